import { createHash, type KeyObject, randomBytes } from 'node:crypto';
import type { Article } from '../../article/article.ts';
import { notFound, type Reply, type Request } from '../reply.ts';
import { citedSentence, readPlace } from './address.ts';
import { type Cited, CONTENT_SECURITY_POLICY, pageOf } from './page.ts';
import { articleKey, readToken } from './token.ts';

/** The articles that a place can ask; null stands for direct messages. */
export type ArticlesOf = (guildId: string | null) => Promise<readonly Article[]>;

const PATH = /^\/read\/([^/]+)$/;
/** Pieces are put together to some so many characters before they are sent. */
const CHUNK = 16_384;
/** A new start may show the same article otherwise: no browser keeps what an older one sent. */
const EDITION = randomBytes(6).toString('base64url');

const byKey = new WeakMap<readonly Article[], ReadonlyMap<string, Article>>();

function articleWithKey(articles: readonly Article[], key: string): Article | undefined {
  let known = byKey.get(articles);
  if (known === undefined) {
    known = new Map(articles.map((article) => [articleKey(article.id), article]));
    byKey.set(articles, known);
  }
  return known.get(key);
}

const digests = new WeakMap<Article, string>();

function digestOf(article: Article): string {
  let digest = digests.get(article);
  if (digest === undefined) {
    const { title, url, author, date, language, site, pages, text } = article;
    digest = createHash('sha256')
      .update(JSON.stringify([title, url, author, date, language, site, pages]))
      .update(text)
      .digest('base64url')
      .slice(0, 22);
    digests.set(article, digest);
  }
  return digest;
}

/** Whether an `If-None-Match` holds a tag (RFC 9110, 13.1.2, by weak comparison). */
function matches(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}

function* chunksOf(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

function citedIn(article: Article, place: string | null): Cited {
  if (place === null) return null;
  const read = readPlace(place);
  return (read === null ? null : citedSentence(article, read)) ?? 'changed';
}

/**
 * Answers requests for the pages of articles. An address that was not made with the key, and one whose
 * article is gone, get the same answer.
 */
export function createReader(
  key: KeyObject,
  articlesOf: ArticlesOf,
): (request: Request) => Promise<Reply> {
  return async ({ path, query, ifNoneMatch }) => {
    const target = readToken(key, PATH.exec(path)?.[1] ?? '');
    if (target === null) return notFound();
    const article = articleWithKey(await articlesOf(target.guildId), target.article);
    if (article === undefined) return notFound();

    const cited = citedIn(article, query.get('s'));
    const at = cited === null || cited === 'changed' ? (cited ?? '') : cited.start;
    const etag = `"${EDITION}.${digestOf(article)}.${at}"`;
    // A browser takes the headers of a 304 for the page that it has: they are the same.
    const headers = {
      etag,
      // Kept by the reader's browser alone, and asked for anew each time: an article may go.
      'cache-control': 'private, no-cache',
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': CONTENT_SECURITY_POLICY,
    };
    if (matches(ifNoneMatch, etag)) return { status: 304, headers, body: [] };
    return { status: 200, headers, body: chunksOf(pageOf(article, cited)) };
  };
}
