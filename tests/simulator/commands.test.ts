import {
  ApplicationCommandType,
  type AutocompleteInteraction,
  ChannelType,
  type ChatInputCommandInteraction,
  type Interaction,
  ApplicationCommandOptionType as Kind,
  PermissionFlagsBits,
} from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Member } from '../../src/simulator/member.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import type { Channel, Guild, Role } from '../../src/simulator/world.ts';
import { type BareBot, startBareBot } from './bare-bot.ts';

const EVERYWHERE = { contexts: [0, 1, 2], integration_types: [0, 1] };

const VALUES = {
  name: 'values',
  description: 'Takes everything',
  ...EVERYWHERE,
  options: [
    { type: Kind.String, name: 'text', description: 'x', min_length: 2, max_length: 5 },
    { type: Kind.Integer, name: 'whole', description: 'x', min_value: 1, max_value: 9 },
    { type: Kind.Number, name: 'number', description: 'x', min_value: -0.5 },
    { type: Kind.Boolean, name: 'yes', description: 'x' },
    { type: Kind.User, name: 'person', description: 'x' },
    { type: Kind.Channel, name: 'where', description: 'x', channel_types: [ChannelType.GuildText] },
    { type: Kind.Role, name: 'role', description: 'x' },
    { type: Kind.Mentionable, name: 'who', description: 'x' },
    { type: Kind.Attachment, name: 'file', description: 'x' },
    {
      type: Kind.String,
      name: 'colour',
      description: 'x',
      choices: [
        { name: 'Red', value: 'r' },
        { name: 'Blue', value: 'b' },
      ],
    },
  ],
};
const KNOWLEDGE = {
  name: 'knowledge',
  description: 'Articles',
  ...EVERYWHERE,
  options: [
    {
      type: Kind.Subcommand,
      name: 'add',
      description: 'x',
      options: [
        { type: Kind.String, name: 'url', description: 'x', required: true },
        { type: Kind.String, name: 'title', description: 'x', autocomplete: true },
      ],
    },
    {
      type: Kind.SubcommandGroup,
      name: 'feed',
      description: 'x',
      options: [{ type: Kind.Subcommand, name: 'list', description: 'x' }],
    },
  ],
};
const GUARDED = {
  name: 'settings',
  description: 'x',
  contexts: [0],
  default_member_permissions: `${PermissionFlagsBits.ManageGuild}`,
};
const FOR_NOBODY = { name: 'secret', description: 'x', default_member_permissions: '0' };
const OWN = { name: 'mine', description: 'x', contexts: [0, 1, 2], integration_types: [1] };
const FIND = { type: ApplicationCommandType.Message, name: 'Find the source', ...EVERYWHERE };
const WHO = { type: ApplicationCommandType.User, name: 'Who is', ...EVERYWHERE };

/** What the bot read of a command. */
let seen: Record<string, unknown> = {};

function readOptions({ options }: ChatInputCommandInteraction): Record<string, unknown> {
  return {
    text: options.getString('text'),
    whole: options.getInteger('whole'),
    number: options.getNumber('number'),
    yes: options.getBoolean('yes'),
    person: options.getUser('person')?.username,
    where: options.getChannel('where')?.id,
    role: options.getRole('role')?.name,
    who: options.getMentionable('who') === null ? null : 'somebody',
    file: options.getAttachment('file')?.name,
    colour: options.getString('colour'),
  };
}

async function complete(interaction: AutocompleteInteraction): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const path = [interaction.options.getSubcommandGroup(), interaction.options.getSubcommand()];
  await interaction.respond([{ name: `${path.join('/')} ${name}=${value}`, value: 'x' }]);
}

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return complete(interaction);
  if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply(`It says: ${interaction.targetMessage.content}`);
  } else if (interaction.isUserContextMenuCommand()) {
    await interaction.reply(`It is ${interaction.targetUser.username}`);
  } else if (interaction.isChatInputCommand()) {
    const { options } = interaction;
    if (interaction.commandName === 'values') seen = readOptions(interaction);
    else if (interaction.commandName === 'knowledge') {
      const path = [options.getSubcommandGroup(false), options.getSubcommand()];
      seen = { path, url: options.getString('url') };
    }
    await interaction.reply('done');
  }
  return undefined;
}

