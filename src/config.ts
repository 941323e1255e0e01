import { z } from 'zod';
import { UserError } from './user-error.ts';

/** Every setting, validated. */
export interface Config {
  /** Null: no Discord, the playground instead. */
  readonly discordToken: string | null;
  /** Where Discord's API is, without a slash at the end; null for Discord itself. */
  readonly discordApiUrl: string | null;
  /** Null for the folder that ships with the project. */
  readonly knowledgeDir: string | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** An empty setting, as in `DISCORD_TOKEN=`, is no setting. */
const setting = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), type.optional());

const environment = z.object({
  DISCORD_TOKEN: setting(
    z
      .string()
      .trim()
      .regex(/^\S+$/, 'must be one word: copy the token from the Bot page of your application'),
  ),
  DISCORD_API_URL: setting(
    z.url({
      protocol: /^https?$/,
      error: 'must be an http or https address, such as http://127.0.0.1:4000/api',
    }),
  ),
  KNOWLEDGE_DIR: setting(z.string()),
  LOG_LEVEL: setting(z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` })),
});

/**
 * Reads the settings from the environment.
 *
 * @throws {UserError} `configuration`, naming each setting that is wrong and what it must be
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const result = environment.safeParse(env);
  if (!result.success) {
    const faults = result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    throw new UserError('configuration', faults.join('; '));
  }
  const { DISCORD_TOKEN, DISCORD_API_URL, KNOWLEDGE_DIR, LOG_LEVEL } = result.data;
  return {
    discordToken: DISCORD_TOKEN ?? null,
    discordApiUrl: DISCORD_API_URL?.replace(/\/+$/, '') ?? null,
    knowledgeDir: KNOWLEDGE_DIR ?? null,
    logLevel: LOG_LEVEL ?? 'info',
  };
}
