import {
  compileFunction,
  constant,
  type FunctionSource,
  I32,
  I32_ADD,
  LOCAL_GET,
  LOCAL_SET,
  repeated,
  unsigned,
  V128,
} from './web-assembly.ts';

/** Sums of the same values, each with weights of its own. */
export interface WeightedSums {
  /** To be filled before each `add`. */
  readonly values: Float64Array;
  /** Where `add` leaves the sums, each added up in the order of the values. */
  readonly sums: Float64Array;
  add(): void;
}

/** Sums that are added up at once, two in each variable: one alone would wait for itself at each step. */
const TOGETHER = 16;
const LANES = 2;
const BYTES = Float64Array.BYTES_PER_ELEMENT;

const SIMD = 0xfd;
const LOAD = [SIMD, 0x00, 4];
const LOAD_IN_BOTH_LANES = [SIMD, 0x0a, 3];
const STORE = [SIMD, 0x0b, 4];
const NOTHING = [SIMD, 0x0c, ...new Array<number>(16).fill(0)];
const MULTIPLY = [SIMD, ...unsigned(0xf2)];
const ADD = [SIMD, ...unsigned(0xf0)];
const IS_LESS = 0x49;

/** Where things lie in memory, in bytes: the weights first. */
interface Layout {
  readonly count: number;
  readonly groups: number;
  readonly values: number;
  readonly sums: number;
  readonly end: number;
}

function layoutOf(rows: number, count: number): Layout {
  const groups = Math.ceil(rows / TOGETHER);
  const values = groups * TOGETHER * count * BYTES;
  const sums = values + Math.ceil(count / LANES) * LANES * BYTES;
  return { count, groups, values, sums, end: sums + groups * TOGETHER * BYTES };
}

function adding({ count, groups, values, sums }: Layout): FunctionSource {
  const [value, weights, both, first] = [0, 1, 2, 3];
  const inGroup = Array.from({ length: TOGETHER / LANES }, (_, i) => i);
  const code: number[] = [];
  const advance = (local: number, bytes: number) => [
    ...[LOCAL_GET, local, ...constant(bytes), I32_ADD, LOCAL_SET, local],
  ];
  const step = inGroup.flatMap((i) => [
    ...[LOCAL_GET, weights, ...LOAD, ...unsigned(i * LANES * BYTES), LOCAL_GET, both],
    ...[...MULTIPLY, LOCAL_GET, first + i, ...ADD, LOCAL_SET, first + i],
  ]);
  code.push(...constant(0), LOCAL_SET, weights);
  for (let group = 0; group < groups; group++) {
    code.push(...constant(values), LOCAL_SET, value);
    for (const i of inGroup) code.push(...NOTHING, LOCAL_SET, first + i);
    code.push(
      ...repeated([
        ...[LOCAL_GET, value, ...LOAD_IN_BOTH_LANES, 0, LOCAL_SET, both],
        ...step,
        ...advance(weights, TOGETHER * BYTES),
        ...advance(value, BYTES),
        ...[LOCAL_GET, value, ...constant(values + count * BYTES), IS_LESS],
      ]),
    );
    for (const i of inGroup) {
      const at = sums + (group * TOGETHER + i * LANES) * BYTES;
      code.push(...constant(at), LOCAL_GET, first + i, ...STORE, 0);
    }
  }
  const locals = [I32, I32, V128, ...inGroup.map(() => V128)];
  return { parameters: [], results: [], locals, code };
}

/** Adds one product after the other. */
export function plainWeightedSums(rows: readonly (readonly number[])[]): WeightedSums {
  const values = new Float64Array(rows[0]?.length ?? 0);
  const sums = new Float64Array(rows.length);
  return {
    values,
    sums,
    add() {
      for (const [row, weights] of rows.entries()) {
        let sum = 0;
        for (let i = 0; i < values.length; i++) {
          sum += (weights[i] as number) * (values[i] as number);
        }
        sums[row] = sum;
      }
    },
  };
}

/**
 * Sums with each of several rows of weights, all of one length. Adds many at a time where the processor
 * can, some four times as fast; the sums are the same to the last bit.
 */
export function weightedSums(rows: readonly (readonly number[])[]): WeightedSums {
  const count = rows[0]?.length ?? 0;
  const layout = layoutOf(rows.length, count);
  const compiled = count === 0 ? null : compileFunction(adding(layout), layout.end);
  if (compiled === null) return plainWeightedSums(rows);
  const { memory, run } = compiled;
  const weights = new Float64Array(memory);
  for (const [row, own] of rows.entries()) {
    const group = Math.floor(row / TOGETHER) * TOGETHER * count;
    for (const [i, weight] of own.entries()) {
      weights[group + i * TOGETHER + (row % TOGETHER)] = weight;
    }
  }
  return {
    values: new Float64Array(memory, layout.values, count),
    sums: new Float64Array(memory, layout.sums, rows.length),
    add: run,
  };
}
