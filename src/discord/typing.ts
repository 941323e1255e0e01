import type { Message as DiscordMessage } from 'discord.js';

/** An answer that comes sooner needs no sign that it is coming. */
const AFTER_MS = 500;
/** Discord shows that somebody types for ten seconds. */
const AGAIN_AFTER_MS = 8_000;

/**
 * Shows in the channel of a message that the bot is typing, from half a second on, until `work` is
 * done. That it cannot be shown stops nothing.
 */
export async function typingMeanwhile<T>(
  { channel }: Pick<DiscordMessage, 'channel'>,
  work: () => Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout;
  const type = () => {
    if (channel.isSendable()) channel.sendTyping().catch(() => undefined);
    timer = setTimeout(type, AGAIN_AFTER_MS);
  };
  timer = setTimeout(type, AFTER_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
