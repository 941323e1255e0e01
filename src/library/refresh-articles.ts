import type { Article } from '../article/article.ts';
import { asFailure } from '../article/fetch/failure.ts';
import { fetchLink } from '../article/fetch/fetch-link.ts';
import type { FetchPage } from '../article/fetch/page.ts';
import type { Origin } from '../article/origin.ts';
import { UserError } from '../user-error.ts';

/** An article that can be fetched again. */
export interface Refreshable {
  readonly id: string;
  readonly origin: Origin;
}

/** Where articles are kept that are refreshed. */
export interface RefreshedStore {
  /** Keeps a new version, whose id is that of the old one. A `UserError` is reported as a failure. */
  replace(article: Article, origin: Origin): Promise<void>;
  /** Is told that an article was looked at and is as it was, by what the site says of it now. */
  keep?(id: string, origin: Origin): Promise<void>;
}

/** What became of an article. */
export type RefreshOutcome =
  | { readonly id: string; readonly became: 'changed' | 'unchanged' }
  | { readonly id: string; readonly became: 'failed'; readonly failed: UserError };

export interface Refreshing {
  readonly fetchPage: FetchPage;
  readonly store: RefreshedStore;
  /** Is told of each article, as it is done with. */
  report?(outcome: RefreshOutcome): void;
  readonly signal?: AbortSignal | undefined;
}

async function refreshOne(
  { id, origin }: Refreshable,
  { fetchPage, store, signal }: Refreshing,
): Promise<'changed' | 'unchanged'> {
  const linked = await fetchLink(origin.source, fetchPage, { known: origin, signal });
  if (linked !== null && linked.kind !== 'article') {
    throw new UserError('article-unreadable', 'it is a feed now');
  }
  if (linked !== null && linked.origin.digest !== origin.digest) {
    // It stays under the link that it was added with, wherever that redirects to for now.
    await store.replace({ ...linked.article, id }, { ...linked.origin, source: origin.source });
    return 'changed';
  }
  const { etag, lastModified } = linked?.origin ?? origin;
  await store.keep?.(id, { ...origin, etag, lastModified, fetched: new Date().toISOString() });
  return 'unchanged';
}

/**
 * Fetches articles again and keeps those whose text has changed: the site is asked only for another
 * version than the known one, and what it sends is compared with that by its digest. One that cannot
 * be fetched or read stays as it is.
 *
 * @returns what became of each, in their order
 * @throws what `signal` is aborted with
 */
export async function refreshArticles(
  articles: readonly Refreshable[],
  work: Refreshing,
): Promise<RefreshOutcome[]> {
  return Promise.all(
    articles.map(async (article) => {
      const { id } = article;
      let outcome: RefreshOutcome;
      try {
        outcome = { id, became: await refreshOne(article, work) };
      } catch (error) {
        work.signal?.throwIfAborted();
        outcome = { id, became: 'failed', failed: asFailure(error) };
      }
      work.report?.(outcome);
      return outcome;
    }),
  );
}
