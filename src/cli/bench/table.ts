import { columnsOf } from '../columns.ts';
import type { Measurement } from './measurement.ts';

const HEADER = [
  'system',
  'sentences',
  'build ms',
  'mean ms',
  'p99 ms',
  'memory MB',
  'first %',
  'questions',
];

function milliseconds(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}

function rowOf(one: Measurement): string[] {
  return [
    one.system,
    `${one.sentences}`,
    one.buildMs.toFixed(0),
    milliseconds(one.meanMs),
    milliseconds(one.p99Ms),
    one.memoryMb.toFixed(1),
    (100 * one.hit1).toFixed(0),
    `${one.questions}`,
  ];
}

/** One table: a line a system and amount of text. */
export function tableOf(measurements: readonly Measurement[]): string {
  return columnsOf([HEADER, ...measurements.map(rowOf)]);
}
