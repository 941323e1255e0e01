import { type GuildBasedChannel, PermissionFlagsBits, type PermissionsString } from 'discord.js';
import type { Locale } from '../texts/locale.ts';
import { mannersTexts, type PermissionName } from '../texts/manners.ts';

const FLAGS: Readonly<Record<PermissionName, PermissionsString>> = {
  viewChannel: 'ViewChannel',
  sendMessages: 'SendMessages',
  sendMessagesInThreads: 'SendMessagesInThreads',
  attachFiles: 'AttachFiles',
};

/** What the bot lacks to write in a channel or thread; nothing when that is not known. */
export function missingToWrite(channel: GuildBasedChannel): PermissionName[] {
  const permissions = channel.permissionsFor(channel.client.user);
  if (permissions === null) return [];
  const needed: readonly PermissionName[] = channel.isThread()
    ? ['viewChannel', 'sendMessagesInThreads']
    : ['viewChannel', 'sendMessages'];
  return needed.filter((name) => !permissions.has(PermissionFlagsBits[FLAGS[name]]));
}

/** Permissions as Discord names them to somebody, one after the other. */
export function namesOf(permissions: readonly PermissionName[], locale: Locale): string {
  return permissions.map((name) => mannersTexts[locale].permissions[name]).join(', ');
}
