import { ApplicationIntegrationType, type BaseInteraction, PermissionFlagsBits } from 'discord.js';

/**
 * Whether an interaction comes from somebody with Manage Server in a server that the bot was added to:
 * not in direct messages, and not by a person's own install, which brings the bot anywhere.
 */
export function isByManager(
  interaction: Pick<
    BaseInteraction,
    'authorizingIntegrationOwners' | 'guildId' | 'memberPermissions'
  >,
): boolean {
  const { authorizingIntegrationOwners: owners, guildId, memberPermissions } = interaction;
  return (
    guildId !== null &&
    owners[ApplicationIntegrationType.GuildInstall] === guildId &&
    (memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false)
  );
}
