import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/article/article.ts';
import { buildIndex } from '../../src/search/inverted-index.ts';
import { parseQuestion } from '../../src/search/question/question.ts';
import { rankPassages } from '../../src/search/ranker.ts';
import { tokenize } from '../../src/search/words/tokens.ts';
import { anyArticle, anyQuestion, articleOf, sampleArticle } from '../articles.ts';

describe('ranking', () => {
  test('never fails and gives finite scores, best first, for any articles and question', () => {
    fc.assert(
      fc.property(fc.array(anyArticle, { maxLength: 3 }), anyQuestion, (articles, text) => {
        const index = buildIndex(articles);
        const passages = rankPassages(index, parseQuestion(index, text));
        for (const [i, { score }] of passages.entries()) {
          expect(Number.isFinite(score)).toBe(true);
          expect(score).toBeLessThanOrEqual(passages[i - 1]?.score ?? Number.POSITIVE_INFINITY);
        }
        expect(new Set(passages.map(({ number }) => number)).size).toBe(passages.length);
      }),
      { numRuns: 60 },
    );
  });

  test('puts a sentence of the article first when the question is that sentence', () => {
    const article = sampleArticle();
    const index = buildIndex([article]);
    for (const sentence of article.sentences) {
      const text = textOf(article, sentence);
      const [best] = rankPassages(index, parseQuestion(index, text));
      expect(best === undefined ? '' : textOf(best.article, best.sentence)).toBe(text);
    }
  });

  test('puts it first also where another sentence has more of what is telling', () => {
    const article = articleOf(
      'Headline of it\n\n(aside) the. the Berg café the.\n\n(aside) café who (aside).\n\nthe. U.S..',
    );
    const [best] = rankPassages(
      buildIndex([article]),
      parseQuestion(buildIndex([article]), '(aside) café who (aside).'),
    );
    expect(best === undefined ? '' : textOf(best.article, best.sentence)).toBe(
      '(aside) café who (aside).',
    );
  });

  test('puts it first in any article, unless another has the very same words', () => {
    fc.assert(
      fc.property(anyArticle, fc.nat(), (article, pick) => {
        const index = buildIndex([article]);
        const place = pick % article.sentences.length;
        const sentence = article.sentences[place];
        if (sentence === undefined) return;
        const text = textOf(article, sentence);
        const key = (words: string) =>
          [...new Set(tokenize(words, 'en').map(({ term }) => term))].sort().join(' ');
        const twins = article.sentences.filter(
          (other) => key(textOf(article, other)) === key(text),
        );
        fc.pre(twins.length === 1 && tokenize(text, 'en').filter(({ stop }) => !stop).length >= 3);
        const passages = rankPassages(index, parseQuestion(index, text));
        const rank = passages.findIndex(({ number }) => number === place);
        expect(rank).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
