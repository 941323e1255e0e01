import {
  ApplicationIntegrationType,
  type BaseInteraction,
  type Client,
  InteractionContextType,
} from 'discord.js';

/** A question as it is kept, whose asker has put it otherwise since. */
export interface Revised {
  /** Null where it is not kept. */
  readonly questionId: string | null;
  /** Whether somebody was called to answer it. */
  readonly called: boolean;
}

/** Where, by whom and how openly something is asked. */
export interface Asking {
  readonly client: Client;
  /** Whose articles are asked; null in direct messages. */
  readonly guildId: string | null;
  /** The server that the bot itself was added to, where what is asked can be kept; null elsewhere. */
  readonly memberOf: string | null;
  readonly channelId: string;
  readonly userId: string;
  /** Whether only the asker sees the answer. */
  readonly hidden: boolean;
  /** Whether an answer that only the asker sees may be shown to everyone here later. */
  readonly shareable: boolean;
  /** What the same asker asked in the same message before it was edited. */
  readonly revises?: Revised;
}

/** The server that an interaction comes from and that the bot was added to; null for none. */
export function serverOf({
  authorizingIntegrationOwners: owners,
  guildId,
}: Pick<BaseInteraction, 'authorizingIntegrationOwners' | 'guildId'>): string | null {
  return guildId !== null && owners[ApplicationIntegrationType.GuildInstall] === guildId
    ? guildId
    : null;
}

/**
 * What is asked by an interaction.
 *
 * @param hidden whether only the asker sees the answer
 */
export function askingOf(interaction: BaseInteraction, hidden: boolean): Asking {
  const { channelId, client, guildId, user } = interaction;
  return {
    client,
    guildId,
    memberOf: serverOf(interaction),
    channelId: channelId ?? '',
    userId: user.id,
    hidden,
    // Nobody else reads the direct messages with the bot.
    shareable: interaction.context !== InteractionContextType.BotDM,
  };
}
