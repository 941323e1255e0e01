import type { Article } from '../../article/article.ts';
import { fetchLink, type LinkedArticle, type LinkedFeed } from '../../article/fetch/fetch-link.ts';
import type { Origin } from '../../article/origin.ts';
import { NO_VALIDATORS } from '../../article/validators.ts';
import { articlesFrom, readArticles } from '../../store/article-records.ts';
import { addSource, noteSourceCheck, type Source } from '../../store/sources.ts';
import { UserError } from '../../user-error.ts';
import { takeIn } from '../feed-source.ts';
import type { Keeping } from './keeping.ts';
import { checkRoom, keepArticle, type TakenArticle } from './take-article.ts';

/** A feed or sitemap that somebody wanted to add, and what became of the pages that it names. */
export interface TakenSource {
  readonly kind: 'source';
  readonly url: string;
  readonly taken: readonly Article[];
  readonly failed: readonly { readonly url: string; readonly failed: UserError }[];
}

/** Is told how many pages of a source were looked at, of how many. */
export type PagesLookedAt = (done: number, of: number) => void;

/** The article that a server has from one of these links, if any. */
async function knownFrom(
  { store }: Keeping,
  guildId: string,
  links: readonly (string | null)[],
): Promise<Article | null> {
  for (const link of new Set(links)) {
    const [record] = link === null ? [] : await articlesFrom(store, guildId, link);
    const [article] = record === undefined ? [] : await readArticles(store, guildId, [record.id]);
    if (article !== undefined) return article;
  }
  return null;
}

/** What keeps the articles that a source brings. */
export function keepFrom(keeping: Keeping, { guildId, id, addedBy }: Source) {
  return async (article: Article, origin: Origin): Promise<Article> => {
    const known = await knownFrom(keeping, guildId, [origin.source, article.url]);
    const provenance = { arrival: 'feed', sourceId: id, fileName: null, origin } as const;
    const kept =
      known === null ? await keepArticle(keeping, guildId, article, provenance, addedBy) : null;
    if (kept?.became === 'added') return kept.article;
    throw new UserError('article-exists', 'it is there already');
  };
}

async function takeFeed(
  keeping: Keeping,
  guildId: string,
  { feed, url, validators }: LinkedFeed,
  addedBy: string,
  lookedAt: PagesLookedAt,
): Promise<TakenSource> {
  const { store, fetchPage, now } = keeping;
  const source = await addSource(store, guildId, { url, addedBy }, now());
  const taken: Article[] = [];
  const failed: { url: string; failed: UserError }[] = [];
  let pages = 0;
  const read = await takeIn({ url, ...NO_VALIDATORS, seen: [] }, feed, validators, {
    fetchPage,
    keep: keepFrom(keeping, source),
    begins(count) {
      pages = count;
      lookedAt(0, count);
    },
    report(outcome) {
      if ('taken' in outcome) taken.push(outcome.taken);
      else failed.push(outcome);
      lookedAt(taken.length + failed.length, pages);
    },
  });
  await noteSourceCheck(store, guildId, source.id, read, null, now());
  return { kind: 'source', url, taken, failed };
}

async function takePage(
  keeping: Keeping,
  guildId: string,
  { article, origin }: LinkedArticle,
  addedBy: string,
): Promise<TakenArticle> {
  const known = await knownFrom(keeping, guildId, [origin.source, article.url]);
  if (known !== null) return { kind: 'article', became: 'known', article: known };
  const provenance = { arrival: 'link', sourceId: null, fileName: null, origin } as const;
  return keepArticle(keeping, guildId, article, provenance, addedBy);
}

/**
 * Takes what a link leads to into a server's library: a page, or a feed or sitemap, which is looked at
 * again from now on, with its newest articles.
 *
 * @throws {UserError} `link-refused`, `link-unreadable` or `article-unreadable`; `source-exists`;
 *   `library-full`
 */
export async function takeLink(
  keeping: Keeping,
  guildId: string,
  link: string,
  addedBy: string,
  lookedAt: PagesLookedAt,
): Promise<TakenArticle | TakenSource> {
  await checkRoom(keeping, guildId);
  const linked = await fetchLink(link, keeping.fetchPage);
  if (linked === null) throw new UserError('link-unreadable', 'the site sent nothing');
  return linked.kind === 'article'
    ? takePage(keeping, guildId, linked, addedBy)
    : takeFeed(keeping, guildId, linked, addedBy, lookedAt);
}
