import { isIP } from 'node:net';
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
  /** Of the web server, from 1 to 65 535; null: none. */
  readonly port: number | null;
  /** The IP address that the web server listens at. */
  readonly listenHost: string;
  /** Where people reach the web server, without a slash at the end; null: there are no reader pages. */
  readonly publicUrl: string | null;
  /** What the addresses of reader pages are signed with; null: a key that is kept in a file. */
  readonly readerKey: string | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const HIGHEST_PORT = 65_535;
/** Nobody is to reach the web server who was not let in. */
const LOOPBACK = '127.0.0.1';
const SHORTEST_KEY = 32;

/** An address that others are appended to. */
function isBaseAddress(address: string): boolean {
  const { protocol, username, password, search, hash } = new URL(address);
  return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === '';
}

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
  PORT: setting(
    z
      .string()
      .trim()
      .refine(
        (port) => /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= HIGHEST_PORT,
        'must be a port from 1 to 65535, or empty for none',
      )
      .transform(Number),
  ),
  LISTEN_HOST: setting(
    z
      .string()
      .trim()
      .refine((host) => isIP(host) > 0, 'must be an IP address, such as 127.0.0.1 or 0.0.0.0'),
  ),
  PUBLIC_URL: setting(
    z
      .string()
      .trim()
      .refine(
        (address) => URL.canParse(address) && isBaseAddress(address),
        'must be an http or https address without ? and #, such as https://articles.example.org',
      )
      .transform((address) => new URL(address).href),
  ),
  READER_KEY: setting(
    z.string().min(SHORTEST_KEY, 'must have at least 32 characters that nobody can guess'),
  ),
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
  const { PORT, LISTEN_HOST, PUBLIC_URL, READER_KEY } = result.data;
  return {
    discordToken: DISCORD_TOKEN ?? null,
    discordApiUrl: DISCORD_API_URL?.replace(/\/+$/, '') ?? null,
    knowledgeDir: KNOWLEDGE_DIR ?? null,
    port: PORT ?? null,
    listenHost: LISTEN_HOST ?? LOOPBACK,
    publicUrl: PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    readerKey: READER_KEY ?? null,
    logLevel: LOG_LEVEL ?? 'info',
  };
}
