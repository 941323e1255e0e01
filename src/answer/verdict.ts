import { readFileSync } from 'node:fs';
import { placeOf } from '../search/features/features.ts';
import {
  type CompiledModel,
  compileModel,
  evaluate,
  type LinearModel,
  logistic,
} from '../search/models/linear-model.ts';
import type { Question } from '../search/question/question.ts';
import type { Passage } from '../search/ranker.ts';
import type { AnswerStatus } from './answer.ts';
import { EVIDENCE, evidenceOf } from './evidence.ts';

/**
 * What an answer must have and is lacking: the kind of thing that is asked for (a person for “who”, a
 * figure for “how much”), the counted thing for “how many”; a name that the articles do not hold; a
 * decisive word, that they do not hold, of a question to be answered by yes or no; `soundness`: the
 * question denies or replaces something that the passage says, so that nothing answers it.
 */
export type Lack = 'kind' | 'counted' | 'name' | 'word' | 'soundness';

/** What is thought of the best passage. */
export interface Judgement {
  /** Probability, from 0 to 1, that the best passage answers the question. */
  readonly confidence: number;
  /** Probability, from 0 to 1, that the articles bear on the question at all. */
  readonly bearing: number;
  /** Probability, from 0 to 1, that nothing in the question was changed so that they do not answer it. */
  readonly soundness: number;
}

interface Weighed extends Judgement {
  /** What keeps the best passage from being stated, however like an answer it looks; mostly nothing. */
  readonly lacks: readonly Lack[];
}

interface Verdict extends Weighed {
  readonly status: AnswerStatus;
}

/** What is learnt of each, from rows of `EVIDENCE`. */
export interface LearntVerdict<Model> {
  readonly confidence: Model;
  readonly bearing: Model;
  readonly soundness: Model;
}

/** The models laid out for rows of `EVIDENCE`. */
export function compileVerdict(models: LearntVerdict<LinearModel>): LearntVerdict<CompiledModel> {
  return {
    confidence: compileModel(models.confidence, EVIDENCE),
    bearing: compileModel(models.bearing, EVIDENCE),
    soundness: compileModel(models.soundness, EVIDENCE),
  };
}

/** Learnt by `scripts/train.ts`, thresholds included. */
const learnt = JSON.parse(
  readFileSync(new URL('./data/verdict.data.json', import.meta.url), 'utf8'),
) as {
  /** From this confidence on an answer is stated. */
  readonly answered: number;
  /** Below this bearing a question is declined. */
  readonly declined: number;
} & LearntVerdict<LinearModel>;
/** Confidence from which on an answer is stated; bearing below which a question is declined. */
export const THRESHOLDS = { answered: learnt.answered, declined: learnt.declined } as const;

let compiled: LearntVerdict<CompiledModel> | undefined;

/** Laid out when first needed, so that what learns other models can load this file. */
function learntModels(): LearntVerdict<CompiledModel> {
  compiled ??= compileVerdict(learnt);
  return compiled;
}

/** Share of the question's meaning that a passage must touch to be worth showing without an answer. */
const CLOSE_COVERAGE = 0.35;

/** Whether a passage that does not answer is still near enough to be of use to the asker. */
export function isClose(passage: Passage): boolean {
  return (passage.features[placeOf('likeGeneralCoverage')] ?? 0) >= CLOSE_COVERAGE;
}

/** What is surely lacking is never stated. */
const MOST_WHEN_LACKING = 0.45;
/** Below this soundness a question is taken for one that nothing answers; one in twenty-five is, wrongly. */
const UNSOUND = 0.2;
/** A word that no article holds and that tells so much of the most telling one decides “is X Y?”. */
const DECISIVE = 0.8;

function lacksIn(
  { expectation }: Question,
  evidence: Float32Array,
  best: Passage,
  soundness: number,
): Lack[] {
  const unknown = evidence[EVIDENCE.indexOf('rarestUnknown')] ?? 0;
  const knownNames = evidence[EVIDENCE.indexOf('knownNames')] ?? 1;
  const lacks: Readonly<Record<Lack, boolean>> = {
    name: knownNames < 1,
    kind: (best.features[placeOf('expectedMissing')] ?? 0) > 0,
    counted: (best.features[placeOf('countedFocus')] ?? 0) < 0,
    word: expectation.kind === 'yes-no' && unknown >= DECISIVE,
    soundness: soundness < UNSOUND,
  };
  return (Object.keys(lacks) as Lack[]).filter((lack) => lacks[lack]);
}

/**
 * Weighs the best passage by given models.
 *
 * @param passages best first; none means that nothing in the library bears on the question
 */
export function weigh(
  models: LearntVerdict<CompiledModel>,
  question: Question,
  passages: readonly Passage[],
): Weighed {
  const [best] = passages;
  if (best === undefined) return { confidence: 0, bearing: 0, soundness: 0, lacks: [] };
  const evidence = evidenceOf(question, passages);
  const confidence = logistic(evaluate(models.confidence, evidence));
  const soundness = logistic(evaluate(models.soundness, evidence));
  const lacks = lacksIn(question, evidence, best, soundness);
  return {
    confidence: lacks.length > 0 ? Math.min(confidence, MOST_WHEN_LACKING) : confidence,
    bearing: logistic(evaluate(models.bearing, evidence)),
    soundness,
    lacks,
  };
}

/**
 * Decides whether the best passage answers the question: stated when that is likely, declined when the
 * articles have nothing to do with it, else shown as what may answer.
 *
 * @param passages best first; none means that nothing in the library bears on the question
 */
export function judge(question: Question, passages: readonly Passage[]): Verdict {
  const judgement = weigh(learntModels(), question, passages);
  if (judgement.confidence >= learnt.answered) return { status: 'answered', ...judgement };
  return { status: judgement.bearing < learnt.declined ? 'unanswered' : 'uncertain', ...judgement };
}
