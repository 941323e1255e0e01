import { HTTPError, InteractionType, MessageFlags, REST, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Member, Place } from '../../src/simulator/member.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import type { Channel, Guild } from '../../src/simulator/world.ts';
import { identified, type RawBot } from './raw-bot.ts';

const NOBODY = { allowed_mentions: { parse: [] } };
const MINUTE = 60_000;
const REPLY = 4;
const DEFER = 5;
const UPDATE = 7;
const CHOICES = 8;

const DECLARATION = {
  name: 'ask',
  description: 'Ask',
  contexts: [0, 1, 2],
  integration_types: [0, 1],
  options: [{ type: 3, name: 'question', description: 'What', autocomplete: true }],
};

let discord: Simulator;
let guild: Guild;
let channel: Channel;
let ada: Member;
let bot: RawBot;

beforeEach(async () => {
  discord = await startSimulator({ clockRuns: false });
  guild = discord.addGuild({ name: 'Readers' });
  channel = discord.addChannel(guild, 'news');
  ada = discord.addMember({ name: 'ada', guild });
  ({ bot } = await identified(discord));
  await call('POST', `/applications/${discord.botId}/commands`, DECLARATION);
});
afterEach(() => discord.stop());

/** A call of the REST API, with what Discord makes of it. */
async function call(method: string, path: string, body?: unknown) {
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const read = (text === '' ? {} : JSON.parse(text)) as {
    code?: number;
    id?: string;
    content?: string;
  };
  return { status: response.status, body: read };
}

/** What the bot can do with an interaction that has just come. */
async function received() {
  const { d } = await bot.event('INTERACTION_CREATE');
  const { id, token, type } = d as { id: string; token: string; type: number };
  const webhook = `/webhooks/${discord.botId}/${token}`;
  return {
    id,
    token,
    type,
    respond: (kind: number, data?: object) =>
      call('POST', `/interactions/${id}/${token}/callback`, {
        type: kind,
        ...(data === undefined ? {} : { data }),
      }),
    followUp: (content: string, more: object = {}) =>
      call('POST', webhook, { content, ...NOBODY, ...more }),
    edit: (content: string, message = '@original') =>
      call('PATCH', `${webhook}/messages/${message}`, { content, ...NOBODY }),
    read: (message = '@original') => call('GET', `${webhook}/messages/${message}`),
    remove: (message = '@original') => call('DELETE', `${webhook}/messages/${message}`),
  };
}

/** Somebody uses /ask: what they come to see, and what the bot can do. */
async function asked(place: Place = { channel }) {
  const shown = ada.slash('ask', { question: 'Who?' }, place);
  shown.catch(() => undefined);
  return { shown, ...(await received()) };
}

const text = (content: string, more: object = {}) => ({ content, ...NOBODY, ...more });

describe('an interaction', () => {
  test('is acknowledged once: whatever comes after that gets 40060', async () => {
    const { respond, shown } = await asked();
    expect((await respond(REPLY, text('first'))).status).toBe(204);
    for (const second of [() => respond(REPLY, text('second')), () => respond(DEFER)]) {
      expect(await second()).toMatchObject({ status: 400, body: { code: 40060 } });
    }
    discord.clock.advance(4_000);
    expect(await respond(REPLY, text('late'))).toMatchObject({ body: { code: 40060 } });
    expect((await shown).text).toBe('first');
  });

  test('takes one of two responses that come at once', async () => {
    const { respond, shown } = await asked();
    const both = await Promise.all([respond(REPLY, text('one')), respond(REPLY, text('one'))]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 400]);
    expect((await shown).text).toBe('one');
    expect(discord.world.messages.size).toBe(1);
  });

  test('is unknown, 10062, after three seconds without a response, and the asker is told', async () => {
    const { respond, shown } = await asked();
    discord.clock.advance(3_001);
    await expect(shown).rejects.toThrow('The application did not respond');
    expect(await respond(REPLY, text('late'))).toMatchObject({
      status: 404,
      body: { code: 10062 },
    });
    expect(discord.world.messages.size).toBe(0);
  });

  test('can be acknowledged until three seconds are over', async () => {
    const { respond, shown } = await asked();
    discord.clock.advance(3_000);
    expect((await respond(REPLY, text('just in time'))).status).toBe(204);
    expect((await shown).text).toBe('just in time');
  });

  test('is unknown by another token, or when it never was', async () => {
    const { id, token } = await asked();
    const forged = [`/interactions/${id}/forged/callback`, `/interactions/1/${token}/callback`];
    for (const path of forged) {
      expect(await call('POST', path, { type: DEFER })).toMatchObject({
        status: 404,
        body: { code: 10062 },
      });
    }
  });

  test('has no webhook before it is acknowledged', async () => {
    const { followUp, edit, respond } = await asked();
    expect(await followUp('early')).toMatchObject({ status: 404, body: { code: 10015 } });
    expect(await edit('early')).toMatchObject({ status: 404, body: { code: 10015 } });
    expect((await respond(DEFER)).status).toBe(204);
    expect((await edit('in time')).status).toBe(200);
  });

  test('can be gone on with for fifteen minutes, and gets 50027 after them', async () => {
    const { respond, followUp, edit, read, remove } = await asked();
    await respond(REPLY, text('first'));
    discord.clock.advance(15 * MINUTE);
    const second = await followUp('second');
    expect(second.status).toBe(200);
    expect((await edit('changed')).status).toBe(200);
    expect((await edit('changed', second.body.id)).status).toBe(200);
    expect((await read()).body.content).toBe('changed');

    discord.clock.advance(1);
    const late = [() => followUp('late'), () => edit('late'), read, remove];
    for (const one of late) {
      expect(await one()).toMatchObject({ status: 401, body: { code: 50027 } });
    }
  });

  test('that is private is seen by the asker alone', async () => {
    const { respond, shown } = await asked();
    await respond(REPLY, text('a secret', { flags: MessageFlags.Ephemeral }));
    const message = await shown;
    expect(message.ephemeral).toBe(true);
    expect(await call('GET', `/channels/${channel.id}/messages/${message.id}`)).toMatchObject({
      status: 404,
      body: { code: 10008 },
    });
    const bo = discord.addMember({ name: 'bo', guild });
    await expect(bo.forgeClick(message, 'x')).rejects.toThrow('Only the one who asked');
  });
});

