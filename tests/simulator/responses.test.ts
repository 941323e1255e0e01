import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Violation } from '../../src/simulator/rest.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import { identified } from './raw-bot.ts';

const NOBODY = { parse: [] };
const say = (content: string) => ({ type: 10, content });
const label = (component: object, more: object = {}) => ({
  type: 18,
  label: 'A field',
  component,
  ...more,
});
const input = (more: object = {}) => ({ type: 4, style: 1, custom_id: 'text', ...more });
const choices = (...values: readonly string[]) => values.map((value) => ({ label: value, value }));
const form = (more: object = {}) => ({
  custom_id: 'form',
  title: 'A form',
  components: [label(input())],
  ...more,
});
const fields = (...components: object[]) => form({ components });

const MESSAGE = 4;
const UPDATE = 7;
const CHOICES = 8;
const FORM = 9;

describe('a response', () => {
  let discord: Simulator;
  /** The paths where a command, something typed and a button wait for a response. */
  const waiting: Record<string, string> = {};
  beforeAll(async () => {
    discord = await startSimulator({ clockRuns: false });
    const guild = discord.addGuild({ name: 'Readers' });
    const ada = discord.addMember({ name: 'ada', guild });
    const { bot } = await identified(discord);
    const option = { type: 3, name: 'text', description: 'x', autocomplete: true };
    const path = `/applications/${discord.botId}/commands`;
    await call(path, { name: 'ask', description: 'x', options: [option] });
    const take = async (name: string) => {
      const { id, token } = (await bot.event('INTERACTION_CREATE')).d as {
        id: string;
        token: string;
      };
      waiting[name] = `/interactions/${id}/${token}/callback`;
    };
    const asked = ada.slash('/ask', {});
    await take('command');
    const button = { type: 2, style: 2, label: 'More', custom_id: 'more' };
    const components = [{ type: 1, components: [button] }];
    const data = { content: 'x', components, allowed_mentions: NOBODY };
    await call(waiting.command ?? '', { type: MESSAGE, data });
    await asked;
    // These wait for good: nobody looks at what they would show.
    ada.slash('/ask', {}).catch(() => undefined);
    await take('command');
    ada.autocomplete('/ask', { text: 'x' }, 'text').catch(() => undefined);
    await take('typing');
    ada.click('More').catch(() => undefined);
    await take('button');
  });
  beforeEach(() => {
    (discord.violations as Violation[]).length = 0;
  });
  afterAll(() => discord.stop());

  async function call(path: string, body: unknown) {
    const response = await fetch(`${discord.apiUrl}/v10${path}`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    const { code } = (text === '' ? {} : JSON.parse(text)) as { code?: number };
    return { status: response.status, code };
  }

  test.each([
    ['without a title', form({ title: '' }), 'title'],
    ['with a title of 46 characters', form({ title: 'x'.repeat(46) }), 'title'],
    ['without components', fields(), 'components'],
    [
      'with six components',
      fields(...'abcdef'.split('').map((id) => label(input({ custom_id: id })))),
      '1 to 5 components',
    ],
    ['without a custom id', form({ custom_id: '' }), 'custom_id'],
    ['with a custom id of 101 characters', form({ custom_id: 'x'.repeat(101) }), 'custom_id'],
    ['with the same custom id twice', fields(label(input()), label(input())), 'same custom_id'],
    ['with a label of 46 characters', fields(label(input(), { label: 'x'.repeat(46) })), 'label'],
    ['with two labels for one field', fields(label(input({ label: 'x' }))), 'no label of its own'],
    ['with a row without a label', fields({ type: 1, components: [input()] }), 'needs a label'],
    [
      'with two fields in a row',
      fields({
        type: 1,
        components: [input({ label: 'a' }), input({ label: 'b', custom_id: 'b' })],
      }),
      'holds one text input',
    ],
    [
      'with a placeholder of 101 characters',
      fields(label(input({ placeholder: 'x'.repeat(101) }))),
      'placeholder',
    ],
    [
      'that takes more than 4 000 characters',
      fields(label(input({ max_length: 4_001 }))),
      'max_length',
    ],
    [
      'that wants more than it takes',
      fields(label(input({ min_length: 5, max_length: 4 }))),
      'wants more',
    ],
    [
      'that begins with too long a text',
      fields(label(input({ value: 'abc', max_length: 2 }))),
      'too long a text',
    ],
    [
      'that begins with too short a text',
      fields(label(input({ value: 'a', min_length: 2 }))),
      'too short a text',
    ],
    [
      'with a menu that is disabled',
      fields(label({ type: 3, custom_id: 'm', disabled: true, options: choices('a') })),
      'disabled',
    ],
    [
      'with a menu that takes more than it has',
      fields(label({ type: 3, custom_id: 'm', max_values: 2, options: choices('a') })),
      'more values than it has',
    ],
    [
      'with a group of two equal choices',
      fields(label({ type: 21, custom_id: 'm', options: choices('a', 'a') })),
      'same value',
    ],
    [
      'with a group that wants more than it takes',
      fields(
        label({
          type: 22,
          custom_id: 'm',
          min_values: 2,
          max_values: 1,
          options: choices('a', 'b'),
        }),
      ),
      'wants more',
    ],
    [
      'that wants more files than it takes',
      fields(label({ type: 19, custom_id: 'm', min_values: 2, max_values: 1 })),
      'wants more',
    ],
    [
      'with a button',
      fields(label({ type: 2, style: 1, label: 'x', custom_id: 'b' })),
      'components',
    ],
    ['with an unknown key', form({ colour: 1 }), 'colour: unknown key'],
  ])('that is a form %s is refused', async (_, data, problem) => {
    const answer = await call(waiting.command ?? '', { type: FORM, data });
    expect(answer).toEqual({ status: 400, code: 50035 });
    expect(discord.violations.map((one) => one.problem).join('\n')).toContain(problem);
  });

  test.each([
    ['26 choices', Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: `${i}` }))],
    ['a choice without a name', [{ name: '', value: 'x' }]],
    ['a name of 101 characters', [{ name: 'x'.repeat(101), value: 'x' }]],
    ['a value of 101 characters', [{ name: 'x', value: 'x'.repeat(101) }]],
    ['an unknown key', [{ name: 'x', value: 'x', colour: 1 }]],
  ])('to what is typed with %s is refused', async (_, list) => {
    const body = { type: CHOICES, data: { choices: list } };
    expect(await call(waiting.typing ?? '', body)).toEqual({ status: 400, code: 50035 });
    expect(discord.violations.length).toBeGreaterThan(0);
  });

  test.each([
    ['nothing left', { content: '', components: [], allowed_mentions: NOBODY }],
    ['2 001 characters', { content: 'x'.repeat(2_001), allowed_mentions: NOBODY }],
    [
      'components of version 2 beside its old text',
      { flags: 1 << 15, components: [say('x')], allowed_mentions: NOBODY },
    ],
    ['an unknown key', { content: 'x', colour: 1, allowed_mentions: NOBODY }],
  ])('that changes a message to %s is refused', async (_, data) => {
    const answer = await call(waiting.button ?? '', { type: UPDATE, data });
    expect(answer).toEqual({ status: 400, code: 50035 });
    expect(discord.violations.length).toBeGreaterThan(0);
  });

  test.each([
    ['a form, to what is typed', 'typing', FORM, form()],
    ['choices, to a button', 'button', CHOICES, { choices: [] }],
    ['a change, to a command', 'command', UPDATE, { content: 'x', allowed_mentions: NOBODY }],
  ])('that is %s is refused', async (_, to, type, data) => {
    const answer = await call(waiting[to] ?? '', { type, data });
    expect(answer).toEqual({ status: 400, code: 50035 });
    expect(discord.violations.map(({ problem }) => problem).join()).toContain('does not answer');
  });

  test('that was refused leaves room for a right one', async () => {
    expect((await call(waiting.command ?? '', { type: FORM, data: form() })).status).toBe(204);
    expect((await call(waiting.command ?? '', { type: FORM, data: form() })).code).toBe(40060);
    expect(
      (await call(waiting.typing ?? '', { type: CHOICES, data: { choices: [] } })).status,
    ).toBe(204);
    expect((await call(waiting.button ?? '', { type: 6 })).status).toBe(204);
    expect(discord.violations).toEqual([]);
  });
});
