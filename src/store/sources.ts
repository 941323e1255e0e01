import type { Selectable } from 'kysely';
import { UserError } from '../user-error.ts';
import { newId } from './ids.ts';
import type { SourceTable } from './schema.ts';
import type { Store } from './store.ts';

/** A feed or sitemap whose articles come into a server's library. Instants: ms since 1970. */
export type Source = Readonly<Selectable<SourceTable>>;

/** What was found when a source was looked at. */
export interface SourceCheck {
  readonly title: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Milliseconds since 1970. */
  readonly checkedAt: number;
  /** Why it could not be read; null when it could. */
  readonly failure: string | null;
}

/**
 * Takes in a feed or sitemap.
 *
 * @param at milliseconds since 1970
 * @throws {UserError} `source-known` when the server has it; `library-full` at the limit
 */
export async function addSource(
  store: Store,
  guildId: string,
  source: Pick<Source, 'kind' | 'url' | 'addedBy'>,
  at: number,
): Promise<Source> {
  return store.db.transaction().execute(async (transaction) => {
    // Also makes two who add at once wait for each other.
    await transaction
      .insertInto('guilds')
      .values({ guildId })
      .onConflict((conflict) => conflict.column('guildId').doUpdateSet({ guildId }))
      .execute();
    const known = await sourcesOf({ db: transaction }, guildId);
    if (known.some(({ url }) => url === source.url)) {
      throw new UserError('source-known', 'This server has this source already.');
    }
    if (known.length >= store.limits.sources) {
      throw new UserError(
        'library-full',
        `This server has ${known.length} sources, which is the most. Remove one first.`,
      );
    }
    return transaction
      .insertInto('sources')
      .values({ ...source, id: newId(), guildId, addedAt: at })
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}

/** The sources of a server, those that were added first first. */
export function sourcesOf(store: Pick<Store, 'db'>, guildId: string): Promise<Source[]> {
  return store.db
    .selectFrom('sources')
    .selectAll()
    .where('guildId', '=', guildId)
    .orderBy('addedAt')
    .orderBy('id')
    .execute();
}

/** Keeps what was found when a source was looked at. */
export async function noteSourceCheck(
  store: Store,
  guildId: string,
  id: string,
  check: SourceCheck,
): Promise<void> {
  await store.db
    .updateTable('sources')
    .set(check)
    .where('guildId', '=', guildId)
    .where('id', '=', id)
    .execute();
}

/**
 * Removes a source. The articles that it brought stay, and are refreshed no more than others.
 *
 * @returns whether the server had it
 */
export async function removeSource(store: Store, guildId: string, id: string): Promise<boolean> {
  return store.db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('articles')
      .set({ sourceId: null })
      .where('guildId', '=', guildId)
      .where('sourceId', '=', id)
      .execute();
    const { numDeletedRows } = await transaction
      .deleteFrom('sources')
      .where('guildId', '=', guildId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return numDeletedRows > 0;
  });
}

/** The sources, of any server that the bot is in, that were last looked at before an instant. */
export function sourcesDue(store: Store, before: number, limit: number): Promise<Source[]> {
  return store.db
    .selectFrom('sources')
    .selectAll()
    .where(({ eb, fn, val }) => eb(fn.coalesce('checkedAt', val(0)), '<', before))
    .where('guildId', 'not in', (query) =>
      query.selectFrom('guilds').select('guildId').where('leftAt', 'is not', null),
    )
    .orderBy(({ fn, val }) => fn.coalesce('checkedAt', val(0)))
    .orderBy('id')
    .limit(limit)
    .execute();
}
