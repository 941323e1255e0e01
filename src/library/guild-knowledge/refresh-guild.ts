import { asFailure } from '../../article/fetch/failure.ts';
import type { Origin } from '../../article/origin.ts';
import type { ArticleRecord } from '../../store/article-records.ts';
import { changeArticle, noteOrigin } from '../../store/articles.ts';
import { noteArticleCheck } from '../../store/checks.ts';
import { noteSourceCheck, type Source } from '../../store/sources.ts';
import type { UserError } from '../../user-error.ts';
import { type EntryOutcome, refreshSource } from '../feed-source.ts';
import { refreshArticles } from '../refresh-articles.ts';
import type { Keeping } from './keeping.ts';
import { checkRoom } from './take-article.ts';
import { keepFrom } from './take-link.ts';

/** An article of a server that was fetched. */
export interface FetchedArticle {
  readonly guildId: string;
  readonly id: string;
  readonly origin: Origin;
}

/** What became of an article. */
export type ArticleOutcome =
  | { readonly became: 'changed' | 'unchanged' }
  | { readonly became: 'failed'; readonly failed: UserError };

/**
 * Fetches an article of a server again, and keeps what it says now or why it cannot be read.
 *
 * @throws what `signal` is aborted with
 */
export async function refreshArticleOf(
  { store, fetchPage, now }: Keeping,
  { guildId, id, origin }: FetchedArticle,
  signal?: AbortSignal,
): Promise<ArticleOutcome> {
  const [outcome] = await refreshArticles([{ id, origin }], {
    fetchPage,
    signal,
    store: {
      async replace(article, fetched) {
        await changeArticle(store, guildId, id, { article, origin: fetched }, now());
      },
      keep: (_, fetched) => noteOrigin(store, guildId, id, fetched),
    },
  });
  if (outcome === undefined) throw new Error('each article has an outcome');
  const failed = outcome.became === 'failed' ? outcome.failed : null;
  // One that somebody removed meanwhile is not looked at any more.
  if (failed?.code !== 'article-unknown') {
    await noteArticleCheck(store, guildId, id, failed?.message ?? null, now());
  }
  return outcome;
}

/**
 * Reads a source of a server again, takes in what is new in it, and keeps how that went.
 *
 * @param report is told of each of its pages, as it is done with
 * @returns why the source itself could not be read; null when it could
 * @throws what `signal` is aborted with
 */
export async function refreshSourceOf(
  keeping: Keeping,
  source: Source,
  report: (outcome: EntryOutcome) => void,
  signal?: AbortSignal,
): Promise<UserError | null> {
  const { store, fetchPage, now } = keeping;
  const { guildId, id } = source;
  try {
    // What there is no room for is not fetched.
    await checkRoom(keeping, guildId);
    const keep = keepFrom(keeping, source);
    const read = await refreshSource(source, { fetchPage, keep, report, signal });
    await noteSourceCheck(store, guildId, id, read, null, now());
    return null;
  } catch (error) {
    signal?.throwIfAborted();
    const failed = asFailure(error);
    await noteSourceCheck(store, guildId, id, null, failed.message, now());
    return failed;
  }
}

/** What became of an article, of a page that a source brought, or of a source that could not be read. */
export type GuildOutcome =
  | { readonly title: string; readonly became: 'changed' | 'unchanged' | 'added' }
  | { readonly title: string; readonly became: 'failed'; readonly failed: UserError };

/** What is to be looked at again. */
export interface Chosen {
  readonly articles: readonly (ArticleRecord & { readonly guildId: string })[];
  readonly sources: readonly Source[];
}

/** As many articles are looked at together, so that other servers get their turn between. */
const AT_ONCE = 4;

function sourceOutcome(outcome: EntryOutcome): GuildOutcome {
  return 'taken' in outcome
    ? { title: outcome.taken.title, became: 'added' }
    : { title: outcome.url, became: 'failed', failed: outcome.failed };
}

/**
 * Looks again at articles and sources of a server, those articles first that were fetched longest ago.
 * One that fails is reported, and costs the others nothing.
 *
 * @param report is told of each, as it is done with
 * @param goesOn is asked between; when it says no, the rest waits for another time
 * @returns how many articles and sources were not looked at
 */
export async function refreshGuild(
  keeping: Keeping,
  { articles, sources }: Chosen,
  report: (outcome: GuildOutcome) => void,
  goesOn: () => boolean,
): Promise<number> {
  const fetched = articles
    .flatMap(({ origin, ...record }) => (origin === null ? [] : [{ ...record, origin }]))
    .sort((a, b) => (a.origin.fetched < b.origin.fetched ? -1 : 1));
  let left = fetched.length + sources.length;
  for (let i = 0; i < fetched.length && goesOn(); i += AT_ONCE) {
    const together = fetched.slice(i, i + AT_ONCE);
    left -= together.length;
    await Promise.all(
      together.map(async (record) => {
        report({ title: record.title, ...(await refreshArticleOf(keeping, record)) });
      }),
    );
  }
  for (const source of sources) {
    if (!goesOn()) break;
    left -= 1;
    const failed = await refreshSourceOf(keeping, source, (outcome) =>
      report(sourceOutcome(outcome)),
    );
    if (failed !== null) report({ title: source.url, became: 'failed', failed });
  }
  return left;
}
