import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord.js';
import type { Channel, Guild, GuildMember, World } from './world.ts';

export type PermissionName = keyof typeof PermissionFlagsBits;

/** Permissions by their names as one number of bits. */
export function bitsOf(names: readonly PermissionName[]): bigint {
  return names.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);
}

const EVERY_PERMISSION = Object.values(PermissionFlagsBits).reduce((bits, bit) => bits | bit, 0n);

/** What `@everyone` may in a new guild, as far as it has to do with text and commands. */
export const DEFAULT_PERMISSIONS: readonly PermissionName[] = [
  'ViewChannel',
  'CreateInstantInvite',
  'ChangeNickname',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'CreatePrivateThreads',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'UseExternalEmojis',
  'UseExternalStickers',
  'MentionEveryone',
  'ReadMessageHistory',
  'SendPolls',
  'UseApplicationCommands',
  'UseExternalApps',
];

/** What the README's install link asks for. */
export const BOT_PERMISSIONS: readonly PermissionName[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'ReadMessageHistory',
];

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object */
const IN_PRIVATE_CHANNELS = bitsOf(['AttachFiles', 'EmbedLinks', 'MentionEveryone']);
const WITH_THE_BOT = IN_PRIVATE_CHANNELS | bitsOf(['UseExternalEmojis']);

/** Whether bits hold all that is asked for. */
export function may(permissions: bigint, ...names: readonly PermissionName[]): boolean {
  const wanted = bitsOf(names);
  return (permissions & wanted) === wanted;
}

function isAlmighty(guild: Guild, { user }: GuildMember, permissions: bigint): boolean {
  return user.id === guild.ownerId || may(permissions, 'Administrator');
}

/** What a member may in a guild, before a channel says otherwise; null for somebody who is no member. */
function guildPermissions(guild: Guild, member: GuildMember | null): bigint {
  const everyone = guild.roles.get(guild.id)?.permissions ?? 0n;
  if (member === null) return everyone;
  return [...member.roles].reduce(
    (bits, id) => bits | (guild.roles.get(id)?.permissions ?? 0n),
    everyone,
  );
}

/** What a channel's overwrites make of permissions: `@everyone`'s, then the roles', then the member's. */
function overwritten(
  { overwrites }: Channel,
  guild: Guild,
  member: GuildMember | null,
  permissions: bigint,
): bigint {
  const everyone = overwrites.get(guild.id);
  const ofRoles = [...overwrites].filter(
    ([id, { type }]) => type === OverwriteType.Role && member?.roles.has(id) === true,
  );
  const roles = ofRoles.reduce(
    ({ allow, deny }, [, next]) => ({ allow: allow | next.allow, deny: deny | next.deny }),
    { allow: 0n, deny: 0n },
  );
  const own = member === null ? undefined : overwrites.get(member.user.id);
  return [everyone, roles, own].reduce(
    (bits, step) => (step === undefined ? bits : (bits & ~step.deny) | step.allow),
    permissions,
  );
}

/**
 * What a user may in a channel, by https://docs.discord.com/developers/topics/permissions. In a guild
 * that they are no member of it is what `@everyone` may there.
 */
export function permissionsIn(channel: Channel, userId: string): bigint {
  const { guild } = channel;
  if (guild === null) return channel.recipients.length === 1 ? WITH_THE_BOT : IN_PRIVATE_CHANNELS;
  const member = guild.members.get(userId) ?? null;
  const inGuild = guildPermissions(guild, member);
  if (member !== null && isAlmighty(guild, member, inGuild)) return EVERY_PERMISSION;
  // A thread has no overwrites of its own.
  const permissions = overwritten(channel.parent ?? channel, guild, member, inGuild);
  return may(permissions, 'ViewChannel') ? permissions : 0n;
}

/** Whether a user sees a channel at all. A private thread is for those in it and its moderators. */
export function canSee(channel: Channel, userId: string): boolean {
  const { guild, recipients, threadMembers, type } = channel;
  if (guild === null) return recipients.some(({ id }) => id === userId);
  if (!guild.members.has(userId)) return false;
  const permissions = permissionsIn(channel, userId);
  if (!may(permissions, 'ViewChannel')) return false;
  const closed = type === ChannelType.PrivateThread && !threadMembers.has(userId);
  return !closed || may(permissions, 'ManageThreads');
}

/** Whether the bot is where a channel is: in its guild, and allowed to see it, or at its other end. */
export function botSees({ bot }: World, channel: Channel): boolean {
  return channel.guild === null ? isWithBot(channel) : canSee(channel, bot.id);
}

/** Whether a channel is the direct messages between the bot and one person. */
export function isWithBot({ guild, recipients }: Channel): boolean {
  return guild === null && recipients.length === 1;
}

/** Whether a channel is a thread. */
export function isThread({ parent }: Channel): boolean {
  return parent !== null;
}
