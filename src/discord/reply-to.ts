import { type Message as DiscordMessage, PermissionFlagsBits } from 'discord.js';
import { mannersTexts } from '../texts/manners.ts';
import type { LocalContext } from './context.ts';
import { describeCallFailure } from './failures.ts';
import type { Message } from './render-answer.ts';
import { tellPrivately } from './tell-privately.ts';

function send(message: DiscordMessage, reply: Message): Promise<DiscordMessage> {
  const { channel, client } = message;
  if (!channel.isDMBased()) {
    const permissions = channel.permissionsFor(client.user);
    if (permissions?.has(PermissionFlagsBits.ReadMessageHistory) === false) {
      return channel.send(reply);
    }
  }
  return message.reply({ ...reply, failIfNotExists: false });
}

/**
 * Answers a message: as a reply, or, where the bot may not read what was written before, beside it.
 * Never throws: where Discord refuses, its author is told in a direct message, and the log.
 *
 * @returns what was sent; null for nothing
 */
export async function replyTo(
  message: DiscordMessage,
  reply: Message,
  { locale, log }: Pick<LocalContext, 'locale' | 'log'>,
): Promise<DiscordMessage | null> {
  try {
    return await send(message, reply);
  } catch (error) {
    log.warn({ message: message.id }, describeCallFailure(error));
    const { author, channel } = message;
    if (!channel.isDMBased()) {
      await tellPrivately(author, mannersTexts[locale].couldNotReply(`${channel}`), log);
    }
    return null;
  }
}
