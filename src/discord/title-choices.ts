import type { Library } from '../library/library.ts';
import { findTitles } from '../library/titles.ts';
import { shorten } from './shorten.ts';

/** Discord's limits for choices. */
const MOST = 25;
const LONGEST = 100;

/** Choices for an article: the titles nearest to what is typed, each standing for the article's id. */
export function titleChoices(library: Library, typed: string): { name: string; value: string }[] {
  return findTitles(library, typed, MOST).flatMap(({ id, title }) => {
    // Discord would refuse all choices for one that is too long.
    const value = [id, title].find(({ length }) => length <= LONGEST);
    return value === undefined ? [] : [{ name: shorten(title, LONGEST), value }];
  });
}
