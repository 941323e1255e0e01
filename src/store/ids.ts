import { randomBytes } from 'node:crypto';

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Random small letters and digits that are not easily mistaken, five bits each. */
function randomId(letters: number): string {
  return Array.from(randomBytes(letters), (byte) => LETTERS[byte % LETTERS.length]).join('');
}

/**
 * The id of an article of a server: 100 random bits. No two are the same, whichever server they are
 * of, nobody guesses one, and the name of a file in `knowledge/` is none.
 */
export function newArticleId(): string {
  return randomId(20);
}

/** The id of a question or a source: 60 random bits, which a button's custom id has room for. */
export function newId(): string {
  return randomId(12);
}
