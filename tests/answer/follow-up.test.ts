import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAfter, type Turn, turnOf } from '../../src/answer/follow-up.ts';
import { answerQuestion } from '../../src/answer-question.ts';
import { createLibrary } from '../../src/library/library.ts';
import { parseQuestion } from '../../src/search/question/question.ts';
import { anyArticle, anyQuestion, articleOf } from '../articles.ts';

const library = createLibrary([
  articleOf(
    `Town news

Ingrid Halvorsen built the lighthouse in Skarvik in 1874. Halvorsen was an engineer from Norway. The mayor, Karl Dahl, opened the new harbour on Friday. It cost 12 million euros. Dahl thanked the fishermen. Marie Curie discovered polonium in Paris. Curie moved to France in 1891. The museum sold 12,000 tickets and its roof leaked in March. The whales migrate to Iceland because the water is cold. NATO met in Brussels and condemned Russia. Apple released a phone. Beethoven composed nine symphonies and lost his hearing.`,
  ),
]);

function turn(question: string, named: string | null = null, quote: string | null = null): Turn {
  return { question, named, quote, carried: [] };
}

function carriedBy(question: string, follows: Turn): readonly string[] {
  return readAfter(library.index, parseQuestion(library.index, question), follows).carried;
}

const who = turn('Who built the lighthouse in Skarvik?', 'Ingrid Halvorsen');
const met = turn('When did Dahl open the harbour?', 'Friday');
const cost = turn('How much did the harbour cost?', '12 million euros');
const whales = turn('Where do the whales migrate?', 'Iceland');
const curie = turn('What did Marie Curie discover?', 'polonium');
const nato = turn('Why did NATO condemn Russia?');

