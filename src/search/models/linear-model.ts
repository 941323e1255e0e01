/** A learnt weight with the spread of its feature in the training data. */
export interface Weight {
  readonly weight: number;
  readonly mean: number;
  readonly deviation: number;
}

/** A weighted sum of standardised features. */
export interface LinearModel {
  readonly bias: number;
  readonly weights: Readonly<Record<string, Weight>>;
}

/** A value farther than this from the mean, in standard deviations, counts as if it were this far. */
const FARTHEST = 5;

/** The model's features laid out in the order of the rows it will be given. */
export interface CompiledModel {
  readonly bias: number;
  readonly weights: Float64Array;
  readonly means: Float64Array;
  readonly deviations: Float64Array;
}

/**
 * Lays a model out for rows whose columns are `names`.
 *
 * @throws {Error} when the model weighs a feature that the rows do not have
 */
export function compileModel(model: LinearModel, names: readonly string[]): CompiledModel {
  for (const name of Object.keys(model.weights)) {
    if (!names.includes(name)) throw new Error(`The model weighs an unknown feature: ${name}`);
  }
  const part = (key: keyof Weight, absent: number) =>
    Float64Array.from(names, (name) => model.weights[name]?.[key] ?? absent);
  return {
    bias: model.bias,
    weights: part('weight', 0),
    means: part('mean', 0),
    deviations: part('deviation', 1),
  };
}

/** The model's value for one row, from −∞ to ∞. */
export function evaluate(model: CompiledModel, row: ArrayLike<number>): number {
  const { weights, means, deviations } = model;
  let value = model.bias;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    if (weight === 0) continue;
    const standard = ((row[i] as number) - (means[i] as number)) / (deviations[i] as number);
    value += weight * Math.max(-FARTHEST, Math.min(FARTHEST, standard));
  }
  return value;
}

/** The probability that log-odds stand for, from 0 to 1. */
export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
