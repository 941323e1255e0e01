import { describe, expect, test } from 'vitest';
import { linkToQuote } from '../../src/answer/citation.ts';

describe('a link to a quote', () => {
  test.each([
    ['https://e.org/a', 'Short one.', 'https://e.org/a#:~:text=Short%20one.'],
    ['https://e.org/a#part', 'Short one.', 'https://e.org/a#part:~:text=Short%20one.'],
    [
      'https://e.org/a',
      'well-known, (so)\nit is',
      'https://e.org/a#:~:text=well%2Dknown%2C%20%28so%29%20it%20is',
    ],
    ['https://e.org/a', 'half \ud83d of it', 'https://e.org/a#:~:text=half%20%EF%BF%BD%20of%20it'],
    ['https://e.org/a?b=c&d', 'x & y', 'https://e.org/a?b=c&d#:~:text=x%20%26%20y'],
  ])('of %j to %j is %j', (url, quote, link) => {
    expect(linkToQuote(url, quote)).toBe(link);
  });

  test('to a long quote names its first and last words', () => {
    const quote = Array.from({ length: 40 }, (_, i) => `w${i}`).join(' ');
    expect(linkToQuote('https://e.org', quote)).toBe(
      'https://e.org#:~:text=w0%20w1%20w2%20w3%20w4,w35%20w36%20w37%20w38%20w39',
    );
  });
});
