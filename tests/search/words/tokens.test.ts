import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../src/search/words/tokens.ts';

const words = (text: string, language = 'en') => tokenize(text, language).map(({ word }) => word);
const content = (text: string, language = 'en') =>
  tokenize(text, language)
    .filter(({ stop }) => !stop)
    .map(({ word }) => word);

describe('tokens', () => {
  test.each([
    ['NATO’s allies’ stance', ['nato', 'allies', 'stance']],
    ['the U.S. and the UK', ['the', 'us', 'and', 'the', 'uk']],
    ['Secretary-General', ['secretary', 'general']],
    ['1,000.5 on the 3rd of the 1990s', ['1000.5', 'on', 'the', '3', 'of', 'the', '1990']],
    ['Zürich café Straße', ['zurich', 'cafe', 'strasse']],
    ['don’t', ["don't"]],
    ['he’ll, we’re, they’ve, she’d, I’m', ['he', 'we', 'they', 'she', 'i']],
    ['€40bn', ['40', 'bn']],
    ['', []],
    ['… !?', []],
  ])('of %j are %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('keep names that look like stop words', () => {
    expect(content('What did the US tell the WHO?')).toEqual(['us', 'who']);
    expect(content('us and who')).toEqual([]);
    expect(content('WHAT DID IT SAY')).toEqual(['say']);
  });

  test('of other languages are stemmed by their own rules and split where no spaces are', () => {
    expect(words("l'Ukraine qu'il aime", 'fr')).toEqual(['l', 'ukraine', 'qu', 'il', 'aime']);
    expect(words('我在北京', 'zh')).toContain('北京');
    const [running] = tokenize('Häusern', 'de');
    expect(running?.term).toBe(tokenize('Haus', 'de')[0]?.term);
    expect(words('Київ', 'uk')).toEqual(['київ']);
  });

  test('stand in order at the offsets they state, for any text and language', () => {
    const languages = fc.constantFrom('en', 'fr', 'zh', 'uk', 'xx');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), languages, (text, language) => {
        let end = 0;
        for (const token of tokenize(text, language)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          expect(token.word).not.toBe('');
          end = token.end;
        }
      }),
    );
  });
});
