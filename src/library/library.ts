import { LRUCache } from 'lru-cache';
import type { Article } from '../article/article.ts';
import { buildIndex, buildIndexInSteps, type Index } from '../search/inverted-index.ts';
import { UserError } from '../user-error.ts';

/** The articles that one place can ask, with the index over their sentences. */
export interface Library {
  readonly articles: readonly Article[];
  readonly index: Index;
  /** Indexes of single articles, by id, for questions that are narrowed to one. */
  readonly narrowed: LRUCache<string, Index>;
}

/** Single articles whose index is kept warm, per library. */
const MOST_NARROWED = 32;

function libraryOf(articles: readonly Article[], index: Index): Library {
  return { articles, index, narrowed: new LRUCache({ max: MOST_NARROWED }) };
}

/** Makes a library of articles. Indexing takes time in proportion to their length. */
export function createLibrary(articles: readonly Article[]): Library {
  return libraryOf(articles, buildIndex(articles));
}

/** The same as `createLibrary`, while questions about another library go on being answered. */
export async function createLibraryInSteps(articles: readonly Article[]): Promise<Library> {
  return libraryOf(articles, await buildIndexInSteps(articles));
}

/** The article with this id, or undefined. */
export function articleById(library: Library, id: string): Article | undefined {
  return library.articles.find((article) => article.id === id);
}

/**
 * The index to ask: the whole library's, or that of one article alone, so that the other articles
 * change nothing in its answers.
 *
 * @throws {UserError} `article-unknown`
 */
export function indexOf(library: Library, article?: string): Index {
  if (article === undefined) return library.index;
  const known = library.narrowed.get(article);
  if (known !== undefined) return known;
  const found = articleById(library, article);
  if (found === undefined) {
    throw new UserError('article-unknown', `There is no article “${article}” here.`);
  }
  const index = buildIndex([found]);
  library.narrowed.set(article, index);
  return index;
}
