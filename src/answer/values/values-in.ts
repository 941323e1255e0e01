import type { Mention } from '../../search/mentions.ts';
import type { Token } from '../../search/words/tokens.ts';
import { amountOf } from './amount.ts';
import { datePartsOf } from './dates.ts';

/** What a stretch of a text states, as far as it can be compared. */
export type StatedValue =
  | { readonly kind: 'amount'; readonly amount: Amount }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'time'; readonly time: ClockTime }
  | { readonly kind: 'name'; readonly text: string; readonly tokens: readonly Token[] };

/** A stated value with where it stands. */
export type ValueInText = StatedValue & {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Places among the text's tokens: its first word and one past its last. */
  readonly from: number;
  readonly to: number;
};

/** How many of what. */
export interface Amount {
  readonly value: number;
  /** A currency's code, `percent`, a measure, or `''` for a bare number. */
  readonly unit: string;
  /** Terms of the words that a bare number counts: “12,000 entry *tickets*”; empty when none follow. */
  readonly counted: readonly string[];
  /** What the words before it make of it. */
  readonly bound: 'about' | 'least' | 'most' | null;
  /** Digits that tell something: 2 of “12,000”. */
  readonly significant: number;
  /** Part of “30–40”, “between 30 and 40”. */
  readonly ranged: boolean;
}

/** A time of the day. */
export interface ClockTime {
  /** Minutes since midnight; since noon or midnight where it is not said which. */
  readonly minutes: number;
  readonly halfKnown: boolean;
}

const CLOCK =
  /(?<![\d.:,])(?:([01]?\d|2[0-3])[:h]([0-5]\d)(?:\s?([ap])\.?m\b\.?)?|(1[0-2]|0?\d)(?:\.([0-5]\d))?\s?([ap])\.?m\b\.?)(?![\d:])/giu;
const NOON = 12 * 60;

/** What tells where it stands in time by when it is said, which we do not know. */
const RELATIVE = /^(?:yesterday|today|tomorrow|(?:next|last|this)\s)/i;

const UNITS: Readonly<Record<string, string>> = {
  meter: 'metre',
  m: 'metre',
  km: 'kilometre',
  kilometer: 'kilometre',
  cm: 'centimetre',
  mm: 'millimetre',
  kg: 'kilogram',
  kilo: 'kilogram',
  ft: 'foot',
  feet: 'foot',
  inche: 'inch',
  mi: 'mile',
  lb: 'pound',
  liter: 'litre',
  tonne: 'ton',
  year: 'year',
};

/** Words before an amount, and what they make of it. */
const BOUNDS: readonly (readonly [RegExp, Exclude<Amount['bound'], null>])[] = [
  [
    /(?:\b(?:about|around|roughly|approximately|nearly|almost|some|circa|ca\.?|c\.)|[~≈])\s*$/i,
    'about',
  ],
  [/(?:\b(?:more than|over|at least|above|no fewer than|no less than|upwards of)|>)\s*$/i, 'least'],
  [/(?:\b(?:less than|fewer than|under|at most|up to|below|no more than)|<)\s*$/i, 'most'],
];
const BOUND_BEFORE = 24;
const MOST_COUNTED = 3;

/** Offices and the like that stand before a name without being part of it. */
const TITLES = new Set(
  `president prime minister king queen chancellor secretary general chairman chairwoman chief mayor dr
   doctor professor prof mr mrs ms miss sir lady lord saint st senator governor captain judge justice
   pope prince princess duke`.split(/\s+/),
);

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The times of the day in a text. */
function clockTimesIn(text: string): { start: number; end: number; time: ClockTime }[] {
  return [...text.matchAll(CLOCK)].map((match) => {
    const [whole, hours = match[4], minutes = match[5] ?? '0', half = match[6]] = match;
    const hour = Number(hours);
    const halfDay = half?.toLowerCase();
    const known = halfDay !== undefined || hour > 12 || hour === 0;
    const of24 = halfDay === undefined ? hour : (hour % 12) + (halfDay === 'p' ? 12 : 0);
    return {
      start: match.index,
      end: match.index + whole.length,
      time: { minutes: of24 * 60 + Number(minutes), halfKnown: known },
    };
  });
}