describe('a command', () => {
  let discord: Simulator;
  let bot: BareBot;
  let guild: Guild;
  let channel: Channel;
  let editors: Role;
  let ada: Member;
  let bo: Member;
  beforeAll(async () => {
    discord = await startSimulator({ clockRuns: false });
    guild = discord.addGuild({ name: 'Readers' });
    channel = discord.addChannel(guild, 'news');
    editors = discord.addRole(guild, 'Editors', ['ManageGuild']);
    ada = discord.addMember({ name: 'ada', guild });
    bo = discord.addMember({ name: 'bo', guild, roles: [editors] });
    bot = await startBareBot(discord, {
      commands: [VALUES, KNOWLEDGE, GUARDED, FOR_NOBODY, OWN, FIND, WHO],
      onInteraction: answer,
    });
  });
  afterAll(async () => {
    await bot.stop();
    await discord.stop();
    expect(bot.errors).toEqual([]);
    expect(discord.violations).toEqual([]);
  });
  beforeEach(() => {
    seen = {};
    ada.go(channel);
    bo.go(channel);
  });

  test('takes options of every type', async () => {
    const file = { name: 'notes.txt', content: 'hello' };
    await ada.slash('/values', {
      text: 'abc',
      whole: 3,
      number: -0.25,
      yes: true,
      person: bo,
      where: channel,
      role: editors,
      who: bo,
      file,
      colour: 'Blue',
    });
    expect(seen).toEqual({
      text: 'abc',
      whole: 3,
      number: -0.25,
      yes: true,
      person: 'bo',
      where: channel.id,
      role: 'Editors',
      who: 'somebody',
      file: 'notes.txt',
      colour: 'b',
    });
  });

  test.each([
    ['a number for a text', { text: 5 }, 'takes no number'],
    ['a text that is too short', { text: 'a' }, 'too short'],
    ['a text that is too long', { text: 'abcdef' }, 'too long'],
    ['a fraction for a whole number', { whole: 1.5 }, 'whole numbers'],
    ['a number that is too small', { whole: 0 }, 'too small'],
    ['a number that is too large', { whole: 10 }, 'too large'],
    ['a text for a number', { number: '1' }, 'takes no string'],
    ['a text for yes or no', { yes: 'yes' }, 'takes no string'],
    ['a choice that is not there', { colour: 'Green' }, 'does not offer Green'],
    ['an option that is not there', { size: 1 }, 'there is no option “size”'],
    ['a text for a file', { file: 'x' }, 'takes a file'],
    [
      'a file of more than 10 MiB',
      { file: { name: 'x', content: new Uint8Array(10 * 1024 * 1024 + 1) } },
      'too large',
    ],
  ])('is not sent with %s', async (_, options, problem) => {
    const sent = discord.world.interactions.size;
    await expect(ada.slash('/values', options)).rejects.toThrow(problem);
    expect(discord.world.interactions.size).toBe(sent);
  });

  test('is not sent with a person for a role, a role for a person or a channel of another type', async () => {
    const news = discord.addChannel(guild, 'announcements', ChannelType.GuildAnnouncement);
    await expect(ada.slash('/values', { role: bo })).rejects.toThrow('takes a role');
    await expect(ada.slash('/values', { person: editors })).rejects.toThrow('takes a person');
    await expect(ada.slash('/values', { where: news })).rejects.toThrow('no channel of this type');
    await expect(ada.slash('/values', { where: ada.directMessages })).rejects.toThrow('channel');
  });

  test('with subcommands is used by one of them', async () => {
    await ada.slash('/knowledge add', { url: 'https://example.org' });
    expect(seen).toEqual({ path: [null, 'add'], url: 'https://example.org' });
    await ada.slash('/knowledge feed list');
    expect(seen).toEqual({ path: ['feed', 'list'], url: null });
    await expect(ada.slash('/knowledge')).rejects.toThrow('one of its subcommands');
    await expect(ada.slash('/knowledge feed')).rejects.toThrow('one of its subcommands');
    await expect(ada.slash('/knowledge drop')).rejects.toThrow('There is no command');
    await expect(ada.slash('/knowledge add')).rejects.toThrow('“url” is required');
  });

  test('offers what fits what is typed, in a subcommand too, before all is filled in', async () => {
    const choices = await ada.autocomplete('/knowledge add', { title: 'har' }, 'title');
    expect(choices).toEqual([{ name: '/add title=har', value: 'x' }]);
    const typing = ada.autocomplete('/knowledge add', { url: 'x' }, 'url');
    await expect(typing).rejects.toThrow('offers nothing to what is typed');
  });

  test('is offered only where it says, and to those who have the permissions it asks for', async () => {
    await expect(ada.slash('/settings')).rejects.toThrow('is not offered to those without');
    expect((await bo.slash('/settings')).text).toBe('done');
    const direct = { channel: bo.directMessages };
    await expect(bo.slash('/settings', {}, direct)).rejects.toThrow('is not offered in context 1');
    await expect(bo.slash('/secret', {}, { channel })).rejects.toThrow(
      'is not offered to those without',
    );
    const chief = discord.addRole(guild, 'Chief', ['Administrator']);
    discord.giveRole(guild, bo, chief);
    expect((await bo.slash('/secret', {}, { channel })).text).toBe('done');
    discord.takeRole(guild, bo, chief);
  });

  test('is offered to nobody where commands may not be used', async () => {
    const quiet = discord.addChannel(guild, 'quiet');
    discord.permit(quiet, 'everyone', { deny: ['UseApplicationCommands'] });
    const place = { channel: quiet };
    await expect(ada.slash('/values', {}, place)).rejects.toThrow('may use no commands');
  });

  test('for own installs alone is offered to those who installed it', async () => {
    await expect(ada.slash('/mine')).rejects.toThrow('nobody installed it');
    const cy = discord.addMember({ name: 'cy', guild, installed: true });
    expect((await cy.slash('/mine')).text).toBe('done');
  });

  test('of the menu of a message gets the message, words and all', async () => {
    const message = bo.write('The harbour cost 50 billion.');
    const shown = await ada.menu('Find the source', message);
    expect(shown.text).toBe('It says: The harbour cost 50 billion.');
  });

  test('of the menu of a person gets the person', async () => {
    expect((await ada.menu('Who is', bo)).text).toBe('It is bo');
  });

  test('of one server is offered in that server alone', async () => {
    const other = discord.addGuild({ name: 'Other' });
    const rest = bot.client.rest;
    const path = `/applications/${discord.botId}/guilds/${other.id}/commands` as const;
    await rest.post(path, { body: { name: 'here', description: 'x' } });
    await expect(ada.slash('/here')).rejects.toThrow('is not offered in this server');
    discord.join(ada, other);
    const there = [...discord.world.channels.values()].find((one) => one.guild === other);
    expect((await ada.slash('/here', {}, { channel: there as Channel })).text).toBe('done');
    await rest.put(path, { body: [] });
    await expect(ada.slash('/here')).rejects.toThrow('There is no command');
  });
});
