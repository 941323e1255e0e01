import { REST, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import type { Channel, Guild } from '../../src/simulator/world.ts';

const MINUTE = 60_000;

let discord: Simulator;
let guild: Guild;
let news: Channel;
let talk: Channel;
beforeEach(async () => {
  discord = await startSimulator({ clockRuns: false });
  guild = discord.addGuild({ name: 'Readers' });
  news = discord.addChannel(guild, 'news');
  talk = discord.addChannel(guild, 'talk');
});
afterEach(() => discord.stop());

const body = { content: 'x', allowed_mentions: { parse: [] } };

/** A message sent by a bot that minds nothing. */
async function post({ id }: Channel, token = discord.token) {
  const response = await fetch(`${discord.apiUrl}/v10/channels/${id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const header = (name: string) => response.headers.get(`x-ratelimit-${name}`);
  const answer = (await response.json()) as { retry_after?: number; global?: boolean };
  return {
    status: response.status,
    header,
    answer,
    retryAfter: response.headers.get('retry-after'),
  };
}

describe('a rate limit', () => {
  test('is stated with every answer, and counted down', async () => {
    discord.limit(/^POST \/channels/, { requests: 3, perMs: 500 });
    const first = await post(news);
    expect([first.header('limit'), first.header('remaining')]).toEqual(['3', '2']);
    expect(Number(first.header('reset-after'))).toBeLessThanOrEqual(0.5);
    expect(Number(first.header('reset'))).toBeGreaterThan(Date.now() / 1_000 - 1);
    const second = await post(news);
    expect(second.header('remaining')).toBe('1');
    expect(second.header('bucket')).toBe(first.header('bucket'));
  });

  test('refuses with 429 what is too much, until its time is over, in each channel by itself', async () => {
    discord.limit(/^POST \/channels/, { requests: 1, perMs: 150 });
    expect((await post(news)).status).toBe(200);
    const refused = await post(news);
    expect(refused.status).toBe(429);
    expect(refused.answer).toMatchObject({ global: false, retry_after: expect.any(Number) });
    expect(refused.answer.retry_after).toBeLessThanOrEqual(0.15);
    expect([refused.retryAfter, refused.header('scope')]).toEqual(['1', 'user']);
    expect((await post(talk)).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 170));
    expect((await post(news)).status).toBe(200);
  });

  test('of all requests together refuses in every channel', async () => {
    discord.limitAll({ requests: 2, perMs: 60_000 });
    expect([(await post(news)).status, (await post(talk)).status]).toEqual([200, 200]);
    const refused = await post(talk);
    expect(refused.answer.global).toBe(true);
    expect([refused.header('scope'), refused.header('global')]).toEqual(['global', 'true']);
  });

  test('is minded by discord.js, which waits and meets no 429', async () => {
    discord.limit(/^POST \/channels/, { requests: 2, perMs: 120 });
    const rest = new REST({ api: discord.apiUrl, offset: 20 }).setToken(discord.token);
    const sends = Array.from({ length: 5 }, () =>
      rest.post(Routes.channelMessages(news.id), { body }),
    );
    await Promise.all(sends);
    expect(news.messages).toHaveLength(5);
    expect(discord.requests).toHaveLength(5);
    expect(discord.invalidRequests()).toBe(0);
  });

  test('counts with what is refused towards the ban of ten thousand, for ten minutes', async () => {
    discord.limit(/^POST \/channels/, { requests: 1, perMs: 60_000 });
    await post(news);
    await post(news);
    await post(talk, 'wrong');
    discord.permit(talk, 'bot', { deny: ['SendMessages'] });
    await post(talk);
    expect(discord.invalidRequests()).toBe(3);
    discord.clock.advance(10 * MINUTE);
    expect(discord.invalidRequests()).toBe(0);
  });
});

describe('a connection that is cut', () => {
  test('leaves the bot not knowing that its message is there', async () => {
    discord.failNext({ route: /^POST \/channels/, cut: true });
    await expect(post(news)).rejects.toThrow('fetch failed');
    expect(news.messages).toHaveLength(1);
    expect((await post(news)).status).toBe(200);
  });
});

describe('a failure', () => {
  test('can be met several times, and the others go on', async () => {
    discord.failNext({ route: /^POST \/channels/, status: 502, times: 2 });
    const statuses = [await post(news), await post(news), await post(news)];
    expect(statuses.map(({ status }) => status)).toEqual([502, 502, 200]);
  });
});
