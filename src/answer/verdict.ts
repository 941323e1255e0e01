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
  /** Probability, from 0 to 1, that the articles bear on the question at all. */
  readonly bearing: number;
}

interface VerdictModels {
  /** From this confidence on an answer is stated. */
  readonly answered: number;
  /** Below this bearing a question is declined. */
  readonly declined: number;
  readonly confidence: LinearModel;
  readonly bearing: LinearModel;
}

/** Learnt by `scripts/train.ts`, thresholds included. */
const models = JSON.parse(
  readFileSync(new URL('./data/verdict.data.json', import.meta.url), 'utf8'),
) as VerdictModels;
const confidenceModel = compileModel(models.confidence, EVIDENCE);
const bearingModel = compileModel(models.bearing, EVIDENCE);

/** Share of the question's meaning that a passage must touch to be worth showing without an answer. */
const CLOSE_COVERAGE = 0.35;

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
 * Decides whether the best passage answers the question: stated when that is likely, declined when the
 * articles have nothing to do with it, else shown as what may answer.
 *
 * @param passages best first; none means that nothing in the library bears on the question
 */
export function judge(question: Question, passages: readonly Passage[]): Verdict {
  if (passages.length === 0) return { status: 'unanswered', confidence: 0, bearing: 0 };
  const best = passages[0]?.features;
  const lacking =
    (best?.[placeOf('expectedMissing')] ?? 0) > 0 || (best?.[placeOf('countedFocus')] ?? 0) < 0;
  const evidence = evidenceOf(question, passages);
  const weighed = logistic(evaluate(confidenceModel, evidence));
  const confidence = lacking ? Math.min(weighed, MOST_WHEN_LACKING) : weighed;
  const bearing = logistic(evaluate(bearingModel, evidence));
  if (confidence >= models.answered) return { status: 'answered', confidence, bearing };
  return { status: bearing < models.declined ? 'unanswered' : 'uncertain', confidence, bearing };
}
