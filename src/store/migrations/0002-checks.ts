import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/**
 * Makes the table of when articles from links were last looked at. In the table of articles it would
 * stand behind their texts, which SQLite would read each time.
 */
export async function addChecks(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('checks')
    .addColumn('article_id', 'text', (column) => column.primaryKey())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('checked_at', 'bigint', (column) => column.notNull())
    .addColumn('failure', 'text')
    .execute();
  await db.schema.createIndex('checks_of_guild').on('checks').column('guild_id').execute();
}
