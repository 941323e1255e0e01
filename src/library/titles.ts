import type { Article } from '../article/article.ts';
import { type FuzzyList, fuzzyList } from '../search/spelling/fuzzy.ts';
import type { Library } from './library.ts';

/** A title may differ from what was typed by about this share of its letters. */
const THRESHOLD = 0.45;

const lists = new WeakMap<object, FuzzyList>();

/**
 * Those whose titles are nearest to what somebody has typed, best first; all for nothing.
 *
 * @param all what is made of it to be searched is kept for as long as this list is
 */
export function nearestTitles<T extends { readonly title: string }>(
  all: readonly T[],
  typed: string,
  limit: number,
): T[] {
  if (typed.trim() === '') return all.slice(0, limit);
  let list = lists.get(all);
  if (list === undefined) {
    list = fuzzyList(
      all.map(({ title }) => title),
      THRESHOLD,
    );
    lists.set(all, list);
  }
  return list.search(typed.trim(), limit).flatMap((place) => all[place] ?? []);
}

/** The articles whose titles are nearest to what somebody has typed, best first; all for nothing. */
export function findTitles({ articles }: Library, typed: string, limit: number): Article[] {
  return nearestTitles(articles, typed, limit);
}

/** The article that an id or a whole title, in any case, stands for; undefined for none. */
export function articleOfTitle({ articles }: Library, given: string): Article | undefined {
  const wanted = given.trim().toLowerCase();
  return (
    articles.find(({ id }) => id === given) ??
    articles.find(({ title }) => title.toLowerCase() === wanted)
  );
}

/** The id of the article that an id or a whole title, in any case, stands for; null for none. */
export function idOfTitle(library: Library, given: string): string | null {
  return articleOfTitle(library, given)?.id ?? null;
}
