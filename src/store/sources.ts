import type { Selectable } from 'kysely';
import type { Validators } from '../article/validators.ts';
import { libraryTexts } from '../texts/library.ts';
import { inEvery } from '../texts/locale.ts';
import { UserError } from '../user-error.ts';
import { newId } from './ids.ts';
import type { SourceTable } from './schema.ts';
import type { Store } from './store.ts';

/** What is remembered of a feed or sitemap from the last time it was read. */
export interface SourceMemory extends Validators {
  readonly url: string;
  /** The links that need not be looked at again. */
  readonly seen: readonly string[];
}

/** A feed or sitemap whose articles come into a server's library. Instants: ms since 1970. */
export interface Source extends SourceMemory {
  readonly id: string;
  readonly guildId: string;
  /** When it was last looked at. */
  readonly checkedAt: number | null;
  /** Why it could not be read then; null when it could. */
  readonly failure: string | null;
  readonly addedBy: string | null;
  readonly addedAt: number;
}

function sourceOf(row: Selectable<SourceTable>): Source {
  return { ...row, seen: JSON.parse(row.seen) as string[] };
}

/**
 * Takes in a feed or sitemap.
 *
 * @param at milliseconds since 1970
 * @throws {UserError} `source-exists` when the server has it; `library-full` at the limit
 */
export async function addSource(
  store: Store,
  guildId: string,
  { url, addedBy }: Pick<Source, 'url' | 'addedBy'>,
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
    if (known.some((one) => one.url === url)) {
      throw new UserError(
        'source-exists',
        inEvery(libraryTexts, ({ sourceKnown }) => sourceKnown),
      );
    }
    if (known.length >= store.limits.sources) {
      throw new UserError(
        'library-full',
        inEvery(libraryTexts, (texts) => texts.sourcesFull(known.length)),
      );
    }
    const row = await transaction
      .insertInto('sources')
      .values({ url, addedBy, id: newId(), guildId, addedAt: at, seen: '[]' })
      .returningAll()
      .executeTakeFirstOrThrow();
    return sourceOf(row);
  });
}

/** The sources of a server, those that were added first first. */
export async function sourcesOf(store: Pick<Store, 'db'>, guildId: string): Promise<Source[]> {
  const rows = await store.db
    .selectFrom('sources')
    .selectAll()
    .where('guildId', '=', guildId)
    .orderBy('addedAt')
    .orderBy('id')
    .execute();
  return rows.map(sourceOf);
}

/**
 * Claims a source that is due to be looked at, so that of several processes one does it.
 *
 * @param before it is due when it was last looked at before this instant; milliseconds since 1970
 * @param at the instant that it is claimed at
 * @returns whether it was still due
 */
export async function claimSource(
  store: Store,
  id: string,
  before: number,
  at: number,
): Promise<boolean> {
  const { numUpdatedRows } = await store.db
    .updateTable('sources')
    .set({ checkedAt: at })
    .where('id', '=', id)
    .where(({ eb, fn, val }) => eb(fn.coalesce('checkedAt', val(0)), '<', before))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}

/**
 * Keeps what was found when a source was looked at.
 *
 * @param read the source as it is to be remembered; null when it has not changed or could not be read
 * @param failure why it could not be read; null when it could
 * @param at milliseconds since 1970
 */
export async function noteSourceCheck(
  store: Store,
  guildId: string,
  id: string,
  read: SourceMemory | null,
  failure: string | null,
  at: number,
): Promise<void> {
  const remembered =
    read === null
      ? {}
      : { etag: read.etag, lastModified: read.lastModified, seen: JSON.stringify(read.seen) };
  await store.db
    .updateTable('sources')
    .set({ ...remembered, failure, checkedAt: at })
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
export async function sourcesDue(store: Store, before: number, limit: number): Promise<Source[]> {
  const rows = await store.db
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
  return rows.map(sourceOf);
}
