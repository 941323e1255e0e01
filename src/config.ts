import { isIP } from 'node:net';
import { z } from 'zod';
import { DEFAULT_LIMITS, type LibraryLimits } from './store/limits.ts';
import { type DatabaseLocation, DEFAULT_LOCATION, parseDatabaseUrl } from './store/location.ts';
import { UserError } from './user-error.ts';

/** How much may be asked, in a window that begins with the first question; 0 stands for any number. */
export interface PaceLimits {
  /** Of one person, in all places together. */
  readonly person: number;
  /** Of one server. */
  readonly server: number;
  /** The length of the window, in seconds. */
  readonly windowSeconds: number;
}

/** Every setting, validated. */
export interface Config {
  /** Null: no Discord, the playground instead. */
  readonly discordToken: string | null;
  /** Where Discord's API is, without a slash at the end; null for Discord itself. */
  readonly discordApiUrl: string | null;
  /** Null for the folder that ships with the project. */
  readonly knowledgeDir: string | null;
  /** Where the store is. */
  readonly database: DatabaseLocation;
  /** How much a server's own library may hold. */
  readonly limits: LibraryLimits;
  /** Days from the bot's removal from a server until what is kept of it is deleted. */
  readonly forgetServerAfterDays: number;
  /** How much a person and a server may ask. */
  readonly pace: PaceLimits;
  /** Of the web server, from 1 to 65 535; null: none. */
  readonly port: number | null;
  /** The IP address that the web server listens at. */
  readonly listenHost: string;
  /** Where people reach the web server, without a slash at the end; null: there are no reader pages. */
  readonly publicUrl: string | null;
  /** What the addresses of reader pages are signed with; null: a key that is kept in a file. */
  readonly readerKey: string | null;
  /** Milliseconds from one refresh of the articles from links to the next; null: only by command. */
  readonly refreshEveryMs: number | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const HIGHEST_PORT = 65_535;
/** Nobody is to reach the web server who was not let in. */
const LOOPBACK = '127.0.0.1';
const SHORTEST_KEY = 32;
/** Time enough to notice a removal by mistake, and to move a server's data. */
const FORGET_AFTER_DAYS = 30;

/** More than a person asks, and than a lively server does: a question takes some milliseconds. */
const DEFAULT_PACE: PaceLimits = { person: 30, server: 300, windowSeconds: 60 };

const MINUTE_MS = 60_000;
const UNITS_MS = { m: MINUTE_MS, h: 60 * MINUTE_MS, d: 24 * 60 * MINUTE_MS } as const;
/** More often would be a burden to sites; timers of Node go no further. */
const SHORTEST_REFRESH_MS = 15 * MINUTE_MS;
const LONGEST_REFRESH_MS = 24 * UNITS_MS.d;

/** A time such as `6h`, in milliseconds; hours where no unit is given; NaN for anything else. */
function millisecondsOf(time: string): number {
  const match = /^(\d{1,5}(?:\.\d{1,3})?)([mhd]?)$/.exec(time);
  const unit = (match?.[2] || 'h') as keyof typeof UNITS_MS;
  return match === null ? Number.NaN : Number(match[1]) * UNITS_MS[unit];
}

/** An address that others are appended to. */
function isBaseAddress(address: string): boolean {
  const { protocol, username, password, search, hash } = new URL(address);
  return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === '';
}

/** An empty setting, as in `DISCORD_TOKEN=`, is no setting. */
const setting = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), type.optional());

/** A whole number from 0 to `most`. */
const count = (most: number) =>
  z
    .string()
    .trim()
    .refine(
      (text) => /^\d{1,15}$/.test(text) && Number(text) <= most,
      `must be a whole number from 0 to ${most}`,
    )
    .transform(Number);

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
  DATABASE_URL: setting(
    z
      .string()
      .trim()
      .transform((url, context) => {
        const location = parseDatabaseUrl(url);
        if (location !== null) return location;
        const message = 'must be file:PATH or postgres://USER:PASSWORD@HOST/DATABASE';
        context.issues.push({ code: 'custom', message, input: '' });
        return z.NEVER;
      }),
  ),
  SERVER_MAX_ARTICLES: setting(count(100_000)),
  SERVER_MAX_CHARACTERS: setting(count(1_000_000_000)),
  SERVER_MAX_SOURCES: setting(count(1_000)),
  PERSON_MAX_PER_MINUTE: setting(count(100_000)),
  SERVER_MAX_PER_MINUTE: setting(count(1_000_000)),
  FORGET_SERVER_AFTER_DAYS: setting(count(3_650)),
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
  REFRESH_EVERY: setting(
    z
      .string()
      .trim()
      .transform(millisecondsOf)
      .refine(
        (ms) => ms >= SHORTEST_REFRESH_MS && ms <= LONGEST_REFRESH_MS,
        'must be a time from 15m to 24d, such as 6h, or empty for never',
      ),
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
  const { DATABASE_URL, FORGET_SERVER_AFTER_DAYS } = result.data;
  const { SERVER_MAX_ARTICLES, SERVER_MAX_CHARACTERS, SERVER_MAX_SOURCES } = result.data;
  const { PERSON_MAX_PER_MINUTE, SERVER_MAX_PER_MINUTE } = result.data;
  const { PORT, LISTEN_HOST, PUBLIC_URL, READER_KEY, REFRESH_EVERY } = result.data;
  return {
    discordToken: DISCORD_TOKEN ?? null,
    discordApiUrl: DISCORD_API_URL?.replace(/\/+$/, '') ?? null,
    knowledgeDir: KNOWLEDGE_DIR ?? null,
    database: DATABASE_URL ?? DEFAULT_LOCATION,
    limits: {
      articles: SERVER_MAX_ARTICLES ?? DEFAULT_LIMITS.articles,
      characters: SERVER_MAX_CHARACTERS ?? DEFAULT_LIMITS.characters,
      sources: SERVER_MAX_SOURCES ?? DEFAULT_LIMITS.sources,
    },
    forgetServerAfterDays: FORGET_SERVER_AFTER_DAYS ?? FORGET_AFTER_DAYS,
    pace: {
      ...DEFAULT_PACE,
      person: PERSON_MAX_PER_MINUTE ?? DEFAULT_PACE.person,
      server: SERVER_MAX_PER_MINUTE ?? DEFAULT_PACE.server,
    },
    port: PORT ?? null,
    listenHost: LISTEN_HOST ?? LOOPBACK,
    publicUrl: PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    readerKey: READER_KEY ?? null,
    refreshEveryMs: REFRESH_EVERY ?? null,
    logLevel: LOG_LEVEL ?? 'info',
  };
}
