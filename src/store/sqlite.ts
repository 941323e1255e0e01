import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { UserError } from '../user-error.ts';
import { kysely, sql } from './kysely.ts';
import type { OpenDatabase } from './open-database.ts';
import { Revisions } from './revisions.ts';
import type { Schema } from './schema.ts';
import { BUSY_MS, LibsqlDriver } from './sqlite-driver.ts';
import { storable } from './storable.ts';

class Compiler extends kysely.SqliteQueryCompiler {
  protected override appendValue(value: unknown): void {
    super.appendValue(typeof value === 'string' ? storable(value) : value);
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
 * Opens a file with SQLite, without looking at its schema.
 *
 * @param file is made when it is not there; `:memory:` keeps nothing
 * @throws {UserError} `store`
 */
export function openDatabase(file: string): Database.Database {
  try {
    const database = new Database(file, { timeout: BUSY_MS });
    // The first look into the file, which tells whether it is a database.
    database.pragma('schema_version');
    return database;
  } catch (error) {
    throw describe(file, error);
  }
}

/** Opens a file so that what is committed is on the disk, and makes its folder. */
function openLasting(file: string): Database.Database {
  try {
    // What is kept is nobody's business who merely has an account on the machine.
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const database = openDatabase(file);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    // What is deleted is overwritten.
    database.pragma('secure_delete = ON');
    // The driver waits itself.
    database.pragma('busy_timeout = 0');
    return database;
  } catch (error) {
    throw error instanceof UserError ? error : describe(file, error);
  }
}

/**
 * The store in a file of SQLite; other processes of this machine may use it too.
 *
 * @throws {UserError} `store`
 */
export function openSqlite(file: string): OpenDatabase {
  const database = openLasting(file);
  const db = new kysely.Kysely<Schema>({
    dialect: {
      createAdapter: () => new kysely.SqliteAdapter(),
      createDriver: () => new LibsqlDriver(database),
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
  return {
    kind: 'sqlite',
    db,
    revisions,
    async close() {
      // Leaves nothing in the log of writes beside the file, not even what was deleted since.
      if (database.open) await sql`pragma wal_checkpoint(TRUNCATE)`.execute(db);
      await db.destroy();
    },
  };
}
