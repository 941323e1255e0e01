import { describe, expect, test } from 'vitest';
import { FORMS } from '../../../src/answer/span/asked-form.ts';
import { BASE_COLUMNS, crossedColumns, SPAN_FEATURES } from '../../../src/answer/span/features.ts';
import { SPAN_KINDS } from '../../../src/answer/span/span-kind.ts';
import { compileSpanModel } from '../../../src/answer/span/span-model.ts';

describe('The columns of a span', () => {
  test('have a name of their own each', () => {
    expect(new Set(SPAN_FEATURES).size).toBe(SPAN_FEATURES.length);
  });

  test('are all written: every column for a form or a kind stands beside a base column', () => {
    const written = new Set<number>();
    for (let column = 0; column < BASE_COLUMNS; column++) {
      written.add(column);
      for (const form of FORMS) {
        for (const kind of SPAN_KINDS) {
          const asks = { form, kind, verb: null, preposition: null, plural: false, gap: 0 };
          for (const crossed of crossedColumns(column, asks)) {
            written.add(crossed);
            const name = SPAN_FEATURES[column];
            expect([`${form}: ${name}`, `${kind}: ${name}`]).toContain(SPAN_FEATURES[crossed]);
          }
        }
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
