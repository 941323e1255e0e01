import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonStyle,
  ComponentType,
  Events,
  InteractionContextType,
  TextInputStyle,
} from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '../../commands/command.ts';
import { createClient } from '../../src/discord/client.ts';
import { createDispatch } from '../../src/discord/dispatch.ts';
import { registerCommands } from '../../src/discord/register-commands.ts';
import { type Message, renderNotice } from '../../src/discord/render-answer.ts';
import { createLibrary } from '../../src/library/library.ts';
import { createLog } from '../../src/log.ts';
import type { Member } from '../../src/simulator/member.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import type { Channel, Guild } from '../../src/simulator/world.ts';
import { UserError } from '../../src/user-error.ts';

const EVERYWHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
};

function withButtons(line: string, ...buttons: (readonly [label: string, id: string])[]): Message {
  const message = renderNotice(line);
  const [{ components }] = message.components;
  const row = {
    type: ComponentType.ActionRow as const,
    components: buttons.map(([label, custom_id]) => ({
      type: ComponentType.Button as const,
      style: ButtonStyle.Secondary as const,
      label,
      custom_id,
    })),
  };
  const [container] = message.components;
  return { ...message, components: [{ ...container, components: [...components, row] }] };
}

/** A command with everything that a command can have, open to all or to managers alone. */
function shelf(name: string, forManagers: boolean): Command {
  return {
    kind: 'slash',
    forManagers,
    declaration: {
      ...EVERYWHERE,
      type: ApplicationCommandType.ChatInput,
      name,
      description: 'Look after the shelf',
      options: ['put', 'count', 'drop', 'break'].map((subcommand) => ({
        type: ApplicationCommandOptionType.Subcommand as const,
        name: subcommand,
        description: 'Do it',
        ...(subcommand === 'drop'
          ? {
              options: [
                {
                  type: ApplicationCommandOptionType.String as const,
                  name: 'title',
                  description: 'Which',
                  autocomplete: true,
                },
              ],
            }
          : {}),
      })),
    },
    answers: () => 'public',
    form: ({ options }) =>
      options.getSubcommand() !== 'put'
        ? null
        : {
            custom_id: `${name}-put:1`,
            title: 'Put on the shelf',
            components: [
              {
                type: ComponentType.Label,
                label: 'Title',
                component: {
                  type: ComponentType.TextInput,
                  custom_id: 'title',
                  style: TextInputStyle.Short,
                },
              },
            ],
          },
    async execute({ options }, _context, show) {
      switch (options.getSubcommand()) {
        case 'count':
          await show(renderNotice('Counting'));
          await show(renderNotice('Still counting'));
          return [withButtons('Seven', ['Next', `${name}-next:2`], ['Break', `${name}-break`])];
        case 'break':
          throw new Error('a fault of ours');
        default:
          throw new UserError('article-unknown', 'There is no such title');
      }
    },
    autocomplete: async () => [{ name: 'A title', value: 'a' }],
    buttons: [
      {
        name: `${name}-next`,
        answers: () => 'update',
        execute: async ({ customId }) => [renderNotice(`Page ${customId.split(':')[1]}`)],
      },
      {
        name: `${name}-break`,
        answers: () => 'update',
        async execute() {
          throw new UserError('article-unknown', 'It is gone');
        },
      },
    ],
    forms: [
      {
        name: `${name}-put`,
        answers: () => 'private',
        execute: async ({ fields }) => [renderNotice(`Put ${fields.getTextInputValue('title')}`)],
      },
    ],
  };
}

const quote: Command = {
  kind: 'message',
  declaration: { ...EVERYWHERE, type: ApplicationCommandType.Message, name: 'Quote' },
  answers: () => 'private',
  execute: async ({ targetMessage }) => [renderNotice(`Quoted: ${targetMessage.content}`)],
};
const greet: Command = {
  kind: 'user',
  declaration: { ...EVERYWHERE, type: ApplicationCommandType.User, name: 'Greet' },
  answers: () => 'public',
  execute: async ({ targetUser }) => [renderNotice(`Hello ${targetUser.username}`)],
};

