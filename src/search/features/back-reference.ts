import type { Index } from '../inverted-index.ts';

const PRONOUNS = new Set(
  'he she it they his her its their him them this that these those such there'.split(' '),
);

/** Whether a sentence, given by number, opens with a word that points back. */
export function opensWithPronoun(index: Index, sentence: number): boolean {
  return PRONOUNS.has(firstWord(index, sentence));
}

/** The folded word that a sentence opens with; empty for none. */
export function firstWord({ words, wordsOf, wordStarts }: Index, sentence: number): string {
  const start = wordStarts[sentence] as number;
  const isEmpty = start === wordStarts[sentence + 1];
  return isEmpty ? '' : (words[wordsOf[start] as number] as string);
}
