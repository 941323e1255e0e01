import {
  EVIDENCE,
  evidenceOf,
  SOUNDNESS_EVIDENCE,
  VERDICT_EVIDENCE,
} from '../../src/answer/evidence.ts';
import type { LearntVerdict } from '../../src/answer/verdict.ts';
import { FEATURES } from '../../src/search/features/features.ts';
import type { LinearModel } from '../../src/search/models/linear-model.ts';
import {
  type CompiledNetwork,
  compileNetwork,
  type NetworkModel,
  scoreOf,
} from '../../src/search/models/network-model.ts';
import type { Passage } from '../../src/search/ranker.ts';
import type { Example, Kind } from './examples.ts';
import { trainLogistic } from './logistic.ts';
import { trainNetworks } from './network.ts';

const SEED = 7;
const RANKER = {
  epochs: 15,
  learningRate: 0.006,
  decay: 3e-3,
  seed: SEED,
  units: 24,
  networks: 2,
  dropout: 0.3,
};
const VERDICT = { epochs: 40, learningRate: 0.02, decay: 1e-3, seed: SEED };

/** What the ranker learns from, and how much each question counts. */
const RANKED: Readonly<Partial<Record<Kind, number>>> = {
  squad: 1,
  'part paraphrased': 1,
  'wikiqa train': 1,
  'wikiqa dev': 1,
  selqa: 2,
  copied: 1,
};

/**
 * How much an example of each kind counts for confidence: as often as people may ask so. Questions
 * that were written to mislead (SQuAD's impossible ones) are rare in life.
 */
const CONFIDENCE_WEIGHTS: Readonly<Partial<Record<Kind, number>>> = {
  squad: 1,
  'squad misspelt': 0.5,
  'squad off-topic': 1,
  'squad impossible': 0.12,
  part: 1,
  'part about it': 1,
  'part off-topic': 0.5,
  'wikiqa train': 0.3,
};

/** The same for bearing: whole articles and short ones, against questions about something else. */
const BEARING_WEIGHTS: Readonly<Partial<Record<Kind, number>>> = {
  squad: 1,
  'squad misspelt': 0.5,
  'squad off-topic': 1,
  part: 0.5,
  'part off-topic': 0.5,
};

/** The same for soundness: questions of an article against those made to look like them. */
const SOUNDNESS_WEIGHTS: Readonly<Partial<Record<Kind, number>>> = {
  squad: 1,
  'squad impossible': 1,
};

/** Passages that the verdict looks at, as in `answerQuestion`. */
const MOST_PASSAGES = 5;

export function trainRanker(examples: readonly Example[]): NetworkModel {
  const groups = examples
    .map(({ kind, candidates, right }) => ({
      rows: candidates.map(({ features }) => features),
      right: candidates.map(({ sentence }) => right.has(sentence)),
      weight: RANKED[kind] ?? 0,
    }))
    .filter(({ right, weight }) => weight > 0 && right.includes(true) && right.includes(false));
  return trainNetworks(groups, FEATURES, RANKER);
}

/** The places of an example's candidates, best first. */
export function ranked(
  example: Example,
  model: CompiledNetwork,
): { number: number; score: number; features: Float32Array }[] {
  return example.candidates
    .map(({ sentence, features }) => ({
      number: sentence,
      score: scoreOf(model, features),
      features,
    }))
    .sort((a, b) => b.score - a.score || a.number - b.number);
}

/** The best candidates as the verdict sees them: it looks at scores and features alone. */
export function bestOf(example: Example, ranker: CompiledNetwork): Passage[] {
  return ranked(example, ranker).slice(0, MOST_PASSAGES) as unknown as Passage[];
}

/** What the verdict sees of an example, and whether the best candidate is right; null without any. */
function evidenceFor(
  example: Example,
  ranker: CompiledNetwork,
): { row: Float32Array; right: boolean } | null {
  const passages = bestOf(example, ranker);
  const [best] = passages;
  if (best === undefined) return null;
  return { row: evidenceOf(example.question, passages), right: example.right.has(best.number) };
}

/**
 * Learns the verdict. The rankers that rank its examples have not seen them: each half of the folds is
 * ranked by what was learnt from the other.
 */
export function trainVerdict(examples: readonly Example[]): LearntVerdict<LinearModel> {
  const rankers = [0, 1].map((half) =>
    compileNetwork(trainRanker(examples.filter(({ fold }) => fold % 2 !== half)), FEATURES),
  );
  const seen = examples.flatMap((example) => {
    const ranker = rankers[example.fold % 2];
    const evidence = ranker === undefined ? null : evidenceFor(example, ranker);
    return evidence === null ? [] : [{ ...evidence, example }];
  });
  const isAnswerable = ({ example }: (typeof seen)[number]) => example.right.size > 0;
  const learn = (
    names: readonly (typeof EVIDENCE)[number][],
    weights: Readonly<Partial<Record<Kind, number>>>,
    target: (one: (typeof seen)[number]) => boolean,
  ) => {
    const used = seen.filter(({ example }) => weights[example.kind] !== undefined);
    return trainLogistic(
      used.map(({ row }) => names.map((name) => row[EVIDENCE.indexOf(name)] ?? 0)),
      used.map(target),
      used.map(({ example }) => weights[example.kind] ?? 0),
      names,
      VERDICT,
    );
  };
  return {
    confidence: learn(VERDICT_EVIDENCE, CONFIDENCE_WEIGHTS, ({ right }) => right),
    bearing: learn(VERDICT_EVIDENCE, BEARING_WEIGHTS, isAnswerable),
    soundness: learn(SOUNDNESS_EVIDENCE, SOUNDNESS_WEIGHTS, isAnswerable),
  };
}
