import { type ChannelType, GatewayIntentBits, OverwriteType } from 'discord.js';
import type { Gateway } from './gateway.ts';
import { channelPayload } from './payloads/channels.ts';
import { guildCreatePayload } from './payloads/guilds.ts';
import { memberPayload, rolePayload, userPayload } from './payloads/users.ts';
import {
  BOT_PERMISSIONS,
  bitsOf,
  DEFAULT_PERMISSIONS,
  type PermissionName,
} from './permissions.ts';
import type { Channel, Guild, GuildMember, Role, User, World } from './world.ts';

const YEAR_MS = 365 * 86_400_000;

/** The world and the way to tell the bot of its changes. */
export interface Stage {
  readonly world: World;
  readonly gateway: Gateway;
}

/** What is allowed and denied in a channel. */
export interface Permits {
  readonly allow?: readonly PermissionName[];
  readonly deny?: readonly PermissionName[];
}

/** Tells the bot of something in a guild, if it is there. */
export function tell({ gateway }: Stage, guild: Guild, event: string, data: object): void {
  if (!guild.hasBot) return;
  gateway.dispatch(event, { guild_id: guild.id, ...data }, GatewayIntentBits.Guilds, guild.id);
}

/** A guild with nobody in it. */
export function createGuild(
  { world }: Stage,
  name: string,
  locale: string,
  everyone: readonly PermissionName[] = DEFAULT_PERMISSIONS,
): Guild {
  // A millisecond apart, so that they are on different shards though no time passes between them.
  const id = world.nextId(YEAR_MS - world.guilds.size);
  const guild: Guild = {
    id,
    name,
    ownerId: world.nextId(),
    locale,
    members: new Map(),
    channels: new Set(),
    roles: new Map(),
    get hasBot() {
      return guild.members.has(world.bot.id);
    },
  };
  guild.roles.set(id, {
    id,
    name: '@everyone',
    permissions: bitsOf(everyone),
    position: 0,
    managed: false,
  });
  world.guilds.set(id, guild);
  return guild;
}

/** Lets the bot in, with a role of its own, as an install link does. */
export function addBot(
  stage: Stage,
  guild: Guild,
  permissions: readonly PermissionName[] = BOT_PERMISSIONS,
): void {
  const { world, gateway } = stage;
  const role: Role = {
    id: world.nextId(),
    name: world.bot.name,
    permissions: bitsOf(permissions),
    position: guild.roles.size,
    managed: true,
  };
  guild.roles.set(role.id, role);
  guild.members.set(world.bot.id, { user: world.bot, roles: new Set([role.id]), nick: null });
  const payload = guildCreatePayload(world, guild);
  gateway.dispatch('GUILD_CREATE', payload, GatewayIntentBits.Guilds, guild.id);
}

/** Throws the bot out. */
export function removeBot({ world, gateway }: Stage, guild: Guild): void {
  const own = guild.members.get(world.bot.id)?.roles ?? new Set();
  for (const id of own) if (guild.roles.get(id)?.managed === true) guild.roles.delete(id);
  guild.members.delete(world.bot.id);
  gateway.dispatch('GUILD_DELETE', { id: guild.id }, GatewayIntentBits.Guilds, guild.id);
}

interface ChannelKind {
  readonly type: ChannelType;
  readonly guild?: Guild | null;
  readonly recipients?: readonly User[];
  readonly parent?: Channel | null;
  readonly id?: string | undefined;
}

/** A channel of whatever kind. */
export function createChannel(
  { world }: Stage,
  name: string,
  { type, guild = null, recipients = [], parent = null, id = world.nextId() }: ChannelKind,
): Channel {
  const channel: Channel = {
    id,
    name,
    type,
    guild,
    recipients,
    parent,
    overwrites: new Map(),
    threadMembers: new Set(),
    archived: false,
    messages: [],
  };
  world.channels.set(channel.id, channel);
  guild?.channels.add(channel);
  return channel;
}

/** A channel of a guild, of which the bot is told. */
export function addChannel(stage: Stage, guild: Guild, name: string, type: ChannelType): Channel {
  const channel = createChannel(stage, name, { type, guild });
  tell(stage, guild, 'CHANNEL_CREATE', channelPayload(channel));
  return channel;
}

/** Takes a channel away. */
export function removeChannel(stage: Stage, channel: Channel): void {
  const { world } = stage;
  world.channels.delete(channel.id);
  const { guild } = channel;
  if (guild === null) return;
  guild.channels.delete(channel);
  tell(
    stage,
    guild,
    channel.parent === null ? 'CHANNEL_DELETE' : 'THREAD_DELETE',
    channelPayload(channel),
  );
}

/** Says what a role, or a member, may in a channel, whatever they may elsewhere. */
export function permit(stage: Stage, channel: Channel, who: string, permits: Permits): void {
  const { guild } = channel;
  if (guild === null || channel.parent !== null) throw new Error('Only channels of servers permit');
  const type = guild.roles.has(who) ? OverwriteType.Role : OverwriteType.Member;
  const { allow = [], deny = [] } = permits;
  channel.overwrites.set(who, { type, allow: bitsOf(allow), deny: bitsOf(deny) });
  tell(stage, guild, 'CHANNEL_UPDATE', channelPayload(channel));
}

/** A role that members can have. */
export function addRole(
  stage: Stage,
  guild: Guild,
  name: string,
  permissions: readonly PermissionName[],
): Role {
  const role: Role = {
    id: stage.world.nextId(),
    name,
    permissions: bitsOf(permissions),
    position: guild.roles.size,
    managed: false,
  };
  guild.roles.set(role.id, role);
  tell(stage, guild, 'GUILD_ROLE_CREATE', { role: rolePayload(role) });
  return role;
}

/** Changes what a role may. */
export function changeRole(
  stage: Stage,
  guild: Guild,
  role: Role,
  permissions: readonly PermissionName[],
): void {
  role.permissions = bitsOf(permissions);
  tell(stage, guild, 'GUILD_ROLE_UPDATE', { role: rolePayload(role) });
}

/** Lets somebody into a guild; the bot, without the privileged intent, hears nothing of it. */
export function join(guild: Guild, user: User): GuildMember {
  const member: GuildMember = guild.members.get(user.id) ?? { user, roles: new Set(), nick: null };
  guild.members.set(user.id, member);
  return member;
}

/** Tells the bot that it has other roles, or another name, than before. */
export function updateBot(stage: Stage, guild: Guild): void {
  const member = guild.members.get(stage.world.bot.id);
  if (member === undefined) return;
  const payload = { ...memberPayload(member), user: userPayload(member.user) };
  tell(stage, guild, 'GUILD_MEMBER_UPDATE', payload);
}