describe('dispatch', () => {
  let discord: Simulator;
  let guild: Guild;
  let channel: Channel;
  let ada: Member;
  let manager: Member;
  const client = { stop: async () => undefined as unknown };

  beforeAll(async () => {
    discord = await startSimulator({ clockRuns: false });
    guild = discord.addGuild({ name: 'Readers' });
    channel = discord.addChannel(guild, 'shelves');
    ada = discord.addMember({ name: 'ada', guild, installed: true });
    const managers = discord.addRole(guild, 'managers', ['ManageGuild']);
    manager = discord.addMember({ name: 'max', guild, roles: [managers], installed: true });
    const bot = createClient(discord.apiUrl);
    client.stop = () => bot.destroy();
    const commands = [shelf('shelf', false), shelf('store', true), quote, greet];
    const dispatch = createDispatch(commands, {
      libraryFor: async () => createLibrary([]),
      log: createLog('silent'),
    });
    bot.on(Events.InteractionCreate, (interaction) => dispatch.interaction(interaction));
    const ready = new Promise((resolve) => bot.once(Events.ClientReady, resolve));
    await bot.login(discord.token);
    await ready;
    const declarations = commands.map(({ declaration }) => declaration);
    await registerCommands(bot.rest, discord.botId, declarations);
  });
  afterAll(async () => {
    await client.stop();
    await discord.stop();
    expect(discord.violations).toEqual([]);
  });

  test('takes a subcommand to its handler, which shows how far it is in the answer’s place', async () => {
    const shown = await ada.slash('shelf count', {}, { channel });
    expect(shown.text).toBe('Seven');
    expect(shown.followUps).toEqual([]);
    expect(shown.ephemeral).toBe(false);
  });

  test('opens a form at once, and takes it to its handler', async () => {
    await ada.slash('shelf put', {}, { channel }).catch(() => undefined);
    expect(ada.form?.title).toBe('Put on the shelf');
    const shown = await ada.submit({ title: 'A book' });
    expect(shown.text).toBe('Put A book');
    expect(shown.ephemeral).toBe(true);
  });

  test('lets a button change the message that it is on', async () => {
    const shown = await ada.slash('shelf count', {}, { channel });
    const changed = await ada.click(shown, 'Next');
    expect(changed.id).toBe(shown.id);
    expect(changed.text).toBe('Page 2');
  });

  test('leaves a message as it is when changing it fails, and says why to the person alone', async () => {
    const shown = await ada.slash('shelf count', {}, { channel });
    const notice = await ada.click(shown, 'Break');
    expect(notice.text).toBe('It is gone');
    expect(notice.ephemeral).toBe(true);
    expect(ada.sees(channel).find(({ id }) => id === shown.id)?.text).toBe('Seven');
  });

  test('takes the menus of messages and people to their handlers', async () => {
    const message = ada.write('some words', { channel });
    expect((await ada.menu('Quote', message, { channel })).text).toBe('Quoted: some words');
    expect((await ada.menu('Greet', manager, { channel })).text).toBe('Hello max');
  });

  test('says what can be done otherwise, and no more than that it failed', async () => {
    expect((await ada.slash('shelf drop', {}, { channel })).text).toBe('There is no such title');
    const failed = await ada.slash('shelf break', {}, { channel });
    expect(failed.text).toContain('Something went wrong on my side');
    expect(failed.ephemeral).toBe(true);
  });

  test.each(['nobody:1', 'shelf-nextly:1', '__proto__', ':'])(
    'answers the forged id %s with one phrase',
    async (id) => {
      const shown = await ada.slash('shelf count', {}, { channel });
      const forged = await ada.forgeClick(shown, id, { channel });
      expect(forged.text).toContain('This button leads nowhere');
      expect(forged.ephemeral).toBe(true);
    },
  );

  test('answers a form that nobody sent with the same phrase', async () => {
    const forged = await ada.forgeSubmit('nobody', { title: 'x' }, { channel });
    expect(forged.text).toContain('leads nowhere');
  });

  describe('keeps what is for managers', () => {
    const REFUSED = 'who may manage the server';

    test('for them, in their server', async () => {
      expect((await manager.slash('store count', {}, { channel })).text).toBe('Seven');
      const choices = await manager.autocomplete('store drop', { title: '' }, 'title', { channel });
      expect(choices).toHaveLength(1);
    });

    test('from others, whatever they use: commands, choices, buttons, forms', async () => {
      const theirs = await manager.slash('store count', {}, { channel });
      expect((await ada.click(theirs, 'Next')).text).toContain(REFUSED);
      expect((await ada.slash('store count', {}, { channel })).text).toContain(REFUSED);
      expect((await ada.slash('store put', {}, { channel })).text).toContain(REFUSED);
      const forged = await ada.forgeSubmit('store-put:1', { title: 'x' }, { channel });
      expect(forged.text).toContain(REFUSED);
      const choices = await ada.autocomplete('store drop', { title: '' }, 'title', { channel });
      expect(choices).toEqual([]);
      const seen = manager.sees(channel).find(({ id }) => id === theirs.id);
      expect(seen?.text).toBe('Seven');
    });

    test('from everyone in direct messages and by their own install', async () => {
      const direct = { channel: manager.directMessages };
      expect((await manager.slash('store count', {}, direct)).text).toContain(REFUSED);
      const own = { channel, userInstall: true };
      expect((await manager.slash('store count', {}, own)).text).toContain(REFUSED);
    });
  });

  test('refuses two handlers of one name', () => {
    const twice = [shelf('shelf', false), shelf('shelf', true)];
    const context = { libraryFor: async () => createLibrary([]), log: createLog('silent') };
    expect(() => createDispatch(twice, context)).toThrow('two handlers are named shelf');
  });
});