describe('a question that leans on the one before it', () => {
  test.each<[string, Turn, string, string[]]>([
    [
      'he: who answered',
      turn('Who opened the harbour?', 'Karl Dahl'),
      'When was he born?',
      ['Dahl'],
    ],
    ['she, after “and”', who, 'and when did she die?', ['Halvorsen']],
    ['her, as an owner', who, 'What was her first job?', ['Halvorsen']],
    ['her, as an object', who, 'Who taught her?', ['Halvorsen']],
    ['his', turn('Who opened the harbour?', 'Karl Dahl'), 'What is his job?', ['Dahl']],
    ['he: who was asked about', met, 'What did he say?', ['Dahl']],
    ['she: a full name asked about', curie, 'Where did she live?', ['Curie']],
    ['she, drawn together', curie, "Who's she?", ['Curie']],
    [
      'he: named in a question for who that is',
      turn('Who is Karl Dahl?', 'The mayor'),
      'How old is he?',
      ['Dahl'],
    ],
    [
      'he: a name in small letters',
      turn('what did beethoven compose', null),
      'when did he lose his hearing',
      ['beethoven'],
    ],
    [
      'he: an office',
      turn('What did the mayor open?', 'the harbour'),
      'When was he elected?',
      ['mayor'],
    ],
    [
      'he: the one full name of the sentence',
      turn(
        'When was the harbour opened?',
        'Friday',
        'The mayor, Karl Dahl, opened the new harbour on Friday.',
      ),
      'Who is he?',
      ['Dahl'],
    ],
    ['he, and another person is named after', met, 'When did he meet Curie?', ['Dahl']],
    ['him, beside the subject that it cannot be', met, 'What did Curie say about him?', ['Dahl']],
    ['he, in a clause that hangs on a noun', met, 'What is the reason he resigned?', ['Dahl']],
    ['he, though a country was turned before him', met, 'Which country did he visit?', ['Dahl']],
    [
      'he: either of two',
      turn('Who did Dahl thank?', 'Beethoven'),
      'What did he say?',
      ['Dahl', 'Beethoven'],
    ],
    ['it: what was asked about', cost, 'Who opened it?', ['harbour']],
    ['it: not the person who did it', met, 'How big is it?', ['harbour']],
    ['it: with where it stands', who, 'How tall is it?', ['lighthouse', 'Skarvik']],
    [
      'it: which one answered',
      turn('Which building leaked in March?', 'The Old Museum'),
      'Who owns it?',
      ['The Old Museum'],
    ],
    ['it, as an object beside its subject', cost, 'Why did Dahl pay for it?', ['harbour']],
    ['its', cost, 'What is its depth?', ['harbour']],
    ["it's", cost, "When's it open?", ['harbour']],
    ['what is it', cost, 'What is it?', ['harbour']],
    ['who is it', turn('Was the new engineer in Paris?'), 'Who is it?', ['new engineer', 'Paris']],
    [
      'it, though “is it true” stands in front of a person',
      met,
      'Is it true that he resigned?',
      ['Dahl'],
    ],
    ['they', whales, 'What do they eat?', ['whales']],
    ['them', whales, 'Who hunts them?', ['whales']],
    ['their', whales, 'and what is their weight?', ['whales']],
    ['they: who answered', turn('Who met in Brussels?', 'NATO'), 'Why did they meet?', ['NATO']],
    ['there: where it was', whales, 'Who lives there?', ['Iceland']],
    [
      'there: a place asked about',
      turn('When did Curie arrive in France?'),
      'What did she do there?',
      ['Curie', 'France'],
    ],
    ['when was that', curie, 'When was that?', ['Marie', 'Curie', 'discover']],
    ['why did this happen', nato, 'Why did this happen?', ['NATO', 'condemn', 'Russia']],
    ['about that', nato, 'What did Dahl say about that?', ['NATO', 'condemn', 'Russia']],
    ['a bare word', nato, 'When?', ['NATO', 'condemn', 'Russia']],
    ['since when', nato, 'since when', ['NATO', 'condemn', 'Russia']],
    ['a bare word with courtesy', nato, 'Can you tell me when?', ['NATO', 'condemn', 'Russia']],
    ['and why', met, 'And why?', ['Dahl', 'open', 'harbour']],
    ['which year', met, 'Which year?', ['Dahl', 'open', 'harbour']],
    ['in which year', met, 'and in which year?', ['Dahl', 'open', 'harbour']],
    ['how deep', cost, 'and how deep?', ['harbour']],
    ['and who paid', cost, 'And who paid?', ['harbour']],
    ['what about another thing', cost, 'What about the lighthouse?', ['cost']],
    ['and another place', who, 'And in Bergen?', ['built', 'lighthouse']],
    ['how about another name', nato, 'How about France?', ['NATO', 'condemn']],
    [
      'another year',
      turn('How many tickets did the museum sell in 2023?'),
      'And in 2024?',
      ['tickets', 'museum', 'sell'],
    ],
    [
      'a misspelt word, carried as it was read',
      turn('Who built the lighthosue?'),
      'How tall is it?',
      ['lighthouse'],
    ],
  ])('carries %s', (_, follows, question, carried) => {
    expect(carriedBy(question, follows)).toEqual(carried);
  });

  test('expects what its own words ask for', () => {
    const asked = parseQuestion(library.index, 'and when did she die?');
    const read = readAfter(library.index, asked, who);
    expect(read.expectation).toEqual(asked.expectation);
    expect(read.text).toBe('and when did she die?');
  });

  test('expects what was asked before when it asks the same of something else', () => {
    const asked = parseQuestion(library.index, 'What about the lighthouse?');
    expect(readAfter(library.index, asked, cost).expectation.kind).toBe('money');
  });

  test('leans on what the question before had leant on itself', () => {
    const first = answerQuestion(library, 'Who opened the harbour?');
    const second = answerQuestion(library, 'Whom did he thank?', { follows: turnOf(first) });
    const third = answerQuestion(library, 'and when was he born?', { follows: turnOf(second) });
    expect(first.answer).toBe('Karl Dahl');
    expect(second.carried).toEqual(['Dahl']);
    expect(third.carried).toContain('Dahl');
  });

  test('leans without a content word of its own in other languages too', () => {
    const { index } = createLibrary([
      { ...articleOf('Nachrichten\n\nDer Hafen wurde am Freitag eröffnet.'), language: 'de' },
    ]);
    const before = turn('Wer hat den Hafen eröffnet?');
    const read = (text: string) => readAfter(index, parseQuestion(index, text), before).carried;
    expect(read('Und wann?')).toEqual(['Hafen', 'eröffnet']);
    expect(read('Wann kam Anna nach Hause?')).toEqual([]);
  });
});

