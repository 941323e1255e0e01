import { notify } from './library-notices.ts';
import type { Store } from './store.ts';

/**
 * Keeps that the bot was removed from a server, whose data is deleted when the grace period is over.
 *
 * @param at milliseconds since 1970
 */
export async function markLeft(store: Store, guildId: string, at: number): Promise<void> {
  await store.db
    .updateTable('guilds')
    .set({ leftAt: at })
    .where('guildId', '=', guildId)
    .where('leftAt', 'is', null)
    .execute();
}

/** Keeps that the bot is in a server, again or still. */
export async function markPresent(store: Store, guildId: string): Promise<void> {
  await store.db
    .updateTable('guilds')
    .set({ leftAt: null })
    .where('guildId', '=', guildId)
    .where('leftAt', 'is not', null)
    .execute();
}

/**
 * Marks servers that the bot was removed from, or added to again, while it did not run.
 *
 * @param present the ids of the servers that the bot is in, as far as this process can know
 * @param isMine whether this process would know of a server: those of its shards
 * @param at milliseconds since 1970
 * @returns how many are newly left, and newly there
 */
export async function reconcileGuilds(
  store: Store,
  present: ReadonlySet<string>,
  isMine: (guildId: string) => boolean,
  at: number,
): Promise<{ left: number; back: number }> {
  const rows = await store.db.selectFrom('guilds').select(['guildId', 'leftAt']).execute();
  const mine = rows.filter(({ guildId }) => isMine(guildId));
  const left = mine.filter(({ guildId, leftAt }) => leftAt === null && !present.has(guildId));
  const back = mine.filter(({ guildId, leftAt }) => leftAt !== null && present.has(guildId));
  for (const { guildId } of left) await markLeft(store, guildId, at);
  for (const { guildId } of back) await markPresent(store, guildId);
  return { left: left.length, back: back.length };
}

/** Deletes all that is kept of a server. */
export async function deleteGuild(store: Store, guildId: string): Promise<void> {
  try {
    await store.db.transaction().execute(async (transaction) => {
      // The server's own row first: who changes its library holds that one too.
      for (const table of [
        'guilds',
        'articles',
        'checks',
        'sources',
        'questions',
        'votes',
        'waiting',
      ] as const) {
        await transaction.deleteFrom(table).where('guildId', '=', guildId).execute();
      }
      if (store.kind === 'postgres') await notify(transaction, guildId, 0);
    });
  } finally {
    store.revisions.forget(guildId);
  }
}

/**
 * Deletes all that is kept of the servers that the bot left at this instant or before.
 *
 * @param before milliseconds since 1970
 * @returns their ids
 */
export async function deleteLeft(store: Store, before: number): Promise<string[]> {
  const rows = await store.db
    .selectFrom('guilds')
    .select('guildId')
    .where('leftAt', '<=', before)
    .execute();
  const ids = rows.map(({ guildId }) => guildId);
  for (const id of ids) await deleteGuild(store, id);
  return ids;
}
