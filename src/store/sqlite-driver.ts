import { setTimeout } from 'node:timers/promises';
import type { DatabaseConnection } from 'kysely';
import type Database from 'libsql';
import { kysely } from './kysely.ts';

/** So long does a write wait, in milliseconds, for that of another process. */
export const BUSY_MS = 10_000;
/** It asks again after this at most, so that others can work meanwhile. */
const RETRY_MS = 10;

const WRITES = /^\s*(?:insert|update|delete|create|alter|drop)\b/i;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && `${error.code}`.startsWith('SQLITE_BUSY');
}

/**
 * Begins a transaction that may write from its start: one that reads first could not become a writer
 * beside another process. Only `exec` is fit for that: a prepared statement that finds the file busy
 * stays under way in libsql until it is collected as garbage, and nothing can be committed meanwhile.
 */
async function begin(database: Database.Database): Promise<void> {
  const until = performance.now() + BUSY_MS;
  for (;;) {
    try {
      database.exec('begin immediate');
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
    }
    await setTimeout(Math.random() * RETRY_MS);
  }
}

/** Kysely's driver for SQLite, which here never keeps the process waiting for another one's write. */
export class LibsqlDriver extends kysely.SqliteDriver {
  private readonly database: Database.Database;

  constructor(database: Database.Database) {
    super({ database });
    this.database = database;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    return {
      executeQuery: async <R>(query: Parameters<typeof connection.executeQuery>[0]) => {
        if (this.database.inTransaction || !WRITES.test(query.sql)) {
          return connection.executeQuery<R>(query);
        }
        await begin(this.database);
        try {
          const result = await connection.executeQuery<R>(query);
          this.database.exec('commit');
          return result;
        } catch (error) {
          await this.rollbackTransaction();
          throw error;
        }
      },
      streamQuery: (query, size) => connection.streamQuery(query, size),
    };
  }

  override beginTransaction(): Promise<void> {
    return begin(this.database);
  }

  override async commitTransaction(): Promise<void> {
    this.database.exec('commit');
  }

  override async rollbackTransaction(): Promise<void> {
    // SQLite itself has done so after some failures, such as a full disk.
    if (this.database.inTransaction) this.database.exec('rollback');
  }
}
