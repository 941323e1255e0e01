/**
 * Shows what each group of the ranker's features adds, as the table in `docs/quality.md`: cross-validation
 * without it, on the data that `scripts/train.ts` learns from. Takes half an hour.
 *
 *   npx tsx scripts/ablate.ts FOLDER
 */
import { CONTEXT } from '../src/search/features/context.ts';
import { DOUBT } from '../src/search/features/doubt.ts';
import { STANDING } from '../src/search/features/features.ts';
import { FIT } from '../src/search/features/fit.ts';
import { LEXICAL } from '../src/search/features/lexical.ts';
import { MEANING } from '../src/search/features/meaning.ts';
import { SHAPE } from '../src/search/features/shape.ts';
import { ablationLines } from './training/cross-validate.ts';
import { readExamples } from './training/examples.ts';

const MEANING_IN_STANDING = STANDING.filter((name) => /like|osine|ction|eaning/.test(name));

const GROUPS: readonly (readonly [string, readonly string[]])[] = [
  ['all features', []],
  ['without the question’s own words', LEXICAL],
  ['without meaning', [...MEANING, ...MEANING_IN_STANDING]],
  ['without context', CONTEXT],
  ['without what is asked for', FIT],
  ['without doubt', DOUBT],
  ['without shape', SHAPE],
  ['without standing among the others', STANDING],
];

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npx tsx scripts/ablate.ts FOLDER');
  process.exit(2);
}

const examples = readExamples(folder);
console.log(
  '| features | questions | number | hit@1 | hit@3 | MAP |\n| --- | --- | --- | --- | --- | --- |',
);
for (const [title, without] of GROUPS) {
  console.log(ablationLines(title, examples, new Set(without)).join('\n'));
}
