import { type Message as DiscordMessage, PermissionFlagsBits } from 'discord.js';
import type { Message } from './render-answer.ts';

/**
 * Answers a message: as a reply, or, where the bot may not read what was written before, beside it.
 *
 * @throws {DiscordAPIError} when Discord refuses
 */
export async function replyTo(message: DiscordMessage, reply: Message): Promise<DiscordMessage> {
  const { channel, client } = message;
  if (!channel.isDMBased()) {
    const permissions = channel.permissionsFor(client.user);
    if (permissions?.has(PermissionFlagsBits.ReadMessageHistory) === false) {
      return channel.send(reply);
    }
  }
  return message.reply({ ...reply, failIfNotExists: false });
}
