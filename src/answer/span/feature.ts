import type { Layout } from './layout.ts';

/** A value of a span, mostly from 0 to 1. */
export type Measure = (layout: Layout, first: number, last: number) => number;

/**
 * Something that tells whether a span is the answer: its name, its value, and which end decides it when
 * one alone does, so that it need not be measured for every span.
 */
export type Feature = readonly [name: string, measure: Measure, end?: 'first' | 'last'];

export function flag(yes: boolean): number {
  return yes ? 1 : 0;
}
