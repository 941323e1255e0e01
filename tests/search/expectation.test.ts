import { describe, expect, test } from 'vitest';
import { expectationOf } from '../../src/search/expectation.ts';
import { mentionsIn } from '../../src/search/mentions.ts';
import { tokenize } from '../../src/search/tokens.ts';

describe('what a question asks for', () => {
  test.each([
    ['Who built it?', 'person'],
    ['whom did she meet', 'person'],
    ['Which president came?', 'person'],
    ['When was it built?', 'date'],
    ['In what year did it open?', 'date'],
    ['Where is the tower?', 'place'],
    ['Which city did he visit?', 'place'],
    ['How many people came?', 'number'],
    ['how tall is it', 'number'],
    ['What is the population of Oslo?', 'number'],
    ['How much did it cost?', 'money'],
    ['what was the price', 'money'],
    ['How long did it take?', 'duration'],
    ['Why did he leave?', 'reason'],
    ['How does it work?', 'manner'],
    ['What is a fjord?', 'definition'],
    ['What did he say?', 'thing'],
    ['Did he leave?', 'yes-no'],
    ['Did they talk about how it works?', 'yes-no'],
    ['Do you know when it was built?', 'date'],
    ['Can you tell me who built it?', 'person'],
    ['How close is it to the sea?', 'manner'],
    ['tower height', 'unknown'],
    ['', 'unknown'],
  ])('%j asks for a %s', (question, kind) => {
    expect(expectationOf(tokenize(question, 'en')).kind).toBe(kind);
  });
});

describe('what a sentence mentions', () => {
  const mentions = (text: string, kind: string) =>
    mentionsIn(text, tokenize(text, 'en'))
      .filter((mention) => mention.kind === kind)
      .map(({ start, end }) => text.slice(start, end));

  test.each([
    ['It cost $3.5 million, or €40bn.', 'money', ['$3.5 million', '€40bn']],
    ['The harbour cost 12 million euros.', 'money', ['12 million euros']],
    [
      'On Thursday, October 3rd, in the late 1990s.',
      'date',
      ['Thursday, October 3rd', 'late 1990s'],
    ],
    ['He left on 12 May 2003 at 5 p.m. sharp.', 'date', ['12 May 2003', '5 p.m.']],
    ['It may march on.', 'date', []],
    ['For two hundred years.', 'duration', ['two hundred years']],
    ['It stands 42 metres tall.', 'measure', ['42 metres']],
    ['About 40% and half of it.', 'percent', ['40%', 'half']],
    ['The 14th, and 7 more.', 'number', ['7']],
    ['NATO’s Mark Rutte met J. R. R. Tolkien.', 'name', ['NATO', 'Mark Rutte', 'J. R. R. Tolkien']],
    ['The Bank of England and Oslo.', 'name', ['Bank of England', 'Oslo']],
  ])('%j has the %ss %j', (text, kind, expected) => {
    expect(mentions(text, kind)).toEqual(expected);
  });
});
