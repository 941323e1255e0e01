import { libraryTexts } from '../texts/library.ts';
import { inEvery } from '../texts/locale.ts';
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

/** What a person is told who reaches a limit. */
export function libraryFull({ articles, characters }: LibraryLimits): UserError {
  return new UserError(
    'library-full',
    inEvery(libraryTexts, (texts) => texts.full(articles, characters)),
  );
}
