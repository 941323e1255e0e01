import type {
  APIApplicationCommand,
  RESTPostAPIApplicationCommandsJSONBody,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/commands.ts';
import { commandDifferences } from '../../src/discord/register-commands.ts';

type Declaration = RESTPostAPIChatInputApplicationCommandsJSONBody;

const declared: Declaration = {
  name: 'ask',
  description: 'Ask',
  contexts: [0, 1],
  integration_types: [0, 1],
  options: [
    { type: 3, name: 'question', description: 'What', required: true, max_length: 500 },
    { type: 5, name: 'private', description: 'Alone' },
  ],
};

/** As Discord gives a command back. */
function registered(
  command: RESTPostAPIApplicationCommandsJSONBody,
  more: object = {},
): APIApplicationCommand {
  return {
    id: '1',
    application_id: '2',
    version: '3',
    type: 1,
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    description: '',
    name_localizations: null,
    description_localizations: null,
    ...command,
    ...more,
  } as unknown as APIApplicationCommand;
}

const nothing = { create: [], edit: [], remove: [] };

describe('command differences', () => {
  test.each([
    ['the same command', {}],
    ['its sets in another order', { contexts: [1, 0], integration_types: [1, 0] }],
    [
      'what is false left out',
      {
        options: [
          declared.options?.[0],
          { ...declared.options?.[1], required: false, autocomplete: false },
        ],
      },
    ],
    ['empty localisations', { name_localizations: {}, description_localizations: {} }],
  ])('are none for %s', (_, more) => {
    expect(commandDifferences([declared], [registered(declared, more)])).toEqual(nothing);
  });

  test.each([
    ['another description', { description: 'Ask me' }],
    ['another option', { options: [declared.options?.[0]] }],
    ['options in another order', { options: [...(declared.options ?? [])].reverse() }],
    [
      'an option that is no longer required',
      { options: [{ ...declared.options?.[0], required: false }, declared.options?.[1]] },
    ],
    [
      'another length',
      { options: [{ ...declared.options?.[0], max_length: 400 }, declared.options?.[1]] },
    ],
    ['fewer contexts', { contexts: [0] }],
    ['another install', { integration_types: [0] }],
    ['permissions', { default_member_permissions: '32' }],
    ['a localised name', { name_localizations: { de: 'frag' } }],
    ['an age limit', { nsfw: true }],
  ])('edit the command, which keeps its id, for %s', (_, more) => {
    const differences = commandDifferences([declared], [registered(declared, more)]);
    expect(differences).toEqual({ ...nothing, edit: [{ id: '1', command: declared }] });
  });

  test('create what is new and remove what is gone', () => {
    const renamed = registered({ ...declared, name: 'question' });
    expect(commandDifferences([declared], [renamed])).toEqual({
      create: [declared],
      edit: [],
      remove: ['1'],
    });
    expect(commandDifferences([], [renamed])).toEqual({ ...nothing, remove: ['1'] });
    expect(commandDifferences([declared], [])).toEqual({ ...nothing, create: [declared] });
  });

  test('tell a message menu from a command of the same name', () => {
    const menu = registered(declared, { type: 3 });
    expect(commandDifferences([declared], [menu])).toEqual({
      create: [declared],
      edit: [],
      remove: ['1'],
    });
  });

  test('are none for our own commands once they are registered', () => {
    const declarations = commands.map(({ declaration }) => declaration);
    expect(
      commandDifferences(
        declarations,
        declarations.map((one) => registered(one)),
      ),
    ).toEqual(nothing);
  });
});
