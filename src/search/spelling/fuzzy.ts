import Fuse from 'fuse.js';

/** Fuse.js reads at most this many characters of a pattern at once. */
const LONGEST_PATTERN = 32;

/** A fixed list of texts that can be searched for the nearest to what somebody typed. */
export interface FuzzyList {
  /** Places in the list, best first. */
  search(query: string, limit: number): number[];
}

/**
 * Prepares a list for searching. `threshold` is Fuse.js's: 0 takes only what is equal, 1 everything.
 */
export function fuzzyList(items: readonly string[], threshold: number): FuzzyList {
  const fuse = new Fuse(items, {
    threshold,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    ignoreDiacritics: true,
  });
  return {
    search: (query, limit) =>
      fuse.search(query.slice(0, LONGEST_PATTERN), { limit }).map((match) => match.refIndex),
  };
}
