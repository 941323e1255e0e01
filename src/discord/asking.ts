import { type BaseInteraction, type Client, InteractionContextType } from 'discord.js';
import { serverOf } from './managers.ts';
import { type AskedIn, askedIn } from './may-answer.ts';

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
  readonly where: AskedIn;
  readonly userId: string;
  /** Whether only the asker sees the answer. */
  readonly hidden: boolean;
  /** Whether an answer that only the asker sees may be shown to everyone here later. */
  readonly shareable: boolean;
  /** What the same asker asked in the same message before it was edited. */
  readonly revises?: Revised;
}

/**
 * What is asked by an interaction.
 *
 * @param hidden whether only the asker sees the answer
 */
export function askingOf(interaction: BaseInteraction, hidden: boolean): Asking {
  const { client, guildId, user } = interaction;
  return {
    client,
    guildId,
    memberOf: serverOf(interaction),
    where: askedIn(interaction),
    userId: user.id,
    hidden,
    // Nobody else reads the direct messages with the bot.
    shareable: interaction.context !== InteractionContextType.BotDM,
  };
}
