import { AttachmentBuilder, type Interaction, PermissionsBitField } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '../../src/simulator/member.ts';
import type { PermissionName } from '../../src/simulator/permissions.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import type { Channel, Guild } from '../../src/simulator/world.ts';
import { type BareBot, startBareBot } from './bare-bot.ts';

/** What the bot read of the last interaction. */
let seen: Interaction;

describe('permissions', () => {
  let discord: Simulator;
  let bot: BareBot;
  let guild: Guild;
  let ada: Member;
  beforeAll(async () => {
    discord = await startSimulator({ clockRuns: false });
    guild = discord.addGuild({ name: 'Readers', locale: 'de' });
    ada = discord.addMember({ name: 'ada', guild, nick: 'Countess', locale: 'fr' });
    bot = await startBareBot(discord, {
      commands: [
        { name: 'look', description: 'x', contexts: [0, 1, 2], integration_types: [0, 1] },
      ],
      onInteraction: async (interaction) => {
        seen = interaction;
        if (interaction.isRepliable()) await interaction.reply('looked');
      },
    });
  });
  afterAll(async () => {
    await bot.stop();
    await discord.stop();
    expect(bot.errors).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  /** A channel where the bot is denied something. */
  function channelWithout(...deny: readonly PermissionName[]): Channel {
    const channel = discord.addChannel(guild, 'without');
    discord.permit(channel, 'bot', { deny });
    return channel;
  }

  async function sendTo({ id }: Channel, more: object = {}) {
    const path = `/channels/${id}/messages` as const;
    const body = { content: 'x', allowed_mentions: { parse: [] }, ...more };
    return bot.client.rest.post(path, { body });
  }

  test('of the asker and of the bot come with an interaction, as do names and locales', async () => {
    const channel = channelWithout('EmbedLinks');
    await ada.slash('/look', {}, { channel });
    if (!seen.inCachedGuild()) throw new Error('the guild is cached');
    expect(seen.member.displayName).toBe('Countess');
    expect([seen.locale, seen.guildLocale, seen.guild.preferredLocale]).toEqual(['fr', 'de', 'de']);
    expect(seen.memberPermissions.has('EmbedLinks')).toBe(true);
    expect(seen.memberPermissions.has('ManageGuild')).toBe(false);
    expect(seen.appPermissions.has('EmbedLinks')).toBe(false);
    expect(seen.appPermissions.has('SendMessages')).toBe(true);
    const permissions = seen.channel?.permissionsFor(discord.botId);
    expect(permissions?.bitfield).toBe(seen.appPermissions.bitfield);
  });

  test('add up: everyone’s, the roles’, then what the channel says of each of them', async () => {
    const channel = discord.addChannel(guild, 'layers');
    const editors = discord.addRole(guild, 'Editors', ['ManageMessages']);
    const mute = discord.addRole(guild, 'Mute');
    const bo = discord.addMember({ name: 'bo', guild, roles: [editors] });
    const has = async (name: PermissionName) => {
      await bo.slash('/look', {}, { channel });
      return seen.memberPermissions?.has(name);
    };
    expect(await has('ManageMessages')).toBe(true);
    discord.permit(channel, 'everyone', { deny: ['SendMessages'] });
    expect(await has('SendMessages')).toBe(false);
    discord.permit(channel, editors, { allow: ['SendMessages'] });
    expect(await has('SendMessages')).toBe(true);
    discord.permit(channel, mute, { deny: ['SendMessages'] });
    discord.giveRole(guild, bo, mute);
    expect(await has('SendMessages')).toBe(true);
    discord.permit(channel, bo, { deny: ['SendMessages'] });
    expect(await has('SendMessages')).toBe(false);
    expect(() => bo.write('x')).toThrow('may not write here');
    const chief = discord.addRole(guild, 'Chief', ['Administrator']);
    discord.giveRole(guild, bo, chief);
    expect(await has('SendMessages')).toBe(true);
    expect(await has('BanMembers')).toBe(true);
  });

  test.each([
    ['View Channel, nothing', 'ViewChannel', {}, 50001],
    ['Send Messages, nothing', 'SendMessages', {}, 50013],
    ['Embed Links, no embed', 'EmbedLinks', { embeds: [{ title: 'x' }] }, 50013],
  ] as const)('let a bot without %s be sent', async (_, name, body, code) => {
    const channel = channelWithout(name);
    await expect(sendTo(channel, body)).rejects.toMatchObject({ status: 403, code });
    expect(channel.messages).toEqual([]);
    discord.permit(channel, 'bot', { allow: [name] });
    await expect(sendTo(channel, body)).resolves.toMatchObject({ content: 'x' });
  });

  test('let a bot without Attach Files send no file', async () => {
    const channel = await bot.client.channels.fetch(channelWithout('AttachFiles').id);
    if (channel?.isSendable() !== true) throw new Error('the channel can be written to');
    const files = [new AttachmentBuilder(Buffer.from('x'), { name: 'x.txt' })];
    await expect(channel.send({ files })).rejects.toMatchObject({ code: 50013 });
  });

  test('let a bot without Read Message History neither reply nor read', async () => {
    const channel = channelWithout('ReadMessageHistory');
    const asked = ada.write('hello', { channel });
    const reply = { message_reference: { message_id: asked.id, fail_if_not_exists: false } };
    await expect(sendTo(channel, reply)).rejects.toMatchObject({ code: 160002 });
    const { rest } = bot.client;
    expect(await rest.get(`/channels/${channel.id}/messages`)).toEqual([]);
    const one = rest.get(`/channels/${channel.id}/messages/${asked.id}`);
    await expect(one).rejects.toMatchObject({ code: 50013 });
  });

  test('let a bot without Send Messages in Threads write into the channel alone', async () => {
    const channel = channelWithout('SendMessagesInThreads');
    const thread = discord.addThread(channel, 'talk');
    await expect(sendTo(thread)).rejects.toMatchObject({ code: 50013 });
    await expect(sendTo(channel)).resolves.toMatchObject({ content: 'x' });
  });

  test('never keep a bot from answering an interaction', async () => {
    const channel = channelWithout('SendMessages', 'ReadMessageHistory');
    expect((await ada.slash('/look', {}, { channel })).text).toBe('looked');
  });

  test('let a bot take away its own messages, and others’ only with Manage Messages', async () => {
    const channel = discord.addChannel(guild, 'tidy');
    const path = (id: string) => `/channels/${channel.id}/messages/${id}` as const;
    const own = (await sendTo(channel)) as { id: string };
    const others = ada.write('x', { channel });
    await bot.client.rest.delete(path(own.id));
    const { rest } = bot.client;
    await expect(rest.delete(path(others.id))).rejects.toMatchObject({ code: 50013 });
    discord.permit(channel, 'bot', { allow: ['ManageMessages'] });
    await rest.delete(path(others.id));
    expect(ada.sees(channel)).toEqual([]);
  });

  test('reach the bot’s caches when they change', async () => {
    const channel = discord.addChannel(guild, 'changing');
    const cached = () => {
      const known = bot.client.channels.cache.get(channel.id);
      const me = bot.client.guilds.cache.get(guild.id)?.members.me;
      if (known?.isTextBased() !== true || known.isDMBased() || me == null) return null;
      return known.permissionsFor(me).has(PermissionsBitField.Flags.ManageRoles);
    };
    await expect.poll(cached).toBe(false);
    const role = discord.addRole(guild, 'Roles', ['ManageRoles']);
    discord.giveRole(guild, { id: discord.botId }, role);
    await expect.poll(cached).toBe(true);
    discord.permit(channel, role, { deny: ['ManageRoles'] });
    await expect.poll(cached).toBe(false);
  });

  test('make an answer private where own apps may not speak', async () => {
    const elsewhere = discord.addGuild({ name: 'Elsewhere', withBot: false });
    const channel = discord.addChannel(elsewhere, 'talk');
    const cy = discord.addMember({ name: 'cy', guild: elsewhere, installed: true });
    expect((await cy.slash('/look', {}, { channel })).ephemeral).toBe(false);
    discord.permit(channel, 'everyone', { deny: ['UseExternalApps'] });
    expect((await cy.slash('/look', {}, { channel })).ephemeral).toBe(true);
  });
});
