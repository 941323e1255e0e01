import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';

const READ = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;

/**
 * The channels and threads of a server in which whoever an interaction comes from may read what was
 * said before; none where the bot is no member, for it does not know them there.
 */
export function readableChannels(interaction: BaseInteraction): string[] {
  if (!interaction.inCachedGuild()) return [];
  const { guild, member } = interaction;
  return [...guild.channels.cache.values()]
    .filter((channel) => channel.permissionsFor(member)?.has(READ) ?? false)
    .map(({ id }) => id);
}
