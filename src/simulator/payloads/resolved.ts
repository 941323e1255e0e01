import type { APIAttachment } from 'discord.js';
import { permissionsIn } from '../permissions.ts';
import type { Channel, StoredMessage, World } from '../world.ts';
import { channelPayload } from './channels.ts';
import { memberPayload, rolePayload, userPayload } from './users.ts';

/** What the ids in an interaction stand for, by kind and id. */
export type Resolved = Record<string, Record<string, object>>;

function partialMember(channel: Channel, userId: string): object | null {
  const member = channel.guild?.members.get(userId);
  if (member === undefined) return null;
  const { deaf: _deaf, mute: _mute, ...rest } = memberPayload(member);
  return { ...rest, permissions: `${permissionsIn(channel, userId)}` };
}

/** What ids and files stand for, as an interaction in a channel has it; ids of nothing are left out. */
export function resolvedPayload(
  world: World,
  channel: Channel,
  ids: readonly string[],
  files: readonly APIAttachment[] = [],
  messages: readonly StoredMessage[] = [],
): Resolved {
  const resolved: Resolved = {};
  const add = (kind: string, id: string, payload: object) => {
    resolved[kind] = { ...resolved[kind], [id]: payload };
  };
  for (const id of ids) {
    const user = world.users.get(id);
    const role = channel.guild?.roles.get(id);
    const other = world.channels.get(id);
    const member = partialMember(channel, id);
    if (user !== undefined) add('users', id, userPayload(user));
    if (member !== null) add('members', id, member);
    if (role !== undefined) add('roles', id, rolePayload(role));
    if (other !== undefined) add('channels', id, channelPayload(other));
  }
  for (const file of files) add('attachments', file.id, file);
  for (const { data } of messages) add('messages', data.id, data);
  return resolved;
}
