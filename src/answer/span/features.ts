import { ALIGNMENT } from './alignment.ts';
import type { Candidate } from './candidates.ts';
import { ENDS, firstColumns, lastColumns } from './ends.ts';
import type { Measure } from './feature.ts';
import { FIT } from './fit.ts';
import type { Layout } from './layout.ts';
import { SHAPE } from './shape.ts';
import { SPAN_KINDS, type SpanKind } from './span-kind.ts';

const MEASURED = [...SHAPE, ...ALIGNMENT, ...FIT];

/** The columns that are the same for every question. */
const BASE: readonly string[] = [...ENDS, ...MEASURED.map(([name]) => name)];

const at = (place: string, classes: string) =>
  classes.split(', ').map((name) => `${place}: ${name}`);
/** What means different things for different kinds of answer. */
const BY_KIND: readonly string[] = [
  'wanted',
  'name',
  'figure',
  'date',
  'holds figure',
  'focus likeness',
  'head focus likeness',
  'focus inside',
  'focus named',
  'rarity',
  'length',
  'phrase to its end',
  'one stretch',
  'verbs inside',
  ...at(
    'before',
    'by, in, of, to, for, because, be, as, called, comma, open, quote, the, a, with, from',
  ),
  ...at('before', 'on, at, other verb, verb in -ed, verb in -ing, edge'),
  ...at('first', 'name, noun, plural, adjective, number, verb in -ing, verb in -ed, other verb'),
  ...at('first', 'adverb, because, by'),
  ...at('last', 'name, noun, plural, adjective, number, verb in -ed, other verb, verb in -ing'),
  ...at('after', 'noun, plural, comma, edge, of, and, number, be, relative, in'),
];

/** All columns: those of every question, then those of each kind of answer. */
export const SPAN_FEATURES: readonly string[] = [
  ...BASE,
  ...SPAN_KINDS.flatMap((kind) => BY_KIND.map((name) => `${kind}: ${name}`)),
];

/** Number of the columns that are the same for every question. */
export const BASE_COLUMNS = BASE.length;

const PLACE_BY_KIND = BASE.map((name) => BY_KIND.indexOf(name));

/** The column that stands beside a base column for a kind of answer, or −1. */
export function columnByKind(column: number, kind: SpanKind): number {
  const place = PLACE_BY_KIND[column] ?? -1;
  return place < 0 ? -1 : BASE.length + SPAN_KINDS.indexOf(kind) * BY_KIND.length + place;
}

/** What takes the value of a base column in which a span has not 0. */
export type Tell = (column: number, value: number) => void;

/** The columns of features that one end decides, or both together. */
function decidedBy(end: 'first' | 'last' | undefined): { column: number; measure: Measure }[] {
  return MEASURED.flatMap(([, measure, own], i) =>
    own === end ? { column: ENDS.length + i, measure } : [],
  );
}

const BY_FIRST = decidedBy('first');
const BY_LAST = decidedBy('last');
const BY_BOTH = decidedBy(undefined);

function tellAll(
  features: readonly { readonly column: number; readonly measure: Measure }[],
  layout: Layout,
  first: number,
  last: number,
  tell: Tell,
): void {
  for (const { column, measure } of features) {
    const value = measure(layout, first, last);
    if (value !== 0) tell(column, value);
  }
}

/** What spans that begin at a token have in the columns that this alone decides. */
export function tellFirst(layout: Layout, first: number, tell: Tell): void {
  for (const column of firstColumns(layout.grammar, first)) tell(column, 1);
  tellAll(BY_FIRST, layout, first, first, tell);
}

/** What spans that end at a token have in the columns that this alone decides. */
export function tellLast(layout: Layout, last: number, tell: Tell): void {
  for (const column of lastColumns(layout.grammar, last)) tell(column, 1);
  tellAll(BY_LAST, layout, last, last, tell);
}

/** What a span has in the other columns. */
export function tellBoth(layout: Layout, { first, last }: Candidate, tell: Tell): void {
  tellAll(BY_BOTH, layout, first, last, tell);
}
