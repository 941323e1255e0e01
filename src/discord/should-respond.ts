/** What is known of a message before it is read as a question. */
export interface IncomingMessage {
  readonly content: string;
  readonly authorIsBot: boolean;
  /** Sent by a person, and not by Discord about one who joined, boosted or pinned. */
  readonly written: boolean;
  readonly direct: boolean;
}

/**
 * The question that a message asks of the bot, null when it asks nothing of it. Empty when somebody
 * only calls the bot. In channels only a mention in the text counts: a reply to the bot that Discord
 * makes into a mention by itself, and mentions of roles or of everyone, ask nothing.
 *
 * @param botId the bot's own user id
 */
export function questionIn(message: IncomingMessage, botId: string): string | null {
  if (message.authorIsBot || !message.written) return null;
  const mention = new RegExp(`<@!?${botId}>`, 'g');
  if (!message.direct && !mention.test(message.content)) return null;
  return message.content.replace(mention, ' ').replace(/\s+/g, ' ').trim();
}
