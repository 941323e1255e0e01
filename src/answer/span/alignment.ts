import { type Feature, flag } from './feature.ts';
import type { Grammar } from './grammar.ts';
import { FARTHEST, type Layout, sumIn } from './layout.ts';
import type { WordClass } from './word-classes.ts';

const AROUND = 4;
const MOST_MARKS = 3;
const MOST_VERBS = 3;

const classes = (...names: readonly WordClass[]): ReadonlySet<WordClass> => new Set(names);

const VERBS = classes('verb in -ed', 'verb in -ing', 'other verb');
const FINITE = classes('be', 'have', 'helping verb', 'other verb', 'verb in -ed');
const CLAUSE_OPENERS = classes('relative', 'and', 'but', 'because', 'other preposition');
const PREPOSITIONS = classes(
  'of',
  'in',
  'by',
  'to',
  'for',
  'as',
  'with',
  'at',
  'on',
  'from',
  'between',
  'other preposition',
);

function classAt({ classes: words }: Grammar, at: number): WordClass {
  return words[at] ?? 'edge';
}

/** The class of the word before a span, articles and adverbs passed over. */
function classBefore({ grammar }: Layout, first: number): WordClass {
  return classAt(grammar, grammar.before[first] as number);
}

function classAfter({ grammar }: Layout, last: number): WordClass {
  return classAt(grammar, grammar.after[last] as number);
}

/** Whether a span opens a clause and a finite verb follows: most likely its subject. */
function isClauseSubject(layout: Layout, first: number, last: number): boolean {
  const { before, marks } = layout.grammar;
  const place = before[first] as number;
  const opens =
    place < 0 || marks[place + 1] !== null || CLAUSE_OPENERS.has(classBefore(layout, first));
  return opens && FINITE.has(classAfter(layout, last));
}

/** Whether a span stands where the answer is expected, seen from the verb. */
function standsOn(layout: Layout, first: number, last: number): boolean {
  const { verbAt, side } = layout;
  if (side === 'before') return verbAt > last;
  if (side === 'after') return verbAt < first;
  return side === 'by' && verbAt < first && classBefore(layout, first) === 'by';
}

function isRightBeforeVerb({ grammar, verbAt }: Layout, last: number): boolean {
  const after = grammar.after[last] as number;
  if (verbAt <= last) return false;
  return verbAt === after || (verbAt === after + 1 && classAt(grammar, after) === 'be');
}

function isRightAfterVerb({ grammar, verbAt }: Layout, first: number): boolean {
  return verbAt >= 0 && verbAt === grammar.before[first] && grammar.marks[first] === null;
}

/** What is matched outside a span in the stretches of its ends. */
function matchedInStretch({ grammar, matched, matchedIn }: Layout, first: number, last: number) {
  const { stretches } = grammar;
  const [opening, closing] = [stretches[first] as number, stretches[last] as number];
  let sum = matchedIn[opening] as number;
  if (closing !== opening) sum += matchedIn[closing] as number;
  for (let at = first; at <= last; at++) {
    if (stretches[at] === opening || stretches[at] === closing) sum -= matched[at] as number;
  }
  return Math.max(0, sum);
}

/** Number of marks between a place and an end of a span. */
function marksTo({ grammar }: Layout, at: number, end: number): number {
  const { stretches } = grammar;
  const stretch = stretches[at];
  const marks = stretch === undefined ? 2 : Math.abs(stretch - (stretches[end] as number));
  return Math.min(MOST_MARKS, marks) / MOST_MARKS;
}

/** Number of verbs between a span and the asked word that is nearest to it. */
function verbsToAsked({ grammar, fromLeft, fromRight }: Layout, first: number, last: number) {
  const [left, right] = [fromLeft[first] as number, fromRight[last] as number];
  const from = left <= right ? first - left + 1 : last + 1;
  const to = left <= right ? first : last + right;
  let verbs = 0;
  for (let at = Math.max(0, from); at < to; at++) if (VERBS.has(classAt(grammar, at))) verbs += 1;
  return Math.min(MOST_VERBS, verbs) / MOST_VERBS;
}

function largestIn(values: Float32Array, first: number, last: number): number {
  let most = 0;
  for (let at = first; at <= last; at++) most = Math.max(most, values[at] as number);
  return most;
}

/** Whether the preposition that the question asks with stands at the span, or another. */
function prepositionAt(layout: Layout, first: number): 'same' | 'other' | null {
  const { grammar, asks } = layout;
  if (asks.preposition === null) return null;
  const before = grammar.tokens[grammar.before[first] as number]?.word;
  if (asks.preposition === before || asks.preposition === grammar.tokens[first]?.word)
    return 'same';
  return PREPOSITIONS.has(classBefore(layout, first)) ? 'other' : null;
}

/** Parted by a comma alone from words that were asked: “*Mark Rutte*, the Secretary General”. */
function isApposition({ grammar, asked }: Layout, first: number, last: number): boolean {
  const { before, after, marks } = grammar;
  return (
    (marks[first] === 'comma' && asked[before[first] as number] === 1) ||
    (marks[last + 1] === 'comma' && asked[after[last] as number] === 1)
  );
}

