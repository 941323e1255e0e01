import type { Kysely } from 'kysely';
import { UserError } from '../user-error.ts';
import { sql } from './kysely.ts';
import { MIGRATIONS, type Migration } from './migrations/migrations.ts';
import type { Schema } from './schema.ts';

/** Any number that no other program on the same PostgreSQL database locks. */
const LOCK = 7_355_608;

/**
 * Brings the schema up to date, in one transaction that keeps others from doing the same meanwhile: who
 * comes second finds it done.
 *
 * @throws {UserError} `store` when a newer version of the project wrote the database
 */
export async function migrate(
  db: Kysely<Schema>,
  kind: 'sqlite' | 'postgres',
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    // On SQLite the transaction itself keeps other writers out.
    if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
    await transaction.schema
      .createTable('schema_versions')
      .ifNotExists()
      .addColumn('version', 'integer', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('applied_at', 'bigint', (column) => column.notNull())
      .execute();
    const { version } = await transaction
      .selectFrom('schemaVersions')
      .select(({ fn }) => fn.max<number | null>('version').as('version'))
      .executeTakeFirstOrThrow();
    const applied = version ?? 0;
    if (applied > migrations.length) {
      throw new UserError(
        'store',
        `A newer version of Footnote wrote the database (schema ${applied}; this one knows ${migrations.length}): update Footnote, or start it with a backup`,
      );
    }
    for (const [place, { name, apply }] of migrations.entries()) {
      if (place < applied) continue;
      await apply(transaction);
      await transaction
        .insertInto('schemaVersions')
        .values({ version: place + 1, name, appliedAt: Date.now() })
        .execute();
    }
  });
}
