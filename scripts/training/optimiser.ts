import type { LinearModel, Weight } from '../../src/search/models/linear-model.ts';

export interface TrainingOptions {
  readonly epochs: number;
  readonly learningRate: number;
  /** Weight decay. */
  readonly decay: number;
  readonly seed: number;
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const swap = copy[i] as T;
    copy[i] = copy[j] as T;
    copy[j] = swap;
  }
  return copy;
}

const FARTHEST = 5;

/** Mean and standard deviation of each column. */
export function spread(
  rows: readonly ArrayLike<number>[],
  columns: number,
): { mean: Float64Array; deviation: Float64Array } {
  const mean = new Float64Array(columns);
  const square = new Float64Array(columns);
  for (const row of rows) {
    for (let i = 0; i < columns; i++) {
      const value = row[i] as number;
      mean[i] = (mean[i] as number) + value;
      square[i] = (square[i] as number) + value * value;
    }
  }
  const deviation = new Float64Array(columns);
  for (let i = 0; i < columns; i++) {
    mean[i] = (mean[i] as number) / rows.length;
    const variance = (square[i] as number) / rows.length - (mean[i] as number) ** 2;
    deviation[i] = Math.sqrt(Math.max(variance, 0));
  }
  return { mean, deviation };
}

/** A row in standard deviations from the mean, within ±5; constant columns become 0. */
export function standardise(
  row: ArrayLike<number>,
  mean: Float64Array,
  deviation: Float64Array,
): Float64Array {
  return Float64Array.from(mean, (m, i) => {
    const d = deviation[i] as number;
    return d < 1e-4 ? 0 : Math.max(-FARTHEST, Math.min(FARTHEST, ((row[i] as number) - m) / d));
  });
}

/** Adam (Kingma and Ba 2015) on a vector of weights. */
export class Adam {
  private readonly first: Float64Array;
  private readonly second: Float64Array;
  private step = 0;
  constructor(size: number) {
    this.first = new Float64Array(size);
    this.second = new Float64Array(size);
  }
  update(weights: Float64Array, gradient: Float64Array, rate: number): void {
    this.step += 1;
    const c1 = 1 - 0.9 ** this.step;
    const c2 = 1 - 0.999 ** this.step;
    for (let i = 0; i < weights.length; i++) {
      const g = gradient[i] as number;
      const m = 0.9 * (this.first[i] as number) + 0.1 * g;
      const v = 0.999 * (this.second[i] as number) + 0.001 * g * g;
      this.first[i] = m;
      this.second[i] = v;
      weights[i] = (weights[i] as number) - (rate * (m / c1)) / (Math.sqrt(v / c2) + 1e-8);
    }
  }
}

/** The model in the form that the project reads; constant columns are left out. */
export function asModel(
  names: readonly string[],
  weights: Float64Array,
  mean: Float64Array,
  deviation: Float64Array,
  bias: number,
): LinearModel {
  const round = (value: number) => Number(value.toPrecision(5));
  const entries: [string, Weight][] = [];
  for (const [i, name] of names.entries()) {
    if ((deviation[i] as number) < 1e-4) continue;
    entries.push([
      name,
      {
        weight: round(weights[i] as number),
        mean: round(mean[i] as number),
        deviation: round(deviation[i] as number),
      },
    ]);
  }
  return { bias: round(bias), weights: Object.fromEntries(entries) };
}
