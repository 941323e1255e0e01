import fc from 'fast-check';
import { expect, test } from 'vitest';
import { surroundingsOf } from '../../src/answer/surroundings.ts';
import { textOf } from '../../src/article/article.ts';
import { anyArticle, articleOf } from '../articles.ts';

const always = () => true;

function around(text: string, sentence: string, fits = (_: { quote: string }) => true) {
  const article = articleOf(text);
  const found = article.sentences.find((one) => textOf(article, one) === sentence);
  if (found === undefined) throw new Error('it is one of its sentences');
  return surroundingsOf(article, found, fits);
}

test('a sentence stands in its whole paragraph where that fits', () => {
  expect(around('Head\n\nOne is. Two is. Three is.\n\nFour is.', 'Two is.')).toEqual({
    quote: 'One is. Two is. Three is.',
    highlight: [8, 15],
    partly: false,
  });
});

test('a sentence that is a paragraph by itself stands between its neighbours', () => {
  const text = 'Head\n\nOne is. Two is.\n\nThree is.\n\nFour is. Five is.';
  expect(around(text, 'Three is.')?.quote).toBe('Two is.\n\nThree is.\n\nFour is.');
});

test('of a long paragraph, what stands next to the sentence is shown, and that there is more', () => {
  const text = 'Head\n\nOne is. Two is. Three is. Four is. Five is.';
  expect(around(text, 'Three is.', ({ quote }) => quote.length <= 30)).toEqual({
    quote: 'Two is. Three is. Four is.',
    highlight: [8, 17],
    partly: true,
  });
  expect(around(text, 'Three is.', () => false)).toBeNull();
});

test('what is shown is a slice of the article, with the sentence in it, whatever fits', () => {
  fc.assert(
    fc.property(anyArticle, fc.nat(), fc.nat({ max: 500 }), (article, pick, room) => {
      const sentence = article.sentences[pick % article.sentences.length];
      if (sentence === undefined) return;
      const fits = ({ quote }: { quote: string }) => quote.length <= room;
      const shown = surroundingsOf(article, sentence, fits);
      const own = textOf(article, sentence);
      if (shown === null) {
        expect(own.length).toBeGreaterThan(room);
        return;
      }
      expect(shown.quote.length).toBeLessThanOrEqual(room);
      expect(shown.quote.slice(...shown.highlight)).toBe(own);
      const start = sentence.start - shown.highlight[0];
      expect(article.text.slice(start, start + shown.quote.length)).toBe(shown.quote);
      expect(surroundingsOf(article, sentence, always)?.partly).toBe(false);
    }),
  );
});
