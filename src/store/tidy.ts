import { setImmediate } from 'node:timers/promises';
import type { Logger } from '../log.ts';
import { deleteRemoved } from './articles.ts';
import { deleteLeft } from './guilds.ts';
import { forgetByRetention } from './retention.ts';
import { DEFAULT_SETTINGS, settingsOf } from './settings.ts';
import type { Store } from './store.ts';

const DAY_MS = 24 * 60 * 60_000;
const EVERY_MS = 10 * 60_000;

/** How long what is due to be deleted is kept. */
export interface TidyOptions {
  /** Days after the bot was removed from a server until the server's data is deleted. */
  readonly forgetServerAfterDays: number;
}

/**
 * Deletes what is no longer to be kept: articles whose removal can no longer be undone, questions and
 * votes as each server wants it, and the data of servers that the bot left.
 *
 * @param at milliseconds since 1970
 */
export async function tidy(
  store: Store,
  { forgetServerAfterDays }: TidyOptions,
  at: number,
): Promise<{ articles: number; servers: number }> {
  const articles = await deleteRemoved(store, at);
  const left = await deleteLeft(store, at - forgetServerAfterDays * DAY_MS);
  await forgetByRetention(store.db, '', DEFAULT_SETTINGS, at);
  const asked = await store.db
    .selectFrom('questions')
    .select('guildId')
    .union((query) => query.selectFrom('votes').select('guildId'))
    .execute();
  for (const { guildId } of asked) {
    if (guildId === '') continue;
    // SQLite lets nobody else work meanwhile.
    await setImmediate();
    await forgetByRetention(store.db, guildId, await settingsOf(store, guildId), at);
  }
  return { articles, servers: left.length };
}

/**
 * Tidies up at once and every ten minutes, until it is stopped.
 *
 * @returns stops it; resolves when nothing is under way
 */
export function keepTidy(store: Store, options: TidyOptions, log: Logger): () => Promise<void> {
  const once = async () => {
    try {
      const { servers } = await tidy(store, options, Date.now());
      if (servers > 0) log.info({ servers }, 'the data of servers that the bot left is deleted');
    } catch (error) {
      log.error({ err: error }, 'what is no longer to be kept could not be deleted');
    }
  };
  let running = once();
  const timer = setInterval(() => {
    running = running.then(once);
  }, EVERY_MS).unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}
