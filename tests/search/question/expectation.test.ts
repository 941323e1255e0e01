import { describe, expect, test } from 'vitest';
import { statesPart } from '../../../src/search/features/date-part.ts';
import { mentionsIn } from '../../../src/search/mentions.ts';
import { expectationOf } from '../../../src/search/question/expectation.ts';
import { tokenize } from '../../../src/search/words/tokens.ts';

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
    ['what are blue whales', 'definition'],
    ['what is a saw', 'definition'],
    ['What was invented by Lindqvist?', 'thing'],
    ['What does fjord mean?', 'definition'],
    ['What is the meaning of fjord?', 'definition'],
    ['What is the Bank of England?', 'definition'],
    ['What is a parking fee?', 'definition'],
    ['What kind of company is Nordlys?', 'definition'],
    ['what is the hull made of', 'thing'],
    ['What are blue whales known for?', 'thing'],
    ['What is the purpose of the pier?', 'thing'],
    ['What is the fee?', 'money'],
    ['What kind of wood is used in the hull?', 'thing'],
    ['What type of engine drives the ferry?', 'thing'],
    ['What area did they settle?', 'place'],
    ['What is the area of Oslo?', 'number'],
    ['Which actor plays the king?', 'person'],
    ['When the war ended, who signed?', 'person'],
    ['Where the road ends, what stands there?', 'thing'],
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

describe('the noun that says what is asked for', () => {
  test.each([
    ['Which ferry sails at noon?', 'ferry'],
    ['What country currently has a king?', 'country'],
    ['Which family lives there?', 'family'],
    ['Which television shows were made there?', 'shows'],
    ['What kind of wood is used in the hull?', 'wood'],
    ['What type of engine drives the ferry?', 'engine'],
    ['How many graduate students came?', 'students'],
    ['How many people died at sea?', 'people'],
    ['Which five composers worked on it?', 'composers'],
  ])('of %j is “%s”', (question, noun) => {
    expect(expectationOf(tokenize(question, 'en')).focus?.word).toBe(noun);
  });
});

describe('what is counted', () => {
  test.each([
    ['How many people came?', ['number']],
    ['How many kilometres is it?', ['measure', 'number']],
    ['How many years did it take?', ['duration', 'number']],
    ['How many euros did it cost?', ['money', 'number']],
  ])('in %j may be told as %j', (question, kinds) => {
    expect([...expectationOf(tokenize(question, 'en')).mentions].sort()).toEqual(kinds);
  });
});

describe('a date', () => {
  const asked = (question: string) => expectationOf(tokenize(question, 'en')).focus;

  test.each([
    ['In which month did it open?', 'October 3rd', true],
    ['In which month did it open?', 'Thursday', false],
    ['In what year did it open?', 'Thursday', false],
    ['In what year did it open?', 'the late 1990s', true],
    ['On which day did it open?', 'October 3rd', true],
    ['On which day did it open?', 'October 2024', false],
    ['In which century was it built?', '1874', true],
    ['When did it open?', 'Thursday', true],
  ])('%j: %j says so: %j', (question, date, says) => {
    expect(statesPart(asked(question), date)).toBe(says);
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
    ['After two and a half years.', 'duration', ['two and a half years']],
    ['It stands 42 metres tall.', 'measure', ['42 metres']],
    ['It is forty-two kilometres long.', 'measure', ['forty-two kilometres']],
    ['Twenty-five thousand euros.', 'money', ['Twenty-five thousand euros']],
    [
      'It cost one hundred and twenty million US dollars.',
      'money',
      ['one hundred and twenty million US dollars'],
    ],
    ['Half a million people, five and six.', 'number', ['Half a million', 'five', 'six']],
    ['They counted 300\u00a0000.', 'number', ['300\u00a0000']],
    ['About 40% and half of it.', 'percent', ['40%', 'half']],
    ['The 14th, and 7 more.', 'number', ['7']],
    ['NATO’s Mark Rutte met J. R. R. Tolkien.', 'name', ['NATO', 'Mark Rutte', 'J. R. R. Tolkien']],
    ['The Bank of England and Oslo.', 'name', ['Bank of England', 'Oslo']],
  ])('%j has the %ss %j', (text, kind, expected) => {
    expect(mentions(text, kind)).toEqual(expected);
  });
});
