import { GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Member } from '../../src/simulator/member.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import type { Channel, Guild } from '../../src/simulator/world.ts';
import { startFootnote } from '../e2e/footnote.ts';
import { startBareBot } from './bare-bot.ts';
import { connect, type Frame, INTENTS, identified, identity } from './raw-bot.ts';

const SILENCE_MS = 0;

describe('the gateway', () => {
  let discord: Simulator;
  let guild: Guild;
  let channel: Channel;
  let ada: Member;
  beforeEach(async () => {
    discord = await startSimulator({ validate: false });
    guild = discord.addGuild({ name: 'Readers' });
    channel = discord.addChannel(guild, 'news');
    ada = discord.addMember({ name: 'ada', guild });
  });
  afterEach(() => discord.stop());

  const contents = (frames: readonly Frame[]) =>
    frames.flatMap(({ t, d }) =>
      t === 'MESSAGE_CREATE' ? [(d as { content: string }).content] : [],
    );

  test('greets, takes an identity, and says what the bot is and where it is a member', async () => {
    discord.addGuild({ name: 'Elsewhere', withBot: false });
    const bot = await connect(discord);
    const hello = await bot.next();
    expect(hello).toMatchObject({ op: GatewayOpcodes.Hello });
    expect(hello.d).toEqual({ heartbeat_interval: expect.any(Number) });
    bot.send(GatewayOpcodes.Identify, identity(discord));
    expect(await bot.next()).toMatchObject({
      op: GatewayOpcodes.Dispatch,
      t: 'READY',
      s: 1,
      d: {
        user: { id: discord.botId },
        guilds: [{ id: guild.id, unavailable: true }],
        session_id: expect.any(String),
        resume_gateway_url: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:\d+/),
      },
    });
    expect(await bot.soFar()).toMatchObject([{ t: 'GUILD_CREATE', s: 2, d: { id: guild.id } }]);
  });

  test('acknowledges heartbeats, before and after the identity', async () => {
    const bot = await connect(discord);
    await bot.next();
    bot.send(GatewayOpcodes.Heartbeat);
    expect(await bot.next()).toEqual({ op: GatewayOpcodes.HeartbeatAck });
    bot.send(GatewayOpcodes.Identify, identity(discord));
    await bot.event('GUILD_CREATE');
    bot.send(GatewayOpcodes.Heartbeat, 2);
    expect(await bot.next()).toEqual({ op: GatewayOpcodes.HeartbeatAck });
  });

  test.each([
    ['a wrong token', { token: 'wrong' }, 4004],
    ['no token', { token: undefined }, 4002],
    ['a shard that there is not', { shard: [1, 1] }, 4010],
    ['an intent that there is not', { intents: 1 << 30 }, 4013],
    ['the privileged intent to see members', { intents: GatewayIntentBits.GuildMembers }, 4014],
    ['the privileged intent to see presences', { intents: GatewayIntentBits.GuildPresences }, 4014],
    [
      'the privileged intent to read messages',
      { intents: INTENTS | GatewayIntentBits.MessageContent },
      4014,
    ],
  ])('closes the connection of an identity with %s', async (_, more, code) => {
    const bot = await connect(discord);
    bot.send(GatewayOpcodes.Identify, identity(discord, more));
    expect(await bot.closed).toBe(code);
    expect(discord.gateway.intents()).toEqual([]);
  });

  test.each([
    ['what is no JSON', '{', 4002],
    ['a frame without an opcode', '{"d":1}', 4002],
    ['a frame of more than 4 096 bytes', JSON.stringify({ op: 1, d: 'ü'.repeat(2_100) }), 4002],
    ['an unknown opcode', '{"op":99,"d":null}', 4001],
    ['a presence before the identity', '{"op":3,"d":{}}', 4003],
    ['a wish to resume that names no session', '{"op":6,"d":{}}', 4002],
  ])('closes the connection after %s', async (_, text, code) => {
    const bot = await connect(discord);
    bot.sendText(text);
    expect(await bot.closed).toBe(code);
  });

  test('closes the connection of a bot that identifies twice', async () => {
    const { bot } = await identified(discord);
    bot.send(GatewayOpcodes.Identify, identity(discord));
    expect(await bot.closed).toBe(4005);
  });

  test('sends the events that the intents cover, and no others', async () => {
    const { bot } = await identified(discord, { intents: GatewayIntentBits.DirectMessages });
    await ada.say(channel, 'to all', SILENCE_MS);
    await ada.say(ada.directMessages, 'to the bot', SILENCE_MS);
    discord.addGuild({ name: 'New' });
    const frames = await bot.soFar();
    expect(frames.map(({ t }) => t)).toEqual(['MESSAGE_CREATE']);
    expect(contents(frames)).toEqual(['to the bot']);
  });

  test('shows the words of a message only where the bot is meant', async () => {
    const { bot } = await identified(discord);
    await ada.say(channel, 'not for you', SILENCE_MS);
    await ada.say(channel, `<@${discord.botId}> for you`, SILENCE_MS);
    await ada.say(ada.directMessages, 'and this', SILENCE_MS);
    expect(contents(await bot.soFar())).toEqual(['', `<@${discord.botId}> for you`, 'and this']);
  });

  test('says nothing of a server that the bot is no member of', async () => {
    const { bot } = await identified(discord);
    const elsewhere = discord.addGuild({ name: 'Elsewhere', withBot: false });
    discord.join(ada, elsewhere);
    const there = discord.addChannel(elsewhere, 'general');
    await ada.say(there, `<@${discord.botId}> hello`, SILENCE_MS);
    expect(contents(await bot.soFar())).toEqual([]);
  });

  describe('after a cut connection', () => {
    const resumption = (session: string, seq: number, token = discord.token) => ({
      token,
      session_id: session,
      seq,
    });

    test('sends what was missed, in order and once, and says when that is over', async () => {
      const { bot, session } = await identified(discord);
      await ada.say(ada.directMessages, 'before', SILENCE_MS);
      const last = (await bot.soFar()).at(-1)?.s ?? 0;
      discord.gateway.disconnect(4000);
      expect(await bot.closed).toBe(4000);
      const missed = Array.from({ length: 20 }, (_, i) => `missed ${i}`);
      for (const text of missed) await ada.say(ada.directMessages, text, SILENCE_MS);

      const back = await connect(discord);
      back.send(GatewayOpcodes.Resume, resumption(session, last));
      const replayed = (await back.soFar()).filter(({ op }) => op === GatewayOpcodes.Dispatch);
      expect(contents(replayed)).toEqual(missed);
      expect(replayed.at(-1)?.t).toBe('RESUMED');
      expect(replayed.map(({ s }) => s)).toEqual(
        Array.from({ length: missed.length + 1 }, (_, i) => last + 1 + i),
      );
      await ada.say(ada.directMessages, 'after', SILENCE_MS);
      expect(contents(await back.soFar())).toEqual(['after']);
    });

    test('sends nothing again that the bot has seen, however often it resumes', async () => {
      const { bot, session } = await identified(discord);
      let seen = (await bot.soFar()).at(-1)?.s ?? 0;
      for (const text of ['one', 'two', 'three']) {
        discord.gateway.disconnect(4000);
        await ada.say(ada.directMessages, text, SILENCE_MS);
        const back = await connect(discord);
        back.send(GatewayOpcodes.Resume, resumption(session, seen));
        const frames = await back.soFar();
        expect(contents(frames)).toEqual([text]);
        seen = frames.at(-1)?.s ?? 0;
      }
    });

    test.each([
      ['that it forgot', async () => discord.gateway.forgetSessions(), 2],
      [
        'whose missed events are too many to keep',
        async () => {
          for (let i = 0; i < 600; i++) discord.gateway.dispatch('TEST', { i }, 0);
        },
        2,
      ],
    ])('refuses a session %s, and takes a new identity', async (_, happens, seq) => {
      const { bot, session } = await identified(discord);
      discord.gateway.disconnect(4000);
      await bot.closed;
      await happens();
      const back = await connect(discord);
      await back.next();
      back.send(GatewayOpcodes.Resume, resumption(session, seq));
      expect(await back.next()).toEqual({ op: GatewayOpcodes.InvalidSession, d: false });
      const anew = await identified(discord);
      expect(anew.session).not.toBe(session);
    });

    test('refuses the session of a bot that left for good', async () => {
      const { bot, session } = await identified(discord);
      await bot.leave(1000);
      const back = await connect(discord);
      await back.next();
      back.send(GatewayOpcodes.Resume, resumption(session, 1));
      expect(await back.next()).toEqual({ op: GatewayOpcodes.InvalidSession, d: false });
    });

    test.each([
      ['a wrong token', 1, 'wrong', 4004],
      ['a sequence that was never reached', 99, undefined, 4007],
    ])('closes the connection of one that resumes with %s', async (_, seq, token, code) => {
      const { bot, session } = await identified(discord);
      discord.gateway.disconnect(4000);
      await bot.closed;
      const back = await connect(discord);
      back.send(GatewayOpcodes.Resume, resumption(session, seq, token));
      expect(await back.closed).toBe(code);
    });
  });

  test('asks to reconnect without closing the connection', async () => {
    const { bot } = await identified(discord);
    discord.gateway.askToReconnect();
    expect((await bot.soFar()).at(-1)).toEqual({ op: GatewayOpcodes.Reconnect, d: null });
  });

  test('says that a session is no longer good, and whether the bot may still resume it', async () => {
    const { bot, session } = await identified(discord);
    const last = (await bot.soFar()).at(-1)?.s ?? 0;
    discord.gateway.invalidateSessions(true);
    expect((await bot.soFar()).at(-1)).toEqual({ op: GatewayOpcodes.InvalidSession, d: true });
    discord.gateway.disconnect(4000);
    const back = await connect(discord);
    const resumption = { token: discord.token, session_id: session, seq: last };
    back.send(GatewayOpcodes.Resume, resumption);
    expect((await back.soFar()).at(-1)?.t).toBe('RESUMED');
    discord.gateway.invalidateSessions(false);
    expect((await back.soFar()).at(-1)).toEqual({ op: GatewayOpcodes.InvalidSession, d: false });
    const again = await connect(discord);
    await again.next();
    again.send(GatewayOpcodes.Resume, resumption);
    expect(await again.next()).toEqual({ op: GatewayOpcodes.InvalidSession, d: false });
  });

  test('hears what the bot says of its presence, at first and later', async () => {
    const presence = { since: null, activities: [], status: 'idle', afk: false };
    const { bot } = await identified(discord, { presence });
    expect(discord.presence).toEqual(presence);
    const activities = [{ name: '/ask', type: 2 }];
    bot.send(GatewayOpcodes.PresenceUpdate, { ...presence, activities, status: 'online' });
    await bot.soFar();
    expect(discord.presence).toMatchObject({ activities, status: 'online' });
    bot.send(GatewayOpcodes.PresenceUpdate, { ...presence, status: 'asleep' });
    expect(await bot.closed).toBe(4002);
  });

  test('closes the connection of a bot that sends more than 120 frames a minute', async () => {
    const { bot } = await identified(discord);
    for (let i = 0; i < 120; i++) bot.send(GatewayOpcodes.Heartbeat);
    expect(await bot.closed).toBe(4008);
  });

  test('closes with 4004 when the token is revoked, and takes it no more', async () => {
    const { bot } = await identified(discord);
    discord.revokeToken();
    expect(await bot.closed).toBe(4004);
    const back = await connect(discord);
    back.send(GatewayOpcodes.Identify, identity(discord));
    expect(await back.closed).toBe(4004);
  });
});

