import type { AnswerKind } from '../search/expectation.ts';
import type { Appearance } from '../search/features/appearance.ts';
import { canBe } from '../search/features/name-kinds.ts';
import type { Mention } from '../search/mentions.ts';
import type { Question } from '../search/question.ts';
import type { Token } from '../search/tokens.ts';
import { frequencyRank, similarity } from '../search/word-vectors.ts';

/** Words of a sentence that could be the answer: tokens from `first` to `last`, both included. */
export interface SpanCandidate {
  readonly first: number;
  readonly last: number;
}

/** What tells whether words of a sentence are the answer, whatever is asked. */
const ALWAYS = [
  'expectedExactly',
  'expectedPartly',
  'expectedElsewhere',
  'nameExactly',
  'figureExactly',
  'dateExactly',
  'askedShare',
  'gapBefore',
  'gapAfter',
  'closestGap',
  'askedBefore',
  'askedAfter',
  'askedContentBefore',
  'length1',
  'length2',
  'length3',
  'length4to5',
  'length6to8',
  'longer',
  'logLength',
  'afterPreposition',
  'afterStop',
  'punctuationBefore',
  'punctuationAfter',
  'parenthesisBefore',
  'allCapitals',
  'cutsNameBefore',
  'cutsNameAfter',
  'wholeBefore',
  'wholeAfter',
  'whole',
  'rarity',
  'focusLikeness',
  'focusFollows',
  'opens',
  'closes',
  'reasonCue',
  'mannerCue',
  'afterCopula',
  'beginsWithStop',
  'stopsInside',
  'commasInside',
  'endsAsAdjective',
] as const;

/** Features that mean different things for different kinds of answer. */
const BY_KIND = [
  'expectedExactly',
  'nameExactly',
  'figureExactly',
  'dateExactly',
  'logLength',
  'reasonCue',
  'mannerCue',
  'afterCopula',
  'focusLikeness',
  'askedBefore',
  'askedAfter',
  'closes',
  'whole',
] as const;

const KINDS: readonly AnswerKind[] = [
  'person',
  'place',
  'date',
  'duration',
  'number',
  'money',
  'reason',
  'manner',
  'definition',
  'thing',
  'unknown',
];

/** The columns of a span's row. */
export const SPAN_FEATURES: readonly string[] = [
  ...ALWAYS,
  ...KINDS.flatMap((kind) => BY_KIND.map((name) => `${kind}:${name}`)),
];

const LONGEST = 14;
const FARTHEST = 12;
const OPENERS = new Set(
  'the a an by in to because more most all no not about over at on'.split(' '),
);
const PREPOSITIONS = new Set(
  'in by of to for as at on from with because called known named into between than'.split(' '),
);
const COPULAS = new Set('is was are were be as called named'.split(' '));

/** What a sentence and a question say about each token, worked out once for all candidates. */
interface Layout {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Content words that the question has too. */
  readonly asked: readonly boolean[];
  readonly mentions: readonly AskedMention[];
  readonly question: Question;
  readonly focusRank: number;
}

/** A mention less the words at its ends that the question has too: “NATO Secretary-General *Mark Rutte*”. */
interface AskedMention extends Mention {
  /** It can be what the question asks for. */
  readonly wanted: boolean;
}

function mentionsFor(
  { mentions }: Appearance,
  { expectation }: Question,
  asked: ReadonlySet<string>,
): AskedMention[] {
  return mentions.flatMap((mention) => {
    const isNew = (token: Token) => !token.stop && !asked.has(token.term);
    const fresh = mention.tokens.filter(isNew);
    const first = fresh[0];
    const last = fresh.at(-1);
    if (first === undefined || last === undefined) return [];
    const named = mention.kind === 'name';
    const start = named ? first.start : mention.start;
    const end = named ? Math.min(mention.end, last.end) : mention.end;
    const wanted = expectation.mentions.has(mention.kind) && canBe(expectation.kind, fresh);
    return { kind: mention.kind, start, end, wanted };
  });
}

