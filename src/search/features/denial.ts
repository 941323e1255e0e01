import type { Token } from '../words/tokens.ts';

const DENIALS = new Set(
  'not no never nor neither none nothing nobody without except besides unlike cannot hardly rarely'.split(
    ' ',
  ),
);

/** Whether one of the words denies something, in English. */
export function denies(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }) => DENIALS.has(word) || word.endsWith("n't"));
}
