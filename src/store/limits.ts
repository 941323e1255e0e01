import { UserError } from '../user-error.ts';

/** How much a server's library may hold. */
export interface LibraryLimits {
  readonly articles: number;
  /** Of all their texts together, in UTF-16 units. */
  readonly characters: number;
  /** Feeds and sitemaps. */
  readonly sources: number;
}

/** Some 1 500 000 words: what a server's library holds unless the operator sets it. */
export const DEFAULT_LIMITS: LibraryLimits = {
  articles: 1_000,
  characters: 10_000_000,
  sources: 20,
};

const NUMBER = new Intl.NumberFormat('en');

/** What a person is told who reaches a limit. */
export function libraryFull({ articles, characters }: LibraryLimits): UserError {
  return new UserError(
    'library-full',
    `This server’s library is full: it holds at most ${NUMBER.format(articles)} articles and ${NUMBER.format(characters)} characters. Remove some first.`,
  );
}
