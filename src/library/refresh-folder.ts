import { asFailure } from '../article/fetch/failure.ts';
import type { FetchPage } from '../article/fetch/page.ts';
import { UserError } from '../user-error.ts';
import { type EntryOutcome, type FeedSource, refreshSource, type TakingIn } from './feed-source.ts';
import { KnowledgeFiles } from './knowledge-files.ts';
import { type Refreshable, type RefreshOutcome, refreshArticles } from './refresh-articles.ts';
import { keepSource, readSources } from './source-file.ts';

/** What became of something that was refreshed: an article, a link of a source, or a source itself. */
export type FolderOutcome = RefreshOutcome | EntryOutcome;

export interface FolderRefreshing {
  readonly fetchPage: FetchPage;
  /** Ids of articles and addresses of sources; all of both when absent. */
  readonly only?: readonly string[];
  /** Is told of each, as it is done with. */
  report(outcome: FolderOutcome): void;
  readonly signal?: AbortSignal | undefined;
}

function refreshable(files: KnowledgeFiles, ids: readonly string[] | null): Refreshable[] {
  const chosen = ids === null ? files.all() : ids.map((id) => files.file(id));
  return chosen.flatMap(({ id, origin }) => {
    if (origin !== null) return { id, origin };
    if (ids === null) return [];
    throw new UserError('usage', `“${id}” was not fetched from a link: change its file instead`);
  });
}

async function refreshSources(
  sources: readonly FeedSource[],
  files: KnowledgeFiles,
  { fetchPage, report, signal }: FolderRefreshing,
): Promise<void> {
  const work: TakingIn = {
    fetchPage,
    keep: (article, origin) => files.add(article, origin),
    report,
    signal,
  };
  for (const source of sources) {
    try {
      const read = await refreshSource(source, work);
      // Somebody may have removed it meanwhile.
      const there = (await readSources(files.folder)).some(({ url }) => url === source.url);
      if (read !== null && there) await keepSource(files.folder, read);
    } catch (error) {
      signal?.throwIfAborted();
      report({ url: source.url, failed: asFailure(error) });
    }
  }
}

/**
 * Refreshes a folder of articles: those that were fetched from links, then its feeds and sitemaps, from
 * which new articles are taken in.
 *
 * @throws {UserError} `knowledge-missing`, `article-unknown` for an id, `usage` for an article that was
 *   not fetched, `configuration` for a list of sources that cannot be read
 * @throws what `signal` is aborted with
 */
export async function refreshFolder(folder: string, work: FolderRefreshing): Promise<void> {
  const { only, fetchPage, report, signal } = work;
  const files = await KnowledgeFiles.open(folder);
  const sources = await readSources(folder);
  const isSource = (name: string) => sources.some(({ url }) => url === name);
  const ids = only?.filter((name) => !isSource(name)) ?? null;
  const articles = refreshable(files, ids);
  await refreshArticles(articles, { fetchPage, store: files, report, signal });
  const chosen = sources.filter(({ url }) => only?.includes(url) ?? true);
  await refreshSources(chosen, files, work);
}
