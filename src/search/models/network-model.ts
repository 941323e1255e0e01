import { type WeightedSums, weightedSums } from './weighted-sums.ts';

/**
 * A network of two layers beside a weighted sum: score = l·z + Σ o·tanh(w·z + b), where z are the
 * features in standard deviations from their means, within ±5.
 */
export interface NetworkModel {
  /** Names of the features, in the order of all the lists. */
  readonly features: readonly string[];
  readonly means: readonly number[];
  /** 0 for a feature that never varied; it is left out. */
  readonly deviations: readonly number[];
  /** l */
  readonly linear: readonly number[];
  /** w, b and o of each unit. */
  readonly units: readonly {
    readonly weights: readonly number[];
    readonly bias: number;
    readonly output: number;
  }[];
}

/** A value farther than this from the mean, in standard deviations, counts as if it were this far. */
const FARTHEST = 5;

/** A model laid out for rows of known columns. */
export interface CompiledNetwork {
  readonly means: Float64Array;
  /** 1 over the deviation; 0 for a feature that is left out. */
  readonly scales: Float64Array;
  readonly linear: Float64Array;
  /** w·z of each unit. */
  readonly sums: WeightedSums;
  readonly biases: Float64Array;
  readonly outputs: Float64Array;
}

/**
 * Lays a model out.
 *
 * @param names the columns of the rows that it will be given
 * @throws {Error} when the model was learnt from other features
 */
export function compileNetwork(model: NetworkModel, names: readonly string[]): CompiledNetwork {
  if (model.features.join() !== names.join()) {
    throw new Error('The network was learnt from other features: run scripts/train.ts');
  }
  return {
    means: Float64Array.from(model.means),
    scales: Float64Array.from(model.deviations, (deviation) =>
      deviation === 0 ? 0 : 1 / deviation,
    ),
    linear: Float64Array.from(model.linear),
    sums: weightedSums(model.units.map(({ weights }) => weights)),
    biases: Float64Array.from(model.units, (unit) => unit.bias),
    outputs: Float64Array.from(model.units, (unit) => unit.output),
  };
}

/** Writes the features of a row in standard deviations from their means, within ±5. */
function standardise(
  { means, scales }: Pick<CompiledNetwork, 'means' | 'scales'>,
  row: ArrayLike<number>,
  values: Float64Array,
): void {
  for (let i = 0; i < values.length; i++) {
    const value = ((row[i] as number) - (means[i] as number)) * (scales[i] as number);
    values[i] = Math.max(-FARTHEST, Math.min(FARTHEST, value));
  }
}

/** The features of a row in standard deviations from their means, within ±5. */
export function standardised(
  scale: Pick<CompiledNetwork, 'means' | 'scales'>,
  row: ArrayLike<number>,
): Float64Array {
  const values = new Float64Array(scale.means.length);
  standardise(scale, row, values);
  return values;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** The model's score for a row, from −∞ to ∞. */
export function scoreOf(model: CompiledNetwork, row: ArrayLike<number>): number {
  const { biases, linear, outputs } = model;
  const { sums, values } = model.sums;
  standardise(model, row, values);
  model.sums.add();
  let score = dot(linear, values);
  for (let unit = 0; unit < outputs.length; unit++) {
    score +=
      (outputs[unit] as number) * Math.tanh((sums[unit] as number) + (biases[unit] as number));
  }
  return score;
}
