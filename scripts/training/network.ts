import { randomFrom } from '../../src/random.ts';
import type { NetworkModel } from '../../src/search/models/network-model.ts';
import { standardised } from '../../src/search/models/network-model.ts';
import { Adam, shuffled, spread, type TrainingOptions } from './optimiser.ts';

/** The candidates of one question. */
interface Group {
  readonly rows: readonly ArrayLike<number>[];
  /** Which of the rows are right; at least one. */
  readonly right: readonly boolean[];
  /** How much the group counts. */
  readonly weight: number;
}

export interface NetworkOptions extends TrainingOptions {
  readonly units: number;
  /** Share of the units that are left out of each batch, so that none relies on another. */
  readonly dropout: number;
}

const BATCH = 16;

/** Numbers of the normal distribution (Box and Muller 1958). */
function normalFrom(random: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
}

/**
 * The mean of networks learnt from the same rows, as one network that has all their units: it depends less
 * on how one of them began (Breiman 1996, Bagging Predictors, without the resampling).
 */
export function trainNetworks(
  groups: readonly Group[],
  names: readonly string[],
  { networks, ...options }: NetworkOptions & { readonly networks: number },
): NetworkModel {
  const learnt = Array.from({ length: networks }, (_, i) =>
    trainNetwork(groups, names, { ...options, seed: options.seed + i }),
  );
  const mean = (values: readonly number[]) =>
    Number((values.reduce((sum, value) => sum + value, 0) / networks).toPrecision(4));
  const [first] = learnt;
  if (first === undefined) throw new RangeError('no network is to be learnt');
  return {
    ...first,
    linear: names.map((_, column) => mean(learnt.map(({ linear }) => linear[column] ?? 0))),
    units: learnt.flatMap(({ units }) =>
      units.map((unit) => ({ ...unit, output: Number((unit.output / networks).toPrecision(4)) })),
    ),
  };
}

/**
 * Learns a network of two layers by which the right rows of each group score above the others: the
 * cross-entropy between the softmax of the scores and the right rows (Cao et al. 2007), by Adam with a
 * learning rate that falls to zero, weight decay and dropout.
 */
function trainNetwork(
  groups: readonly Group[],
  names: readonly string[],
  options: NetworkOptions,
): NetworkModel {
  const columns = names.length;
  const { units } = options;
  const { mean, deviation } = spread(
    groups.flatMap((group) => group.rows),
    columns,
  );
  const deviations = deviation.map((d) => (d < 1e-4 ? 0 : d));
  const scale = { means: mean, scales: deviations.map((d) => (d === 0 ? 0 : 1 / d)) };
  const ready = groups.map((group) => ({
    rows: group.rows.map((row) => standardised(scale, row)),
    target: group.right.map((right) => (right ? 1 / group.right.filter(Boolean).length : 0)),
    weight: group.weight,
  }));

  // One vector of parameters: the linear weights, each unit's weights, biases, outputs.
  const firstUnit = columns;
  const firstBias = columns + units * columns;
  const firstOutput = firstBias + units;
  const random = randomFrom(options.seed);
  const normal = normalFrom(random);
  const parameters = new Float64Array(firstOutput + units);
  for (let i = firstUnit; i < firstBias; i++) parameters[i] = (0.7 * normal()) / Math.sqrt(columns);
  for (let i = firstOutput; i < parameters.length; i++) parameters[i] = 0.3 * normal();
  const gradient = new Float64Array(parameters.length);
  const adam = new Adam(parameters.length);
  const at = (i: number) => parameters[i] as number;
  const push = (i: number, value: number) => {
    gradient[i] = (gradient[i] as number) + value;
  };

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.learningRate * (1 - epoch / options.epochs);
    const order = shuffled(ready, random);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      const kept = Float64Array.from({ length: units }, () =>
        random() < options.dropout ? 0 : 1 / (1 - options.dropout),
      );
      for (let i = 0; i < parameters.length; i++) gradient[i] = options.decay * at(i);
      for (const { rows, target, weight } of batch) {
        const activations = rows.map((row) =>
          Float64Array.from({ length: units }, (_, unit) => {
            let sum = at(firstBias + unit);
            const base = firstUnit + unit * columns;
            for (let i = 0; i < columns; i++) sum += at(base + i) * (row[i] as number);
            return Math.tanh(sum);
          }),
        );
        const scores = rows.map((row, r) => {
          let score = 0;
          for (let i = 0; i < columns; i++) score += at(i) * (row[i] as number);
          for (let unit = 0; unit < units; unit++) {
            score +=
              at(firstOutput + unit) * (kept[unit] as number) * (activations[r]?.[unit] ?? 0);
          }
          return score;
        });
        const most = Math.max(...scores);
        const powers = scores.map((score) => Math.exp(score - most));
        const total = powers.reduce((sum, power) => sum + power, 0);
        for (const [r, row] of rows.entries()) {
          const share = (powers[r] ?? 0) / total - (target[r] ?? 0);
          const error = (share * weight) / batch.length;
          if (Math.abs(error) < 1e-6) continue;
          for (let i = 0; i < columns; i++) push(i, error * (row[i] as number));
          for (let unit = 0; unit < units; unit++) {
            const active = activations[r]?.[unit] ?? 0;
            const mask = kept[unit] as number;
            push(firstOutput + unit, error * active * mask);
            const back = error * at(firstOutput + unit) * mask * (1 - active * active);
            if (Math.abs(back) < 1e-9) continue;
            push(firstBias + unit, back);
            const base = firstUnit + unit * columns;
            for (let i = 0; i < columns; i++) push(base + i, back * (row[i] as number));
          }
        }
      }
      adam.update(parameters, gradient, rate);
    }
  }

  const rounded = (values: Float64Array) =>
    Array.from(values, (value) => Number(value.toPrecision(4)));
  return {
    features: names,
    means: rounded(mean),
    deviations: rounded(deviations),
    linear: rounded(parameters.slice(0, columns)),
    units: Array.from({ length: units }, (_, unit) => {
      const base = firstUnit + unit * columns;
      const [bias = 0] = rounded(parameters.slice(firstBias + unit, firstBias + unit + 1));
      const [output = 0] = rounded(parameters.slice(firstOutput + unit, firstOutput + unit + 1));
      return { weights: rounded(parameters.slice(base, base + columns)), bias, output };
    }),
  };
}
