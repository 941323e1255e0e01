import type { Transaction } from 'kysely';
import { sql } from './kysely.ts';
import { notify } from './library-notices.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

/**
 * A revision greater than any that the server's library had, also before all of it was deleted: the
 * instant, or one more than the last. Raising it makes changes of one library wait for each other.
 */
async function raiseRevision(
  transaction: Transaction<Schema>,
  guildId: string,
  at: number,
): Promise<number> {
  const { revision } = await transaction
    .insertInto('guilds')
    .values({ guildId, revision: at })
    .onConflict((conflict) =>
      conflict.column('guildId').doUpdateSet({
        revision: sql<number>`case when guilds.revision < ${at} then ${at} else guilds.revision + 1 end`,
      }),
    )
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}

/**
 * Changes a server's library and raises its revision, in one transaction; nothing is changed when
 * `change` rejects.
 *
 * @param at milliseconds since 1970
 * @param change is given the new revision
 */
export async function changeLibrary<T>(
  store: Store,
  guildId: string,
  at: number,
  change: (transaction: Transaction<Schema>, revision: number) => Promise<T>,
): Promise<T> {
  try {
    return await store.db.transaction().execute(async (transaction) => {
      const revision = await raiseRevision(transaction, guildId, at);
      const result = await change(transaction, revision);
      if (store.kind === 'postgres') await notify(transaction, guildId, revision);
      return result;
    });
  } finally {
    store.revisions.forget(guildId);
  }
}
