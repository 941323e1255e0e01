import type { Article } from '../article/article.ts';
import { buildIndex, type Index } from '../search/inverted-index.ts';

/** The articles that one place can ask, with the index over their sentences. */
export interface Library {
  readonly articles: readonly Article[];
  readonly index: Index;
}

/** Makes a library of articles. Indexing takes time in proportion to their length. */
export function createLibrary(articles: readonly Article[]): Library {
  return { articles, index: buildIndex(articles) };
}

/** The article with this id, or undefined. */
export function articleById(library: Library, id: string): Article | undefined {
  return library.articles.find((article) => article.id === id);
}
