import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_LINK, linkToQuote } from '../../src/answer/link-to-quote.ts';

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

  test('whose words stand earlier too is told from there by the words before it', () => {
    const text = 'He said no. It was late. She said yes. It was late.';
    const quote = 'It was late.';
    expect(linkToQuote('https://e.org', quote, text, text.indexOf(quote))).toBe(
      'https://e.org#:~:text=It%20was%20late.',
    );
    expect(linkToQuote('https://e.org', quote, text, text.lastIndexOf(quote))).toBe(
      'https://e.org#:~:text=She%20said%20yes.-,It%20was%20late.',
    );
  });

  test('names fewer words where many would make it too long, and none where the address leaves no room', () => {
    const quote = Array.from({ length: 20 }, (_, i) => `слово${'о'.repeat(6)}${i}`).join(' ');
    const link = linkToQuote('https://e.org/a', quote);
    expect(link.length).toBeLessThanOrEqual(LONGEST_LINK);
    expect(decodeURIComponent(link)).toMatch(/#:~:text=слово\S+0 слово\S+1 слово\S+2,слово/);
    const url = `https://e.org/${'a'.repeat(LONGEST_LINK - 20)}`;
    expect(linkToQuote(url, quote)).toBe(url);
  });

  test('holds nothing that means something in it but what we put there, and fits, whatever is quoted', () => {
    const words = fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.nat(), (parts, at) => {
        const text = parts.join(' ');
        const start = at % text.length;
        const link = linkToQuote('https://e.org', text.slice(start), text, start);
        expect(link.length).toBeLessThanOrEqual(LONGEST_LINK);
        expect(link).toMatch(
          /^https:\/\/e\.org(#:~:text=(([\w.~]|%[\dA-F]{2})+-,)?([\w.~]|%[\dA-F]{2})*(,([\w.~]|%[\dA-F]{2})+)?)?$/,
        );
      }),
    );
  });
});
