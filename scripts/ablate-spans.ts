/**
 * Shows what each group of features adds to finding the words that answer, and what the plausible answers
 * of unanswerable questions add to learning it, as the table in `docs/quality.md`: cross-validation by
 * article without it. Takes a quarter of an hour.
 *
 *   npx tsx scripts/ablate-spans.ts FOLDER
 */
import { ALIGNMENT } from '../src/answer/span/alignment.ts';
import { ENDS } from '../src/answer/span/ends.ts';
import type { Feature } from '../src/answer/span/feature.ts';
import { BASE_COLUMNS, SPAN_FEATURES } from '../src/answer/span/features.ts';
import { FIT } from '../src/answer/span/fit.ts';
import { SHAPE } from '../src/answer/span/shape.ts';
import { SPAN_KINDS } from '../src/answer/span/span-kind.ts';
import {
  crossValidateSpans,
  type LeftOut,
  readSpanExamples,
  SPAN_HEAD,
  spanLines,
} from './training/spans.ts';
import { printTable } from './training/table.ts';

/** The columns of some features, those for each kind of answer too. */
function columnsOf(names: readonly string[]): ReadonlySet<string> {
  const crossed = SPAN_KINDS.flatMap((of) => names.map((name) => `${of}: ${name}`));
  return new Set([...names, ...crossed]);
}

const namesOf = (features: readonly Feature[]) => features.map(([name]) => name);

const GROUPS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['everything', new Set()],
  ['without what stands at the ends', columnsOf(ENDS)],
  ['without shape', columnsOf(namesOf(SHAPE))],
  ['without alignment', columnsOf(namesOf(ALIGNMENT))],
  ['without what is asked for', columnsOf(namesOf(FIT))],
  ['without the kind of the answer', new Set(SPAN_FEATURES.slice(BASE_COLUMNS))],
];

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npx tsx scripts/ablate-spans.ts FOLDER');
  process.exit(2);
}

const examples = readSpanExamples(folder);
const total = (title: string, results: readonly LeftOut[]) =>
  spanLines(results)
    .slice(-1)
    .map((line) => line.replace('all', title));
const lines = GROUPS.flatMap(([title, without]) =>
  total(title, crossValidateSpans(examples, without)),
);
const answered = examples.filter(({ sentence }) => sentence !== 'plausible');
printTable(SPAN_HEAD.replace('left out', 'features'), [
  ...lines,
  ...total('without plausible answers', crossValidateSpans(answered)),
]);
