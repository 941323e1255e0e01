import { randomFrom } from '../../src/random.ts';
import { type LinearModel, logistic } from '../../src/search/models/linear-model.ts';
import { Adam, asModel, shuffled, spread, standardise, type TrainingOptions } from './optimiser.ts';

const BATCH = 64;

/** Learns the probability that a row is right: logistic regression with weight decay, by Adam. */
export function trainLogistic(
  rows: readonly ArrayLike<number>[],
  right: readonly boolean[],
  rowWeights: readonly number[],
  names: readonly string[],
  options: TrainingOptions,
): LinearModel {
  const columns = names.length;
  const { mean, deviation } = spread(rows, columns);
  const examples = rows.map((row, i) => ({
    row: standardise(row, mean, deviation),
    target: right[i] ? 1 : 0,
    weight: rowWeights[i] ?? 1,
  }));
  // The last place is the bias, which does not decay.
  const weights = new Float64Array(columns + 1);
  const gradient = new Float64Array(columns + 1);
  const adam = new Adam(columns + 1);
  const random = randomFrom(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.learningRate * (1 - epoch / options.epochs);
    const order = shuffled(examples, random);
    for (let at = 0; at < order.length; at += BATCH) {
      const batch = order.slice(at, at + BATCH);
      for (let i = 0; i < columns; i++) gradient[i] = options.decay * (weights[i] as number);
      gradient[columns] = 0;
      for (const { row, target, weight } of batch) {
        let logOdds = weights[columns] as number;
        for (let i = 0; i < columns; i++) logOdds += (weights[i] as number) * (row[i] as number);
        const error = ((logistic(logOdds) - target) * weight) / batch.length;
        for (let i = 0; i < columns; i++) {
          gradient[i] = (gradient[i] as number) + error * (row[i] as number);
        }
        gradient[columns] = (gradient[columns] as number) + error;
      }
      adam.update(weights, gradient, rate);
    }
  }
  return asModel(names, weights.subarray(0, columns), mean, deviation, weights[columns] as number);
}
