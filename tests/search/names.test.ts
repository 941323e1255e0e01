import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer-question.ts';
import { createLibrary } from '../../src/library/library.ts';
import { buildIndex } from '../../src/search/inverted-index.ts';
import { parseQuestion } from '../../src/search/question/question.ts';
import { articleOf } from '../articles.ts';

const HARBOUR = articleOf(
  [
    'Harbour opens in Skarvik',
    'The mayor of Skarvik, Anna Berg, opened the new harbour on Friday. She thanked the builders.',
    'Karl Dahl, who designed the crane, was there with Anna Berg. The crane can lift 90 tonnes.',
  ].join('\n\n'),
);

function namesIn(question: string): string[] {
  return parseQuestion(buildIndex([HARBOUR]), question)
    .terms.filter(({ name }) => name)
    .map(({ word }) => word);
}

describe('a name in a question', () => {
  test.each([
    ['what did Anna Berg open', ['anna', 'berg']],
    ['what did anna berg open', ['anna', 'berg']],
    ['Dahl designed what', ['dahl']],
    ['what did ana brg open with dahll', ['dahl']],
    ['how much can the crane lift', []],
    ['what did Putin open', ['putin']],
  ])('is known however it is typed: %s', (question, names) => {
    expect(namesIn(question)).toEqual(expect.arrayContaining(names));
  });

  test('gives the same answer with and without capital letters', () => {
    const library = createLibrary([HARBOUR]);
    const [written, typed] = ['What did Anna Berg open?', 'what did anna berg open?'].map(
      (question) => answerQuestion(library, question),
    );
    expect(typed?.confidence).toBe(written?.confidence);
    expect(typed?.citations).toEqual(written?.citations);
  });

  test('that no article holds is never answered for', () => {
    const library = createLibrary([HARBOUR]);
    expect(answerQuestion(library, 'Who is the mayor of Skarvik?').citations[0]?.quote).toContain(
      'Anna Berg',
    );
    expect(answerQuestion(library, 'Who is the mayor of Toronto?').status).not.toBe('answered');
  });
});
