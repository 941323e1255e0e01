import type { Citation } from '../../answer/answer.ts';
import type { Difference } from '../../answer/claims/difference.ts';
import type { ClaimSource, Sources } from '../../find-source.ts';
import { findSourceTexts } from '../../texts/find-source.ts';
import type { Locale } from '../../texts/locale.ts';
import { emphasised, MARK_LENGTH } from '../emphasis.ts';
import { escapeMarkdown } from '../escape.ts';
import type { LinkTo } from '../links.ts';
import { blockQuote, stretchesOf } from '../quotation.ts';
import { BUDGET, type Message, renderNotice, renderPages, sourceOf } from '../render-answer.ts';
import { shorten } from '../shorten.ts';

/** A claim is shown to be known again; it stands whole in its message. */
const LONGEST_CLAIM = 240;
const LONGEST_VALUE = 60;
/** With a claim and a long address they leave room for a stretch of the quote. */
const MOST_DIFFERENCES = 5;

/** The claim, shortened, with what differs in bold. */
function claimLine(claim: string, differences: readonly Difference[]): string {
  const shown = shorten(claim, LONGEST_CLAIM);
  const marks = differences
    .map(({ claimed }) => claimed)
    .filter(([, end]) => end <= shown.length - 2 || shown === claim);
  return `“${emphasised(shown, [0, shown.length], marks).replace(/\s+/g, ' ')}”`;
}

/** What differs, a line each. */
function differenceLines(
  { claim, differences }: ClaimSource,
  { quote }: Citation,
  locale: Locale,
): string[] {
  const texts = findSourceTexts[locale];
  return differences.slice(0, MOST_DIFFERENCES).map(({ kind, claimed, stated }) => {
    const [said, found] = [claim.slice(...claimed), quote.slice(...stated)].map(
      (words) => `“${escapeMarkdown(shorten(words.replace(/\s+/g, ' '), LONGEST_VALUE))}”`,
    );
    const line =
      kind === 'denial' ? texts.denied : kind === 'opposite' ? texts.opposite : texts.differs;
    return `⚠️ ${line(said ?? '', found ?? '')}`;
  });
}

/** What a claim comes to, in texts of which a long quote takes several. */
function sourceTexts(source: ClaimSource, linkTo: LinkTo, locale: Locale): string[] {
  const { claim, citation, differences, compared } = source;
  const texts = findSourceTexts[locale];
  const head = claimLine(claim, differences);
  if (citation === null) return [`${head}\n-# ${texts.nothingBears}`];
  const said = claim === citation.quote ? texts.wordForWord : texts.nothingDiffers;
  const found = differenceLines(source, citation, locale);
  const tail = [
    sourceOf(citation, linkTo, locale),
    ...(found.length > 0 ? found : compared ? [`-# ${said}`] : []),
  ];
  const marks = differences.map(({ stated }) => stated);
  const around = [head, ...tail].reduce((sum, line) => sum + line.length + 1, 0);
  const stretches = stretchesOf(citation, BUDGET - around - marks.length * MARK_LENGTH);
  const quotes = stretches.map((stretch) => blockQuote(emphasised(citation.quote, stretch, marks)));
  return quotes.map((quote, i) =>
    [...(i === 0 ? [head] : []), quote, ...(i === quotes.length - 1 ? tail : [])].join('\n'),
  );
}

/**
 * The messages that show the claims of a message with their sources, at most five: each claim, the
 * passage nearest to it with the words that differ in bold, where it stands, and what differs.
 */
export function renderSources(
  { sources, left }: Sources,
  linkTo: LinkTo,
  locale: Locale,
): readonly [Message, ...Message[]] {
  const texts = findSourceTexts[locale];
  if (sources.length === 0) return [renderNotice(texts.withoutClaims)];
  const more = left > 0 ? [`-# ${texts.leftOut(left)}`] : [];
  const bearing = sources.some(({ citation }) => citation !== null);
  const contents = bearing
    ? [...sources.flatMap((source) => sourceTexts(source, linkTo, locale)), ...more]
    : [texts.nothingAtAll, ...more];
  const [first = renderNotice(texts.nothingAtAll), ...others] = renderPages(contents, locale);
  return [first, ...others];
}
