/**
 * Measures how well a claim finds its source, and what differs:
 *
 *   npx tsx scripts/measure-sources.ts FOLDER
 *
 * FOLDER holds `squad-tune.json` and `selqa-dev.json`. Claims are made of all articles of the first:
 * pieces of sentences with a name and figures replaced; halves of sentences; questions with their answer
 * in the place of the question word, which say what a sentence says in other words. Sentences of the second
 * are what nothing bears on. Differences are looked for between such claims and the sentences that they
 * come from: in whole sentences with one value replaced there is one to be found, in the others none.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bearsOn } from '../src/answer/claims/bearing.ts';
import { findDifferences } from '../src/answer/claims/differences.ts';
import { valuesIn } from '../src/answer/values/values-in.ts';
import { textOf } from '../src/article/article.ts';
import { readQuestionSet } from '../src/cli/eval/question-sets.ts';
import { randomFrom } from '../src/random.ts';
import { appearanceOf } from '../src/search/features/appearance.ts';
import { personRatherThanPlace } from '../src/search/features/name-kinds.ts';
import { scopeOf } from '../src/search/features/scope.ts';
import { buildIndex } from '../src/search/inverted-index.ts';
import { parseQuestion } from '../src/search/question/question.ts';
import { rankPassages } from '../src/search/ranker.ts';

const EACH = 300;
const QUESTION_WORD =
  /\b(?:who|what|when|where|which|why|how many|how much|how|whom|whose)\b(?: (?:did|does|do|was|is|were|are))?/i;

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('say where squad-tune.json and selqa-dev.json are');
const read = (file: string) => readQuestionSet(readFileSync(join(folder, file), 'utf8'));
const squad = read('squad-tune.json');
const selqa = read('selqa-dev.json');
if (squad.format !== 'squad' || selqa.format !== 'selqa') throw new Error('not SQuAD and SelQA');

const random = randomFrom(7);
function pick<T>(all: readonly T[], most: number): T[] {
  const left = [...all];
  const picked: T[] = [];
  while (picked.length < most && left.length > 0) {
    picked.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return picked;
}

const index = buildIndex(squad.articles.map(({ article }) => article));
const numbers = index.sentences.map((_, number) => number);
const sentence = (number: number) => appearanceOf(index, number).text;

/** A claim, and the numbers of the sentences that it is made of. */
interface Claim {
  readonly claim: string;
  readonly right: ReadonlySet<number>;
}

const pieces = pick(numbers, EACH).flatMap((number): Claim[] => {
  const changed = sentence(number)
    .replace(/\d/g, (digit) => String((Number(digit) + 3) % 10))
    .replace(/(?<=[a-z,] )\p{Lu}\p{L}+/u, 'Quibeck');
  const words = changed.split(' ');
  const length = 7 + Math.floor(random() * 5);
  if (words.length <= length) return [];
  const from = Math.floor(random() * (words.length - length));
  return [{ claim: words.slice(from, from + length).join(' '), right: new Set([number]) }];
});
const halves = pick(numbers, EACH).flatMap((number): Claim[] => {
  const words = sentence(number).split(' ');
  const half = Math.floor(words.length / 2);
  const from = random() < 0.5 ? 0 : half;
  if (half < 6) return [];
  return [{ claim: words.slice(from, from + half).join(' '), right: new Set([number]) }];
});
const restated = squad.articles.flatMap(({ article, questions }) => {
  const first = index.sentences.findIndex((one) => one.article === article);
  const answered = questions.filter(({ right }) => right.size === 1);
  return pick(answered, 120).map(({ question, right, answers }): Claim => {
    const claim = question.replace(QUESTION_WORD, answers[0] ?? '').replace(/\?$/, '.');
    return { claim, right: new Set([...right].map((place) => first + place)) };
  });
});
const foreign = pick(selqa.questions, EACH).map(({ article }): Claim => {
  const [chosen] = pick(article.sentences, 1);
  return { claim: chosen === undefined ? '' : textOf(article, chosen), right: new Set() };
});

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

for (const [name, claims] of Object.entries({ pieces, halves, restated, foreign })) {
  let [found, borne] = [0, 0];
  const began = performance.now();
  for (const { claim, right } of claims) {
    const [nearest] = rankPassages(index, parseQuestion(index, claim));
    if (nearest === undefined) continue;
    if (right.has(nearest.number)) found += 1;
    if (bearsOn(nearest)) borne += 1;
  }
  const each = (performance.now() - began) / claims.length;
  console.log(
    `${name.padEnd(10)} ${claims.length} claims   source first ${percent(found, claims.length)}   ` +
      `something bears on it ${percent(borne, claims.length)}   ${each.toFixed(1)} ms each`,
  );
}

const differing = ({ claim, right: [number = -1] }: { claim: string; right: Iterable<number> }) =>
  findDifferences(scopeOf(index, parseQuestion(index, claim)), number) ?? [];
for (const [name, claims] of Object.entries({ halves, restated })) {
  const alarms = claims.filter((one) => differing(one).length > 0).length;
  console.log(
    `${name.padEnd(10)} something differs, wrongly, in ${percent(alarms, claims.length)}`,
  );
}

const valuesOf = (number: number) => {
  const { text, tokens, mentions } = appearanceOf(index, number);
  return valuesIn(text, tokens, mentions).map((value) => ({ number, value }));
};
const all = numbers.flatMap(valuesOf);
const articleOf = (number: number) => index.sentences[number]?.article;
const textIn = ({ number, value }: (typeof all)[number]) =>
  sentence(number).slice(value.start, value.end);
const tally = new Map<string, { found: number; of: number }>();
for (const one of pick(all, 3 * EACH)) {
  const { number, value } = one;
  const before = textIn(one);
  let after = before.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 3) % 10));
  if (value.kind === 'name') {
    // Another name of the same length that leans the same way, from another article.
    const leaning = (tokens: typeof value.tokens) => Math.round(4 * personRatherThanPlace(tokens));
    const others = all.filter(
      (other) =>
        other.value.kind === 'name' &&
        articleOf(other.number) !== articleOf(number) &&
        other.value.tokens.length === value.tokens.length &&
        leaning(other.value.tokens) === leaning(value.tokens),
    );
    const [other] = pick(others, 1);
    after = other === undefined ? before : textIn(other);
  }
  if (after === before) continue;
  const text = sentence(number);
  const claim = text.slice(0, value.start) + after + text.slice(value.end);
  const told = differing({ claim, right: [number] }).some(
    ({ stated: [start, end] }) => start < value.end && value.start < end,
  );
  const counts = tally.get(value.kind) ?? { found: 0, of: 0 };
  tally.set(value.kind, { found: counts.found + (told ? 1 : 0), of: counts.of + 1 });
}
for (const [kind, { found, of }] of tally) {
  console.log(`${kind.padEnd(10)} replaced in ${of} sentences: found in ${percent(found, of)}`);
}
