import { setTimeout } from 'node:timers/promises';
import type { Logger } from '../../log.ts';
import { articlesDue } from '../../store/article-records.ts';
import { claimArticle } from '../../store/checks.ts';
import { claimSource, type Source, sourcesDue } from '../../store/sources.ts';
import type { UserError } from '../../user-error.ts';
import type { EntryOutcome } from '../feed-source.ts';
import type { Keeping } from './keeping.ts';
import { type FetchedArticle, refreshArticleOf, refreshSourceOf } from './refresh-guild.ts';

export interface GuildsSchedule {
  /** Milliseconds after which an article or source is looked at again. */
  readonly everyMs: number;
  /** Milliseconds from the start to the first look, and from one to the next while nothing is due. */
  readonly lookEveryMs?: number;
  readonly log: Logger;
}

/** What is due is looked for so often: not at once, since what is asked first is not to wait for it. */
const LOOK_EVERY_MS = 60_000;
/** Of so many that are due, those are chosen that are looked at together. */
const CONSIDERED = 200;
/** As many sites are asked at once, each for one page. */
const MOST_SITES = 4;
/** While pages are being fetched, so that those who add something come first. */
const PAUSE_MS = 1_000;

/** What is due, of any server. */
type Due =
  | { readonly link: string; readonly article: FetchedArticle }
  | { readonly link: string; readonly source: Source };

async function dueBefore({ store }: Keeping, before: number): Promise<Due[]> {
  const articles = await articlesDue(store, before, CONSIDERED);
  const sources = await sourcesDue(store, before, CONSIDERED);
  return [
    ...articles.flatMap(({ id, guildId, origin }) =>
      origin === null ? [] : [{ link: origin.source, article: { id, guildId, origin } }],
    ),
    ...sources.map((source) => ({ link: source.url, source })),
  ];
}

const siteOf = ({ link }: Due) => new URL(link).hostname;

/** Refreshes one that is due, if no other process has claimed it. Rejects when the store does. */
async function refreshDue(
  keeping: Keeping,
  due: Due,
  { everyMs, log }: GuildsSchedule,
  signal: AbortSignal,
): Promise<void> {
  const { store } = keeping;
  const at = keeping.now();
  const before = at - everyMs;
  const note = (guild: string, url: string, failed: UserError | null) => {
    if (failed === null) return;
    log.warn({ guild, url, err: failed.cause }, `not refreshed: ${failed.message}`);
  };
  if ('article' in due) {
    const { guildId, id } = due.article;
    if (!(await claimArticle(store, guildId, id, before, at))) return;
    const outcome = await refreshArticleOf(keeping, due.article, signal);
    note(guildId, due.link, outcome.became === 'failed' ? outcome.failed : null);
  } else {
    const { guildId, id } = due.source;
    if (!(await claimSource(store, id, before, at))) return;
    const report = (page: EntryOutcome) => {
      if ('failed' in page) note(guildId, page.url, page.failed);
    };
    note(guildId, due.link, await refreshSourceOf(keeping, due.source, report, signal));
  }
}

/**
 * Refreshes what servers have from links, each article and source when it is due, until it is stopped.
 * A site is asked for one page at a time, so that one that is slow or has many pages here holds up no
 * other. Processes that share the store share the work: each does what it claims first.
 *
 * @returns stops it; resolves when nothing is under way
 */
export function startRefreshingGuilds(
  keeping: Keeping,
  schedule: GuildsSchedule,
): () => Promise<void> {
  const { everyMs, lookEveryMs = LOOK_EVERY_MS, log } = schedule;
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = (ms: number) => setTimeout(ms, undefined, { signal }).catch(() => undefined);
  const underWay = new Map<string, Promise<void>>();

  const begin = (due: Due) => {
    const site = siteOf(due);
    if (underWay.has(site) || underWay.size >= MOST_SITES) return;
    const refreshing = refreshDue(keeping, due, schedule, signal)
      .catch((err: unknown) => {
        if (!signal.aborted) log.error({ err, url: due.link }, 'a link was not refreshed');
      })
      .finally(() => underWay.delete(site));
    underWay.set(site, refreshing);
  };

  const run = async () => {
    await pause(lookEveryMs);
    while (!signal.aborted) {
      try {
        for (const due of await dueBefore(keeping, keeping.now() - everyMs)) begin(due);
      } catch (err) {
        log.error({ err }, 'what servers have from links could not be refreshed');
      }
      await pause(underWay.size > 0 ? Math.min(PAUSE_MS, lookEveryMs) : lookEveryMs);
    }
    await Promise.all(underWay.values());
  };
  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
}
