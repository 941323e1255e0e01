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

/** A title may differ from what was typed by about this share of its letters. */
const TITLE_THRESHOLD = 0.45;

/** Places in `items` of those nearest to what somebody typed, best first, at most `limit`. */
export function findClosest(query: string, items: readonly string[], limit: number): number[] {
  return fuzzyList(items, TITLE_THRESHOLD).search(query, limit);
}