function layoutOf(appearance: Appearance, question: Question): Layout {
  const terms = new Set(question.tokens.map((token) => token.term));
  const { focus } = question.expectation;
  return {
    text: appearance.text,
    tokens: appearance.tokens,
    asked: appearance.tokens.map((token) => !token.stop && terms.has(token.term)),
    mentions: mentionsFor(appearance, question, terms),
    question,
    focusRank: focus === null ? -1 : frequencyRank(focus.word),
  };
}

/** The text between a token and the next. */
function gapAfter({ text, tokens }: Layout, at: number): string {
  const token = tokens[at];
  return token === undefined ? '' : text.slice(token.end, tokens[at + 1]?.start ?? text.length);
}

/** Whether no answer goes on across this gap. */
function breaks(gap: string): boolean {
  return /[;:!?()“”"]/.test(gap) || (gap.includes('.') && !/^\.\s?$/.test(gap));
}

function candidatesIn(layout: Layout): SpanCandidate[] {
  const { tokens, asked } = layout;
  const found: SpanCandidate[] = [];
  for (const [first, opener] of tokens.entries()) {
    if (opener.stop && !OPENERS.has(opener.word)) continue;
    let fresh = false;
    for (let last = first; last < Math.min(tokens.length, first + LONGEST); last++) {
      if (last > first && breaks(gapAfter(layout, last - 1))) break;
      const token = tokens[last];
      if (token === undefined || token.stop) continue;
      if (!asked[last]) fresh = true;
      if (fresh) found.push({ first, last });
    }
  }
  return found;
}

function count(from: number, to: number, test: (at: number) => boolean): number {
  let total = 0;
  for (let at = from; at <= to; at++) if (test(at)) total += 1;
  return total;
}

function flag(yes: boolean): number {
  return yes ? 1 : 0;
}

function measure(
  layout: Layout,
  { first, last }: SpanCandidate,
): Record<(typeof ALWAYS)[number], number> {
  const { text, tokens, asked, question, focusRank } = layout;
  const opener = tokens[first] as Token;
  const closer = tokens[last] as Token;
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  const { focus } = question.expectation;
  const length = last - first + 1;

  const bounds = layout.mentions.map((mention) => {
    const skipsArticle = /^(?:the|an?)\s$/i.test(
      text.slice(Math.min(mention.start, opener.start), Math.max(mention.start, opener.start)),
    );
    const start = mention.start === opener.start || skipsArticle;
    const end = Math.abs(mention.end - closer.end) <= 2;
    const overlaps = mention.start < closer.end && mention.end > opener.start;
    return { kind: mention.kind, exact: start && end, overlaps, wanted: mention.wanted };
  });
  const exactly = (test: (kind: string) => boolean) =>
    flag(bounds.some(({ kind, exact }) => exact && test(kind)));
  const partly = bounds.some(({ overlaps, wanted }) => overlaps && wanted);
  const anywhere = bounds.some(({ wanted }) => wanted);

  let gapBefore = FARTHEST;
  for (let d = 1; d < FARTHEST && gapBefore === FARTHEST; d++) if (asked[first - d]) gapBefore = d;
  let gapPast = FARTHEST;
  for (let d = 1; d < FARTHEST && gapPast === FARTHEST; d++) if (asked[last + d]) gapPast = d;
  let content = first - 1;
  while (tokens[content]?.stop === true) content -= 1;

  const textBefore = before === undefined ? '^' : text.slice(before.end, opener.start);
  const textAfter = gapAfter(layout, last);
  const punctuationBefore = /[,.;:!?()"“”^]/.test(textBefore);
  const punctuationAfter = /[,.;:!?()"“”]/.test(textAfter);
  const wholeBefore = before === undefined || before.stop || punctuationBefore;
  const wholeAfter = after === undefined || after.stop || punctuationAfter;
  let rarity = 0;
  let focusLikeness = 0;
  for (let at = first; at <= last; at++) {
    const token = tokens[at] as Token;
    if (token.stop) continue;
    const rank = frequencyRank(token.word);
    rarity += Math.log(2 + (rank < 0 ? 60_000 : rank)) / 11;
    if (!asked[at]) focusLikeness = Math.max(focusLikeness, similarity(rank, focusRank));
  }
  const stops = count(first, last, (at) => tokens[at]?.stop === true);
  const isFocus = (token: Token | undefined) => focus !== null && token?.term === focus.term;

  return {
    expectedExactly: flag(bounds.some(({ exact, wanted }) => exact && wanted)),
    expectedPartly: flag(partly),
    expectedElsewhere: flag(anywhere && !partly),
    nameExactly: exactly((kind) => kind === 'name'),
    figureExactly: exactly((kind) => kind !== 'name' && kind !== 'date'),
    dateExactly: exactly((kind) => kind === 'date'),
    askedShare: count(first, last, (at) => asked[at] === true) / length,
    gapBefore: gapBefore / FARTHEST,
    gapAfter: gapPast / FARTHEST,
    closestGap: Math.min(gapBefore, gapPast) / FARTHEST,
    askedBefore: flag(gapBefore === 1),
    askedAfter: flag(gapPast === 1),
    askedContentBefore: flag(asked[content] === true),
    length1: flag(length === 1),
    length2: flag(length === 2),
    length3: flag(length === 3),
    length4to5: flag(length === 4 || length === 5),
    length6to8: flag(length >= 6 && length <= 8),
    longer: flag(length > 8),
    logLength: Math.log(length),
    afterPreposition: flag(before !== undefined && PREPOSITIONS.has(before.word)),
    afterStop: flag(before?.stop === true),
    punctuationBefore: flag(punctuationBefore),
    punctuationAfter: flag(punctuationAfter),
    parenthesisBefore: flag(textBefore.includes('(')),
    allCapitals: flag(
      count(first, last, (at) => !tokens[at]?.capitalised && !tokens[at]?.stop) === 0,
    ),
    cutsNameBefore: flag(
      opener.capitalised && before?.capitalised === true && !/[,.]/.test(textBefore),
    ),
    cutsNameAfter: flag(
      closer.capitalised && after?.capitalised === true && !/[,.]/.test(textAfter),
    ),
    wholeBefore: flag(wholeBefore),
    wholeAfter: flag(wholeAfter),
    whole: flag(wholeBefore && wholeAfter),
    rarity: rarity / Math.max(1, length - stops),
    focusLikeness,
    focusFollows: flag(isFocus(after) || isFocus(tokens[last + 2])),
    opens: flag(first === 0),
    closes: flag(last === tokens.length - 1),
    reasonCue: flag(
      /^(?:because|to|due|since|for)$/.test(before?.word ?? '') ||
        /^(?:because|to)$/.test(opener.word),
    ),
    mannerCue: flag(/^(?:by|through|using|via)$/.test(before?.word ?? '') || opener.word === 'by'),
    afterCopula: flag(
      COPULAS.has(before?.word ?? '') ||
        (before?.stop === true && COPULAS.has(tokens[first - 2]?.word ?? '')),
    ),
    beginsWithStop: flag(opener.stop),
    stopsInside: stops / 4,
    commasInside: count(first, last - 1, (at) => gapAfter(layout, at).includes(',')) / 3,
    endsAsAdjective: flag(!closer.capitalised && /(?:ly|ous|ive|ful|ic|al)$/.test(closer.word)),
  };
}

/** The spans of a sentence that could answer a question, each with its row of `SPAN_FEATURES`. */
export function spansIn(
  appearance: Appearance,
  question: Question,
): { candidate: SpanCandidate; features: Float32Array }[] {
  const layout = layoutOf(appearance, question);
  const kind = KINDS.indexOf(question.expectation.kind);
  return candidatesIn(layout).map((candidate) => {
    const values = measure(layout, candidate);
    const features = new Float32Array(SPAN_FEATURES.length);
    for (const [i, name] of ALWAYS.entries()) features[i] = values[name];
    if (kind >= 0) {
      const offset = ALWAYS.length + kind * BY_KIND.length;
      for (const [i, name] of BY_KIND.entries()) features[offset + i] = values[name];
    }
    return { candidate, features };
  });
}
