import type { Transaction } from 'kysely';
import { sql } from './kysely.ts';
import type { Schema } from './schema.ts';

/** Where processes that share a PostgreSQL tell each other which server's library has changed. */
export const CHANNEL = 'footnote_library';

/** Tells the others once the transaction is committed: a server and its revision, nothing more. */
export async function notify(
  transaction: Transaction<Schema>,
  guildId: string,
  revision: number,
): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${`${guildId} ${revision}`})`.execute(transaction);
}

/** The server that a notice is about. */
export function guildOf(notice: string): string {
  return notice.split(' ', 1)[0] ?? '';
}
