import { readFileSync } from 'node:fs';
import type { Article, Sentence } from '../article/article.ts';
import { candidatesOf } from './candidates.ts';
import { FEATURES, featuresOf } from './features/features.ts';
import { scopeOf } from './features/scope.ts';
import type { Index } from './inverted-index.ts';
import {
  type CompiledNetwork,
  compileNetwork,
  type NetworkModel,
  scoreOf,
} from './models/network-model.ts';
import type { Question } from './question/question.ts';

/** A sentence as an answer to a question. */
export interface Passage {
  readonly article: Article;
  readonly sentence: Sentence;
  /** Number of the sentence in the index. */
  readonly number: number;
  /** Comparable within one question only. */
  readonly score: number;
  /** In the order of `FEATURES`. */
  readonly features: Float32Array;
}

/** A title announces what the text says, and the text says it better. In units of the score. */
const TITLE_HANDICAP = 3;
/** Who asks in the very words of a sentence means that sentence. More than scores ever differ by. */
const QUOTED_ADVANTAGE = 1_000;

/** Whether the question is the sentence itself, word for word. */
function isQuoted(index: Index, { tokens }: Question, sentence: number): boolean {
  const { words, wordsOf, wordStarts } = index;
  const start = wordStarts[sentence] as number;
  return (
    (wordStarts[sentence + 1] as number) - start === tokens.length &&
    tokens.every(({ word }, i) => words[wordsOf[start + i] as number] === word)
  );
}

let learnt: CompiledNetwork | undefined;

/** The model learnt by `scripts/train.ts`; read when first needed, so that what trains another can load this file. */
function learntModel(): CompiledNetwork {
  learnt ??= compileNetwork(
    JSON.parse(
      readFileSync(new URL('./data/ranker.data.json', import.meta.url), 'utf8'),
    ) as NetworkModel,
    FEATURES,
  );
  return learnt;
}

/**
 * The sentences that could answer, best first. Ties keep the order of the text.
 *
 * @param sentences numbers of the sentences to rank; those that share words with the question when
 * absent
 */
export function rankPassages(
  index: Index,
  question: Question,
  sentences?: readonly number[],
): Passage[] {
  return rankWith(learntModel(), index, question, sentences);
}

/** The same by a given model. */
export function rankWith(
  model: CompiledNetwork,
  index: Index,
  question: Question,
  sentences?: readonly number[],
): Passage[] {
  const scope = scopeOf(index, question);
  const passages: Passage[] = [];
  for (const { sentence: number, features } of featuresOf(
    scope,
    sentences ?? candidatesOf(scope),
  )) {
    const indexed = index.sentences[number];
    if (indexed === undefined) continue;
    const { article, sentence } = indexed;
    const handicap = sentence.kind === 'body' ? 0 : TITLE_HANDICAP;
    const advantage = isQuoted(index, question, number) ? QUOTED_ADVANTAGE : -handicap;
    const score = scoreOf(model, features) + advantage;
    passages.push({ article, sentence, number, score, features });
  }
  return passages.sort((a, b) => b.score - a.score || a.number - b.number);
}
