import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/article/sentences.ts';
import { HARD_CASES } from './hard-cases.ts';

const TOKENS = [
  'Dr.',
  'U.S.',
  'e.g.',
  'A.',
  'No. 5',
  '3.5',
  '...',
  '…',
  '?!',
  '”',
  '"',
  '(',
  ')',
  '[12]',
  '\n',
  '\r\n',
  '\n\n',
  '- ',
  '1. ',
  ' ',
  '\t',
  '。',
  '😀',
  '\ud83d',
  'he',
  'The',
  'said',
  'x.y',
  '« ',
  ' »',
  '\u2028',
  '\u200b',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...TOKENS)).map((tokens) => tokens.join('')),
  fc.array(fc.constantFrom(...TOKENS)).map((tokens) => tokens.join(' ')),
);
const languages = fc.constantFrom('en', 'de', 'fr', 'uk', 'ja', 'xx');

describe('the sentence splitter', () => {
  test.each(HARD_CASES.map((one) => [one.name, one] as const))(
    'splits %s',
    (_, { text, language, sentences }) => {
      const found = splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
      expect(found).toEqual(sentences);
    },
  );

  test('gives sentences in order, not overlapping, that hold all that is no white space', () => {
    fc.assert(
      fc.property(anyText, languages, (text, language) => {
        let end = 0;
        for (const sentence of splitSentences(text, language)) {
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, sentence.start).trim()).toBe('');
          const words = text.slice(sentence.start, sentence.end);
          expect(words).not.toBe('');
          expect(words.trim()).toBe(words);
          end = sentence.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      { numRuns: 1_000 },
    );
  });

  test('never parts the two halves of a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), languages, (text, language) => {
        for (const { start, end } of splitSentences(text, language)) {
          for (const at of [start, end]) {
            const parted =
              /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
            expect(parted).toBe(false);
          }
        }
      }),
    );
  });

  test.each(['.', ' ', '"', '. ', 'a.', 'A. ', 'word ', '[1]', '…', '»', '- \n', '\r\n', 'Dr. '])(
    'reads a million characters of %j',
    (unit) => {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
      expect(splitSentences(text, 'en').length).toBeGreaterThanOrEqual(0);
    },
    10_000,
  );
});
