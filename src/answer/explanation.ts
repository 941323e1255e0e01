import type { Index } from '../search/inverted-index.ts';
import type { AnswerKind } from '../search/question/answer-kinds.ts';
import type { Question } from '../search/question/question.ts';
import type { Passage } from '../search/ranker.ts';
import type { AnswerStatus } from './answer.ts';
import { judge, type Lack, THRESHOLDS } from './verdict.ts';

/** Why a question got the answer that it got, or none. */
export interface Explanation {
  readonly status: AnswerStatus;
  /** The passage that was judged: article's id and offset; null where nothing bears on the question. */
  readonly best: { readonly article: string; readonly start: number } | null;
  /** What kind of answer the question's form asks for. */
  readonly expected: AnswerKind;
  /** Words of the question, or forms of them, that the best passage holds, in the question's order. */
  readonly matched: readonly string[];
  /** Words that other sentences hold and the best passage does not. */
  readonly elsewhere: readonly string[];
  /** Words that no article holds in any form. */
  readonly unknown: readonly string[];
  /** What an answer must have and the best passage, or the library, has not; decides where there is any. */
  readonly lacks: readonly Lack[];
  /** Probability, from 0 to 1, that the best passage answers. */
  readonly confidence: number;
  /** The confidence from which on an answer is stated. */
  readonly statedFrom: number;
  /** Probability, from 0 to 1, that the articles bear on the question. */
  readonly bearing: number;
  /** The bearing below which a question is declined. */
  readonly declinedBelow: number;
}

/** The terms that a sentence holds. */
function termsIn(index: Index, sentence: number): ReadonlySet<number> {
  const words = index.wordsOf.subarray(index.wordStarts[sentence], index.wordStarts[sentence + 1]);
  return new Set(Array.from(words, (word) => index.termOfWord[word] ?? -1));
}

/**
 * Explains the verdict on a question: which words matched, which no article holds, what decided.
 *
 * @param passages the ones that were judged, best first; none where nothing bears on the question
 */
export function explain(
  index: Index,
  question: Question,
  passages: readonly Passage[],
): Explanation {
  const [best] = passages;
  const held = best === undefined ? new Set<number>() : termsIn(index, best.number);
  const isHeld = ({ family }: Question['terms'][number]) => family.some((term) => held.has(term));
  const known = question.terms.filter(({ family }) => family.length > 0);
  const word = (term: Question['terms'][number]) => term.word;
  const { status, confidence, bearing, lacks } = judge(question, passages);
  return {
    status,
    best: best === undefined ? null : { article: best.article.id, start: best.sentence.start },
    expected: question.expectation.kind,
    matched: known.filter(isHeld).map(word),
    elsewhere: known.filter((term) => !isHeld(term)).map(word),
    unknown: question.terms.filter(({ family }) => family.length === 0).map(word),
    lacks,
    confidence,
    statedFrom: THRESHOLDS.answered,
    bearing,
    declinedBelow: THRESHOLDS.declined,
  };
}
