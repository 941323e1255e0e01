import fc from 'fast-check';
import { expect, test } from 'vitest';
import { misspell } from '../../src/cli/eval/misspell.ts';
import { editDistance } from '../../src/search/spelling/edit-distance.ts';

const words = fc
  .array(fc.oneof(fc.stringMatching(/^[A-Za-z]{1,12}$/), fc.constantFrom('which', '42', 'there')), {
    minLength: 1,
    maxLength: 10,
  })
  .map((list) => list.join(' '));
const seeds = fc.nat();

test('the same question and seed are misspelt the same way', () => {
  fc.assert(
    fc.property(fc.string(), seeds, (question, seed) => {
      expect(misspell(question, seed)).toBe(misspell(question, seed));
    }),
  );
});

test('at most two words of five letters or more differ, each by one edit', () => {
  fc.assert(
    fc.property(words, seeds, (question, seed) => {
      const before = question.split(' ');
      const after = misspell(question, seed).split(' ');
      expect(after).toHaveLength(before.length);
      const changed = before.flatMap((word, i) => {
        const now = after[i] ?? '';
        return now === word ? [] : [{ word, now }];
      });
      expect(changed.length).toBeLessThanOrEqual(2);
      for (const { word, now } of changed) {
        expect(word.length).toBeGreaterThanOrEqual(5);
        expect(editDistance(word.toLowerCase(), now.toLowerCase(), 2)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('both of two long words are misspelt', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const [first, second] = misspell('pledged continued', seed).split(' ');
      expect(first).not.toBe('pledged');
      expect(second).not.toBe('continued');
    }),
  );
});

test('short words, numbers and words that only ask stay as they are', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      expect(misspell('which of 123456 men, where?', seed)).toBe('which of 123456 men, where?');
    }),
  );
});
