import { z } from 'zod';
import { UserError } from '../user-error.ts';
import { forgetByRetention } from './retention.ts';
import type { Store } from './store.ts';

const snowflake = z.string().regex(/^\d{1,20}$/, 'must be an id of Discord');

/** What a server's managers may set. */
const schema = z.object({
  /** Channels where the bot may answer openly; null for all. */
  answerIn: z.array(snowflake).max(500).nullable(),
  /** Whether answers are shown to the asker alone unless the asker says otherwise. */
  answersPrivate: z.boolean(),
  /** Where to tell of a question that goes unanswered, and whom; null for nowhere and nobody. */
  callChannel: snowflake.nullable(),
  callRole: snowflake.nullable(),
  /** Who may change the library beside those who manage the server. */
  editorRole: snowflake.nullable(),
  /** A locale of Discord, such as `de` or `pt-BR`; null for that of whoever asks. */
  language: z.string().max(10).nullable(),
  keepQuestions: z.boolean(),
  /** Days that questions and votes are kept. */
  keepQuestionsDays: z.int().min(1).max(365),
  /** Whether it is kept who asked. */
  keepAskers: z.boolean(),
});

export type GuildSettings = Readonly<z.infer<typeof schema>>;

/** The settings of a server that has set nothing. */
export const DEFAULT_SETTINGS: GuildSettings = {
  answerIn: null,
  answersPrivate: false,
  callChannel: null,
  callRole: null,
  editorRole: null,
  language: null,
  keepQuestions: true,
  keepQuestionsDays: 30,
  keepAskers: false,
};

/** Only what is valid, so that nothing that another version wrote can stop this one. */
function parseSettings(json: string | null): GuildSettings {
  if (json === null) return DEFAULT_SETTINGS;
  const stored = z.record(z.string(), z.unknown()).parse(JSON.parse(json));
  const valid = Object.entries(schema.shape).flatMap(([key, type]) => {
    const result = type.safeParse(stored[key]);
    return result.success ? [[key, result.data] as const] : [];
  });
  return schema.parse({ ...DEFAULT_SETTINGS, ...Object.fromEntries(valid) });
}

/** A server's settings. */
export async function settingsOf(
  store: Pick<Store, 'db'>,
  guildId: string,
): Promise<GuildSettings> {
  const row = await store.db
    .selectFrom('guilds')
    .select('settings')
    .where('guildId', '=', guildId)
    .executeTakeFirst();
  return parseSettings(row?.settings ?? null);
}

/**
 * Changes some of a server's settings. What is no longer to be kept of its questions is deleted in the
 * same transaction.
 *
 * @param at milliseconds since 1970
 * @returns all of them, as they are now
 * @throws {UserError} `settings-invalid`, naming each that is wrong
 */
export async function changeSettings(
  store: Store,
  guildId: string,
  changes: Partial<GuildSettings>,
  at: number,
): Promise<GuildSettings> {
  return store.db.transaction().execute(async (transaction) => {
    const before = await settingsOf({ db: transaction }, guildId);
    const { data: settings, error } = schema.safeParse({ ...before, ...changes });
    if (error !== undefined) {
      const faults = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
      throw new UserError('settings-invalid', faults.join('; '));
    }
    const json = JSON.stringify(settings);
    await transaction
      .insertInto('guilds')
      .values({ guildId, settings: json })
      .onConflict((conflict) => conflict.column('guildId').doUpdateSet({ settings: json }))
      .execute();
    await forgetByRetention(transaction, guildId, settings, at);
    return settings;
  });
}
