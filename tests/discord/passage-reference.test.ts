import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citeSentence } from '../../src/answer/citation.ts';
import { customIdOf, resolveCustomId } from '../../src/discord/passage-reference.ts';
import { createLibrary } from '../../src/library/library.ts';
import { anyArticle, articleOf } from '../articles.ts';

describe('a reference to passages', () => {
  test('fits a custom id and leads back to the very sentences', () => {
    fc.assert(
      fc.property(
        fc.array(anyArticle, { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 5 }),
        (articles, picks) => {
          const named = articles.map((article, i) => ({ ...article, id: `article-${i}` }));
          const library = createLibrary(named);
          const citations = picks.flatMap(([a, s]) => {
            const article = named[a % named.length];
            const sentence = article?.sentences[s % article.sentences.length];
            return article === undefined || sentence === undefined
              ? []
              : [citeSentence(article, sentence, 0)];
          });
          const id = customIdOf(library, citations);
          expect(id.length).toBeLessThanOrEqual(100);
          const resolved = resolveCustomId(library, id) ?? [];
          const quotes = resolved.map((one) =>
            one.kind === 'passage'
              ? one.article.text.slice(one.sentence.start, one.sentence.end)
              : one.kind,
          );
          expect(quotes).toEqual(citations.map(({ quote }) => quote));
        },
      ),
      { numRuns: 100 },
    );
  });

  test('that is forged never fails and leads nowhere', () => {
    const library = createLibrary([articleOf('Head\n\nOne. Two.')]);
    const forged = fc.oneof(
      fc.string(),
      fc.string().map((text) => `more:1:${text}`),
      fc.stringMatching(/^more:1:[\w-]{10}[0-9a-z]{1,6}$/),
    );
    fc.assert(
      fc.property(forged, (id) => {
        for (const one of resolveCustomId(library, id) ?? []) expect(one.kind).not.toBe('passage');
      }),
      { numRuns: 500 },
    );
  });

  test('says when the article has changed, and when another place has no such article', () => {
    const article = articleOf('Head\n\nOne. Two.');
    const sentence = article.sentences[1];
    if (sentence === undefined) throw new Error('it has sentences');
    const id = customIdOf(createLibrary([article]), [citeSentence(article, sentence, 0)]);
    const kinds = (text: string, articleId: string) =>
      resolveCustomId(createLibrary([articleOf(text, articleId)]), id)?.map(({ kind }) => kind);
    expect(kinds('Head\n\nOne. Two.', 'article')).toEqual(['passage']);
    expect(kinds('Head\n\nOne. Three.', 'article')).toEqual(['changed']);
    expect(kinds('Head\n\nOne. Two.', 'other')).toEqual(['gone']);
  });
});
