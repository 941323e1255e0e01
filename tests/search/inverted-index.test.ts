import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '../../src/article/article.ts';
import { baseLanguage } from '../../src/article/language.ts';
import { buildIndex, termIdOf } from '../../src/search/inverted-index.ts';
import { tokenize } from '../../src/search/words/tokens.ts';
import { anyArticle } from '../articles.ts';

test('postings say how often each term stands in each sentence, as counting by hand does', () => {
  fc.assert(
    fc.property(fc.array(anyArticle, { maxLength: 3 }), (articles) => {
      const index = buildIndex(articles);
      const tokens = index.sentences.map(({ article, sentence }) =>
        tokenize(textOf(article, sentence), article.language).map(({ term }) =>
          termIdOf(index, baseLanguage(article.language), term),
        ),
      );
      for (const id of index.termIds.values()) {
        const counted = tokens.map((ids) => ids.filter((other) => other === id).length);
        const posted = index.sentences.map(() => 0);
        for (let i = index.postingStarts[id] ?? 0; i < (index.postingStarts[id + 1] ?? 0); i++) {
          posted[index.postingSentences[i] ?? -1] = index.postingCounts[i] ?? 0;
        }
        expect(posted).toEqual(counted);
      }
    }),
    { numRuns: 50 },
  );
});

test('paragraphs hold their sentences, and no paragraph goes over into another article', () => {
  fc.assert(
    fc.property(fc.array(anyArticle, { minLength: 1, maxLength: 3 }), (articles) => {
      const index = buildIndex(articles);
      for (let p = 0; p + 1 < index.paragraphStarts.length; p++) {
        const first = index.sentences[index.paragraphStarts[p] ?? -1];
        const last = index.sentences[(index.paragraphStarts[p + 1] ?? 0) - 1];
        expect(last?.article).toBe(first?.article);
        expect(last?.sentence.paragraph).toBe(first?.sentence.paragraph);
      }
    }),
    { numRuns: 50 },
  );
});
