import { ChannelType } from 'discord.js';
import { createMember, type Member } from './member.ts';
import type { Entity } from './people/given.ts';
import type { PermissionName } from './permissions.ts';
import type { Permits, Stage } from './places.ts';
import * as places from './places.ts';
import { type ShownMessage, showMessage } from './shown-message.ts';
import * as threads from './threads.ts';
import { postByWebhook, unfurl } from './untypical-messages.ts';
import type { Channel, Guild, Role } from './world.ts';

export interface GuildOptions {
  readonly name: string;
  readonly withBot?: boolean;
  /** The guild's preferred locale. */
  readonly locale?: string;
  /** What everybody may there; what Discord lets them by default, when absent. */
  readonly everyone?: readonly PermissionName[];
  /** What the bot's own role may; what the README asks for, when absent. */
  readonly botMay?: readonly PermissionName[];
}

export interface MemberOptions {
  readonly name: string;
  readonly locale?: string;
  readonly guild?: Guild;
  readonly nick?: string;
  readonly roles?: readonly Role[];
  /** Whether it is a bot, of another application. */
  readonly bot?: boolean;
  /** Whether they added the application to their own account. */
  readonly installed?: boolean;
}

export interface ThreadOptions {
  /** Whether only those in it see it. */
  readonly private?: boolean;
  /** Those in it. The bot is in no thread before it writes into it, but hears of those that it sees. */
  readonly members?: readonly Entity[];
  /** The message that it hangs on, whose id it takes. */
  readonly from?: ShownMessage;
}

/** What a test can make of a Discord, before and while the bot runs; the bot is told as Discord would. */
export interface Building {
  addGuild(options: GuildOptions): Guild;
  /** Lets the bot into a guild, or throws it out, as its owner can at any time. */
  addBot(guild: Guild, botMay?: readonly PermissionName[]): void;
  removeBot(guild: Guild): void;
  addChannel(
    guild: Guild,
    name: string,
    type?: ChannelType.GuildText | ChannelType.GuildAnnouncement,
  ): Channel;
  addThread(parent: Channel, name: string, options?: ThreadOptions): Channel;
  /** The direct messages between two people, or those of a group. The bot is in neither. */
  addPrivateChannel(...people: readonly Member[]): Channel;
  addToThread(thread: Channel, who: Entity): void;
  archive(thread: Channel, archived?: boolean): void;
  removeChannel(channel: Channel): void;
  addMember(options: MemberOptions): Member;
  addRole(guild: Guild, name: string, permissions?: readonly PermissionName[]): Role;
  changeRole(guild: Guild, role: Role, permissions: readonly PermissionName[]): void;
  /** Gives a role to a member, or to the bot. */
  giveRole(guild: Guild, who: Entity, role: Role): void;
  takeRole(guild: Guild, who: Entity, role: Role): void;
  /** Lets somebody into a guild too. */
  join(member: Member, guild: Guild): void;
  /** Makes somebody take no direct messages from the bot. */
  closeDirectMessages(member: Entity): void;
  /** Says what a role, a member, the bot or everyone may in a channel, whatever they may elsewhere. */
  permit(channel: Channel, who: Entity | 'bot' | 'everyone', permits: Permits): void;
  /** Writes by a webhook, under any name, and waits for nothing. */
  postByWebhook(channel: Channel, name: string, content: string): ShownMessage;
  /** Adds a preview to a message with a link: Discord tells of it as of an edit, though it is none. */
  unfurl(message: ShownMessage): void;
}

/** Makes places and people in a world. */
export function createBuilding(stage: Stage): Building {
  const { world, gateway } = stage;
  return {
    addGuild({ name, withBot = true, locale = 'en-US', everyone, botMay }) {
      const guild = places.createGuild(stage, name, locale, everyone);
      places.addChannel(stage, guild, 'general', ChannelType.GuildText);
      if (withBot) places.addBot(stage, guild, botMay);
      return guild;
    },
    addBot: (guild, botMay) => places.addBot(stage, guild, botMay),
    removeBot: (guild) => places.removeBot(stage, guild),
    addChannel: (guild, name, type = ChannelType.GuildText) =>
      places.addChannel(stage, guild, name, type),

    addThread(parent, name, { private: closed = false, members = [], from } = {}) {
      const people = members.map(({ id }) => id);
      const origin = stage.world.messages.get(from?.id ?? '') ?? null;
      return closed
        ? threads.addThread(stage, parent, name, ChannelType.PrivateThread, people)
        : threads.addThread(stage, parent, name, threads.openTypeIn(parent), people, origin);
    },

    addPrivateChannel: (...people) =>
      places.createChannel(stage, people.map(({ user }) => user.name).join(', '), {
        type: people.length > 2 ? ChannelType.GroupDM : ChannelType.DM,
        recipients: people.map(({ user }) => user),
      }),
    archive: (thread, archived = true) => threads.archive(stage, thread, archived),
    addToThread: (thread, { id }) => threads.joinThread(stage, thread, id),
    removeChannel: (channel) => places.removeChannel(stage, channel),

    addMember({ name, locale = 'en-US', guild, nick, roles = [], bot = false, installed = false }) {
      const user = { id: world.nextId(), name, locale, bot };
      world.users.set(user.id, user);
      if (installed) world.installers.add(user.id);
      if (guild !== undefined) {
        const member = places.join(guild, user);
        member.nick = nick ?? null;
        for (const { id } of roles) member.roles.add(id);
      }
      const type = ChannelType.DM;
      const direct = places.createChannel(stage, name, { type, recipients: [user] });
      return createMember(world, gateway, user, direct);
    },

    addRole: (guild, name, permissions = []) => places.addRole(stage, guild, name, permissions),
    changeRole: (guild, role, permissions) => places.changeRole(stage, guild, role, permissions),
    giveRole(guild, { id }, role) {
      guild.members.get(id)?.roles.add(role.id);
      if (id === world.bot.id) places.updateBot(stage, guild);
    },
    takeRole(guild, { id }, role) {
      guild.members.get(id)?.roles.delete(role.id);
      if (id === world.bot.id) places.updateBot(stage, guild);
    },
    join(member, guild) {
      places.join(guild, member.user);
    },
    closeDirectMessages({ id }) {
      world.closed.add(id);
    },
    permit(channel, who, permits) {
      const ids = { bot: world.bot.id, everyone: channel.guild?.id ?? '' };
      places.permit(stage, channel, typeof who === 'string' ? ids[who] : who.id, permits);
    },

    postByWebhook: (channel, name, content) =>
      showMessage(postByWebhook(stage, channel, name, content), null),
    unfurl({ id }) {
      const message = world.messages.get(id);
      if (message !== undefined) unfurl(stage, message);
    },
  };
}