describe('a deferral', () => {
  test('shows nothing until it is filled in, and then stays as private as it was', async () => {
    const { respond, followUp, shown } = await asked();
    await respond(DEFER);
    await followUp('the answer', { flags: MessageFlags.Ephemeral });
    const message = await shown;
    expect(message).toMatchObject({ text: 'the answer', deferred: true, ephemeral: false });
    expect(message.followUps).toEqual([]);
  });
});

describe('follow-ups', () => {
  async function statuses(place: Place): Promise<number[]> {
    const { respond, followUp } = await asked(place);
    await respond(REPLY, text('first'));
    const codes: number[] = [];
    for (let i = 0; i < 6; i++) codes.push((await followUp(`${i}`)).body.code ?? 0);
    return codes;
  }

  test('are at most five by a user install where the bot is no member', async () => {
    const elsewhere = discord.addGuild({ name: 'Elsewhere', withBot: false });
    discord.join(ada, elsewhere);
    const there = discord.addChannel(elsewhere, 'general');
    const place = { channel: there, userInstall: true };
    expect(await statuses(place)).toEqual([0, 0, 0, 0, 0, 40094]);
  });

  test('may be more where the bot is a member', async () => {
    expect(await statuses({ channel })).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('the response', () => {
  const choices = { choices: [{ name: 'A', value: 'a' }] };

  test('to a command can be neither choices nor an update', async () => {
    const { respond } = await asked();
    expect(await respond(CHOICES, choices)).toMatchObject({ body: { code: 50035 } });
    expect(await respond(UPDATE, text('x'))).toMatchObject({ body: { code: 50035 } });
    expect(discord.violations.length).toBeGreaterThan(0);
    expect((await respond(REPLY, text('x'))).status).toBe(204);
  });

  test('to what is being typed can be nothing but choices', async () => {
    const offered = ada.autocomplete('ask', { question: 'W' }, 'question', { channel });
    const { respond, type } = await received();
    expect(type).toBe(InteractionType.ApplicationCommandAutocomplete);
    expect(await respond(REPLY, text('x'))).toMatchObject({ body: { code: 50035 } });
    expect((await respond(CHOICES, choices)).status).toBe(204);
    expect(await offered).toEqual(choices.choices);
  });

  test('to a button can update the message that bears it', async () => {
    const button = { type: 2, style: 2, label: 'More', custom_id: 'more' };
    const first = await asked();
    await first.respond(REPLY, text('before', { components: [{ type: 1, components: [button] }] }));
    const pressed = ada.click(await first.shown, 'More');
    const { respond } = await received();
    expect((await respond(UPDATE, text('after', { components: [] }))).status).toBe(204);
    expect(await pressed).toMatchObject({ text: 'after', buttons: [], edits: 1 });
  });
});

describe('a failure made to happen', () => {
  const send = (rest: REST) => rest.post(Routes.channelMessages(channel.id), { body: text('x') });
  const sent = () => discord.requests.filter(({ path }) => path.endsWith('/messages')).length;
  const client = () => new REST({ api: discord.apiUrl }).setToken(discord.token);

  test('of the server is tried again by discord.js, three times', async () => {
    const route = /^POST \/channels/;
    for (let i = 0; i < 3; i++) discord.failNext({ route, status: 500 });
    await expect(send(client())).resolves.toMatchObject({ content: 'x' });
    expect(sent()).toBe(4);

    for (let i = 0; i < 4; i++) discord.failNext({ route, status: 503 });
    const failure = await send(client()).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HTTPError);
    expect(failure).toMatchObject({ status: 503 });
    expect(discord.world.messages.size).toBe(1);
  });

  test('that is a rate limit makes discord.js wait as long as it is told', async () => {
    const rest = client();
    const limits: unknown[] = [];
    rest.on('rateLimited', (limit) => limits.push(limit));
    discord.failNext({ route: /^POST \/channels/, status: 429 });
    await expect(send(rest)).resolves.toMatchObject({ content: 'x' });
    expect(sent()).toBe(2);
    expect(limits).toMatchObject([{ scope: 'user', global: false, sublimitTimeout: 0 }]);
    expect(discord.world.messages.size).toBe(1);
  });

  test('meets the next call of its route alone', async () => {
    discord.failNext({ route: /^DELETE/, status: 500 });
    expect(await call('GET', `/channels/${channel.id}`)).toMatchObject({ status: 200 });
    expect((await call('DELETE', `/channels/${channel.id}/messages/1`)).status).toBe(500);
    expect((await call('DELETE', `/channels/${channel.id}/messages/1`)).status).toBe(404);
  });
});