/** Whether two times can be the same one. */
export function sameTime(a: ClockTime, b: ClockTime): boolean {
  if (a.halfKnown && b.halfKnown) return a.minutes === b.minutes;
  return a.minutes % NOON === b.minutes % NOON;
}

/** Terms of the words that a number counts: those right after it, up to the next word of grammar. */
function countedAfter(text: string, tokens: readonly Token[], to: number): string[] {
  const counted: string[] = [];
  for (let at = to; at < tokens.length && counted.length < MOST_COUNTED; at++) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (before === undefined || token === undefined || token.stop || token.numeric) break;
    if (!/^[\s-]+$/.test(text.slice(before.end, token.start))) break;
    counted.push(token.term);
  }
  return counted;
}

function amountIn(
  text: string,
  tokens: readonly Token[],
  { kind, start, end }: Mention,
  to: number,
): Amount | null {
  const words = text.slice(start, end);
  // “One of them” counts nothing.
  if (/^one$/i.test(words)) return null;
  const read = amountOf(kind === 'measure' ? words.replace(/\bm\b/, 'metres') : words);
  if (read === null) return null;
  const before = text.slice(Math.max(0, start - BOUND_BEFORE), start);
  const bare = kind === 'number' || kind === 'ordinal';
  const digits = words.replace(/\D/g, '').replace(/^0+/, '');
  return {
    value: read.value,
    unit: bare ? (kind === 'ordinal' ? 'ordinal' : '') : (UNITS[read.unit] ?? read.unit),
    counted: kind === 'number' ? countedAfter(text, tokens, to) : [],
    bound: BOUNDS.find(([words]) => words.test(before))?.[1] ?? null,
    significant: digits.replace(/0+$/, '').length || 1,
    ranged:
      /[\d\p{L}]\s?(?:[–—-]|\bto\b)\s?\d/u.test(words) ||
      /(?:\d\s?[–—-]|\bbetween|\d\S*\s(?:to|and|or))\s?$/i.test(before) ||
      /^\s?(?:[–—-]\s?\d|(?:to|and|or)\s\d)/i.test(text.slice(end, end + 8)),
  };
}

/** The words of a mentioned name without a title before it; none when it is a title alone. */
function nameTokens(tokens: readonly Token[], from: number, to: number): [number, number] {
  let first = from;
  while (first < to && TITLES.has(tokens[first]?.word ?? '')) first += 1;
  return [first, to];
}

/**
 * The amounts, dates, times of the day and names that an English text states, in the order of the text.
 *
 * @param tokens of the same text
 * @param mentions of the same text
 */
export function valuesIn(
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
): ValueInText[] {
  const values: ValueInText[] = [];
  const placed = ({ start, end }: { start: number; end: number }) => {
    const inside = tokens.flatMap((token, at) =>
      token.start < end && start < token.end ? [at] : [],
    );
    return { from: inside[0] ?? 0, to: (inside.at(-1) ?? -1) + 1 };
  };
  const times = clockTimesIn(text);
  for (const { time, ...span } of times) {
    values.push({ kind: 'time', time, ...span, ...placed(span) });
  }
  for (const mention of mentions) {
    const { kind, start, end } = mention;
    if (times.some((time) => overlaps(time, mention))) continue;
    const { from, to } = placed(mention);
    if (from >= to) continue;
    if (kind === 'name') {
      const [first] = nameTokens(tokens, from, to);
      const opening = tokens[first];
      if (first >= to || opening === undefined) continue;
      const words = tokens.slice(first, to);
      values.push({
        kind: 'name',
        text: text.slice(opening.start, end),
        tokens: words,
        start: opening.start,
        end,
        from: first,
        to,
      });
    } else if (kind === 'date') {
      const words = text.slice(start, end);
      if (RELATIVE.test(words) || datePartsOf(words) === null) continue;
      values.push({ kind: 'date', text: words, start, end, from, to });
    } else {
      const amount = amountIn(text, tokens, mention, to);
      if (amount !== null) values.push({ kind: 'amount', amount, start, end, from, to });
    }
  }
  return values.sort((a, b) => a.start - b.start);
}