describe('a question that stands alone', () => {
  test.each<[string, Turn, string]>([
    ['another question', who, 'How much did the harbour cost?'],
    ['a pronoun whose antecedent it names', who, 'What did Dahl say he would do?'],
    ['the same in small letters', who, 'what did dahl say he would do'],
    ['an office that the pronoun stands for', who, 'What did the mayor say about his plans?'],
    ['two questions about one person', who, 'What did Dahl ask for and why did he ask?'],
    ['a reason asked along with the thing', who, 'what did Dahl ask for and why?'],
    ['a clause in front', who, 'When Dahl opened the harbour, what did he say?'],
    ['things that the pronoun stands for', cost, 'What do whales eat when they migrate?'],
    ['a thing that the pronoun stands for', who, 'Is the museum open and how old is it?'],
    ['an alliance that the pronoun stands for', who, 'What did NATO say it would do?'],
    ['an owner named', who, 'How did Apple increase its sales?'],
    [
      'a second person who can be meant',
      turn('Who met in Brussels?', 'NATO'),
      'What did Dahl tell Curie about her work?',
    ],
    ['“is it true that”', who, 'Is it true that Dahl opened the harbour?'],
    ['“is it possible to”', who, 'Is it possible to visit the museum?'],
    ['“was it Anna who”', who, 'Was it Dahl who opened the harbour?'],
    ['“how long does it take to”', who, 'How long does it take to build a ship?'],
    ['the time of day', who, 'What time is it in Paris?'],
    ['what the article says', who, 'What does it say about polonium?'],
    ['“what does it mean to”', who, 'What does it mean to migrate?'],
    ['“how far is it to”', who, 'How far is it from Paris to Brussels?'],
    ['“who” that the pronoun stands for', who, 'Who thanked their fishermen?'],
    ['a clause in front of a verb turned around', who, 'When the roof leaked was it old?'],
    [
      'a worker that the pronoun stands for',
      who,
      'In which case did a German plumber win when he moved?',
    ],
    ['a numbered king', who, 'In what decade did Louis XIV start his reign?'],
    ['a title in quotation marks', who, 'Who composed "Her First Song"?'],
    ['a name before its owner’s pronoun', who, 'how did marie curie get her name?'],
    ['a greeting with “there”', who, 'hello there'],
    ['“are there”', who, 'Are there whales in Iceland?'],
    ['a noun after “that”', who, 'Who opened that harbour in Skarvik?'],
    ['a clause after “that”', who, 'Did Dahl say that NATO condemned Russia?'],
    ['a clause before “that”', who, 'Dahl says the roof leaked in March, is that right?'],
    ['“and” before a whole question', who, 'And how much did the harbour cost?'],
    ['“so” before a statement', who, 'So NATO condemned Russia?'],
    ['“what about” something described', who, 'What about relations with Russia?'],
    ['a key word', who, 'polonium'],
    ['key words', who, 'harbour cost'],
    ['a question to the bot', who, 'Who are you?'],
    ['what the bot can do', who, 'What can you do?'],
    ['a greeting', who, 'hello'],
    ['no', who, 'no'],
    ['what was asked before, word for word', who, 'Who built the lighthouse in Skarvik?'],
  ])('carries nothing: %s', (_, follows, question) => {
    expect(carriedBy(question, follows)).toEqual([]);
  });

  test('is read as without a question before it', () => {
    const asked = parseQuestion(library.index, 'How much did the harbour cost?');
    expect(readAfter(library.index, asked, who)).toBe(asked);
  });

  test('carries nothing when it has two content words and neither a pronoun nor a leading word', () => {
    const openers = ['Who', 'When did', 'Where is', 'How many', 'Why did', 'Is', 'Does', ''];
    const content = fc.constantFrom(
      ...'harbour lighthouse Skarvik museum polonium Curie tickets whales cost built open'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...openers),
        fc.uniqueArray(content, { minLength: 2, maxLength: 5 }),
        fc.constantFrom(' ', ' the ', ' in '),
        (opener, words, between) => {
          expect(carriedBy(`${opener} ${words.join(between)}?`, who)).toEqual([]);
        },
      ),
    );
  });
});

test('Any question after any other is read without fail, and takes only words that stood there', () => {
  const pieces =
    'and what about who when why did is he she it they her them its that this there was Anna Oslo tower built, said ? true to'.split(
      ' ',
    );
  const asking = fc.oneof(
    anyQuestion,
    fc.array(fc.constantFrom(...pieces), { maxLength: 10 }).map((words) => words.join(' ')),
  );
  const named = fc.option(fc.string({ unit: 'grapheme', maxLength: 30 }));
  fc.assert(
    fc.property(anyArticle, asking, named, asking, (article, question, answer, next) => {
      const { index } = createLibrary([article]);
      const before = { question, carried: [], named: answer, quote: answer };
      const asked = parseQuestion(index, next);
      const { carried, text, expectation } = readAfter(index, asked, before);
      expect(text).toBe(next);
      expect(expectation).toBeDefined();
      expect(carried.length).toBeLessThanOrEqual(6);
      const read = Object.values(parseQuestion(index, question).corrected).join(' ');
      const stood = `${question}\n${answer}\n${read}`.toLowerCase();
      for (const words of carried) {
        for (const word of words.toLowerCase().split(' ')) expect(stood).toContain(word);
      }
    }),
    { numRuns: 150 },
  );
});
