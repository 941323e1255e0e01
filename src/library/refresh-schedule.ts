import { setTimeout } from 'node:timers/promises';
import type { FetchPage } from '../article/fetch/page.ts';
import type { Logger } from '../log.ts';
import { UserError } from '../user-error.ts';
import { refreshFolder } from './refresh-folder.ts';

/** Milliseconds from the start to the first time: what is asked first is not to wait for it. */
const FIRST_AFTER_MS = 60_000;

export interface RefreshSchedule {
  /** Milliseconds from the end of one time to the beginning of the next. */
  readonly everyMs: number;
  readonly firstAfterMs?: number;
  readonly fetchPage: FetchPage;
  readonly log: Logger;
}

async function refreshOnce(folder: string, schedule: RefreshSchedule, signal: AbortSignal) {
  const { fetchPage, log } = schedule;
  const counts = { changed: 0, unchanged: 0, added: 0, failed: 0 };
  await refreshFolder(folder, {
    fetchPage,
    signal,
    report(outcome) {
      if ('taken' in outcome) counts.added += 1;
      else if ('failed' in outcome) {
        counts.failed += 1;
        const what = 'id' in outcome ? { article: outcome.id } : { url: outcome.url };
        log.warn(
          { ...what, err: outcome.failed.cause },
          `not refreshed: ${outcome.failed.message}`,
        );
      } else counts[outcome.became] += 1;
    },
  });
  log.info(counts, 'the articles from links were refreshed');
}

/**
 * Refreshes a folder of articles a minute after the start and then again and again. What is written is
 * served by whoever watches the folder.
 *
 * @returns stops it; resolves when nothing is under way
 */
export function startRefreshing(folder: string, schedule: RefreshSchedule): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async () => {
    let pause = schedule.firstAfterMs ?? FIRST_AFTER_MS;
    while (!signal.aborted) {
      await setTimeout(pause, undefined, { signal }).catch(() => undefined);
      pause = schedule.everyMs;
      if (signal.aborted) return;
      try {
        await refreshOnce(folder, schedule, signal);
      } catch (error) {
        if (signal.aborted) return;
        const reason = error instanceof UserError ? `: ${error.message}` : '';
        schedule.log.error({ err: error }, `the articles could not be refreshed${reason}`);
      }
    }
  };
  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
}
