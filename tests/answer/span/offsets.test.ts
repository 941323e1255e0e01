import { describe, expect, test } from 'vitest';
import { grammarOf } from '../../../src/answer/span/grammar.ts';
import { offsetsOf } from '../../../src/answer/span/offsets.ts';
import { appearanceOf } from '../../../src/search/features/appearance.ts';
import { buildIndex } from '../../../src/search/inverted-index.ts';
import { articleOf } from '../../articles.ts';

describe('The ends of the words in bold', () => {
  test.each([
    ['a sign of money belongs to them', 'It cost $12 million.', '12', 'million', '$12 million'],
    ['letters of a currency too', 'It cost US$12 million.', '12', 'million', 'US$12 million'],
    ['so does a sign behind a figure', 'It grew by 12% this year.', '12', '12', '12%'],
    [
      'so does a bracket that closes one inside',
      'The EU (the Union) met.',
      'EU',
      'Union',
      'EU (the Union)',
    ],
    ['a bracket around them does not', 'The Union (EU) met.', 'EU', 'EU', 'EU'],
    ['nor does a possessive ending', 'It was Berg’s house.', 'Berg', 'Berg', 'Berg'],
  ])('%s', (_, sentence, from, to, expected) => {
    const index = buildIndex([articleOf(`Notes\n\n${sentence}`)]);
    const grammar = grammarOf(appearanceOf(index, index.sentences.length - 1), true);
    const place = (word: string) =>
      grammar.tokens.findIndex(({ start }) => grammar.text.startsWith(word, start));
    const span = offsetsOf(grammar, { first: place(from), last: place(to) });
    expect(grammar.text.slice(...span)).toBe(expected);
  });
});
