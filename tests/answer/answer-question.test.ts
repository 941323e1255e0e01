import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer-question.ts';
import { createLibrary } from '../../src/library/library.ts';
import { UserError } from '../../src/user-error.ts';
import { anyArticle, anyQuestion, articleOf, sampleArticle } from '../articles.ts';

const sample = createLibrary([sampleArticle()]);

describe('a question about the sample article', () => {
  test('is answered by the sentence that says it, with its place', () => {
    const answer = answerQuestion(sample, 'what did Rutte pledge');
    expect(answer.status).toBe('answered');
    expect(answer.citations[0]).toMatchObject({
      quote:
        'He pledged NATO’s continued support for Ukraine in its resistance against Russia’s aggression.',
      paragraph: 1,
      sentence: 2,
      url: null,
    });
  });

  test('is answered from the text, and a headline that says otherwise is shown beside it', () => {
    const answer = answerQuestion(sample, "Who is NATO's new Secretary General?");
    expect(answer.status).toBe('answered');
    expect(answer.answer).toBe('Mark Rutte');
    expect(answer.citations[0]?.paragraph).toBe(1);
    expect(answer.disagreement?.kind).toBe('person');
    expect(answer.disagreement?.values.map(({ value }) => value)).toEqual([
      'Mark Rutte',
      'Stoltenberg',
    ]);
    const other = answer.citations[answer.disagreement?.values[1]?.citation ?? -1];
    expect(other?.paragraph).toBe(0);
  });

  test.each(['who won the 2022 world cup', 'how do I bake bread', 'asdf qwer zxcv', 'hello there'])(
    'is not answered when it is off-topic: %s',
    (question) => {
      const answer = answerQuestion(sample, question);
      expect(answer.status).not.toBe('answered');
      expect(answer.answer).toBeNull();
    },
  );
});

describe('an answer', () => {
  test('quotes slices of the stored text at the offsets it states, whatever is asked of whatever', () => {
    fc.assert(
      fc.property(
        fc.array(anyArticle, { minLength: 1, maxLength: 3 }),
        anyQuestion,
        (articles, text) => {
          const named = articles.map((article, i) => ({ ...article, id: `a${i}` }));
          const library = createLibrary(named);
          let answer: ReturnType<typeof answerQuestion>;
          try {
            answer = answerQuestion(library, text);
          } catch (error) {
            expect(error).toBeInstanceOf(UserError);
            return;
          }
          expect(answer.citations.length).toBeLessThanOrEqual(5);
          expect(answer.confidence).toBeGreaterThanOrEqual(0);
          expect(answer.confidence).toBeLessThanOrEqual(1);
          for (const { article, quote, start, end, highlight } of answer.citations) {
            const source = named.find(({ id }) => id === article);
            expect(source?.text.slice(start, end)).toBe(quote);
            if (highlight === null) continue;
            expect(highlight[0]).toBeLessThan(highlight[1]);
            expect(quote.slice(...highlight).trim()).toBe(quote.slice(...highlight));
          }
          if (answer.status === 'answered')
            expect(answer.citations[0]?.quote).toContain(answer.answer);
          else expect(answer.answer).toBeNull();
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each([
    [
      'a number that two articles give differently',
      [
        'Report one\n\nThe Skarvik bridge cost 12 million euros.',
        'Report two\n\nThe Skarvik bridge cost 15 million euros.',
      ],
      'How much did the Skarvik bridge cost?',
      ['12 million euros', '15 million euros'],
    ],
    [
      'a date that two articles give differently',
      [
        'Report one\n\nThe Skarvik bridge was opened on Tuesday.',
        'Report two\n\nThe Skarvik bridge was opened on Friday.',
      ],
      'When was the Skarvik bridge opened?',
      ['Tuesday', 'Friday'],
    ],
    [
      'a duration that two articles give differently',
      [
        'Report one\n\nThe siege of Skarvik lasted three months.',
        'Report two\n\nThe siege of Skarvik lasted 4 months.',
      ],
      'How long did the siege of Skarvik last?',
      ['three months', '4 months'],
    ],
    [
      'a place that two articles give differently',
      ['Report one\n\nAnna Berg was born in Oslo.', 'Report two\n\nAnna Berg was born in Bergen.'],
      'Where was Anna Berg born?',
      ['Oslo', 'Bergen'],
    ],
    [
      'a number in words that differs from one in figures',
      [
        'Report one\n\nTwenty-five thousand people crossed the Skarvik bridge.',
        'Report two\n\n5,000 people crossed the Skarvik bridge.',
      ],
      'How many people crossed the Skarvik bridge?',
      ['Twenty-five thousand', '5,000'],
    ],
  ])('discloses %s', (_, texts, question, values) => {
    const library = createLibrary(texts.map((text, i) => articleOf(text, `a${i}`)));
    const { disagreement } = answerQuestion(library, question);
    expect(disagreement?.values.map(({ value }) => value).sort()).toEqual([...values].sort());
  });

  test.each([
    [
      'the same sum in other words',
      [
        'Report one\n\nThe Skarvik bridge cost 40 billion euros.',
        'Report two\n\nThe Skarvik bridge cost €40bn.',
      ],
      'How much did the Skarvik bridge cost?',
    ],
    [
      'the same person by another name',
      [
        'Report one\n\nVolodymyr Zelensky opened the Skarvik bridge.',
        'Report two\n\nPresident Zelensky opened the Skarvik bridge.',
      ],
      'Who opened the Skarvik bridge?',
    ],
    [
      'a number in words',
      [
        'Report one\n\nTwenty-five thousand people crossed the Skarvik bridge.',
        'Report two\n\n25,000 people crossed the Skarvik bridge.',
      ],
      'How many people crossed the Skarvik bridge?',
    ],
    [
      'a number that one article rounds',
      [
        'Report one\n\nNearly 5,000 people crossed the Skarvik bridge.',
        'Report two\n\nThat day 4,870 people crossed the Skarvik bridge.',
      ],
      'How many people crossed the Skarvik bridge?',
    ],
    [
      'a city and its country',
      ['Report one\n\nAnna Berg was born in Paris.', 'Report two\n\nAnna Berg was born in France.'],
      'Where was Anna Berg born?',
    ],
    [
      'a city with two spellings',
      [
        'Report one\n\nThe Skarvik treaty was signed in Kyiv.',
        'Report two\n\nThe Skarvik treaty was signed in Kiev.',
      ],
      'Where was the Skarvik treaty signed?',
    ],
    [
      'another bridge',
      [
        'Report one\n\nThe Skarvik bridge cost 12 million euros.',
        'Report two\n\nThe Bergen bridge cost 15 million euros.',
      ],
      'How much did the Skarvik bridge cost?',
    ],
  ])('raises no false alarm over %s', (_, texts, question) => {
    const library = createLibrary(texts.map((text, i) => articleOf(text, `a${i}`)));
    expect(answerQuestion(library, question).disagreement).toBeNull();
  });
});
