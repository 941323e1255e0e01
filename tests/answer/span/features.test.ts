import { describe, expect, test } from 'vitest';
import { BASE_COLUMNS, columnByKind, SPAN_FEATURES } from '../../../src/answer/span/features.ts';
import { SPAN_KINDS } from '../../../src/answer/span/span-kind.ts';
import { compileSpanModel } from '../../../src/answer/span/span-model.ts';

describe('The columns of a span', () => {
  test('have a name of their own each', () => {
    expect(new Set(SPAN_FEATURES).size).toBe(SPAN_FEATURES.length);
  });

  test('are all written: every column for a kind of answer stands beside a base column', () => {
    const written = new Set<number>();
    for (let column = 0; column < BASE_COLUMNS; column++) {
      written.add(column);
      for (const kind of SPAN_KINDS) {
        const beside = columnByKind(column, kind);
        if (beside < 0) continue;
        written.add(beside);
        expect(SPAN_FEATURES[beside]).toBe(`${kind}: ${SPAN_FEATURES[column]}`);
      }
    }
    expect(written.size).toBe(SPAN_FEATURES.length);
  });

  test('that a model weighs must be known', () => {
    expect(() => compileSpanModel({ units: [], weights: { 'no such thing': [1] } })).toThrow(
      'no such thing',
    );
  });
});
