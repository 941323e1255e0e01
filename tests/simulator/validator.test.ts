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
const menu = (more: object = {}) => ({
  type: 3,
  custom_id: 'm',
  options: ['a', 'b'].map((value) => ({ label: value, value })),
  ...more,
});
const choice = (value: string, more: object = {}) => ({ label: value, value, ...more });
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
    ['a button without a label', plain({ components: [row(button({ label: undefined }))] })],
    [
      'a link button whose address has 513 characters',
      plain({
        components: [
          row(button({ style: 5, url: `https://${'x'.repeat(505)}`, custom_id: undefined })),
        ],
      }),
    ],
    [
      'the same number twice',
      plain({ components: [row(button({ id: 5 }), button({ id: 5, custom_id: 'b' }))] }),
    ],
    [
      'six rows',
      plain({
        components: 'abcdef'.split('').map((id) => row(button({ custom_id: id }))),
      }),
    ],
    ['eleven embeds', plain({ embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) })],
    ['nothing but spaces', plain({ content: ' \n ' })],
    ['a menu beside a button', plain({ components: [row(menu(), button())] })],
    ['two menus in a row', plain({ components: [row(menu(), menu({ custom_id: 'n' }))] })],
    ['a menu without options', plain({ components: [row(menu({ options: [] }))] })],
    [
      'a menu of 26 options',
      plain({
        components: [row(menu({ options: Array.from({ length: 26 }, (_, i) => choice(`${i}`)) }))],
      }),
    ],
    [
      'a menu with two options of one value',
      plain({ components: [row(menu({ options: [choice('a'), choice('a')] }))] }),
    ],
    [
      'a menu that wants more than it takes',
      plain({ components: [row(menu({ min_values: 2, max_values: 1 }))] }),
    ],
    ['a menu that takes more than it has', plain({ components: [row(menu({ max_values: 3 }))] })],
    [
      'a menu that begins with more than it takes',
      plain({
        components: [
          row(menu({ options: ['a', 'b'].map((one) => choice(one, { default: true })) })),
        ],
      }),
    ],
    [
      'a menu of people that begins with more than it takes',
      plain({
        components: [
          row({
            type: 5,
            custom_id: 'm',
            default_values: ['1', '2'].map((id) => ({ type: 'user', id })),
          }),
        ],
      }),
    ],
    ['a file that it does not have', v2({ type: 13, file: { url: 'attachment://a.txt' } })],
    ['an attachment that was not sent', plain({ content: 'x', attachments: [{ id: '0' }] })],
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
      'is to be private in a channel',
      { content: 'x', flags: 1 << 6, allowed_mentions: { parse: [] } },
    ],
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
    [
      'a translated name in capitals',
      command({ name_localizations: { de: 'Frage', fr: 'demande' } }),
    ],
    [
      'a translated description of 101 characters',
      command({ description_localizations: { de: 'x'.repeat(101) } }),
    ],
    [
      '26 choices',
      command({
        options: [
          option({
            choices: Array.from({ length: 26 }, (_, i) => ({ name: `c${i}`, value: `c${i}` })),
          }),
        ],
      }),
    ],
    [
      'a choice of 101 characters',
      command({ options: [option({ choices: [{ name: 'x'.repeat(101), value: 'x' }] })] }),
    ],
    ['autocomplete for yes or no', command({ options: [option({ type: 5, autocomplete: true })] })],
    ['a least number for a text', command({ options: [option({ min_value: 1 })] })],
    ['a least length for a number', command({ options: [option({ type: 4, min_length: 1 })] })],
    ['types of channels for a text', command({ options: [option({ channel_types: [0] })] })],
    [
      'numbers that no number is between',
      command({ options: [option({ type: 4, min_value: 2, max_value: 1 })] }),
    ],
    [
      'lengths that no length is between',
      command({ options: [option({ min_length: 2, max_length: 1 })] }),
    ],
    [
      'a subcommand beside an option',
      command({ options: [option(), { type: 1, name: 'sub', description: 'x' }] }),
    ],
    [
      'a group in a group',
      command({
        options: [
          {
            type: 2,
            name: 'a',
            description: 'x',
            options: [{ type: 2, name: 'b', description: 'x' }],
          },
        ],
      }),
    ],
    ['options of an option', command({ options: [option({ options: [option({ name: 'b' })] })] })],
    [
      'more than 8 000 characters together',
      command({
        options: Array.from({ length: 4 }, (_, i) =>
          option({
            name: `o${i}`,
            choices: Array.from({ length: 25 }, (_, j) => ({
              name: `${j}`.padEnd(100, 'x'),
              value: `${j}`,
            })),
          }),
        ),
      }),
    ],
    ['a menu name of 33 characters', { type: 3, name: 'x'.repeat(33) }],
    ['a description for a menu', { type: 3, name: 'Find', description: 'x' }],
    ['options for a menu', { type: 2, name: 'Find', options: [option()] }],
  ])('refuses a command with %s', async (_, body) => {
    const path = `/applications/${discord.world.applicationId}/commands`;
    expect((await post(path, body)).status).toBe(400);
    expect(discord.violations.length).toBeGreaterThan(0);
    expect(discord.world.commands.size).toBe(0);
  });

  test('refuses two commands of one name at once, and more than there may be', async () => {
    const path = `/applications/${discord.world.applicationId}/commands`;
    const twice = await post(path, [command(), command()], 'PUT');
    expect(twice).toMatchObject({ status: 400, body: { code: 50035 } });
    const menus = Array.from({ length: 16 }, (_, i) => ({ type: 3, name: `Menu ${i}` }));
    expect(await post(path, menus, 'PUT')).toMatchObject({ status: 400, body: { code: 30032 } });
    expect((await post(path, [], 'PUT')).status).toBe(200);
    expect(discord.world.commands.size).toBe(0);
  });

  test('tells the holder of a message edited to components of version 2 what must go', async () => {
    const sent = await post(`/channels/${channel}/messages`, plain({ content: 'old' }));
    const path = `/channels/${channel}/messages/${sent.body.id}`;
    expect((await post(path, v2(say('new')), 'PATCH')).status).toBe(400);
    expect((await post(path, { ...v2(say('new')), content: null }, 'PATCH')).status).toBe(200);
    const emptied = { components: [], allowed_mentions: NOBODY };
    expect((await post(path, emptied, 'PATCH')).status).toBe(400);
  });

  test('records a route that does not exist', async () => {
    expect((await post('/guilds/1/nothing', {})).status).toBe(404);
    expect(discord.violations[0]?.problem).toBe('there is no such route');
  });
});
