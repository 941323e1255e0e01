import type { Message as DiscordMessage } from 'discord.js';
import { inEvery } from '../texts/locale.ts';
import { messageMenuTexts } from '../texts/message-menus.ts';
import { UserError } from '../user-error.ts';
import { type NameOf, plainText } from './plain-text.ts';

/** What those whom a message mentions are called there. */
function namesIn({ mentions }: DiscordMessage): NameOf {
  return (kind, id) => {
    if (kind === 'role') return mentions.roles.get(id)?.name ?? null;
    if (kind === 'person') {
      const member = mentions.members?.get(id);
      return member?.displayName ?? mentions.users.get(id)?.displayName ?? null;
    }
    const channel = mentions.channels.get(id);
    return channel !== undefined && 'name' in channel ? `#${channel.name}` : null;
  };
}

/**
 * The words of the message that a menu was opened on; null for one with nothing but files, previews and
 * the like, as all of the bot's own are.
 *
 * @param statements whether only what its author states is wanted (`plainText`)
 */
export function wordsOf(
  message: DiscordMessage,
  { statements = false }: { readonly statements?: boolean } = {},
): string | null {
  const words = plainText(message.content, { nameOf: namesIn(message), statements });
  return /[\p{L}\p{N}]/u.test(words) ? words : null;
}

/** What is said of a message without words. */
export function withoutWords({ author, client }: DiscordMessage): UserError {
  const own = author.id === client.user.id;
  return new UserError(
    'message-without-words',
    inEvery(messageMenuTexts, (texts) => (own ? texts.ownMessage : texts.withoutWords)),
  );
}
