import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseConnection } from 'kysely';
import Database from 'libsql';
import { UserError } from '../user-error.ts';
import { kysely } from './kysely.ts';
import { Revisions } from './revisions.ts';
import type { Schema } from './schema.ts';
import { storable } from './storable.ts';
import type { OpenDatabase } from './store.ts';

/** So long does a write wait, in milliseconds, for that of another process. */
const BUSY_MS = 5_000;

class Compiler extends kysely.SqliteQueryCompiler {
  protected override appendValue(value: unknown): void {
    super.appendValue(typeof value === 'string' ? storable(value) : value);
  }
}

class Driver extends kysely.SqliteDriver {
  /** At once a writer: a transaction that reads first could not become one beside another process. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(kysely.CompiledQuery.raw('begin immediate'));
  }
}

/** The line for a file that cannot be opened. */
function describe(file: string, error: unknown): UserError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why =
    code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT'
      ? 'it is no database, or a damaged one'
      : code === 'SQLITE_BUSY'
        ? 'another process is using it'
        : code === 'EEXIST' || code === 'ENOTDIR'
          ? 'a file is in the way of its folder'
          : 'check that its folder may be written';
  return new UserError('store', `The database ${file} cannot be opened: ${why}`, { cause: error });
}

/**
 * Opens a file with SQLite, without looking at its schema. Each transaction is on the disk once it is
 * committed (`synchronous=FULL`).
 *
 * @param file is made, with its folder, when it is not there; `:memory:` keeps nothing
 * @throws {UserError} `store`
 */
export function openDatabase(file: string): Database.Database {
  try {
    const folder = dirname(file);
    if (file !== ':memory:' && !existsSync(folder)) mkdirSync(folder, { recursive: true });
    const database = new Database(file, { timeout: BUSY_MS });
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    return database;
  } catch (error) {
    throw describe(file, error);
  }
}

/**
 * The store in a file of SQLite; other processes of this machine may use it too.
 *
 * @throws {UserError} `store`
 */
export function openSqlite(file: string): OpenDatabase {
  const database = openDatabase(file);
  const db = new kysely.Kysely<Schema>({
    dialect: {
      createAdapter: () => new kysely.SqliteAdapter(),
      createDriver: () => new Driver({ database }),
      createIntrospector: (db) => new kysely.SqliteIntrospector(db),
      createQueryCompiler: () => new Compiler(),
    },
    plugins: [new kysely.CamelCasePlugin()],
  });
  // Changes when another connection has written; what this one writes gives its own hints.
  const dataVersion = database.prepare('pragma data_version');
  let seen = JSON.stringify(dataVersion.all());
  const revisions: Revisions = new Revisions(db, () => {
    const version = JSON.stringify(dataVersion.all());
    if (version !== seen) revisions.forgetAll();
    seen = version;
  });
  return { kind: 'sqlite', db, revisions, close: () => db.destroy() };
}
