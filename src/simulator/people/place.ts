import { ApplicationIntegrationType } from 'discord.js';
import { isWithBot } from '../permissions.ts';
import type { Channel, User, World } from '../world.ts';

/** Where a person does something. */
export interface Place {
  readonly channel: Channel;
  /** By the person's own install of the app, and not the server's. */
  readonly userInstall?: boolean;
}

/** Whose installs a person can use the application by, in a place. */
export function ownersAt(
  world: World,
  user: User,
  { channel, userInstall = false }: Place,
  types: readonly ApplicationIntegrationType[] = [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
): Readonly<Record<string, string>> {
  const { guild } = channel;
  const owners: Record<string, string> = {};
  const here = guild === null ? isWithBot(channel) : guild.hasBot;
  if (here && !userInstall && types.includes(ApplicationIntegrationType.GuildInstall)) {
    owners[ApplicationIntegrationType.GuildInstall] = guild?.id ?? '0';
  }
  const own = userInstall || world.installers.has(user.id);
  if (own && types.includes(ApplicationIntegrationType.UserInstall)) {
    owners[ApplicationIntegrationType.UserInstall] = user.id;
  }
  return owners;
}
