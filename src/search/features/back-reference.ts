import type { Index } from '../inverted-index.ts';

const PRONOUNS = new Set(
  'he she it they his her its their him them this that these those such there'.split(' '),
);

/** Whether a sentence, given by its words in the index, opens with a word that points back. */
export function opensWithPronoun(index: Index, words: Int32Array): boolean {
  return PRONOUNS.has(firstWord(index, words));
}

/** The folded word that a sentence opens with; empty for none. */
export function firstWord(index: Index, words: Int32Array): string {
  return index.words[words[0] ?? -1] ?? '';
}
