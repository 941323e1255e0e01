import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../src/answer-question.ts';
import type { Article } from '../src/article/article.ts';
import { createLibrary } from '../src/library/library.ts';
import {
  libraryStarters,
  MOST_STARTERS,
  starterQuestions,
  starterQuestionsSoFar,
} from '../src/starter-questions.ts';
import { anyArticle, articleOf, sampleArticle } from './articles.ts';

const startersOf = (text: string) => starterQuestions(articleOf(text));

/** An article of the questions' test sets, by language. */
function articleIn(language: string): Article {
  return articleOf(
    readFileSync(new URL(`languages/${language}/article.txt`, import.meta.url), 'utf8'),
  );
}

describe('Starter questions', () => {
  test('are what a person would ask of the sample article', async () => {
    const questions = await starterQuestions(sampleArticle());
    expect(questions).toContain('What did Mark Rutte pledge?');
    expect(questions).toHaveLength(MOST_STARTERS);
    // Which others there are is for what is learnt to say; they are not all of a kind.
    const kinds = new Set(questions.map((question) => question.split(' ', 1)[0]));
    expect([...kinds]).toEqual(expect.arrayContaining(['What', 'Who']));
    expect(kinds.size).toBeGreaterThanOrEqual(3);
  });

  test('leave nothing hanging in the air', async () => {
    const questions = await startersOf(
      'Notes\n\nIt opened them in 1874. They promised this to her. He designed it there in May.',
    );
    expect(questions).toEqual([]);
  });

  test.each([
    ['de', 'Wer ist Sabine Vogt?'],
    ['fr', 'Qui est Claire Aubert ?'],
    ['es', '¿Quién es Tomás Ibáñez?'],
    ['nl', 'Wie is Joke Smit?'],
    ['uk', 'Хто така Олена Коваль?'],
    ['pt', 'Quem é Joaquim Nunes?'],
  ])('ask in %s who somebody is', async (language, question) => {
    expect(await starterQuestions(articleIn(language))).toContain(question);
  });

  test('are answered by the article that they were made from, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (article) => {
        const library = createLibrary([article]);
        for (const question of await starterQuestions(article)) {
          expect(question.length).toBeLessThanOrEqual(100);
          expect(answerQuestion(library, question).status).toBe('answered');
        }
      }),
      { numRuns: 60 },
    );
  });

  test('of a library are answered by all its articles together', async () => {
    const harbour = articleOf(
      'Harbour\n\nThe harbour was designed by Ingrid Solheim in 1874.',
      'b',
    );
    const library = createLibrary([sampleArticle(), harbour]);
    const starters = await libraryStarters(library);
    expect(starters.length).toBeGreaterThan(2);
    for (const { question } of starters) {
      expect(answerQuestion(library, question).status).toBe('answered');
    }
  });

  test('are sought once, and those found by now can be had without waiting', async () => {
    const article = sampleArticle();
    expect(starterQuestionsSoFar(article)).toEqual({ complete: false, found: [] });
    const all = await starterQuestions(article);
    expect(starterQuestionsSoFar(article)).toEqual({ complete: true, found: all });
    expect(await starterQuestions(article)).toBe(all);
  });
});
