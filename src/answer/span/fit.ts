import type { MentionKind } from '../../search/mentions.ts';
import { type Feature, flag } from './feature.ts';
import { countIn } from './grammar.ts';
import { type AskedMention, type Layout, sumIn } from './layout.ts';

/** A word this like what is asked for, and no other more, may be it. */
const LEAST_LIKENESS = 0.1;

const FIGURES: ReadonlySet<MentionKind> = new Set<MentionKind>([
  'duration',
  'measure',
  'money',
  'number',
  'percent',
]);

function isExactly(mention: AskedMention, first: number, last: number): boolean {
  return mention.first === first && mention.last === last;
}

/** 1 when a mention that passes the test is just the span. */
const exactly =
  (test: (mention: AskedMention) => boolean) =>
  ({ mentions }: Layout, first: number, last: number) =>
    flag(mentions.some((mention) => isExactly(mention, first, last) && test(mention)));

function overlapsWanted({ mentions }: Layout, first: number, last: number): boolean {
  return mentions.some(
    (mention) => mention.wanted && mention.first <= last && mention.last >= first,
  );
}

function isFocus({ focus }: Layout, at: number): boolean {
  return focus[at] === 1;
}

function holdsFocus({ sums }: Layout, first: number, last: number): boolean {
  return sumIn(sums.focus, first, last) > 0;
}

function largestIn(values: Float32Array, first: number, last: number): number {
  let most = 0;
  for (let at = first; at <= last; at++) most = Math.max(most, values[at] as number);
  return most;
}

function isOfFocus(layout: Layout, first: number): boolean {
  const { classes } = layout.grammar;
  if (classes[first - 1] === 'of') return isFocus(layout, first - 2);
  return classes[first - 2] === 'of' && isFocus(layout, first - 3);
}

/** “12(4)”: a figure that belongs to the one before it. */
function isInReference({ grammar }: Layout, first: number, last: number): boolean {
  const { marks, text, tokens, counts } = grammar;
  if (marks[first] !== 'open' || countIn(counts.figures, first, last) === 0) return false;
  return !/^\s/.test(text.slice(tokens[first - 1]?.end ?? 0));
}

/** The mean of something over a span's content words. */
const meanOf =
  (name: 'rarity' | 'generalRarity' | 'titled') =>
  ({ grammar, sums }: Layout, first: number, last: number) =>
    sumIn(sums[name], first, last) / Math.max(1, countIn(grammar.counts.content, first, last));

function lists({ grammar }: Layout, first: number, last: number): boolean {
  return countIn(grammar.counts.conjunctions, first, last) > 0;
}

/** Whether a span is what the question asks for. */
export const FIT: readonly Feature[] = [
  ['wanted', exactly(({ wanted }) => wanted)],
  ['part wanted', (layout, first, last) => flag(overlapsWanted(layout, first, last))],
  [
    'wanted elsewhere',
    (layout, first, last) => flag(layout.wanted > 0 && !overlapsWanted(layout, first, last)),
  ],
  [
    'inside wanted',
    ({ mentions }, first, last) =>
      flag(
        mentions.some(
          (mention) =>
            mention.wanted &&
            mention.first <= first &&
            mention.last >= last &&
            !isExactly(mention, first, last),
        ),
      ),
  ],
  [
    'around wanted',
    ({ mentions }, first, last) =>
      flag(
        mentions.some(
          (mention) =>
            mention.wanted &&
            mention.first >= first &&
            mention.last <= last &&
            !isExactly(mention, first, last),
        ),
      ),
  ],
  [
    'only wanted',
    (layout, first, last) => flag(layout.wanted === 1 && overlapsWanted(layout, first, last)),
  ],
  ['name', exactly(({ kind }) => kind === 'name')],
  ['figure', exactly(({ kind }) => FIGURES.has(kind))],
  ['date', exactly(({ kind }) => kind === 'date')],
  ['ordinal', exactly(({ kind }) => kind === 'ordinal')],
  [
    'holds figure',
    ({ grammar }, first, last) => flag(countIn(grammar.counts.figures, first, last) > 0),
  ],
  ['focus likeness', ({ focusLikeness }, first, last) => largestIn(focusLikeness, first, last)],
  ['head focus likeness', ({ focusLikeness }, _, last) => focusLikeness[last] as number, 'last'],
  [
    'likest focus',
    ({ focusLikeness, mostFocusLikeness }, first, last) =>
      flag(
        mostFocusLikeness > LEAST_LIKENESS &&
          largestIn(focusLikeness, first, last) >= mostFocusLikeness,
      ),
  ],
  [
    'focus before',
    (layout, first) =>
      flag(
        isFocus(layout, first - 1) ||
          (isFocus(layout, first - 2) && layout.grammar.tokens[first - 1]?.stop === true),
      ),
    'first',
  ],
  ['focus after', (layout, _, last) => flag(isFocus(layout, last + 1)), 'last'],
  [
    'focus soon after',
    (layout, _, last) => flag(isFocus(layout, last + 2) || isFocus(layout, last + 3)),
    'last',
  ],
  ['focus inside', (layout, first, last) => flag(holdsFocus(layout, first, last))],
  [
    'focus named',
    (layout, first, last) => {
      const closer = layout.grammar.tokens[last];
      const named = closer?.capitalised === true || closer?.numeric === true;
      return flag(named && holdsFocus(layout, first, last));
    },
  ],
  ['of focus', (layout, first) => flag(isOfFocus(layout, first)), 'first'],
  ['kin of focus', ({ sums }, first, last) => flag(sumIn(sums.kin, first, last) > 0)],
  ['in reference', (layout, first, last) => flag(isInReference(layout, first, last))],
  ['rarity', meanOf('rarity')],
  ['general rarity', meanOf('generalRarity')],
  ['in title', meanOf('titled')],
  [
    'several asked and listed',
    (layout, first, last) => flag(layout.asks.plural && lists(layout, first, last)),
  ],
  [
    'one asked, several listed',
    (layout, first, last) => flag(!layout.asks.plural && lists(layout, first, last)),
  ],
];
