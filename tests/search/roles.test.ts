import { describe, expect, test } from 'vitest';
import { standInsOf } from '../../src/search/features/roles.ts';
import { buildIndex } from '../../src/search/inverted-index.ts';
import { parseQuestion } from '../../src/search/question/question.ts';
import { articleOf } from '../articles.ts';

/** The surnames' stems that stand for words of a question, and the words they stand for. */
function standIns(text: string, question: string): string[] {
  const index = buildIndex([articleOf(text)]);
  const parsed = parseQuestion(index, question);
  return standInsOf(index, parsed).map(
    ({ stem, place }) => `${stem} for ${parsed.terms[place]?.word}`,
  );
}

const HARBOUR = [
  'Harbour opens in Skarvik',
  'Norwegian President Berit Lund opened the harbour. Karl Dahl, the former director of the Skarvik Port, was there.',
  'The chairman of the Arctic Council, Anna Holm, thanked everybody. Ole Vik became the mayor of Skarvik in May.',
].join('\n\n');

describe('somebody asked about by a role', () => {
  test.each([
    ['what did the Norwegian leader open', ['lund for leader', 'lund for norwegian']],
    ['what did the president of Norway say', ['lund for president', 'lund for norway']],
    [
      'why did the head of the Arctic Council speak',
      ['holm for head', 'holm for council', 'holm for arctic'],
    ],
    ['was the mayor of Skarvik there', ['vik for mayor', 'vik for skarvik']],
  ])('%s', (question, wanted) => {
    expect(standIns(HARBOUR, question).sort()).toEqual([...wanted].sort());
  });

  test.each([
    ['what did President Lund open'],
    ['what did the president say'],
    ['what did the Danish leader open'],
    ['what did the mayor of Oslo say'],
    ['how deep is the harbour'],
  ])('nobody stands in where the articles do not say who it is: %s', (question) => {
    expect(standIns(HARBOUR, question)).toEqual([]);
  });

  test('a role that many have had stands for none of them', () => {
    const text = `Presidents\n\n${['Ada Berg', 'Bo Lind', 'Cato Moe']
      .map((name) => `Norwegian President ${name} met the press.`)
      .join(' ')}`;
    expect(standIns(text, 'what did the Norwegian leader say')).toEqual([]);
  });
});
