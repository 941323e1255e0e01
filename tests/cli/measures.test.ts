import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  auroc,
  averagePrecision,
  exactMatch,
  hitAt,
  mean,
  percentile,
  rankOfFirst,
  reciprocalRank,
  tokenF1,
  triggeringF1,
} from '../../src/cli/eval/measures.ts';

describe('rankings', () => {
  test('the rank of the first right one counts from 1 and is null when none is right', () => {
    expect(rankOfFirst([false, true, true])).toBe(2);
    expect(rankOfFirst([false])).toBeNull();
    expect(rankOfFirst([])).toBeNull();
  });

  test('hits count the rankings with a right one within the depth', () => {
    const ranks = [1, 2, 4, null];
    expect(hitAt(1, ranks)).toBe(0.25);
    expect(hitAt(3, ranks)).toBe(0.5);
    expect(hitAt(1, [])).toBeNull();
  });

  test('the mean reciprocal rank counts 0 for a ranking without a right one', () => {
    expect(reciprocalRank([1, 2, 4, null])).toBeCloseTo((1 + 0.5 + 0.25) / 4, 12);
    expect(reciprocalRank([])).toBeNull();
  });

  test('average precision divides by all right ones, found or not', () => {
    expect(averagePrecision([true, false, true], 2)).toBeCloseTo((1 + 2 / 3) / 2, 12);
    expect(averagePrecision([true, false, true], 3)).toBeCloseTo((1 + 2 / 3) / 3, 12);
    expect(averagePrecision([false], 0)).toBe(0);
  });
});

describe('area under the ROC curve', () => {
  test.each([
    { positives: [3, 4], negatives: [1, 2], area: 1 },
    { positives: [1, 2], negatives: [3, 4], area: 0 },
    { positives: [1], negatives: [1], area: 0.5 },
    { positives: [1, 2], negatives: [1, 2], area: 0.5 },
    { positives: [2, 2, 3], negatives: [1, 2], area: 5 / 6 },
  ])('of $positives against $negatives is $area', ({ positives, negatives, area }) => {
    expect(auroc(positives, negatives)).toBeCloseTo(area, 12);
  });

  test('is null without scores of both kinds', () => {
    expect(auroc([], [1])).toBeNull();
    expect(auroc([1], [])).toBeNull();
  });

  test('is the share of pairs in order, ties counting half, for any scores', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        let won = 0;
        for (const p of positives) {
          for (const n of negatives) won += p > n ? 1 : p === n ? 0.5 : 0;
        }
        expect(auroc(positives, negatives)).toBeCloseTo(
          won / (positives.length * negatives.length),
          10,
        );
      }),
    );
  });
});

describe('words of an answer', () => {
  test('an exact match ignores case, punctuation, accents and articles', () => {
    expect(exactMatch('The Café!', ['a cafe'])).toBe(1);
    expect(exactMatch('café noir', ['cafe'])).toBe(0);
    expect(exactMatch('x', [])).toBe(0);
  });

  test('F1 is that of the words in common, with the best of the right answers', () => {
    expect(tokenF1('Mark Rutte', ['Rutte'])).toBeCloseTo(2 / 3, 12);
    expect(tokenF1('Mark Rutte', ['Rutte', 'mark rutte'])).toBe(1);
    expect(tokenF1('Stoltenberg', ['Rutte'])).toBe(0);
  });

  test('F1 counts a word no more often than the right answer holds it', () => {
    expect(tokenF1('very very', ['very'])).toBeCloseTo(2 / 3, 12);
  });
});

describe('answer triggering', () => {
  const one = (given: boolean, right: boolean, answerable: boolean) => ({
    given,
    right,
    answerable,
  });

  test('F1 weighs right answers against those given and those that exist', () => {
    // Precision 1/2, recall 1/3.
    const questions = [
      one(true, true, true),
      one(true, false, false),
      one(false, true, true),
      one(false, false, true),
    ];
    expect(triggeringF1(questions)).toBeCloseTo(0.4, 12);
  });

  test('F1 is 0 when nothing right is given and null when nothing can be answered', () => {
    expect(triggeringF1([one(false, true, true)])).toBe(0);
    expect(triggeringF1([one(true, false, false)])).toBeNull();
  });
});

describe('summaries', () => {
  test('a mean and a percentile of nothing are null', () => {
    expect(mean([])).toBeNull();
    expect(percentile([], 0.99)).toBeNull();
  });

  test('a percentile is a value of the list, in whatever order it comes', () => {
    expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3);
    expect(percentile([5, 1, 4, 2, 3], 0.99)).toBe(5);
    expect(percentile([7], 0)).toBe(7);
    expect(percentile([1, 2], 1)).toBe(2);
    expect(mean([1, 2, 6])).toBe(3);
  });
});
