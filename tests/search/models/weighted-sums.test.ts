import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainWeightedSums, weightedSums } from '../../../src/search/models/weighted-sums.ts';

const weight = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const anyRows = fc
  .integer({ min: 0, max: 70 })
  .chain((length) =>
    fc.tuple(
      fc.array(fc.array(weight, { minLength: length, maxLength: length }), { maxLength: 40 }),
      fc.array(weight, { minLength: length, maxLength: length }),
    ),
  );

test('weighted sums are the same to the last bit, many at a time as one by one', () => {
  fc.assert(
    fc.property(anyRows, ([rows, values]) => {
      const [fast, plain] = [weightedSums(rows), plainWeightedSums(rows)];
      for (const sums of [fast, plain]) {
        sums.values.set(values.slice(0, sums.values.length));
        // Twice, for the first sums must not count in the second.
        sums.add();
        sums.add();
      }
      expect([...fast.sums]).toEqual([...plain.sums]);
    }),
    { numRuns: 60 },
  );
});

test('each sum has weights of its own', () => {
  const rows = Array.from({ length: 33 }, (_, row) => [row, 1]);
  const sums = weightedSums(rows);
  sums.values.set([10, 3]);
  sums.add();
  expect([...sums.sums]).toEqual(rows.map(([first = 0]) => 10 * first + 3));
});