describe('the bot', () => {
  test('begins anew when its session was forgotten, and answers again', async () => {
    const footnote = await startFootnote();
    const { discord, ada } = footnote;
    discord.gateway.forgetSessions();
    discord.gateway.disconnect(4000);
    await expect.poll(() => discord.gateway.intents(), { timeout: 15_000 }).toEqual([INTENTS]);
    const shown = await ada.say(ada.directMessages, 'who built the lighthouse');
    expect(shown?.text).toContain('Ingrid Halvorsen');
    await footnote.stop();
  });

  test('resumes when Discord asks it to reconnect, and answers what was asked meanwhile', async () => {
    const footnote = await startFootnote();
    const { discord, ada } = footnote;
    discord.gateway.askToReconnect();
    const shown = await ada.say(ada.directMessages, 'who built the lighthouse', 10_000);
    expect(shown?.text).toContain('Ingrid Halvorsen');
    await footnote.stop();
  });
});

describe('a gateway that watches the time', () => {
  let discord: Simulator;
  beforeEach(async () => {
    discord = await startSimulator({ validate: false, clockRuns: false, answerWithinMs: 60 });
  });
  afterEach(() => discord.stop());

  test('asks a bot that was silent too long, and lets one that answers be', async () => {
    const { bot } = await identified(discord);
    await bot.soFar();
    discord.clock.advance(41_250);
    discord.clock.advance(1);
    expect(await bot.next()).toEqual({ op: GatewayOpcodes.Heartbeat, d: null });
    bot.send(GatewayOpcodes.Heartbeat, 1);
    await bot.next();
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(discord.gateway.intents()).toEqual([INTENTS]);
  });

  test('closes the connection of one that does not answer, and ends its session', async () => {
    const { bot, session } = await identified(discord);
    discord.clock.advance(41_251);
    expect(await bot.closed).toBe(4009);
    const back = await connect(discord);
    await back.next();
    const resumption = { token: discord.token, session_id: session, seq: 1 };
    back.send(GatewayOpcodes.Resume, resumption);
    expect(await back.next()).toEqual({ op: GatewayOpcodes.InvalidSession, d: false });
  });

  test('lets a bot of discord.js live however far the time is moved', async () => {
    const bot = await startBareBot(discord, {});
    for (let i = 0; i < 3; i++) {
      discord.clock.advance(3_600_000);
      await new Promise((resolve) => setTimeout(resolve, 80));
    }
    expect(discord.gateway.intents()).toHaveLength(1);
    expect(bot.client.ws.shards.size).toBe(1);
    await bot.stop();
  });
});

