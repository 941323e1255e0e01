import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Citation } from '../../src/answer/answer.ts';
import { quotationOf, stretchesOf } from '../../src/discord/quotation.ts';
import { readQuotation } from './read-markdown.ts';

const TOKENS = [
  '**',
  '*',
  '__',
  '_',
  '~~',
  '`',
  '```',
  '||',
  '<@1>',
  '<@!1>',
  '<@&1>',
  '<#1>',
  '<:a:1>',
  '<a:b:1>',
  '<t:1>',
  '</ask:1>',
  '<id:home>',
  '@everyone',
  '@here',
  '[x](https://e.x)',
  'https://e.x/a_b',
  '<https://e.x>',
  '> ',
  '>>> ',
  '# ',
  '## ',
  '-# ',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '12) ',
  '\\',
  '\\\\',
  '\n',
  '\r\n',
  '\u2028',
  ':smile:',
  '\u200b',
  '\u202e',
  'word',
  ' ',
  '3.5',
  '(',
  ')',
  '!',
  '😀',
  'a_b_c',
  '//',
  'Ünï',
];

const quote = fc.oneof(
  fc
    .array(fc.constantFrom(...TOKENS), { minLength: 1, maxLength: 30 })
    .map((tokens) => tokens.join('')),
  fc.string({ unit: 'grapheme', minLength: 1 }),
);

/** A quote with a stretch of it highlighted, or none; both trimmed, as sentences and spans are. */
const citation: fc.Arbitrary<Citation> = fc
  .tuple(quote, fc.nat(), fc.nat(), fc.boolean())
  .filter(([text]) => text.trim() !== '')
  .map(([raw, a, b, none]) => {
    const text = raw.trim();
    const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
    const inside = text.slice(from, to);
    const start = from + inside.length - inside.trimStart().length;
    const end = start + inside.trim().length;
    const whole =
      !/[\ud800-\udfff]/.test((text[start - 1] ?? '') + (text[end] ?? '')) &&
      !/[\r\n\u2028]/.test(text.slice(start, end));
    return {
      article: 'a',
      title: 'A',
      url: null,
      paragraph: 1,
      sentence: 1,
      quote: text,
      start: 0,
      end: text.length,
      highlight: none || start >= end || !whole ? null : [start, end],
      score: 0,
    };
  });

const lines = (text: string) => text.replace(/\r\n|[\r\u2028\u2029]/g, '\n');

describe('a quotation in Discord', () => {
  test('shows the words of the quote and nothing else, whatever they are', () => {
    fc.assert(
      fc.property(citation, (one) => {
        const seen = readQuotation(quotationOf(one, [0, one.quote.length]));
        expect(seen.text).toBe(lines(one.quote));
      }),
      { numRuns: 2_000 },
    );
  });

  test('has the answering words in bold, and no others', () => {
    fc.assert(
      fc.property(citation, (one) => {
        const seen = readQuotation(quotationOf(one, [0, one.quote.length]));
        const words = seen.bold.map(([start, end]) => seen.text.slice(start, end));
        expect(words).toEqual(
          one.highlight === null ? [] : [lines(one.quote.slice(...one.highlight))],
        );
      }),
      { numRuns: 1_000 },
    );
  });

  test('goes on in stretches that leave nothing out, part no character and fit', () => {
    fc.assert(
      fc.property(citation, fc.integer({ min: 60, max: 200 }), (one, budget) => {
        let end = 0;
        for (const [start, past] of stretchesOf(one, budget)) {
          expect(start).toBe(end);
          expect(past).toBeGreaterThan(start);
          expect(quotationOf(one, [start, past]).length).toBeLessThanOrEqual(budget);
          const cut = (one.quote[past - 1] ?? '') + (one.quote[past] ?? '');
          expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(cut)).toBe(false);
          end = past;
        }
        expect(end).toBe(one.quote.length);
      }),
      { numRuns: 500 },
    );
  });
});
