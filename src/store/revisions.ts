import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/**
 * The revision of each server's library, kept so that not every question reads it. What is kept is
 * forgotten at each hint that it changed, and read anew when it is next asked for.
 */
export class Revisions {
  private readonly db: Kysely<Schema>;
  private readonly looked: () => void;
  private readonly known = new Map<string, number>();
  /** Raised at each hint: what was read before one may be old. */
  private hints = 0;

  /** @param looked is called before each look, to give a hint if there is one */
  constructor(db: Kysely<Schema>, looked: () => void = () => undefined) {
    this.db = db;
    this.looked = looked;
  }

  /** 0 for a server that never had a library of its own; else greater the later. */
  async of(guildId: string): Promise<number> {
    this.looked();
    const known = this.known.get(guildId);
    if (known !== undefined) return known;
    const hints = this.hints;
    const row = await this.db
      .selectFrom('guilds')
      .select('revision')
      .where('guildId', '=', guildId)
      .executeTakeFirst();
    const revision = row?.revision ?? 0;
    if (hints === this.hints) this.known.set(guildId, revision);
    return revision;
  }

  /** A hint that a server's library changed. */
  forget(guildId: string): void {
    this.hints += 1;
    this.known.delete(guildId);
  }

  /** A hint that any may have changed. */
  forgetAll(): void {
    this.hints += 1;
    this.known.clear();
  }
}
