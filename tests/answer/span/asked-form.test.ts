import { describe, expect, test } from 'vitest';
import { askedFormOf } from '../../../src/answer/span/asked-form.ts';
import { buildIndex } from '../../../src/search/inverted-index.ts';
import { parseQuestion } from '../../../src/search/question/question.ts';
import { articleOf } from '../../articles.ts';

const index = buildIndex([articleOf('Notes\n\nThe old harbour has a museum.')]);
const read = (question: string) => askedFormOf(parseQuestion(index, question));

describe('How a question asks', () => {
  test.each([
    ['Who designed the harbour?', 'subject', 'person'],
    ['What did the mayor promise?', 'object', 'thing'],
    ['What is the name of the film?', 'identity', 'name'],
    ['What was stolen by the mayor?', 'passive', 'thing'],
    ['When was the harbour opened?', 'other', 'date'],
    ['In what year was the harbour opened?', 'object', 'year'],
    ['How many people came?', 'other', 'count'],
    ['What percentage of the people came?', 'subject', 'percent'],
    ['What type of engine drove it?', 'subject', 'kind'],
    ['Which bridge fell down?', 'subject', 'which'],
    ['What did the mayor do?', 'object', 'doing'],
  ])('is read from “%s”: %s, %s', (question, form, kind) => {
    expect(read(question)).toMatchObject({ form, kind });
  });

  test.each([
    ['With whom did the mayor meet?', 'with'],
    ['What did the harbour consist of?', 'of'],
    ['Who designed the harbour?', null],
  ])('says which preposition the answer stands behind: “%s”', (question, preposition) => {
    expect(read(question).preposition).toBe(preposition);
  });

  test('says whether several are asked for', () => {
    expect(read('Which cities have a harbour?').plural).toBe(true);
    expect(read('Which city has a harbour?').plural).toBe(false);
  });

  test('is anything in another language', () => {
    const question = { ...parseQuestion(index, 'Wer baute den Hafen?'), language: 'de' };
    expect(askedFormOf(question)).toMatchObject({ form: 'other', kind: 'whatever' });
  });
});
