import { tokenize } from '../../search/words/tokens.ts';

/** Names are the same when one holds the last word of the other: “Zelensky”, “President Zelensky”. */
export function sameName(a: string, b: string): boolean {
  const x = tokenize(a, 'en').filter((token) => !token.stop);
  const y = tokenize(b, 'en').filter((token) => !token.stop);
  const last = (tokens: typeof x) => tokens.at(-1)?.word ?? '';
  return (
    x.some((token) => token.word === last(y)) ||
    y.some((token) => token.word === last(x)) ||
    initialsOf(x) === last(y) ||
    initialsOf(y) === last(x)
  );
}

function initialsOf(tokens: readonly { readonly word: string }[]): string {
  return tokens.length > 1 ? tokens.map(({ word }) => word[0] ?? '').join('') : '';
}
