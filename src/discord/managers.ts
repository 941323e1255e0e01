import { ApplicationIntegrationType, type BaseInteraction, PermissionFlagsBits } from 'discord.js';

/**
 * The server that an interaction comes from, if the bot was added to it: a person's own install brings
 * the bot anywhere. Null for any other place.
 */
export function serverOf({
  authorizingIntegrationOwners: owners,
  guildId,
}: Pick<BaseInteraction, 'authorizingIntegrationOwners' | 'guildId'>): string | null {
  return guildId !== null && owners[ApplicationIntegrationType.GuildInstall] === guildId
    ? guildId
    : null;
}

/** Whether an interaction comes from somebody with Manage Server in a server that the bot was added to. */
export function isByManager(
  interaction: Pick<
    BaseInteraction,
    'authorizingIntegrationOwners' | 'guildId' | 'memberPermissions'
  >,
): boolean {
  return (
    serverOf(interaction) !== null &&
    (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false)
  );
}
