import type { Kysely } from 'kysely';
import type { Revisions } from './revisions.ts';
import type { Schema } from './schema.ts';

/** A database with the schema of the store, or none yet. */
export interface OpenDatabase {
  readonly kind: 'sqlite' | 'postgres';
  readonly db: Kysely<Schema>;
  readonly revisions: Revisions;
  /** Resolves when all that was written is in place and nothing is open. */
  close(): Promise<void>;
}