describe('sessions of a day', () => {
  async function start(discord: Simulator) {
    const { body } = await bots(discord);
    return body.session_start_limit;
  }
  async function bots(discord: Simulator) {
    const headers = { authorization: `Bot ${discord.token}` };
    const response = await fetch(`${discord.apiUrl}/v10/gateway/bot`, { headers });
    const body = (await response.json()) as {
      shards: number;
      session_start_limit: { total: number; remaining: number; max_concurrency: number };
    };
    return { body };
  }
  const refused = { op: GatewayOpcodes.InvalidSession, d: false };

  async function tryToBegin(discord: Simulator, shard: readonly [number, number]) {
    const bot = await connect(discord);
    await bot.next();
    bot.send(GatewayOpcodes.Identify, identity(discord, { shard }));
    return bot.next();
  }

  test('are counted, and are refused when there are no more until a day is over', async () => {
    const discord = await startSimulator({
      validate: false,
      clockRuns: false,
      start: { total: 2 },
    });
    await identified(discord);
    expect(await start(discord)).toMatchObject({ total: 2, remaining: 1 });
    await identified(discord);
    expect(await tryToBegin(discord, [0, 1])).toEqual(refused);
    discord.clock.advance(86_400_000);
    expect(await tryToBegin(discord, [0, 1])).toMatchObject({ t: 'READY' });
    await discord.stop();
  });

  test('begin five seconds apart, but for as many as may begin at once', async () => {
    const start = { shards: 4, maxConcurrency: 2 };
    const discord = await startSimulator({ validate: false, clockRuns: false, start });
    expect((await bots(discord)).body.shards).toBe(4);
    expect(await tryToBegin(discord, [0, 4])).toMatchObject({ t: 'READY' });
    expect(await tryToBegin(discord, [1, 4])).toMatchObject({ t: 'READY' });
    expect(await tryToBegin(discord, [2, 4])).toEqual(refused);
    discord.clock.advance(5_000);
    expect(await tryToBegin(discord, [2, 4])).toMatchObject({ t: 'READY' });
    await discord.stop();
  });
});

