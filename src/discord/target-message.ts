import type { Message as DiscordMessage } from 'discord.js';
import { findSourceTexts } from '../texts/find-source.ts';
import { inEvery } from '../texts/locale.ts';
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
 * The words of the message that a menu was opened on.
 *
 * @param statements whether only what its author states is wanted (`plainText`)
 * @throws {UserError} `message-without-words` for one with nothing but files, previews and the like,
 * and for the bot's own answers
 */
export function wordsOf(
  message: DiscordMessage,
  { statements }: { readonly statements: boolean },
): string {
  const { author, client, content } = message;
  const words = plainText(content, { nameOf: namesIn(message), statements });
  if (/[\p{L}\p{N}]/u.test(words)) return words;
  const own = author.id === client.user.id;
  throw new UserError(
    'message-without-words',
    inEvery(findSourceTexts, (texts) => (own ? texts.ownAnswer : texts.withoutWords)),
  );
}
