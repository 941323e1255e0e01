import type { Article } from '../article/article.ts';
import type { Entry, Feed } from '../article/feeds/feed.ts';
import { newestFirst } from '../article/feeds/feed.ts';
import { asFailure } from '../article/fetch/failure.ts';
import { fetchLink } from '../article/fetch/fetch-link.ts';
import type { FetchPage } from '../article/fetch/page.ts';
import type { Origin } from '../article/origin.ts';
import type { Validators } from '../article/validators.ts';
import { UserError } from '../user-error.ts';

/** A feed or sitemap whose articles are taken in, as it was when it was last read. */
export interface FeedSource extends Validators {
  readonly url: string;
  /** The links that need not be looked at again: they were taken in, or hold no article. */
  readonly seen: readonly string[];
}

/** What became of a link of a source. */
export type EntryOutcome =
  | { readonly url: string; readonly taken: Article }
  | { readonly url: string; readonly failed: UserError };

export interface TakingIn {
  readonly fetchPage: FetchPage;
  /**
   * Keeps an article, and says as what. Called for one at a time.
   *
   * @throws {UserError} `article-exists` when it is there already, which is no failure
   */
  keep(article: Article, origin: Origin): Promise<Article>;
  /** Is told how many links there are to look at. */
  begins?(links: number): void;
  /** Is told of each link, as it is done with. */
  report(outcome: EntryOutcome): void;
  readonly signal?: AbortSignal | undefined;
}

/** What another try would not change. */
const LASTING = new Set(['article-exists', 'article-unreadable', 'link-refused']);
/** As many of a source's newest entries are taken in. */
export const MOST_TAKEN = 50;
/** As many of the sitemaps that an index names are read, the newest. */
const MOST_SITEMAPS = 10;

async function sitemapAt(url: string, { fetchPage, signal }: TakingIn): Promise<Feed> {
  const linked = await fetchLink(url, fetchPage, { signal });
  if (linked?.kind === 'feed' && linked.feed.kind === 'sitemap') return linked.feed;
  // An index that names indexes may name itself.
  throw new UserError('link-unreadable', 'it is no sitemap');
}

/** The entries of a feed or sitemap, or of the sitemaps that an index names. */
async function entriesOf(
  feed: Feed,
  work: TakingIn,
): Promise<{ entries: Entry[]; whole: boolean }> {
  if (feed.kind !== 'sitemap-index') return { entries: [...feed.entries], whole: true };
  const entries: Entry[] = [];
  let whole = true;
  for (const { url } of feed.entries.slice(0, MOST_SITEMAPS)) {
    try {
      entries.push(...(await sitemapAt(url, work)).entries);
    } catch (error) {
      work.signal?.throwIfAborted();
      work.report({ url, failed: asFailure(error) });
      whole = false;
    }
  }
  return { entries: newestFirst(entries), whole };
}

async function articleAt(
  { url, date, author }: Entry,
  { fetchPage, signal }: TakingIn,
): Promise<{ article: Article; origin: Origin }> {
  const linked = await fetchLink(url, fetchPage, { signal });
  if (linked?.kind !== 'article') {
    throw new UserError('article-unreadable', 'it is a feed, not an article');
  }
  const { article, origin } = linked;
  // What the page does not state, its feed may.
  return {
    article: { ...article, date: article.date ?? date, author: article.author ?? author },
    origin,
  };
}

/**
 * Takes in the newest articles of a source that were not seen before, at most fifty. One that fails is
 * reported and the others are taken in.
 *
 * @param validators of the feed as it is now
 * @returns the source as it is to be remembered; when something failed that may succeed another time,
 *   without validators, so that it is read again
 * @throws what `signal` is aborted with
 */
export async function takeIn(
  source: FeedSource,
  feed: Feed,
  validators: Validators,
  work: TakingIn,
): Promise<FeedSource> {
  const { entries, whole } = await entriesOf(feed, work);
  const newest = entries.slice(0, MOST_TAKEN);
  const known = new Set(source.seen);
  const done = new Set(newest.map(({ url }) => url).filter((url) => known.has(url)));
  let keeping: Promise<unknown> = Promise.resolve();
  const takeEntry = async (entry: Entry) => {
    const { url } = entry;
    try {
      const { article, origin } = await articleAt(entry, work);
      const kept = keeping.then(() => work.keep(article, origin));
      keeping = kept.catch(() => undefined);
      work.report({ url, taken: await kept });
      done.add(url);
    } catch (error) {
      work.signal?.throwIfAborted();
      const failed = asFailure(error);
      if (failed.code !== 'article-exists') work.report({ url, failed });
      if (LASTING.has(failed.code)) done.add(url);
    }
  };
  const fresh = newest.filter(({ url }) => !known.has(url));
  work.begins?.(fresh.length);
  await Promise.all(fresh.map(takeEntry));
  const complete = whole && done.size === newest.length;
  const { etag, lastModified } = complete ? validators : { etag: null, lastModified: null };
  return { url: source.url, etag, lastModified, seen: [...done] };
}

/**
 * Reads a source again and takes in what is new in it, see `takeIn`.
 *
 * @returns null when nothing has changed
 * @throws {UserError} when it cannot be read, or is no feed any more
 * @throws what `signal` is aborted with
 */
export async function refreshSource(
  source: FeedSource,
  work: TakingIn,
): Promise<FeedSource | null> {
  const { fetchPage, signal } = work;
  const linked = await fetchLink(source.url, fetchPage, { known: source, signal });
  if (linked === null) return null;
  if (linked.kind !== 'feed') throw new UserError('link-unreadable', 'it is no feed any more');
  return takeIn(source, linked.feed, linked.validators, work);
}
