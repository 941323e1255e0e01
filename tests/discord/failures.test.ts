import {
  DiscordAPIError,
  GatewayCloseCodes,
  HTTPError,
  RateLimitError,
  REST,
  Routes,
} from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  describeCallFailure,
  describeClose,
  describeConnectFailure,
} from '../../src/discord/failures.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import { UserError } from '../../src/user-error.ts';

const SECRET = 'a-token-that-nobody-may-see';
const nothing = { files: undefined, body: undefined };

function apiError(code: number, message: string, status = 400): DiscordAPIError {
  return new DiscordAPIError({ code, message }, code, status, 'POST', `/${SECRET}`, nothing);
}

function systemError(code: string): Error {
  return Object.assign(new Error(`connect ${code} 127.0.0.1:443`), { code });
}

describe('a close of the gateway', () => {
  // Those after which discord.js connects no more: none of them may leave the bot running in silence.
  test.each([
    ['AuthenticationFailed', /does not accept the token.*DISCORD_TOKEN/],
    ['InvalidShard', /sharded/],
    ['ShardingRequired', /sharded/],
    ['InvalidAPIVersion', /update/],
    ['InvalidIntents', /intents/],
    ['DisallowedIntents', /intents/],
  ] as const)('that is final, %s, is described in one line', (name, line) => {
    const reason = describeClose(GatewayCloseCodes[name]);
    expect(reason).toBeInstanceOf(UserError);
    expect(reason?.message).toMatch(line);
    expect(reason?.message).not.toContain('\n');
  });

  test.each([1000, 1006, 4000, 4002, 4007, 4008, 4009])(
    'that is not, %i, is none of it',
    (code) => {
      expect(describeClose(code)).toBeNull();
    },
  );
});

describe('a failure to connect', () => {
  test.each([
    ['ENOTFOUND', 'online'],
    ['EAI_AGAIN', 'online'],
    ['ECONNREFUSED', 'refused'],
    ['ECONNRESET', 'cut'],
    ['ETIMEDOUT', 'in time'],
    ['UND_ERR_CONNECT_TIMEOUT', 'in time'],
    ['UND_ERR_SOCKET', 'cut'],
  ])('by %s says so in words, however deep it lies', (code, words) => {
    const cause = systemError(code);
    for (const error of [cause, new TypeError('fetch failed', { cause })]) {
      const { message, code: kind } = describeConnectFailure(error);
      expect(kind).toBe('discord');
      expect(message).toMatch(/^Cannot reach Discord: /);
      expect(message).toContain(words);
    }
  });

  test('that was described already stays as it is', () => {
    const error = new UserError('discord', 'as it is');
    expect(describeConnectFailure(error)).toBe(error);
  });

  test('of any other kind is one line', () => {
    const odd = new Error('first line\n    at somewhere');
    expect(describeConnectFailure(odd).message).toBe('Cannot connect to Discord: first line');
    expect(describeConnectFailure('odd').message).toBe('Cannot connect to Discord: odd');
  });

  test('whose cause is itself ends', () => {
    const error = new Error('round');
    error.cause = error;
    expect(describeConnectFailure(error).message).toBe('Cannot connect to Discord: round');
  });
});

describe('what discord.js throws when Discord', () => {
  let discord: Simulator;
  beforeAll(async () => {
    discord = await startSimulator({ validate: false });
  });
  afterAll(() => discord.stop());

  /** What a call ends in. */
  async function thrownBy(token: string, status?: number): Promise<unknown> {
    if (status !== undefined) discord.failNext({ route: /^GET \/users/, status });
    const rest = new REST({ api: discord.apiUrl, retries: 0 }).setToken(token);
    return rest.get(Routes.user()).catch((error: unknown) => error);
  }

  test('does not take the token is said to be the token', async () => {
    const { message } = describeConnectFailure(await thrownBy(SECRET));
    expect(message).toMatch(/does not accept the token/);
    expect(message).not.toContain(SECRET);
  });

  test.each([500, 503])('answers %i is said to be Discord’s', async (status) => {
    const error = await thrownBy(discord.token, status);
    expect(describeConnectFailure(error).message).toBe(
      `Discord answered with an error (${status}). Try again later.`,
    );
  });
});

describe('a failed call', () => {
  test.each([
    ['an interaction that expired', apiError(10062, 'Unknown interaction', 404), /expired.*10062/],
    ['one acknowledged twice', apiError(40060, 'Already acknowledged'), /twice.*40060/],
    [
      'a permission that is missing',
      apiError(50013, 'Missing Permissions', 403),
      'Discord refused a call: Missing Permissions (50013)',
    ],
    [
      'a rate limit',
      new RateLimitError({
        timeToReset: 1,
        limit: 1,
        method: 'POST',
        hash: 'x',
        url: `/${SECRET}`,
        route: '/channels/:id/messages',
        majorParameter: '1',
        global: false,
        retryAfter: 1,
        sublimitTimeout: 0,
        scope: 'user',
      }),
      "Discord's rate limit was reached on /channels/:id/messages",
    ],
    [
      'an error of the server',
      new HTTPError(503, 'Service Unavailable', 'POST', `/${SECRET}`, nothing),
      'Discord answered with an error (503)',
    ],
    ['what is no error', 'odd', 'odd'],
  ])('for %s says what it was about, and no secret', (_, error, line) => {
    expect(describeCallFailure(error)).toMatch(line);
    expect(describeCallFailure(error)).not.toContain(SECRET);
  });
});
