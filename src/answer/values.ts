import type { MentionKind } from '../search/mentions.ts';
import { tokenize } from '../search/tokens.ts';

const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  dozen: 12,
};
const NUMBER_WORDS = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty`
    .split(/\s+/)
    .map((word, value) => [word, value] as const),
);
for (const [i, word] of 'thirty forty fifty sixty seventy eighty ninety'.split(' ').entries()) {
  NUMBER_WORDS.set(word, 30 + 10 * i);
}
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/€|\beur(?:os?)?\b/i, 'EUR'],
  [/\$|\busd\b|\bdollars?\b/i, 'USD'],
  [/£|\bgbp\b|\bpounds?\b/i, 'GBP'],
  [/¥|\byen\b|\bjpy\b/i, 'JPY'],
  [/₴|\buah\b|\bhryvnias?\b/i, 'UAH'],
];

/** An amount with what it counts; two amounts of different units cannot be compared. */
interface Amount {
  readonly value: number;
  readonly unit: string;
}

/** The amount that a figure stands for: “€40bn” and “40 billion euros” are the same. */
export function amountOf(text: string): Amount | null {
  const lower = text.toLowerCase().replace(/(?<=\d),(?=\d{3})/g, '');
  const figure = /\d+(?:\.\d+)?/.exec(lower)?.[0];
  const words = lower.match(/\p{L}+/gu) ?? [];
  let value = figure === undefined ? null : Number(figure);
  let unit = CURRENCIES.find(([sign]) => sign.test(text))?.[1] ?? '';
  if (value === null) {
    const named = words.map((word) => NUMBER_WORDS.get(word)).filter((v) => v !== undefined);
    if (named.length > 0) value = named.reduce((a, b) => a + b, 0);
  }
  for (const word of words) {
    const scale = SCALES[word];
    if (scale !== undefined) value = (value ?? 1) * scale;
    else if (unit === '' && !NUMBER_WORDS.has(word) && !/^(?:st|nd|rd|th)$/.test(word)) {
      unit = word.replace(/s$/, '');
    }
  }
  if (/%/.test(text)) unit = 'percent';
  return value === null ? null : { value, unit };
}

/** The parts of a date that a text states. */
interface DateParts {
  readonly year: string | null;
  readonly month: string | null;
  readonly day: string | null;
  readonly weekday: string | null;
}

/** What a date in English words or as year-month-day states; null when it states nothing we read. */
export function datePartsOf(text: string): DateParts | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text);
  if (iso !== null) {
    const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
    const [, year = null, month = '', day = ''] = iso;
    return { year, month: months[Number(month) - 1] ?? null, day: `${Number(day)}`, weekday: null };
  }
  const lower = text.toLowerCase();
  const year = /\b(?:1\d|20)\d\d\b/.exec(lower)?.[0] ?? null;
  const month =
    /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/.exec(lower)?.[1] ?? null;
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b(?!\s*(?:a\.?m|p\.?m))/.exec(lower)?.[1] ?? null;
  const weekday = /\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*day\b/.exec(lower)?.[1] ?? null;
  const parts = { year, month, day: month === null ? null : day, weekday };
  return Object.values(parts).every((part) => part === null) ? null : parts;
}

function sameAmount(a: string, b: string): boolean {
  const x = amountOf(a);
  const y = amountOf(b);
  if (x === null || y === null) return true;
  return x.unit !== y.unit || x.value === y.value;
}

/** Dates contradict each other only in a part that both state. */
function sameDate(a: string, b: string): boolean {
  const x = datePartsOf(a);
  const y = datePartsOf(b);
  if (x === null || y === null) return true;
  const parts = ['year', 'month', 'day', 'weekday'] as const;
  const shared = parts.filter((part) => x[part] !== null && y[part] !== null);
  return shared.every((part) => x[part] === y[part]);
}

/** Names are the same when one holds the last word of the other: “Zelensky”, “President Zelensky”. */
function sameName(a: string, b: string): boolean {
  const x = tokenize(a, 'en').filter((token) => !token.stop);
  const y = tokenize(b, 'en').filter((token) => !token.stop);
  const last = (tokens: typeof x) => tokens.at(-1)?.word ?? '';
  return (
    x.some((token) => token.word === last(y)) ||
    y.some((token) => token.word === last(x)) ||
    initialsOf(x) === last(y) ||
    initialsOf(y) === last(x)
  );
}

function initialsOf(tokens: readonly { readonly word: string }[]): string {
  return tokens.length > 1 ? tokens.map(({ word }) => word[0] ?? '').join('') : '';
}

/**
 * Whether two values of a kind can be the same thing said otherwise. When in doubt they can: we speak
 * of a contradiction only where there is one.
 */
export function canBeSame(kind: MentionKind, a: string, b: string): boolean {
  if (kind === 'name') return sameName(a, b);
  return kind === 'date' ? sameDate(a, b) : sameAmount(a, b);
}
