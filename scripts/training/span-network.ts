import { SPAN_FEATURES } from '../../src/answer/span/features.ts';
import type { SpanModel } from '../../src/answer/span/span-model.ts';
import { randomFrom } from '../../src/random.ts';
import { Adam, shuffled, type TrainingOptions } from './optimiser.ts';

/** The columns of a span in which it has not 0. */
export interface SparseRow {
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

/** The spans of one sentence, all columns written out, with how often each was given as the answer. */
export interface SpanGroup {
  readonly rows: readonly SparseRow[];
  /** Sums to 1. */
  readonly target: ArrayLike<number>;
}

export interface SpanNetworkOptions extends TrainingOptions {
  /** Networks that are learnt apart, from other beginnings, and then make one. */
  readonly networks: number;
  /** Units of each. */
  readonly units: number;
  /** Share of the units that are left out of each batch, so that none relies on another. */
  readonly dropout: number;
  /** A feature seen in fewer questions is left out. */
  readonly leastSeen: number;
}

const BATCH = 16;

function normalFrom(random: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
}

/** The columns that are not 0 in at least so many groups, and are not left out by name. */
function columnsKept(
  groups: readonly SpanGroup[],
  least: number,
  without: ReadonlySet<string>,
): Uint8Array {
  const seen = new Uint32Array(SPAN_FEATURES.length);
  for (const { rows } of groups) {
    for (const column of new Set(rows.flatMap(({ columns }) => columns))) {
      seen[column] = (seen[column] as number) + 1;
    }
  }
  return Uint8Array.from(SPAN_FEATURES, (name, column) =>
    (seen[column] as number) >= least && !without.has(name) ? 1 : 0,
  );
}

/** A group with its rows in typed arrays, end to end. */
interface PackedGroup {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
  readonly target: ArrayLike<number>;
}

function pack({ rows, target }: SpanGroup, kept: Uint8Array): PackedGroup {
  const starts = [0];
  const columns: number[] = [];
  const values: number[] = [];
  for (const row of rows) {
    for (const [i, column] of row.columns.entries()) {
      if (kept[column] === 0) continue;
      columns.push(column);
      values.push(row.values[i] as number);
    }
    starts.push(columns.length);
  }
  return {
    starts: Int32Array.from(starts),
    columns: Int32Array.from(columns),
    values: Float64Array.from(values),
    target,
  };
}

/** The parameters of one network: of each column l and w, then each unit's bias, then its output. */
interface Network {
  readonly parameters: Float64Array;
  readonly units: number;
}

function learn(
  groups: readonly PackedGroup[],
  kept: Uint8Array,
  options: SpanNetworkOptions,
  seed: number,
): Network {
  const { units } = options;
  const width = units + 1;
  const firstBias = SPAN_FEATURES.length * width;
  const firstOutput = firstBias + units;
  const random = randomFrom(seed);
  const normal = normalFrom(random);
  const parameters = new Float64Array(firstOutput + units);
  for (let column = 0; column < SPAN_FEATURES.length; column++) {
    if (kept[column] === 0) continue;
    for (let k = 1; k < width; k++) parameters[column * width + k] = 0.09 * normal();
  }
  for (let i = firstOutput; i < parameters.length; i++) parameters[i] = 0.3 * normal();
  const gradient = new Float64Array(parameters.length);
  const adam = new Adam(parameters.length);
  const back = new Float64Array(width);

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.learningRate * (1 - epoch / options.epochs);
    const order = shuffled(groups, random);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      const mask = Float64Array.from({ length: units }, () =>
        random() < options.dropout ? 0 : 1 / (1 - options.dropout),
      );
      for (let i = 0; i < parameters.length; i++) {
        gradient[i] = options.decay * (parameters[i] as number);
      }
      for (const { starts, columns, values, target } of batch) {
        const rows = starts.length - 1;
        const active = new Float64Array(rows * width);
        const scores = new Float64Array(rows);
        for (let row = 0; row < rows; row++) {
          const base = row * width;
          for (let i = starts[row] as number; i < (starts[row + 1] as number); i++) {
            const place = (columns[i] as number) * width;
            const value = values[i] as number;
            for (let k = 0; k < width; k++) {
              active[base + k] =
                (active[base + k] as number) + value * (parameters[place + k] as number);
            }
          }
          let score = active[base] as number;
          for (let unit = 0; unit < units; unit++) {
            const sum =
              (active[base + 1 + unit] as number) + (parameters[firstBias + unit] as number);
            const activation = Math.tanh(sum);
            active[base + 1 + unit] = activation;
            score +=
              activation * (mask[unit] as number) * (parameters[firstOutput + unit] as number);
          }
          scores[row] = score;
        }
        const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
        const powers = scores.map((score) => Math.exp(score - most));
        const total = powers.reduce((a, b) => a + b, 0);
        for (let row = 0; row < rows; row++) {
          const error = ((powers[row] as number) / total - (target[row] as number)) / batch.length;
          if (Math.abs(error) < 1e-7) continue;
          back[0] = error;
          for (let unit = 0; unit < units; unit++) {
            const activation = active[row * width + 1 + unit] as number;
            const masked = error * (mask[unit] as number);
            const output = firstOutput + unit;
            const bias = firstBias + unit;
            const slope = masked * (parameters[output] as number) * (1 - activation * activation);
            gradient[output] = (gradient[output] as number) + masked * activation;
            gradient[bias] = (gradient[bias] as number) + slope;
            back[unit + 1] = slope;
          }
          for (let i = starts[row] as number; i < (starts[row + 1] as number); i++) {
            const place = (columns[i] as number) * width;
            const value = values[i] as number;
            for (let k = 0; k < width; k++) {
              gradient[place + k] = (gradient[place + k] as number) + value * (back[k] as number);
            }
          }
        }
      }
      adam.update(parameters, gradient, rate);
    }
  }
  return { parameters, units };
}

/** Several networks as one whose score is the mean of theirs. */
function together(networks: readonly Network[], kept: Uint8Array): SpanModel {
  const round = (value: number) => Number(value.toPrecision(3));
  const weights: Record<string, number[]> = {};
  for (const [column, name] of SPAN_FEATURES.entries()) {
    if (kept[column] === 0) continue;
    const own = networks.map(({ parameters, units }) =>
      Array.from(parameters.subarray(column * (units + 1), (column + 1) * (units + 1))),
    );
    const linear = own.reduce((sum, [l = 0]) => sum + l, 0) / networks.length;
    weights[name] = [linear, ...own.flatMap((values) => values.slice(1))].map(round);
  }
  const units = networks.flatMap(({ parameters, units: count }) => {
    const biases = parameters.slice(-2 * count, -count);
    return Array.from(biases, (bias, unit) => ({
      bias: round(bias),
      output: round((parameters.at(unit - count) as number) / networks.length),
    }));
  });
  return { units, weights };
}

/**
 * Learns a network of two layers by which the softmax of the scores of each group comes near to the
 * target (the cross-entropy; Cao et al. 2007), by Adam with a learning rate that falls to zero, weight
 * decay and dropout. Several are learnt and averaged, for one alone leans on chance.
 *
 * @param without names of features to leave out
 */
export function trainSpanNetwork(
  groups: readonly SpanGroup[],
  options: SpanNetworkOptions,
  without: ReadonlySet<string>,
): SpanModel {
  const kept = columnsKept(groups, options.leastSeen, without);
  const packed = groups.map((group) => pack(group, kept));
  const networks = Array.from({ length: options.networks }, (_, i) =>
    learn(packed, kept, options, options.seed + i),
  );
  return together(networks, kept);
}
