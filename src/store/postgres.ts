import pg from 'pg';
import type { Logger } from '../log.ts';
import { UserError } from '../user-error.ts';
import { kysely } from './kysely.ts';
import type { OpenDatabase } from './open-database.ts';
import { listenForChanges } from './postgres-changes.ts';
import { Revisions } from './revisions.ts';
import type { Schema } from './schema.ts';
import { storable } from './storable.ts';

const MOST_CONNECTIONS = 10;
const CONNECT_WITHIN_MS = 10_000;
/** Numbers of 64 bits: ours are instants, revisions and counts, all below 2^53. */
const INT8 = 20;

class Compiler extends kysely.PostgresQueryCompiler {
  protected override appendValue(value: unknown): void {
    super.appendValue(typeof value === 'string' ? storable(value) : value);
  }
}

/** The line for a server that cannot be reached; says nothing of the address, which holds a password. */
function describe(error: unknown): UserError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why = /^28/.test(code)
    ? 'it does not accept the user or the password'
    : code === '3D000'
      ? 'it has no such database'
      : code === 'ECONNREFUSED'
        ? 'the connection was refused'
        : code === 'ENOTFOUND' || code === 'EAI_AGAIN'
          ? 'its name is not known'
          : code === '53300'
            ? 'it has too many connections'
            : `no connection${code === '' ? '' : ` (${code})`}`;
  return new UserError('store', `PostgreSQL at DATABASE_URL cannot be used: ${why}`, {
    cause: error,
  });
}

/**
 * The store in a database of PostgreSQL, which processes of several machines may share.
 *
 * @throws {UserError} `store` when there is no connection to be had
 */
export async function openPostgres(url: string, log: Logger): Promise<OpenDatabase> {
  const options: pg.ClientConfig = {
    connectionString: url,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    application_name: 'footnote',
    keepAlive: true,
    types: {
      getTypeParser: (type, format) =>
        type === INT8 ? Number : pg.types.getTypeParser(type, format),
    },
  };
  const pool = new pg.Pool({ ...options, max: MOST_CONNECTIONS });
  // A connection that is lost while nobody uses it; the pool makes another when one is needed.
  pool.on('error', (error) => log.warn(`A connection to PostgreSQL was lost: ${error.message}`));
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw describe(error);
  }
  const db = new kysely.Kysely<Schema>({
    dialect: {
      createAdapter: () => new kysely.PostgresAdapter(),
      createDriver: () => new kysely.PostgresDriver({ pool }),
      createIntrospector: (db) => new kysely.PostgresIntrospector(db),
      createQueryCompiler: () => new Compiler(),
    },
    plugins: [new kysely.CamelCasePlugin()],
  });
  const revisions: Revisions = new Revisions(db, () => {
    if (!changes.listening()) revisions.forgetAll();
  });
  const changes = listenForChanges(options, revisions, log);
  return {
    kind: 'postgres',
    db,
    revisions,
    async close() {
      await changes.stop();
      await db.destroy();
    },
  };
}
