import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/article/article.ts';
import { readQuestionSet } from '../../src/cli/eval/question-sets.ts';
import { UserError } from '../../src/user-error.ts';

const OWN = '{"question":"Who?","cites":["Rutte"]}';
const SQUAD = {
  version: 'v2.0',
  data: [
    {
      title: 'A_title',
      paragraphs: [
        {
          context: 'Anna built it. Per opened it.',
          qas: [
            { question: 'Who opened it?', answers: [{ text: 'Per', answer_start: 15 }] },
            { question: 'Who sold it?', is_impossible: true, answers: [] },
          ],
        },
      ],
    },
  ],
};
const WIKIQA = [
  'QuestionID\tQuestion\tDocumentID\tDocumentTitle\tSentenceID\tSentence\tLabel',
  'Q1\twho built it\tD1\tIt\tD1-0\tIt is tall.\t0',
  'Q1\twho built it\tD1\tIt\tD1-1\tAnna built it.\t1',
].join('\r\n');
const SELQA = [{ question: 'Who?', article: 'It', candidates: ['One.', 'Two.'], answers: [1] }];

describe('a question set is told by its content', () => {
  test('our own, a line a question, with blank lines and a byte order mark', () => {
    expect(readQuestionSet(`\ufeff${OWN}\r\n\n{"question":"What?","cites":[]}\n`)).toEqual({
      format: 'footnote',
      questions: [
        { question: 'Who?', cites: ['Rutte'], span: [], article: null },
        { question: 'What?', cites: [], span: [], article: null },
      ],
    });
  });

  test('SQuAD, whose answers are found in their sentence', () => {
    const set = readQuestionSet(JSON.stringify(SQUAD));
    if (set.format !== 'squad') throw new Error(set.format);
    const [{ article, questions } = { article: null, questions: [] }] = set.articles;
    expect(article?.title).toBe('A title');
    expect(questions.map(({ right }) => [...right])).toEqual([[1], []]);
    expect(article?.sentences.map((s) => textOf(article, s))).toEqual([
      'Anna built it.',
      'Per opened it.',
    ]);
  });

  test('WikiQA, its candidates gathered by question', () => {
    const set = readQuestionSet(WIKIQA);
    if (set.format !== 'wikiqa') throw new Error(set.format);
    expect(set.questions.map(({ question, right }) => ({ question, right }))).toEqual([
      { question: 'who built it', right: [false, true] },
    ]);
  });

  test('SelQA, its right candidates counted from 0', () => {
    const set = readQuestionSet(JSON.stringify(SELQA));
    if (set.format !== 'selqa') throw new Error(set.format);
    expect(set.questions[0]?.right).toEqual([false, true]);
  });
});

test.each([
  ['nothing', ''],
  ['prose', 'Who built it?'],
  ['a picture', '\u0089PNG\r\n\u001a\n\u0000'],
  ['a line that is cut off', `${OWN}\n{"question":`],
  ['a line without cites', '{"question":"Who?"}'],
  ['an empty text to cite, which every sentence holds', '{"question":"Who?","cites":[""]}'],
  ['a number for a question', '{"question":5,"cites":[]}'],
  ['SQuAD JSON that is cut off', '{"data": ['],
  ['SQuAD JSON without paragraphs', '{"data": [{"title": "x"}]}'],
  ['SQuAD JSON without questions', '{"version": "1", "data": []}'],
  ['SelQA JSON without questions', '[]'],
  ['a list of numbers', '[1, 2]'],
  ['a WikiQA header alone', 'QuestionID\tQuestion\tDocumentID\n'],
])('%s is refused in one readable line', (_, text) => {
  let thrown: unknown;
  try {
    readQuestionSet(text);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(UserError);
  expect(thrown).toMatchObject({ code: 'usage', message: expect.stringMatching(/^[^\n]{5,120}$/) });
});
