import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer-question.ts';
import type { Article } from '../../src/article/article.ts';
import { createLibrary, indexOf, type Library } from '../../src/library/library.ts';
import { UserError } from '../../src/user-error.ts';
import { anyArticle, anyQuestion, articleOf } from '../articles.ts';

/** What is answered, without the time it took; the message of a question that is refused. */
function answerIn(library: Library, question: string, article: string): unknown {
  try {
    return { ...answerQuestion(library, question, { article }), tookMs: 0 };
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

function renamed(article: Article, id: string): Article {
  return { ...article, id };
}

test('narrowed to one article, the others of the library change nothing', () => {
  fc.assert(
    fc.property(
      anyArticle,
      fc.array(anyArticle, { minLength: 1, maxLength: 3 }),
      anyQuestion,
      (wanted, others, question) => {
        const asked = renamed(wanted, 'asked');
        const library = createLibrary([...others.map((one, i) => renamed(one, `${i}`)), asked]);
        const alone = createLibrary([asked]);
        expect(answerIn(library, question, 'asked')).toEqual(answerIn(alone, question, 'asked'));
      },
    ),
    { numRuns: 60 },
  );
});

test('a narrowed question cites that article only', () => {
  const library = createLibrary([
    articleOf('A tower\n\nAnna Berg built the tower in Oslo.', 'tower'),
    articleOf('Another tower\n\nPer Dahl built the tower in Bergen.', 'other'),
  ]);
  const { citations } = answerQuestion(library, 'Who built the tower?', { article: 'other' });
  expect(citations.length).toBeGreaterThan(0);
  expect(new Set(citations.map(({ article }) => article))).toEqual(new Set(['other']));
});

test('an article that the library does not have is named', () => {
  const library = createLibrary([articleOf('A tower\n\nIt is tall.', 'tower')]);
  expect(() => indexOf(library, 'nowhere')).toThrow(/“nowhere”/);
});

test('the index of one article is built once', () => {
  const library = createLibrary([articleOf('A tower\n\nIt is tall.', 'tower')]);
  expect(indexOf(library, 'tower')).toBe(indexOf(library, 'tower'));
});