describe('shards', () => {
  test('each hear of the servers that are theirs, and the first of direct messages', async () => {
    const start = { shards: 3 };
    const discord = await startSimulator({ validate: false, clockRuns: false, start });
    const guilds = Array.from({ length: 12 }, (_, i) => discord.addGuild({ name: `G${i}` }));
    const shards = await Promise.all(
      [0, 1, 2].map((id) => identified(discord, { shard: [id, 3] })),
    );
    const known = await Promise.all(
      shards.map(async ({ bot }) =>
        (await bot.soFar()).map(({ t, d }) => `${t} ${(d as { id: string }).id}`),
      ),
    );
    const theirs = (id: number) =>
      guilds.filter((guild) => Number((BigInt(guild.id) >> 22n) % 3n) === id);
    for (const id of [0, 1, 2]) {
      expect(theirs(id)).toHaveLength(4);
      expect(known[id]).toEqual(theirs(id).map((guild) => `GUILD_CREATE ${guild.id}`));
    }
    const [, guild] = guilds;
    if (guild === undefined) throw new Error('there are twelve');
    const ada = discord.addMember({ name: 'ada', guild });
    ada.write('hello');
    ada.write('direct', { channel: ada.directMessages });
    const heard = await Promise.all(shards.map(async ({ bot }) => (await bot.soFar()).length));
    const home = theirs(0).includes(guild) ? 0 : theirs(1).includes(guild) ? 1 : 2;
    expect(heard).toEqual([0, 1, 2].map((id) => (id === home ? 1 : 0) + (id === 0 ? 1 : 0)));
    await discord.stop();
  });

  test('are begun by discord.js as many as recommended, and every server is on one of them', async () => {
    const discord = await startSimulator({ clockRuns: false, start: { shards: 2 } });
    for (let i = 0; i < 5; i++) discord.addGuild({ name: `G${i}` });
    const bot = await startBareBot(discord, { shards: 'auto' });
    expect(bot.client.ws.shards.size).toBe(2);
    expect(bot.client.guilds.cache.size).toBe(5);
    const counts = bot.client.ws.shards.map(
      (shard) => bot.client.guilds.cache.filter((guild) => guild.shardId === shard.id).size,
    );
    expect(counts.sort()).toEqual([2, 3]);
    await bot.stop();
    await discord.stop();
  });

  test('are too few when one would have more than 2 500 servers', async () => {
    const discord = await startSimulator({ validate: false, clockRuns: false });
    for (let i = 0; i < 2_501; i++) discord.addGuild({ name: `G${i}` });
    const bot = await connect(discord);
    bot.send(GatewayOpcodes.Identify, identity(discord));
    expect(await bot.closed).toBe(4011);
    await discord.stop();
  });
});
