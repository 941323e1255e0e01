import type { LinearModel, Weight } from '../../src/search/linear-model.ts';

/** The candidates of one question. */
export interface Group {
  readonly rows: readonly ArrayLike<number>[];
  /** Which of the rows are right; at least one. */
  readonly right: readonly boolean[];
  /** How much the group counts. */
  readonly weight: number;
}

export interface TrainingOptions {
  readonly epochs: number;
  readonly learningRate: number;
  /** Weight decay. */
  readonly decay: number;
  readonly seed: number;
}

/** A generator of numbers from 0 to 1 (mulberry32), the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
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
const BATCH = 16;

/** Mean and standard deviation of each column. */
export function spread(rows: readonly ArrayLike<number>[], columns: number): { mean: Float64Array; deviation: Float64Array } {
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

function standardise(row: ArrayLike<number>, mean: Float64Array, deviation: Float64Array): Float64Array {
  return Float64Array.from(mean, (m, i) => {
    const d = deviation[i] as number;
    return d < 1e-4 ? 0 : Math.max(-FARTHEST, Math.min(FARTHEST, ((row[i] as number) - m) / d));
  });
}

/** Adam (Kingma and Ba 2015) on a vector of weights. */
class Adam {
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

function asModel(names: readonly string[], weights: Float64Array, mean: Float64Array, deviation: Float64Array, bias: number): LinearModel {
  const round = (value: number) => Number(value.toPrecision(5));
  const entries: [string, Weight][] = [];
  for (const [i, name] of names.entries()) {
    if ((deviation[i] as number) < 1e-4) continue;
    entries.push([name, { weight: round(weights[i] as number), mean: round(mean[i] as number), deviation: round(deviation[i] as number) }]);
  }
  return { bias: round(bias), weights: Object.fromEntries(entries) };
}

/**
 * Learns weights with which the right rows of each group score above the others: the cross-entropy
 * between the softmax of the scores and the right rows (ListNet with top-one probabilities; Cao et
 * al. 2007), by Adam with a learning rate that falls to zero.
 */
export function trainListwise(groups: readonly Group[], names: readonly string[], options: TrainingOptions): LinearModel {
  const columns = names.length;
  const { mean, deviation } = spread(groups.flatMap((group) => group.rows), columns);
  const ready = groups.map((group) => ({
    rows: group.rows.map((row) => standardise(row, mean, deviation)),
    target: group.right.map((right) => (right ? 1 / group.right.filter(Boolean).length : 0)),
    weight: group.weight,
  }));
  const weights = new Float64Array(columns);
  const adam = new Adam(columns);
  const random = randomFrom(options.seed);
  const gradient = new Float64Array(columns);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.learningRate * (1 - epoch / options.epochs);
    const order = shuffled(ready, random);
    for (let at = 0; at < order.length; at += BATCH) {
      gradient.fill(0);
      const batch = order.slice(at, at + BATCH);
      for (const group of batch) {
        const scores = group.rows.map((row) => {
          let s = 0;
          for (let i = 0; i < columns; i++) s += (weights[i] as number) * (row[i] as number);
          return s;
        });
        const most = Math.max(...scores);
        const powers = scores.map((s) => Math.exp(s - most));
        const total = powers.reduce((a, b) => a + b, 0);
        for (const [r, row] of group.rows.entries()) {
          const error = (((powers[r] as number) / total) - (group.target[r] as number)) * group.weight;
          if (Math.abs(error) < 1e-5) continue;
          for (let i = 0; i < columns; i++) gradient[i] = (gradient[i] as number) + (error * (row[i] as number)) / batch.length;
        }
      }
      for (let i = 0; i < columns; i++) gradient[i] = (gradient[i] as number) + options.decay * (weights[i] as number);
      adam.update(weights, gradient, rate);
    }
  }
  return asModel(names, weights, mean, deviation, 0);
}