/** Where a span stands among the words that the question has too. */
export const ALIGNMENT: readonly Feature[] = [
  ['asked inside', ({ sums }, first, last) => sumIn(sums.asked, first, last) / (last - first + 1)],
  ['opens asked', ({ asked }, first) => asked[first] as number, 'first'],
  ['closes asked', ({ asked }, _, last) => asked[last] as number, 'last'],
  ['matched inside', ({ sums }, first, last) => sumIn(sums.matched, first, last)],
  ['near inside', ({ near }, first, last) => largestIn(near, first, last)],
  [
    'near around',
    ({ sums }, first, last) =>
      (sumIn(sums.near, first - AROUND, first - 1) + sumIn(sums.near, last + 1, last + AROUND)) /
      AROUND,
  ],
  ['gap before', ({ fromLeft }, first) => (fromLeft[first] as number) / FARTHEST, 'first'],
  ['gap after', ({ fromRight }, _, last) => (fromRight[last] as number) / FARTHEST, 'last'],
  ['same preposition', (layout, first) => flag(prepositionAt(layout, first) === 'same'), 'first'],
  ['other preposition', (layout, first) => flag(prepositionAt(layout, first) === 'other'), 'first'],
  ['asked verb missing', ({ verbAt }) => flag(verbAt < 0), 'first'],
  ['apposition', (layout, first, last) => flag(isApposition(layout, first, last))],
  [
    'in brackets after asked',
    ({ grammar, fromLeft }, first) =>
      flag(grammar.marks[first] === 'open' && (fromLeft[first] as number) <= 2),
    'first',
  ],
  ['on expected side', (layout, first, last) => flag(standsOn(layout, first, last))],
  [
    'on other side',
    (layout, first, last) => flag(layout.side !== null && !standsOn(layout, first, last)),
  ],
  [
    'expected subject',
    (layout, first, last) =>
      flag(
        layout.side === 'before' && layout.verbAt > last && isClauseSubject(layout, first, last),
      ),
  ],
  [
    'expected object',
    (layout, first) =>
      flag(layout.verbAt === layout.grammar.before[first] && layout.side === 'after'),
    'first',
  ],
  [
    'marks to asked before',
    (layout, first) => marksTo(layout, first - (layout.fromLeft[first] as number), first),
    'first',
  ],
  [
    'marks to asked after',
    (layout, _, last) => marksTo(layout, last + (layout.fromRight[last] as number), last),
    'last',
  ],
  ['verbs to asked', verbsToAsked],
  ['before verb', ({ verbAt }, _, last) => flag(verbAt > last), 'last'],
  ['after verb', ({ verbAt }, first) => flag(verbAt >= 0 && verbAt < first), 'first'],
  ['right before verb', (layout, _, last) => flag(isRightBeforeVerb(layout, last)), 'last'],
  ['right after verb', (layout, first) => flag(isRightAfterVerb(layout, first)), 'first'],
  [
    'near verb',
    ({ verbAt }, first, last) =>
      verbAt < 0 ? 0 : 1 / Math.max(1, verbAt < first ? first - verbAt : verbAt - last),
  ],
  ['after by', (layout, first) => flag(classBefore(layout, first) === 'by'), 'first'],
  ['after be', (layout, first) => flag(classBefore(layout, first) === 'be'), 'first'],
  ['before be', (layout, _, last) => flag(classAfter(layout, last) === 'be'), 'last'],
  ['matched before', ({ sums }, first) => sumIn(sums.matched, 0, first - 1), 'first'],
  [
    'matched after',
    ({ sums, matched }, _, last) => sumIn(sums.matched, last + 1, matched.length),
    'last',
  ],
  [
    'matched around',
    ({ sums }, first, last) =>
      sumIn(sums.matched, first - AROUND, first - 1) + sumIn(sums.matched, last + 1, last + AROUND),
  ],
  ['matched in stretch', matchedInStretch],
  [
    'asked adjoins before',
    ({ grammar, asked }, first) => flag(asked[grammar.before[first] as number] === 1),
    'first',
  ],
  [
    'asked adjoins after',
    ({ grammar, asked }, _, last) => flag(asked[grammar.after[last] as number] === 1),
    'last',
  ],
  [
    'closest asked',
    ({ fromLeft, fromRight }, first, last) =>
      1 / Math.min(fromLeft[first] as number, fromRight[last] as number),
  ],
  ['near before', ({ nearBefore }, first) => nearBefore[first] as number, 'first'],
  ['near after', ({ nearAfter }, _, last) => nearAfter[last] as number, 'last'],
  [
    'in order',
    ({ sums, matched }, first, last) =>
      sumIn(sums.matchedLeft, 0, first - 1) + sumIn(sums.matchedRight, last + 1, matched.length),
  ],
  [
    'out of order',
    ({ sums, matched }, first, last) =>
      sumIn(sums.matchedRight, 0, first - 1) + sumIn(sums.matchedLeft, last + 1, matched.length),
  ],
  ['clause subject', (layout, first, last) => flag(isClauseSubject(layout, first, last))],
  [
    'verb before',
    (layout, first) =>
      VERBS.has(classBefore(layout, first))
        ? (layout.verbLikeness[layout.grammar.before[first] as number] as number)
        : 0,
    'first',
  ],
  [
    'verb after',
    (layout, _, last) =>
      VERBS.has(classAfter(layout, last))
        ? (layout.verbLikeness[layout.grammar.after[last] as number] as number)
        : 0,
    'last',
  ],
  [
    'across be',
    (layout, first, last) =>
      (classBefore(layout, first) === 'be' ? (layout.nearBefore[first] as number) : 0) +
      (classAfter(layout, last) === 'be' ? (layout.nearAfter[last] as number) : 0),
  ],
];
