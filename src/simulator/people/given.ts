import { type APIAttachment, ChannelType } from 'discord.js';
import { bytesOf, LARGEST_FILE, storeFile, type Upload } from '../files.ts';
import type { Channel, World } from '../world.ts';

/** Somebody or something that has an id: a member, a user, a channel, a role. */
export interface Entity {
  readonly id: string;
}

/** What a person gives for an option or in a form. */
export type Given = string | number | boolean | Entity | Upload;

export function isUpload(given: Given): given is Upload {
  return typeof given === 'object' && 'content' in given;
}

export function isEntity(given: Given): given is Entity {
  return typeof given === 'object' && 'id' in given;
}

/** What an entity of a channel's place is; null when it is none of it. */
export function kindOf(
  world: World,
  place: Channel,
  { id }: Entity,
): 'user' | 'role' | 'channel' | null {
  if (world.users.has(id)) return 'user';
  if (place.guild?.roles.has(id) === true) return 'role';
  const channel = world.channels.get(id);
  return channel !== undefined && channel.guild === place.guild ? 'channel' : null;
}

/** Whether a channel is of one of the wanted types; without any, of any. */
export function isOfType(
  world: World,
  { id }: Entity,
  wanted: readonly ChannelType[] | null | undefined,
): boolean {
  const type = world.channels.get(id)?.type ?? ChannelType.GuildText;
  return wanted == null || wanted.length === 0 || wanted.includes(type);
}

/**
 * Hands a file over to Discord.
 *
 * @throws {Error} when it is larger than Discord's client takes
 */
export function upload(world: World, channel: Channel, file: Upload): APIAttachment {
  if (bytesOf(file).length > LARGEST_FILE) throw new Error(`“${file.name}” is too large`);
  return storeFile(world, channel, file);
}
