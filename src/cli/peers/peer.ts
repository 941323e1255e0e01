import type { Article } from '../../article/article.ts';

/** A sentence that a search found. */
export interface Found {
  /** Its place among all sentences of the articles. */
  readonly sentence: number;
  /** Larger is better; comparable within one system only. */
  readonly score: number;
}

/** A way to search sentences that Footnote is measured against. */
export interface Peer {
  readonly name: string;
  /** Indexes the sentences of the articles; what comes back searches them, best first. */
  build(articles: readonly Article[]): (question: string) => Found[];
}
