import type { Candidate } from './candidates.ts';
import {
  BASE_COLUMNS,
  columnByKind,
  SPAN_FEATURES,
  tellBoth,
  tellFirst,
  tellLast,
} from './features.ts';
import type { Layout } from './layout.ts';
import type { SpanKind } from './span-kind.ts';

/**
 * A network of two layers beside a weighted sum, over rows that are mostly 0:
 * score = l·x + Σ o·tanh(w·x + b).
 */
export interface SpanModel {
  /** b and o of each unit. */
  readonly units: readonly { readonly bias: number; readonly output: number }[];
  /** By feature: l, then the w of each unit. A feature that is not here counts nothing. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

/** A model laid out by the columns of `SPAN_FEATURES`. */
export interface CompiledSpanModel {
  readonly biases: Float64Array;
  readonly outputs: Float64Array;
  /** Of each column in turn: l, then the w of each unit. */
  readonly weights: Float32Array;
  /** By kind of answer, see `weightsFor`. */
  readonly combined: Map<SpanKind, Float32Array>;
}

/**
 * Lays a model out.
 *
 * @throws {Error} when it weighs a feature that spans do not have
 */
export function compileSpanModel({ units, weights }: SpanModel): CompiledSpanModel {
  const width = units.length + 1;
  const compiled = new Float32Array(SPAN_FEATURES.length * width);
  const columns = new Map(SPAN_FEATURES.map((name, column) => [name, column]));
  for (const [name, values] of Object.entries(weights)) {
    const column = columns.get(name);
    if (column === undefined) throw new Error(`The span model weighs an unknown feature: ${name}`);
    compiled.set(values, column * width);
  }
  return {
    biases: Float64Array.from(units, ({ bias }) => bias),
    outputs: Float64Array.from(units, ({ output }) => output),
    weights: compiled,
    combined: new Map(),
  };
}

/** The model for one kind of answer: its weights by base column. */
function weightsFor(
  { weights, biases, combined }: CompiledSpanModel,
  kind: SpanKind,
): Float32Array {
  const known = combined.get(kind);
  if (known !== undefined) return known;
  const width = biases.length + 1;
  const own = weights.slice(0, BASE_COLUMNS * width);
  for (let column = 0; column < BASE_COLUMNS; column++) {
    const beside = columnByKind(column, kind);
    if (beside < 0) continue;
    for (let k = 0; k < width; k++) {
      own[column * width + k] =
        (own[column * width + k] as number) + (weights[beside * width + k] as number);
    }
  }
  combined.set(kind, own);
  return own;
}

/** The model's score of each span, from −∞ to ∞; their softmax is how likely each is the answer. */
export function scoresOf(
  model: CompiledSpanModel,
  layout: Layout,
  candidates: readonly Candidate[],
): Float64Array {
  const { biases, outputs } = model;
  const width = biases.length + 1;
  const weights = weightsFor(model, layout.asks.kind);
  let sums = new Float64Array(width);
  const add = (column: number, value: number) => {
    const into = sums;
    const from = column * width;
    for (let k = 0; k < width; k++) {
      into[k] = (into[k] as number) + value * (weights[from + k] as number);
    }
  };
  // What one end alone decides is summed once for all spans that begin, or end, there.
  const sumsAt = (known: Map<number, Float64Array>, at: number, tell: typeof tellFirst) => {
    const before = known.get(at);
    if (before !== undefined) return before;
    sums = new Float64Array(width);
    tell(layout, at, add);
    known.set(at, sums);
    return sums;
  };
  const firsts = new Map<number, Float64Array>();
  const lasts = new Map<number, Float64Array>();
  const own = new Float64Array(width);
  return Float64Array.from(candidates, (candidate) => {
    const opening = sumsAt(firsts, candidate.first, tellFirst);
    const closing = sumsAt(lasts, candidate.last, tellLast);
    for (let k = 0; k < width; k++) own[k] = (opening[k] as number) + (closing[k] as number);
    sums = own;
    tellBoth(layout, candidate, add);
    let score = own[0] as number;
    for (let unit = 0; unit < outputs.length; unit++) {
      const sum = (own[unit + 1] as number) + (biases[unit] as number);
      score += (outputs[unit] as number) * Math.tanh(sum);
    }
    return score;
  });
}
