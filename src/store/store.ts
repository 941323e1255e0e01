import type { Logger } from '../log.ts';
import { UserError } from '../user-error.ts';
import { DEFAULT_LIMITS, type LibraryLimits } from './limits.ts';
import type { DatabaseLocation } from './location.ts';
import { migrate } from './migrate.ts';
import type { OpenDatabase } from './open-database.ts';

/**
 * What must survive a restart. The functions of the files beside this one take it first: articles,
 * sources, settings, questions, votes, people, guilds.
 */
export interface Store extends OpenDatabase {
  readonly limits: LibraryLimits;
}

export interface StoreOptions {
  readonly log: Logger;
  readonly limits?: LibraryLimits;
}

/**
 * Opens the store, makes it if there is none, and brings its schema up to date. Once a write resolves
 * it survives whatever becomes of the process.
 *
 * @throws {UserError} `store`, with a line that says why it cannot be opened
 */
export async function openStore(
  location: DatabaseLocation,
  { log, limits = DEFAULT_LIMITS }: StoreOptions,
): Promise<Store> {
  // Only what is used is loaded: each takes some of the start's time.
  const database =
    location.kind === 'sqlite'
      ? await import('./sqlite.ts').then(({ openSqlite }) => openSqlite(location.file))
      : await import('./postgres.ts').then(({ openPostgres }) => openPostgres(location.url, log));
  try {
    await migrate(database.db, database.kind);
  } catch (error) {
    await database.close();
    if (error instanceof UserError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError('store', `The database cannot be brought up to date: ${reason}`, {
      cause: error,
    });
  }
  return { ...database, limits };
}
