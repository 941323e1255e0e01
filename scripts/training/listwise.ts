import { randomFrom } from '../../src/random.ts';
import type { LinearModel } from '../../src/search/models/linear-model.ts';
import { Adam, asModel, shuffled, spread, standardise, type TrainingOptions } from './optimiser.ts';

const BATCH = 16;

/** The candidates of one question. */
export interface Group {
  readonly rows: readonly ArrayLike<number>[];
  /** Which of the rows are right; at least one. */
  readonly right: readonly boolean[];
  /** How much the group counts. */
  readonly weight: number;
}

/**
 * Learns weights with which the right rows of each group score above the others: the cross-entropy
 * between the softmax of the scores and the right rows (ListNet with top-one probabilities; Cao et
 * al. 2007), by Adam with a learning rate that falls to zero.
 */
export function trainListwise(
  groups: readonly Group[],
  names: readonly string[],
  options: TrainingOptions,
): LinearModel {
  const columns = names.length;
  const { mean, deviation } = spread(
    groups.flatMap((group) => group.rows),
    columns,
  );
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
          const error =
            ((powers[r] as number) / total - (group.target[r] as number)) * group.weight;
          if (Math.abs(error) < 1e-5) continue;
          for (let i = 0; i < columns; i++)
            gradient[i] = (gradient[i] as number) + (error * (row[i] as number)) / batch.length;
        }
      }
      for (let i = 0; i < columns; i++)
        gradient[i] = (gradient[i] as number) + options.decay * (weights[i] as number);
      adam.update(weights, gradient, rate);
    }
  }
  return asModel(names, weights, mean, deviation, 0);
}
