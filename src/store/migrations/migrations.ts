import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { begin } from './0001-begin.ts';
import { addChecks } from './0002-checks.ts';

/** One step of the schema's way, applied once, in a transaction. */
export interface Migration {
  readonly name: string;
  apply(db: Kysely<Schema>): Promise<void>;
}

/** In order: the schema's version is how many of them were applied. */
export const MIGRATIONS: readonly Migration[] = [
  { name: 'begin', apply: begin },
  { name: 'checks', apply: addChecks },
];
