import type { Insertable } from 'kysely';
import { UserError } from '../user-error.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

/** All but the articles, whose texts may be too much to hold at once. */
const SMALL = ['guilds', 'checks', 'sources', 'questions', 'votes', 'waiting'] as const;
const ROWS_AT_ONCE = 500;
const ARTICLES_AT_ONCE = 20;

function* groupsOf<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size);
}

/**
 * Copies all that a store holds into an empty one, in one transaction.
 *
 * @returns how many servers and articles
 * @throws {UserError} `store` when the other one is not empty
 */
export async function copyStore(
  from: Store,
  to: Store,
): Promise<{ servers: number; articles: number }> {
  return to.db.transaction().execute(async (transaction) => {
    const [known] = await transaction.selectFrom('guilds').select('guildId').limit(1).execute();
    if (known !== undefined) {
      throw new UserError('store', 'The database at DATABASE_URL is not empty: nothing is copied');
    }
    let servers = 0;
    for (const table of SMALL) {
      const rows: Insertable<Schema[typeof table]>[] = await from.db
        .selectFrom(table)
        .selectAll()
        .execute();
      for (const group of groupsOf(rows, ROWS_AT_ONCE)) {
        await transaction.insertInto(table).values(group).execute();
      }
      if (table === 'guilds') servers = rows.length;
    }
    const ids = await from.db.selectFrom('articles').select('id').execute();
    for (const group of groupsOf(ids, ARTICLES_AT_ONCE)) {
      const rows = await from.db
        .selectFrom('articles')
        .selectAll()
        .where(
          'id',
          'in',
          group.map(({ id }) => id),
        )
        .execute();
      await transaction.insertInto('articles').values(rows).execute();
    }
    return { servers, articles: ids.length };
  });
}
