import { REST } from 'discord.js';
import * as spec from 'discord-api-spec/zod';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { $ZodType } from 'zod/v4/core';
import { safeParse } from 'zod/v4/core';
import type { Member } from '../../src/simulator/member.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import { unknownKeys } from '../../src/simulator/validation/unknown-keys.ts';
import type { Channel, Guild } from '../../src/simulator/world.ts';
import { identified, type RawBot } from './raw-bot.ts';

const ANSWER = { content: 'x', allowed_mentions: { parse: [] } };
const BUTTON = { type: 2, style: 2, label: 'More', custom_id: 'more' };
const MENU = { type: 3, custom_id: 'menu', options: [{ label: 'A', value: 'a' }] };

let discord: Simulator;
let guild: Guild;
let channel: Channel;
let ada: Member;
let bot: RawBot;
/** The paths of what there is. */
const paths: Record<string, string> = {};

async function call(method: string, path: string, body?: unknown) {
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return (await response.json()) as { id: string };
}

beforeAll(async () => {
  discord = await startSimulator({ clockRuns: false });
  guild = discord.addGuild({ name: 'Readers' });
  channel = discord.addChannel(guild, 'news');
  const editors = discord.addRole(guild, 'Editors', ['ManageMessages']);
  discord.permit(channel, editors, { allow: ['ManageMessages'] });
  ada = discord.addMember({ name: 'ada', guild, nick: 'Countess', roles: [editors] });
  const thread = discord.addThread(channel, 'talk');
  ({ bot } = await identified(discord));

  const commands = `/applications/${discord.botId}/commands`;
  const option = { type: 3, name: 'text', description: 'x', autocomplete: true };
  const command = await call('POST', commands, {
    name: 'ask',
    description: 'x',
    options: [option],
  });
  const files = [{ name: 'a.txt', content: 'hello' }];
  const written = ada.write(`<@${discord.botId}> hello`, { channel, files });
  const reply = { message_reference: { message_id: written.id } };
  const components = [
    { type: 1, components: [BUTTON] },
    { type: 1, components: [MENU] },
  ];
  const messages = `/channels/${channel.id}/messages`;
  const posted = await call('POST', messages, { ...ANSWER, ...reply, components });
  const v2 = [
    {
      type: 17,
      components: [
        { type: 10, content: 'x' },
        { type: 1, components: [BUTTON] },
      ],
    },
  ];
  const rich = await call('POST', messages, {
    flags: 1 << 15,
    components: v2,
    allowed_mentions: { parse: [] },
  });
  await call('PATCH', `${messages}/${rich.id}`, { flags: 1 << 15, components: v2 });
  const media = { url: 'attachment://a.png' };
  const shows = [
    {
      type: 9,
      components: [{ type: 10, content: 'x' }],
      accessory: { type: 11, media: { url: 'https://example.org/b.png' } },
    },
    { type: 14 },
    { type: 12, items: [{ media }] },
    { type: 13, file: media },
  ];
  const filed = (await new REST({ api: discord.apiUrl })
    .setToken(discord.token)
    .post(`/channels/${channel.id}/messages`, {
      body: { flags: 1 << 15, components: shows, allowed_mentions: { parse: [] } },
      files: [{ name: 'a.png', data: Buffer.from('x') }],
    })) as { id: string };
  Object.assign(paths, {
    bot: '/users/@me',
    user: `/users/${ada.id}`,
    'the gateway': '/gateway/bot',
    guild: `/guilds/${guild.id}`,
    member: `/guilds/${guild.id}/members/${ada.id}`,
    channel: `/channels/${channel.id}`,
    'direct messages': `/channels/${ada.directMessages.id}`,
    thread: `/channels/${thread.id}`,
    command: `${commands}/${command.id}`,
    'message of a member': `${messages}/${written.id}`,
    'message of the bot': `${messages}/${posted.id}`,
    'message of components': `${messages}/${rich.id}`,
    'message of files': `${messages}/${filed.id}`,
  });
});
afterAll(() => discord.stop());

/** What a value has that the description does not, or lacks. */
function differences(schema: $ZodType, value: unknown): string[] {
  const result = safeParse(schema, value);
  const wrong = result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return [...wrong, ...unknownKeys(schema, value)];
}

test.each([
  ['user', spec.UserResponseSchema],
  ['the gateway', spec.GatewayBotResponseSchema],
  ['guild', spec.GuildWithCountsResponseSchema],
  ['member', spec.GuildMemberResponseSchema],
  ['channel', spec.GuildChannelResponseSchema],
  ['direct messages', spec.PrivateChannelResponseSchema],
  ['thread', spec.ThreadResponseSchema],
  ['command', spec.ApplicationCommandResponseSchema],
  ['message of a member', spec.MessageResponseSchema],
  ['message of the bot', spec.MessageResponseSchema],
  ['message of components', spec.MessageResponseSchema],
  ['message of files', spec.MessageResponseSchema],
] as const)('a %s is of the shape that Discord describes', async (name, schema) => {
  const found = await call('GET', paths[name] ?? '');
  expect(differences(schema, found)).toEqual([]);
});

test('what an interaction brought is of the shape that Discord describes', async () => {
  const shown = ada.slash('/ask', { text: 'x' }, { channel });
  const { d } = await bot.event('INTERACTION_CREATE');
  const { id, token } = d as { id: string; token: string };
  const path = `/interactions/${id}/${token}/callback?with_response=true`;
  const answer = await call('POST', path, { type: 4, data: ANSWER });
  expect(differences(spec.InteractionCallbackResponseSchema, answer)).toEqual([]);
  await shown;
  const original = await call('GET', `/webhooks/${discord.botId}/${token}/messages/@original`);
  expect(differences(spec.MessageResponseSchema, original)).toEqual([]);
});

test('a file that a message shows is shown by its address', async () => {
  const { components } = (await call('GET', paths['message of files'] ?? '')) as unknown as {
    components: { file?: { url: string }; name?: string; size?: number }[];
  };
  const shown = components.at(-1);
  expect(shown).toMatchObject({ name: 'a.png', size: 1 });
  expect(await (await fetch(shown?.file?.url ?? '')).text()).toBe('x');
});
