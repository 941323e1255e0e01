import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../../src/answer-question.ts';
import { createLibrary } from '../../../src/library/library.ts';
import { alternativesIn } from '../../../src/search/question/alternatives.ts';
import { tokenize } from '../../../src/search/words/tokens.ts';
import { articleOf } from '../../articles.ts';

function alternatives(question: string): string[] {
  return [...alternativesIn(question, tokenize(question, 'en'))];
}

describe('a question lets one choose', () => {
  test.each([
    ['Did he visit Kyiv or Lviv?', ['kyiv', 'lviv']],
    ['was it built in 1874, or in 1884?', ['1874', '1884']],
    ['Is she the 13th or the 14th president?', ['13', '14']],
    ['which one was it, 13th? 14th?', ['13', '14']],
    ['Was it Anna Berg or Ingrid Halvorsen?', ['anna', 'berg', 'ingrid', 'halvorsen']],
    ['did prices rise or fall', ['rise', 'fall']],
  ])('%s', (question, wanted) => {
    expect(alternatives(question)).toEqual(wanted);
  });

  test.each(['Who is Rutte? What did he pledge?', 'Who built it and when?', 'or what', ''])(
    'and not in “%s”',
    (question) => {
      expect(alternatives(question)).toEqual([]);
    },
  );
});

describe('a question between alternatives', () => {
  const library = createLibrary([
    articleOf(
      [
        'Skarvik lighthouse turns 150',
        'Norway has many lighthouses. The lighthouse at Skarvik was built in 1874 by Ingrid Halvorsen. It stands 42 metres above the sea.',
        'The museum beside it was opened by the mayor on a Friday in 1986. Visitors come from May to September. Anna Berg, who died in 1950, was its 3rd keeper and lived there for 20 years.',
      ].join('\n\n'),
    ),
  ]);

  test.each([
    ['When was the lighthouse built, in 1874 or in 1884?', 'was built in 1874'],
    ['Who built the lighthouse, Karl Moen or Ingrid Halvorsen?', 'was built in 1874'],
    ['When did the museum open, in 1986 or in 1996?', 'in 1986'],
    ['Did the museum open on a Friday or on a Sunday?', 'on a Friday'],
  ])('is answered by the sentence that holds one of them: %s', (question, words) => {
    const { status, citations } = answerQuestion(library, question, {});
    expect(citations[0]?.quote).toContain(words);
    expect(status).toBe('answered');
  });

  test('of which no article holds any is not', () => {
    const { status } = answerQuestion(
      library,
      'Was the lighthouse built by Karl Moen or Per Dahl?',
    );
    expect(status).not.toBe('answered');
  });
});
