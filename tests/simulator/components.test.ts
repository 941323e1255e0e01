import { type Interaction, MessageFlags } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Member } from '../../src/simulator/member.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import type { Channel, Guild, Role } from '../../src/simulator/world.ts';
import { type BareBot, startBareBot } from './bare-bot.ts';

const row = (...components: object[]) => ({ type: 1, components });
const button = (label: string, more: object = {}) => ({
  type: 2,
  style: 2,
  label,
  custom_id: label.toLowerCase(),
  ...more,
});

const STRINGS = {
  type: 3,
  custom_id: 'strings',
  placeholder: 'Choose a fruit',
  max_values: 2,
  options: [
    { label: 'Apple', value: 'a', default: true },
    { label: 'Pear', value: 'p' },
    { label: 'Plum', value: 'u' },
  ],
};
const MENUS = [
  row(STRINGS),
  row({ type: 5, custom_id: 'people', placeholder: 'Choose a person' }),
  row({ type: 6, custom_id: 'roles', placeholder: 'Choose a role', min_values: 0 }),
  row({ type: 7, custom_id: 'anybody', placeholder: 'Choose anybody', max_values: 2 }),
  row({ type: 8, custom_id: 'channels', placeholder: 'Choose a channel', channel_types: [0] }),
];
const BUTTONS = [
  row(
    button('Update'),
    button('Later'),
    button('Nothing'),
    button('Reply'),
    button('Off', { disabled: true }),
  ),
  row(button('Thinking'), button('Gone'), button('Two'), button('Working')),
];

async function press(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand()) {
    const components = interaction.commandName === 'menus' ? MENUS : BUTTONS;
    const secret = interaction.commandName === 'secret';
    await interaction.reply({
      content: 'first',
      components: components as never,
      ...(secret ? { flags: MessageFlags.Ephemeral as const } : {}),
    });
    return;
  }
  if (interaction.isStringSelectMenu()) {
    await interaction.update({ content: `chose ${interaction.values}`, components: [] });
    return;
  }
  if (interaction.isUserSelectMenu()) {
    const names = interaction.members.map((member) =>
      'user' in member ? member.user.username : '',
    );
    await interaction.reply(`people ${names.join()}`);
    return;
  }
  if (interaction.isRoleSelectMenu()) {
    await interaction.reply(`roles ${interaction.roles.map((role) => role.name).join()}`);
    return;
  }
  if (interaction.isMentionableSelectMenu()) {
    await interaction.reply(`${interaction.users.size} people, ${interaction.roles.size} roles`);
    return;
  }
  if (interaction.isChannelSelectMenu()) {
    await interaction.reply(`channels ${interaction.channels.map((one) => one.id).join()}`);
    return;
  }
  if (!interaction.isButton()) return;
  switch (interaction.customId) {
    case 'update':
      await interaction.update({ content: 'updated' });
      break;
    case 'later':
      await interaction.deferUpdate();
      await interaction.editReply({ content: 'updated later' });
      break;
    case 'nothing':
      await interaction.deferUpdate();
      await interaction.followUp({ content: 'beside it', flags: MessageFlags.Ephemeral });
      break;
    case 'thinking':
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply('thought');
      break;
    case 'working':
      await interaction.deferReply();
      for (const done of [1, 2, 3]) {
        await interaction.editReply(`${done} of 3`);
        await new Promise((resolve) => setTimeout(resolve, 80));
      }
      break;
    case 'gone':
      await interaction.reply('soon gone');
      await interaction.deleteReply();
      break;
    case 'two': {
      const first = await interaction.reply({ content: 'one', withResponse: true });
      const second = await interaction.followUp('two');
      await interaction.editReply(`one of ${first.resource?.message?.content}`);
      await interaction.webhook.editMessage(second.id, 'two, changed');
      break;
    }
    default:
      await interaction.reply(`pressed ${interaction.customId} of ${interaction.message.content}`);
  }
}

