import type { Grammar } from './grammar.ts';
import { WORD_CLASSES, type WordClass } from './word-classes.ts';

/** Places around the ends of a span at which the class of what stands there is looked at. */
export const END_PLACES = [
  'before',
  'first',
  'last',
  'after',
  'second before',
  'second after',
] as const;

const NUMBER_OF: ReadonlyMap<WordClass, number> = new Map(
  WORD_CLASSES.map((name, number) => [name, number]),
);

/** A name for each class at each place, in the order of `endColumns`. */
export const ENDS: readonly string[] = END_PLACES.flatMap((place) =>
  WORD_CLASSES.map((name) => `${place}: ${name}`),
);

/** What stands before a place, the mark there or the word. */
function classBefore({ marks, classes }: Grammar, at: number): WordClass {
  return marks[at] ?? classes[at - 1] ?? 'edge';
}

function classAfter({ marks, classes }: Grammar, at: number): WordClass {
  return marks[at + 1] ?? classes[at + 1] ?? 'edge';
}

const column = (place: (typeof END_PLACES)[number], name: WordClass) =>
  END_PLACES.indexOf(place) * WORD_CLASSES.length + (NUMBER_OF.get(name) ?? 0);

/** The columns of `ENDS` that are 1 for spans that begin at a token. */
export function firstColumns(grammar: Grammar, first: number): number[] {
  return [
    column('before', classBefore(grammar, first)),
    column('first', grammar.classes[first] ?? 'other'),
    column('second before', first > 0 ? classBefore(grammar, first - 1) : 'edge'),
  ];
}

/** The columns of `ENDS` that are 1 for spans that end at a token. */
export function lastColumns(grammar: Grammar, last: number): number[] {
  const ends = last + 1 >= grammar.classes.length;
  return [
    column('last', grammar.classes[last] ?? 'other'),
    column('after', classAfter(grammar, last)),
    column('second after', ends ? 'edge' : classAfter(grammar, last + 1)),
  ];
}
