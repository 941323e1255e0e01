import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ByteRows, byteRows, plainByteRows } from '../../../src/search/models/byte-rows.ts';

const signedByte = fc.integer({ min: -127, max: 127 });
/** Rows of one width, at least two. */
const anyRows = fc.integer({ min: 1, max: 130 }).chain((width) =>
  fc.array(fc.array(signedByte, { minLength: width, maxLength: width }), {
    minLength: 2,
    maxLength: 5,
  }),
);

function filled(table: ByteRows, rows: readonly (readonly number[])[]): ByteRows {
  for (const [r, row] of rows.entries()) table.values.set(row, r * table.stride);
  return table;
}

describe('rows of bytes', () => {
  test('have the sum of the products of any two rows, many at a time as one by one', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const width = rows[0]?.length ?? 0;
        const fast = filled(byteRows(rows.length, width), rows);
        const plain = filled(plainByteRows(rows.length, width), rows);
        for (const [a, first] of rows.entries()) {
          for (const [b, second] of rows.entries()) {
            const sum = first.reduce((total, value, i) => total + value * (second[i] ?? 0), 0);
            expect([fast.dot(a, b), plain.dot(a, b)]).toEqual([sum, sum]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('do not overflow where every product is the largest', () => {
    const rows = [new Array(1_000).fill(127), new Array(1_000).fill(-127)];
    const table = filled(byteRows(2, 1_000), rows);
    expect([table.dot(0, 0), table.dot(0, 1)]).toEqual([16_129_000, -16_129_000]);
  });
});