describe('what stands in a message', () => {
  let discord: Simulator;
  let bot: BareBot;
  let guild: Guild;
  let channel: Channel;
  let readers: Role;
  let ada: Member;
  let bo: Member;
  beforeAll(async () => {
    discord = await startSimulator({ clockRuns: false });
    guild = discord.addGuild({ name: 'Readers' });
    readers = discord.addRole(guild, 'Readers');
    channel = discord.addChannel(guild, 'news');
    ada = discord.addMember({ name: 'ada', guild });
    bo = discord.addMember({ name: 'bo', guild });
    bot = await startBareBot(discord, {
      commands: ['menus', 'buttons', 'secret'].map((name) => ({ name, description: 'x' })),
      onInteraction: press,
    });
  });
  afterAll(async () => {
    await bot.stop();
    await discord.stop();
    expect(bot.errors).toEqual([]);
    expect(discord.violations).toEqual([]);
  });
  beforeEach(() => {
    ada.go(channel);
    bo.go(channel);
  });

  test('can be pressed by its label, in the last message that has it', async () => {
    await ada.slash('/buttons');
    expect((await ada.click('Reply')).text).toBe('pressed reply of first');
    expect((await bo.click('Reply')).text).toBe('pressed reply of first');
  });

  test('can be pressed in one message and no other', async () => {
    const first = await ada.slash('/buttons');
    await ada.click(first, 'Update');
    await ada.slash('/buttons');
    expect((await ada.click(first, 'Reply')).text).toBe('pressed reply of updated');
    expect((await ada.click('Reply')).text).toBe('pressed reply of first');
  });

  test('cannot be pressed when it is not there, or is disabled', async () => {
    await ada.slash('/buttons');
    await expect(ada.click('Nowhere')).rejects.toThrow('There is no button “Nowhere” to press');
    await expect(ada.click('Off')).rejects.toThrow('is disabled');
  });

  test('changes the message that bears it, at once or after a while', async () => {
    const shown = await ada.slash('/buttons');
    expect(await ada.click('Update')).toMatchObject({ id: shown.id, text: 'updated', edits: 1 });
    expect(await ada.click('Later')).toMatchObject({ id: shown.id, text: 'updated later' });
    expect(ada.sees().at(-1)).toMatchObject({ id: shown.id, text: 'updated later', edits: 2 });
  });

  test('can leave the message as it is, and say something beside it', async () => {
    await ada.slash('/buttons');
    const shown = await ada.click('Nothing');
    expect(shown).toMatchObject({ text: 'first', edits: 0 });
    expect(shown.followUps).toMatchObject([{ text: 'beside it', ephemeral: true }]);
  });

  test('can think first, in private', async () => {
    await ada.slash('/buttons');
    const shown = await ada.click('Thinking');
    expect(shown).toMatchObject({ text: 'thought', deferred: true, ephemeral: true });
  });

  test('can go on changing, and a person can wait for what it comes to', async () => {
    await ada.slash('/buttons');
    const shown = await ada.click('Working');
    expect(shown.text).toBe('1 of 3');
    const done = await ada.waitFor(({ id, text }) => id === shown.id && text === '3 of 3');
    expect(done).toMatchObject({ deferred: true, edits: 3 });
  });

  test('shows what a person alone is shown to nobody else, not even to the bot', async () => {
    const shown = await ada.slash('/secret');
    const texts = (member: Member) => member.sees().map(({ id }) => id);
    expect(texts(ada)).toContain(shown.id);
    expect(texts(bo)).not.toContain(shown.id);
    await expect(bo.click(shown, 'Reply')).rejects.toThrow('Only the one who asked');
    const there = await bot.client.channels.fetch(channel.id);
    if (there?.isTextBased() !== true) throw new Error('the channel is one of text');
    await expect(there.messages.fetch(shown.id)).rejects.toThrow('Unknown Message');
    expect((await there.messages.fetch({ limit: 5 })).has(shown.id)).toBe(false);
    expect((await ada.click(shown, 'Update')).text).toBe('updated');
  });

  test('can be followed by more, and both can be changed and taken away', async () => {
    await ada.slash('/buttons');
    const shown = await ada.click('Two');
    await ada.waitFor(({ text }) => text === 'two, changed');
    expect(ada.sees().map(({ text }) => text)).toContain('one of one');
    expect(shown.followUps).toHaveLength(1);
    await ada.click('Gone');
    await expect.poll(() => ada.sees().map(({ text }) => text)).not.toContain('soon gone');
  });

  test('offers options to choose from, as many as it takes', async () => {
    const shown = await ada.slash('/menus');
    expect(shown.menus[0]).toMatchObject({
      placeholder: 'Choose a fruit',
      options: ['Apple', 'Pear', 'Plum'],
      chosen: ['Apple'],
    });
    const menu = 'Choose a fruit';
    await expect(ada.select(menu, ['a', 'p', 'u'])).rejects.toThrow('at most 2');
    await expect(ada.select(menu, [])).rejects.toThrow('at least 1');
    await expect(ada.select(menu, 'Cherry')).rejects.toThrow('no option Cherry');
    await expect(ada.select('Choose a colour', 'x')).rejects.toThrow('There is no menu');
    expect((await ada.select(menu, ['Pear', 'u'])).text).toBe('chose p,u');
  });

  test('offers people, roles and channels to choose from, and nothing else', async () => {
    const shown = await ada.slash('/menus');
    const choose = async (menu: string, ...values: { id: string }[]) =>
      (await ada.select(shown, menu, values)).text;
    expect(await choose('Choose a person', bo)).toBe('people bo');
    expect(await choose('Choose a role', readers)).toBe('roles Readers');
    expect(await choose('Choose a role')).toBe('roles');
    expect(await choose('Choose anybody', bo, readers)).toBe('1 people, 1 roles');
    expect(await choose('channels', channel)).toBe(`channels ${channel.id}`);
    await expect(choose('Choose a person', readers)).rejects.toThrow('does not offer that');
    await expect(choose('Choose a channel', bo)).rejects.toThrow('does not offer that');
    await expect(ada.select('Choose a person', 'bo')).rejects.toThrow('offers no string');
    const thread = discord.addThread(channel, 'talk');
    await expect(choose('Choose a channel', thread)).rejects.toThrow('does not offer that');
  });
});
