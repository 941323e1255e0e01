import { ApiError } from '../api-error.ts';
import { botSees, isThread, may, type PermissionName, permissionsIn } from '../permissions.ts';
import type { Channel, Guild } from '../world.ts';
import type { Call } from './route.ts';

/**
 * The channel that a path names.
 *
 * @throws {ApiError} 10003 when there is none; 50001 when the bot does not see it
 */
export function channelAt({ world, params }: Call): Channel {
  const channel = world.channels.get(params.channel ?? '');
  if (channel === undefined) throw ApiError.unknown('Channel');
  if (!botSees(world, channel)) throw ApiError.missingAccess();
  return channel;
}

/**
 * The guild that a path names.
 *
 * @throws {ApiError} 10004 when there is none, or the bot is no member
 */
export function guildAt({ world, params }: Call): Guild {
  const guild = world.guilds.get(params.guild ?? '');
  if (guild?.hasBot !== true) throw ApiError.unknown('Guild');
  return guild;
}

/** Whether the bot has permissions in a channel; where nobody has any, it may do everything. */
export function allowed(
  { world }: Call,
  channel: Channel,
  ...names: readonly PermissionName[]
): boolean {
  return channel.guild === null || may(permissionsIn(channel, world.bot.id), ...names);
}

/**
 * Holds the bot to its permissions in a channel.
 *
 * @throws {ApiError} 50013 when it lacks one
 */
export function demand(call: Call, channel: Channel, ...names: readonly PermissionName[]): void {
  if (!allowed(call, channel, ...names)) throw ApiError.missingPermissions();
}

/** What one needs to write in a channel. */
export function toWriteIn(channel: Channel): PermissionName {
  return isThread(channel) ? 'SendMessagesInThreads' : 'SendMessages';
}
