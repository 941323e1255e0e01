import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chosenOf } from '../../src/answer/starters/choose.ts';
import type { Article } from '../../src/article/article.ts';
import { misspell } from '../../src/cli/eval/misspell.ts';
import {
  type CandidateSet,
  readQuestionSet,
  type SquadSet,
} from '../../src/cli/eval/question-sets.ts';
import { candidatesOf } from '../../src/search/candidates.ts';
import { type Candidate, featuresOf } from '../../src/search/features/features.ts';
import { scopeOf } from '../../src/search/features/scope.ts';
import { buildIndex, type Index } from '../../src/search/inverted-index.ts';
import { parseQuestion, type Question } from '../../src/search/question/question.ts';
import { paraphrase } from './paraphrase.ts';

/** Where an example comes from, which decides what it is used for. */
export type Kind =
  | 'squad'
  | 'squad misspelt'
  | 'squad off-topic'
  | 'squad impossible'
  | 'part'
  | 'part paraphrased'
  | 'part about it'
  | 'part off-topic'
  | 'wikiqa train'
  | 'wikiqa dev'
  | 'selqa'
  | 'copied';

/** A question with the candidates of one index and which of them are right; none may be. */
export interface Example {
  readonly kind: Kind;
  readonly question: Question;
  readonly candidates: readonly Candidate[];
  readonly right: ReadonlySet<number>;
  /** Part of the cross-validation that it belongs to, from 0 to 3. */
  readonly fold: number;
}

export const FOLDS = 4;
/** A part of an article, about as long as a news report. */
const PART_PARAGRAPHS = 5;
const SHORTEST_PART = 8;
/** Questions made of a part of an article's sentences, and of a candidate set's; of one in four of WikiQA's. */
const COPIED_OF_PART = 12;
const COPIED_OF_CANDIDATES = 3;
const WIKIQA_COPIED = 4;

function exampleOf(
  kind: Kind,
  index: Index,
  text: string,
  right: ReadonlySet<number>,
  fold: number,
  all = false,
): Example {
  const question = parseQuestion(index, text);
  const scope = scopeOf(index, question);
  const sentences = all ? index.sentences.map((_, i) => i) : candidatesOf(scope);
  return { kind, question, candidates: featuresOf(scope, sentences), right, fold: fold % FOLDS };
}

const NONE: ReadonlySet<number> = new Set();

/**
 * Questions made of sentences of an article, as starter questions are, each with its sentence as the
 * right one: who asks in an article's own words must find them, however short it is.
 */
function copiedExamples(index: Index, fold: number, most: number): Example[] {
  const examples: Example[] = [];
  const proposals = chosenOf(index);
  let next = proposals.next(false);
  while (next.done !== true && examples.length < most) {
    if (next.value !== null) {
      const { question, sentence } = next.value;
      examples.push(exampleOf('copied', index, question, new Set([sentence]), fold));
    }
    next = proposals.next(false);
  }
  return examples;
}

/** The parts of an article, each an article of its own, with the number of its first sentence. */
function partsOf(article: Article): { part: Article; first: number }[] {
  const parts: { part: Article; first: number }[] = [];
  const last = article.sentences.at(-1)?.paragraph ?? 0;
  for (let p = 1; p <= last; p += PART_PARAGRAPHS) {
    const inside = ({ paragraph }: { paragraph: number }) =>
      paragraph >= p && paragraph < p + PART_PARAGRAPHS;
    const sentences = article.sentences.filter(inside);
    if (sentences.length < SHORTEST_PART) continue;
    parts.push({ part: { ...article, sentences }, first: article.sentences.findIndex(inside) });
  }
  return parts;
}

function squadExamples({ articles }: SquadSet): Example[] {
  const examples: Example[] = [];
  const indexes = articles.map(({ article }) => buildIndex([article]));
  const indexAt = (a: number) => indexes[a % indexes.length] as Index;
  for (const [a, { article, questions }] of articles.entries()) {
    const answerable = questions.filter(({ right }) => right.size > 0);
    for (const [q, { question, right }] of questions.entries()) {
      if (right.size === 0) {
        examples.push(exampleOf('squad impossible', indexAt(a), question, NONE, a));
        continue;
      }
      examples.push(exampleOf('squad', indexAt(a), question, right, a));
      if (q % 2 === 0) {
        const slipped = misspell(question, a * 10_000 + q);
        examples.push(exampleOf('squad misspelt', indexAt(a), slipped, right, a));
      }
      examples.push(
        exampleOf('squad off-topic', indexAt(a + (q % 2 === 0 ? 1 : 3)), question, NONE, a),
      );
    }
    const others = articles[(a + 2) % articles.length]?.questions.filter(
      ({ right }) => right.size > 0,
    );
    for (const [p, { part, first }] of partsOf(article).entries()) {
      const index = buildIndex([part]);
      examples.push(...copiedExamples(index, a, COPIED_OF_PART));
      const within = ({ right }: { right: ReadonlySet<number> }) =>
        [...right].some((s) => s >= first && s < first + part.sentences.length);
      const inside = answerable.filter(within);
      const outside = answerable.filter((one, i) => !within(one) && i % 7 === p % 7);
      for (const { question, right } of inside) {
        const shifted = new Set([...right].map((s) => s - first));
        examples.push(exampleOf('part', index, question, shifted, a));
        const reworded = paraphrase(question, a * 10_000 + p);
        examples.push(exampleOf('part paraphrased', index, reworded, shifted, a));
      }
      for (const { question } of outside.slice(0, inside.length)) {
        examples.push(exampleOf('part about it', index, question, NONE, a));
      }
      for (const { question } of (others ?? []).slice(p * 3, p * 3 + inside.length)) {
        examples.push(exampleOf('part off-topic', index, question, NONE, a));
      }
    }
  }
  return examples;
}

function candidateExamples(kind: Kind, { questions }: CandidateSet): Example[] {
  return questions.flatMap(({ question, article, right }, i) => {
    const places = new Set(right.flatMap((isRight, place) => (isRight ? [place] : [])));
    const index = buildIndex([article]);
    const asked = exampleOf(kind, index, question, places, i, true);
    const copied = kind === 'selqa' || (kind === 'wikiqa train' && i % WIKIQA_COPIED === 0);
    return copied ? [asked, ...copiedExamples(index, i, COPIED_OF_CANDIDATES)] : [asked];
  });
}

function readSet<T extends 'squad' | 'wikiqa' | 'selqa'>(folder: string, file: string, format: T) {
  const set = readQuestionSet(readFileSync(join(folder, file), 'utf8'));
  if (set.format !== format) throw new Error(`${file} is no ${format} file`);
  return set as Extract<typeof set, { format: T }>;
}

/** SQuAD's articles to train on, in the folder of the data. */
export const SQUAD_FILE = 'squad-tune.json';

export function readSquadFile(folder: string): SquadSet {
  return readSet(folder, SQUAD_FILE, 'squad');
}

/** Every example of the data in a folder, features computed; takes about half a minute. */
export function readExamples(folder: string): Example[] {
  const candidates = (kind: Kind, file: string, format: 'wikiqa' | 'selqa') =>
    candidateExamples(kind, readSet(folder, file, format) as CandidateSet);
  return [
    ...squadExamples(readSquadFile(folder)),
    ...candidates('wikiqa train', 'wikiqa-train.tsv', 'wikiqa'),
    ...candidates('wikiqa dev', 'wikiqa-dev.tsv', 'wikiqa'),
    ...candidates('selqa', 'selqa-dev.json', 'selqa'),
  ];
}
