import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Violation } from '../../src/simulator/rest.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';

const V2 = 1 << 15;
const NOBODY = { parse: [] };
const say = (content: string) => ({ type: 10, content });
const button = (more: object = {}) => ({ type: 2, style: 2, label: 'x', custom_id: 'a', ...more });
const row = (...components: object[]) => ({ type: 1, components });
const v2 = (...components: object[]) => ({ flags: V2, components, allowed_mentions: NOBODY });
const plain = (more: object) => ({ allowed_mentions: NOBODY, ...more });
const option = (more: object = {}) => ({ type: 3, name: 'text', description: 'A text', ...more });
const command = (more: object = {}) => ({ name: 'ask', description: 'Ask', ...more });

describe('the validator', () => {
  let discord: Simulator;
  let channel = '';
  beforeAll(async () => {
    discord = await startSimulator();
    discord.addGuild({ name: 'Readers' });
    channel = [...discord.world.channels.keys()][0] ?? '';
  });
  afterAll(() => discord.stop());
  beforeEach(() => {
    (discord.violations as Violation[]).length = 0;
  });

  async function post(path: string, body: unknown, method = 'POST') {
    const response = await fetch(`${discord.apiUrl}/v10${path}`, {
      method,
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return {
      status: response.status,
      body: (await response.json()) as { code?: number; id?: string },
    };
  }

  test.each([
    ['a plain message', plain({ content: 'hello' })],
    [
      'what discord.js adds to it',
      plain({ content: 'hello', tts: false, enforce_nonce: true, nonce: '1' }),
    ],
    ['components of version 2', v2({ type: 17, components: [say('hello'), row(button())] })],
    ['4 000 characters in them', v2(say('x'.repeat(4_000)))],
    [
      'a link button',
      plain({
        components: [row(button({ style: 5, url: 'https://e.org', custom_id: undefined }))],
      }),
    ],
  ])('takes %s', async (_, body) => {
    const { status } = await post(`/channels/${channel}/messages`, body);
    expect(status).toBe(200);
    expect(discord.violations).toEqual([]);
  });

  test.each([
    ['content of 2 001 characters', plain({ content: 'x'.repeat(2_001) })],
    [
      'embeds of 6 001 characters together',
      plain({ embeds: [{ description: 'x'.repeat(4_000) }, { description: 'x'.repeat(2_001) }] }),
    ],
    ['an empty message', plain({})],
    ['components of version 2 without the flag', plain({ components: [say('hello')] })],
    ['content beside the flag', { ...v2(say('hello')), content: 'hello' }],
    ['embeds beside the flag', { ...v2(say('hello')), embeds: [{ description: 'x' }] }],
    ['41 components', v2(...Array.from({ length: 41 }, () => say('x')))],
    [
      '41 components, most of them nested',
      v2({ type: 17, components: Array.from({ length: 40 }, () => say('x')) }),
    ],
    ['4 001 characters in texts', v2(say('x'.repeat(4_000)), say('x'))],
    [
      'six buttons in a row',
      plain({ components: [row(...'abcdef'.split('').map((id) => button({ custom_id: id })))] }),
    ],
    ['the same custom id twice', plain({ components: [row(button(), button())] })],
    [
      'a custom id of 101 characters',
      plain({ components: [row(button({ custom_id: 'x'.repeat(101) }))] }),
    ],
    ['an empty custom id', plain({ components: [row(button({ custom_id: '' }))] })],
    [
      'a link button with a custom id',
      plain({ components: [row(button({ style: 5, url: 'https://e.org' }))] }),
    ],
    [
      'a link button without an address',
      plain({ components: [row(button({ style: 5, custom_id: undefined }))] }),
    ],
    ['a label of 81 characters', plain({ components: [row(button({ label: 'x'.repeat(81) }))] })],
    ['an unknown key', plain({ content: 'x', colour: 1 })],
    ['an unknown key deep inside', v2({ type: 17, components: [row(button({ colour: 1 }))] })],
    ['content that is no text', plain({ content: 5 })],
  ])('refuses %s', async (_, body) => {
    const response = await post(`/channels/${channel}/messages`, body);
    expect(response.status).toBe(400);
    expect(response.body.code).toBe(50035);
    expect(discord.violations.length).toBeGreaterThan(0);
  });

  test.each([
    ['says nothing of mentions', { content: 'x' }],
    ['may ping everyone', { content: 'x', allowed_mentions: { parse: ['everyone'] } }],
    [
      'may ping the one it replies to',
      { content: 'x', allowed_mentions: { parse: [], replied_user: true } },
    ],
  ])('records a message that %s, though Discord takes it', async (_, body) => {
    expect((await post(`/channels/${channel}/messages`, body)).status).toBe(200);
    expect(discord.violations).toHaveLength(1);
  });

  test('holds edits to the same rules', async () => {
    const sent = await post(`/channels/${channel}/messages`, v2(say('hello')));
    const path = `/channels/${channel}/messages/${sent.body.id}`;
    expect((await post(path, v2(say('again')), 'PATCH')).status).toBe(200);
    expect(discord.violations).toEqual([]);
    const unflagged = { components: [say('again')], allowed_mentions: NOBODY };
    expect((await post(path, unflagged, 'PATCH')).status).toBe(400);
    expect((await post(path, plain({ content: 'x' }), 'PATCH')).status).toBe(400);
  });

  test.each([
    ['a name in capitals', command({ name: 'Ask' })],
    ['a name with a space', command({ name: 'a b' })],
    ['no description', command({ description: '' })],
    ['a description of 101 characters', command({ description: 'x'.repeat(101) })],
    [
      'a required option after an optional one',
      command({ options: [option(), option({ name: 'b', required: true })] }),
    ],
    ['the same option twice', command({ options: [option(), option()] })],
    [
      '26 options',
      command({ options: Array.from({ length: 26 }, (_, i) => option({ name: `o${i}` })) }),
    ],
    [
      'choices beside autocomplete',
      command({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] }),
    ],
    ['an unknown key', command({ colour: 1 })],
  ])('refuses a command with %s', async (_, body) => {
    const path = `/applications/${discord.world.applicationId}/commands`;
    expect((await post(path, body)).status).toBe(400);
    expect(discord.violations.length).toBeGreaterThan(0);
    expect(discord.world.commands.size).toBe(0);
  });

  test('records a route that does not exist', async () => {
    expect((await post('/guilds/1/nothing', {})).status).toBe(404);
    expect(discord.violations[0]?.problem).toBe('there is no such route');
  });
});
