import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../src/search/inverted-index.ts';
import { parseQuestion } from '../../../src/search/question/question.ts';
import { editDistance } from '../../../src/search/spelling/edit-distance.ts';
import { articleOf } from '../../articles.ts';

const index = buildIndex([
  articleOf(
    'Notes\n\nThe lighthouse keeper Ingrid Halvorsen bolstered the stockpiles in Skarvik. Visitors come from May to September. The ministry published strategic guidelines.',
  ),
]);
const corrected = (question: string) => parseQuestion(index, question).corrected;

describe('misspelt words', () => {
  test.each([
    ['who is ingird halvorsne', { ingird: 'ingrid', halvorsne: 'halvorsen' }],
    ['wher do visiters come', { wher: 'where', visiters: 'visitors' }],
    ['wat did Ingrid publish', { wat: 'what' }],
    ['wen did visitors come', { wen: 'when' }],
    ['waht is a stockpile', { waht: 'what' }],
    ['wo is Ingrid', { wo: 'who' }],
    ['the ligthouse', { ligthouse: 'lighthouse' }],
    ['xlighthouse', { xlighthouse: 'lighthouse' }],
    ['ighthouse', { ighthouse: 'lighthouse' }],
    ['stock piles', { 'stock piles': 'stockpiles' }],
    ['publishd guidlines', { publishd: 'published', guidlines: 'guidelines' }],
  ])('in %j are read as %j', (question, expected) => {
    expect(corrected(question)).toEqual(expected);
  });

  test.each([
    'hwo did they come',
    'wat Ingrid did',
    'lighthouse keepers',
    'football world cup',
    'cat',
    'Qzxwv',
    '1987 42nd',
  ])('are not seen in %j', (question) => {
    expect(corrected(question)).toEqual({});
  });
});

describe('edit distance', () => {
  test.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'abcd', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('of %j and %j is %i', (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance);
  });

  test('is just above the limit however far above it the words are', () => {
    expect(editDistance('ab', 'bca', 1)).toBe(2);
  });

  test('is symmetric, 0 for equal words alone, and stops just above the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 7 }), (a, b, limit) => {
        const full = editDistance(a, b, 10);
        expect(editDistance(b, a, 10)).toBe(full);
        expect(full === 0).toBe(a === b);
        expect(editDistance(a, b, limit)).toBe(Math.min(full, limit + 1));
      }),
    );
  });
});
