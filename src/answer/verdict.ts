import { readFileSync } from 'node:fs';
import { placeOf } from '../search/features/features.ts';
import { compileModel, evaluate, type LinearModel, logistic } from '../search/linear-model.ts';
import type { Question } from '../search/question.ts';
import type { Passage } from '../search/ranker.ts';
import type { AnswerStatus } from './answer.ts';
import { EVIDENCE, evidenceOf } from './evidence.ts';

interface Verdict {
  readonly status: AnswerStatus;
  /** Probability, from 0 to 1, that the best passage answers the question. */
  readonly confidence: number;
}

interface VerdictModel extends LinearModel {
  /** At this confidence and above an answer is given. */
  readonly answered: number;
  /** Below this the passages are not worth showing as an answer. */
  readonly uncertain: number;
}

/** Learnt by `scripts/train.ts`, thresholds included. */
const verdict = JSON.parse(
  readFileSync(new URL('./data/verdict.data.json', import.meta.url), 'utf8'),
) as VerdictModel;
const model = compileModel(verdict, EVIDENCE);

/** Share of the question's meaning that a passage must touch to be worth showing without an answer. */
const CLOSE_COVERAGE = 0.45;

/** Whether a passage that does not answer is still near enough to be of use to the asker. */
export function isClose(passage: Passage): boolean {
  return (passage.features[placeOf('likeGeneralCoverage')] ?? 0) >= CLOSE_COVERAGE;
}

/**
 * A sentence that names no person is never stated as the answer to “who”, one without a figure to “how
 * much”, nor one that counts other things to “how many”.
 */
const MOST_WHEN_LACKING = 0.45;

/**
 * Decides whether the best passage answers the question.
 *
 * @param passages best first; none means that nothing in the library bears on the question
 */
export function judge(question: Question, passages: readonly Passage[]): Verdict {
  if (passages.length === 0) return { status: 'unanswered', confidence: 0 };
  const best = passages[0]?.features;
  const lacking =
    (best?.[placeOf('expectedMissing')] ?? 0) > 0 || (best?.[placeOf('countedFocus')] ?? 0) < 0;
  const weighed = logistic(evaluate(model, evidenceOf(question, passages)));
  const confidence = lacking ? Math.min(weighed, MOST_WHEN_LACKING) : weighed;
  if (confidence >= verdict.answered) return { status: 'answered', confidence };
  return { status: confidence >= verdict.uncertain ? 'uncertain' : 'unanswered', confidence };
}
