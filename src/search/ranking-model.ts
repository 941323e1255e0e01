/**
 * A network of two layers beside a weighted sum: score = l·z + Σ o·tanh(w·z + b), where z are the
 * features in standard deviations from their means, within ±5.
 */
export interface RankingModel {
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
export interface CompiledRanking {
  readonly means: Float64Array;
  /** 1 over the deviation; 0 for a feature that is left out. */
  readonly scales: Float64Array;
  readonly linear: Float64Array;
  /** Of four units at a time: the w of each for the first feature, then for the second, and so on. */
  readonly weights: readonly Float64Array[];
  readonly biases: Float64Array;
  readonly outputs: Float64Array;
}

/**
 * Lays a model out.
 *
 * @param names the columns of the rows that it will be given
 * @throws {Error} when the model was learnt from other features
 */
export function compileRanking(model: RankingModel, names: readonly string[]): CompiledRanking {
  if (model.features.join() !== names.join()) {
    throw new Error('The ranking model was learnt from other features: run scripts/train.ts');
  }
  return {
    means: Float64Array.from(model.means),
    scales: Float64Array.from(model.deviations, (deviation) =>
      deviation === 0 ? 0 : 1 / deviation,
    ),
    linear: Float64Array.from(model.linear),
    weights: interleaved(model.units.map(({ weights }) => weights)),
    biases: Float64Array.from(model.units, (unit) => unit.bias),
    outputs: Float64Array.from(model.units, (unit) => unit.output),
  };
}

/** Units whose sums are worked out together: one sum alone would wait for itself at each step. */
const TOGETHER = 4;

function interleaved(units: readonly (readonly number[])[]): Float64Array[] {
  const groups: Float64Array[] = [];
  for (let from = 0; from < units.length; from += TOGETHER) {
    const features = units[from]?.length ?? 0;
    groups.push(
      Float64Array.from(
        { length: TOGETHER * features },
        (_, i) => units[from + (i % TOGETHER)]?.[Math.floor(i / TOGETHER)] ?? 0,
      ),
    );
  }
  return groups;
}

/** The features of a row in standard deviations from their means, within ±5. */
export function standardised(
  { means, scales }: Pick<CompiledRanking, 'means' | 'scales'>,
  row: ArrayLike<number>,
): Float64Array {
  const values = new Float64Array(means.length);
  for (let i = 0; i < values.length; i++) {
    const value = ((row[i] as number) - (means[i] as number)) * (scales[i] as number);
    values[i] = Math.max(-FARTHEST, Math.min(FARTHEST, value));
  }
  return values;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** The model's score for a row, from −∞ to ∞. */
export function scoreOf(model: CompiledRanking, row: ArrayLike<number>): number {
  const values = standardised(model, row);
  let score = dot(model.linear, values);
  for (let group = 0; group < model.weights.length; group++) {
    const weights = model.weights[group] as Float64Array;
    let [first, second, third, fourth] = [0, 0, 0, 0];
    for (let i = 0, w = 0; i < values.length; i++, w += TOGETHER) {
      const value = values[i] as number;
      first += (weights[w] as number) * value;
      second += (weights[w + 1] as number) * value;
      third += (weights[w + 2] as number) * value;
      fourth += (weights[w + 3] as number) * value;
    }
    const unit = TOGETHER * group;
    score += activation(model, unit, first);
    score += activation(model, unit + 1, second);
    score += activation(model, unit + 2, third);
    score += activation(model, unit + 3, fourth);
  }
  return score;
}

/** What a unit adds to the score, given the sum of its weighted inputs; 0 beyond the last unit. */
function activation({ biases, outputs }: CompiledRanking, unit: number, sum: number): number {
  if (unit >= outputs.length) return 0;
  return (outputs[unit] as number) * Math.tanh(sum + (biases[unit] as number));
}
