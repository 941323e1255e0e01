import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Citation } from '../../src/answer/answer.ts';
import { answerAsText, COLOURED, PLAIN, printable } from '../../src/cli/terminal.ts';

const citation: Citation = {
  article: 'tower',
  title: 'The tower',
  url: 'https://example.org/tower',
  paragraph: 2,
  sentence: 3,
  quote: 'Anna Berg built\nit in 1874.',
  start: 0,
  end: 27,
  highlight: [0, 9],
  score: 1,
};
const answer: Answer = {
  question: 'Who built it?',
  status: 'answered',
  answer: 'Anna Berg',
  confidence: 0.9,
  citations: [citation],
  disagreement: null,
  corrected: {},
  carried: [],
  tookMs: 1,
};

describe('an answer in a terminal', () => {
  test('is the sentence on one line, then where it stands', () => {
    expect(answerAsText(answer, PLAIN)).toBe(
      '“Anna Berg built it in 1874.”\n— The tower, paragraph 2, sentence 3, https://example.org/tower',
    );
  });

  test('has the answering words in bold where there is colour', () => {
    expect(answerAsText(answer, COLOURED)).toContain('“\u001b[1mAnna Berg\u001b[22m built it');
  });

  test('says how a misspelt word was read', () => {
    expect(answerAsText({ ...answer, corrected: { toewr: 'tower' } }, PLAIN)).toMatch(
      /^Read “toewr” as “tower”\.\n/,
    );
  });

  test('says when nothing answers', () => {
    const none: Answer = { ...answer, status: 'unanswered', answer: null, citations: [] };
    expect(answerAsText(none, PLAIN)).toBe('The articles do not answer this.');
    expect(answerAsText({ ...none, citations: [citation] }, PLAIN)).toMatch(
      /^The articles do not answer this\. The closest passage:\n“/,
    );
  });

  test('shows every side of a disagreement with its source', () => {
    const other = { ...citation, title: 'Another', url: null, quote: 'Per Dahl built it.' };
    const values = [
      { value: 'Anna Berg', citation: 0 },
      { value: 'Per Dahl', citation: 1 },
    ];
    const text = answerAsText(
      { ...answer, citations: [citation, other], disagreement: { kind: 'person', values } },
      PLAIN,
    );
    expect(text).toContain('  Anna Berg: “Anna Berg built it in 1874.”');
    expect(text).toContain('  Per Dahl: “Per Dahl built it.”\n    — Another, paragraph 2');
  });
});

test('no control character of an article reaches the terminal, but tabs and line breaks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(printable(text)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }),
  );
  const hostile = { ...citation, quote: '\u001b[2JAnna', title: 'a\u0007b', highlight: null };
  const text = answerAsText({ ...answer, citations: [hostile] }, PLAIN);
  expect(text).toContain('“[2JAnna”\n— ab,');
});

test('letters of any script are printed as they stand', () => {
  const text = 'Київ, 北京, café\tnaïve\n👩‍🚀';
  expect(printable(text)).toBe(text);
});
