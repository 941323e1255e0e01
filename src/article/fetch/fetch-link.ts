import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { UserError } from '../../user-error.ts';
import type { Article } from '../article.ts';
import { decodeText } from '../decode.ts';
import { digestOf } from '../digest.ts';
import type { Feed } from '../feeds/feed.ts';
import type { Origin } from '../origin.ts';
import { readArticle } from '../read-article.ts';
import { sameSite } from '../same-site.ts';
import type { Validators } from '../validators.ts';
import { LARGEST_PAGE } from './content-type.ts';
import type { FetchedPage, FetchOptions, FetchPage } from './page.ts';

/** An article that a link leads to. Its id is made of the link, and is for the one who keeps it to change. */
export interface LinkedArticle {
  readonly kind: 'article';
  readonly article: Article;
  readonly origin: Origin;
}

/** A list of pages that a link leads to. */
export interface LinkedFeed {
  readonly kind: 'feed';
  readonly feed: Feed;
  readonly url: string;
  readonly validators: Validators;
}

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;
const unpack = promisify(gunzip);

/** What is packed (sitemaps are, in files of their own), unpacked as far as a page may be large. */
async function unpacked({ bytes, type }: FetchedPage): Promise<Uint8Array> {
  if (type.ending !== null || !isGzip(bytes)) return bytes;
  try {
    return await unpack(bytes, { maxOutputLength: LARGEST_PAGE });
  } catch (cause) {
    const large = cause instanceof RangeError;
    const reason = large ? 'it is larger than 5 MB when it is unpacked' : 'it is a damaged archive';
    throw new UserError('link-unreadable', reason, { cause });
  }
}

/** A feed is told by what stands in it: some are sent as pages or as text. */
async function feedIn(page: FetchedPage): Promise<Feed | null> {
  const { ending } = page.type;
  if (ending !== null && !/^\.(?:x?html|txt)$/.test(ending)) return null;
  const text = decodeText(await unpacked(page), page.type.charset);
  const { parseFeed } = await import('../feeds/parse-feed.ts');
  return text === null ? null : parseFeed(text, page.url);
}

/** The last part of a link's path, without an ending, or its host. */
function nameIn(url: string): string {
  const { pathname, hostname } = new URL(url);
  const last = pathname.split('/').filter(Boolean).at(-1) ?? hostname;
  return last.replace(/\.\w+$/, '') || hostname;
}

async function articleIn(page: FetchedPage, signal?: AbortSignal): Promise<Article> {
  const { ending, charset } = page.type;
  if (ending === null) {
    throw new UserError('link-unreadable', 'it is neither an article nor a feed');
  }
  const { url, bytes } = page;
  const id = nameIn(url);
  try {
    const article = await readArticle({ id, name: `page${ending}`, bytes, charset }, { signal });
    // A page may say that it is another one. It is believed about its own site alone: what is quoted
    // must stand where the link leads.
    return { ...article, url: sameSite(article.url ?? '', url) ? article.url : url };
  } catch (error) {
    if (!(error instanceof UserError) || !ending.endsWith('html')) throw error;
    const { feedLinkIn } = await import('./feed-link.ts');
    const feed = feedLinkIn(bytes, url);
    if (feed === null) throw error;
    throw new UserError(error.code, `${error.message}; it has a feed, ${feed}`, { cause: error });
  }
}

/**
 * Fetches what a link leads to: an article, or a feed or sitemap of links to articles.
 *
 * @returns null when it is still the version that `known` stands for
 * @throws {UserError} `link-refused`, `link-unreadable` or `article-unreadable`
 * @throws what `signal` is aborted with
 */
export async function fetchLink(
  link: string,
  fetchPage: FetchPage,
  options: FetchOptions = {},
): Promise<LinkedArticle | LinkedFeed | null> {
  const page = await fetchPage(link, options);
  if (page === null) return null;
  const { url, validators } = page;
  const feed = await feedIn(page);
  if (feed !== null) return { kind: 'feed', feed, url, validators };
  const article = await articleIn(page, options.signal);
  const origin = {
    ...validators,
    source: url,
    fetched: new Date().toISOString(),
    digest: digestOf(article.text),
  };
  return { kind: 'article', article, origin };
}
