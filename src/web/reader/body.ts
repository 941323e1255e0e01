import type { Article, Sentence } from '../../article/article.ts';
import { linesOf } from '../../article/lines.ts';
import { anchorOf } from './address.ts';
import { escapeHtml } from './escape-html.ts';
import { phrases } from './phrases.ts';

/** No piece is made of more characters of an article than this. */
const LONGEST_PIECE = 8_192;
/** A longer paragraph is shown without regard to where its lines break. */
const LONGEST_WITH_LINES = 65_536;
const LONGEST_MARK = 40;
/** What stands on a line before a point of a list or a quotation: a bullet, a number, `>`. */
const POINT = /^\s*(\S{1,12}(?:[ \t]+\[[ xX]\])?)[ \t]+$/;

/** A stretch of an article's text, escaped, in pieces; no character is parted. */
function* escapedPieces(text: string, start: number, end: number): Generator<string> {
  let at = start;
  while (at < end) {
    let to = Math.min(end, at + LONGEST_PIECE);
    if (to < end && /[\ud800-\udbff]/.test(text[to - 1] ?? '')) to -= 1;
    yield escapeHtml(text.slice(at, to));
    at = to;
  }
}

/** The sentences of one paragraph, with the cited one if it is among them. */
interface Paragraph {
  readonly first: Sentence;
  readonly end: number;
  readonly cited: Sentence | null;
}

/** The paragraphs of an article's text, the headline among them. */
export function* paragraphsOf(
  { sentences }: Article,
  cited: Sentence | null,
): Generator<Paragraph> {
  let first: Sentence | null = null;
  let end = 0;
  const paragraph = (of: Sentence): Paragraph => ({
    first: of,
    end,
    cited: cited?.paragraph === of.paragraph ? cited : null,
  });
  for (const sentence of sentences) {
    if (first !== null && sentence.paragraph !== first.paragraph) {
      yield paragraph(first);
      first = null;
    }
    first ??= sentence;
    end = sentence.end;
  }
  if (first !== null) yield paragraph(first);
}

/** The words of a paragraph: its lines as they stand, the cited sentence marked. */
export function* wordsOf({ text }: Article, { first, end, cited }: Paragraph): Generator<string> {
  const cuts: { at: number; html: string }[] = [];
  if (cited !== null) {
    const id = anchorOf(cited.paragraph, cited.position);
    cuts.push({ at: cited.start, html: `<mark id="${id}">` }, { at: cited.end, html: '</mark>' });
  }
  if (end - first.start <= LONGEST_WITH_LINES) {
    const [, ...broken] = linesOf(text.slice(first.start, end));
    for (const line of broken) cuts.push({ at: first.start + line.start, html: '<br>' });
  }
  cuts.sort((a, b) => a.at - b.at);
  let at = first.start;
  for (const cut of cuts) {
    yield* escapedPieces(text, at, cut.at);
    yield cut.html;
    at = cut.at;
  }
  yield* escapedPieces(text, at, end);
}

/** What of an article's text stands in no sentence, such as code; marks alone are not shown. */
function* leftOut(text: string, start: number, end: number): Generator<string> {
  const gap = text.slice(start, end);
  const from = start + gap.length - gap.trimStart().length;
  const words = gap.trim();
  if (!/[\p{L}\p{N}]/u.test(words)) return;
  yield '<pre dir="auto">';
  yield* escapedPieces(text, from, from + words.length);
  yield '</pre>\n';
}

/** What opens a paragraph: a tag, and the mark of a point if that stands before it on its line. */
function openingOf(before: string): string {
  const point = before.length > LONGEST_MARK ? undefined : POINT.exec(before)?.[1];
  return point === undefined ? '<p>' : `<p class="point"><span>${escapeHtml(point)}</span>`;
}

/**
 * What follows an article's headline, as HTML in small pieces: its paragraphs and headings, what
 * stands between them, and where its pages begin. Every character comes from its text, escaped.
 */
export function* bodyOf(article: Article, cited: Sentence | null): Generator<string> {
  const { pages, text } = article;
  let at = 0;
  let page = pages?.[0] ?? 1;
  for (const paragraph of paragraphsOf(article, cited)) {
    const { first, end } = paragraph;
    const gap = text.slice(at, first.start);
    const line = at + Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r')) + 1;
    yield* leftOut(text, at, line);
    at = end;
    if (first.kind === 'headline') continue;
    const onPage = pages?.[first.paragraph] ?? page;
    if (onPage !== page) {
      page = onPage;
      yield `<p class="page"><bdi lang="en">${phrases.page(page)}</bdi></p>\n`;
    }
    const isHeading = first.kind === 'heading';
    yield isHeading ? '<h2>' : openingOf(text.slice(line, first.start));
    yield* wordsOf(article, paragraph);
    yield isHeading ? '</h2>\n' : '</p>\n';
  }
  yield* leftOut(text, at, text.length);
}
