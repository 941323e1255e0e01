import { announce } from '../announce.ts';
import type { Upload } from '../files.ts';
import { deleteMessage, editMessage, postMessage } from '../messages.ts';
import { canSee, isThread, may, permissionsIn } from '../permissions.ts';
import { joinMentioned, writtenInto } from '../threads.ts';
import { type Channel, type StoredMessage, waitFor } from '../world.ts';
import type { Person } from './exchange.ts';
import { upload } from './given.ts';

const LONGEST_CONTENT = 2_000;

/** What a person writes. */
export interface Writing {
  readonly content: string;
  readonly files?: readonly Upload[];
  /** The message that it replies to. */
  readonly replyTo?: StoredMessage | null;
}

/**
 * Writes a message into a channel.
 *
 * @throws {Error} when Discord's client would not let the person
 */
export function write(person: Person, channel: Channel, writing: Writing): StoredMessage {
  const { world, gateway, user } = person;
  const { content, files = [], replyTo: repliesTo = null } = writing;
  if (content.length > LONGEST_CONTENT) throw new Error('The message is too long');
  if (content.trim() === '' && files.length === 0) throw new Error('The message is empty');
  if (!canSee(channel, user.id)) throw new Error(`${user.name} does not see this channel`);
  if (channel.guild !== null) {
    const needed = isThread(channel) ? 'SendMessagesInThreads' : 'SendMessages';
    const permissions = permissionsIn(channel, user.id);
    if (!may(permissions, needed)) throw new Error(`${user.name} may not write here`);
    if (files.length > 0 && !may(permissions, 'AttachFiles')) {
      throw new Error(`${user.name} may not upload here`);
    }
  }
  writtenInto(person, channel, user);
  const attachments = files.map((file) => upload(world, channel, file));
  const message = postMessage(world, channel, user, { content }, { repliesTo, attachments });
  joinMentioned(person, message);
  announce(world, gateway, 'MESSAGE_CREATE', message);
  return message;
}

/**
 * Changes what a person wrote.
 *
 * @throws {Error} when it is not theirs
 */
export function rewrite(person: Person, message: StoredMessage, content: string): void {
  const { world, gateway, user } = person;
  if (message.data.author.id !== user.id) throw new Error('Only its author can edit a message');
  editMessage(world, message, { content });
  announce(world, gateway, 'MESSAGE_UPDATE', message);
}

/**
 * Takes a message away.
 *
 * @throws {Error} when it is not theirs, and they may not take away others'
 */
export function erase(person: Person, message: StoredMessage): void {
  const { world, gateway, user } = person;
  const permissions = permissionsIn(message.channel, user.id);
  const moderates = message.channel.guild !== null && may(permissions, 'ManageMessages');
  if (message.data.author.id !== user.id && !moderates) {
    throw new Error('Only its author can delete a message');
  }
  deleteMessage(world, message);
  announce(world, gateway, 'MESSAGE_DELETE', message);
}

/**
 * The first message of the bot in a channel that came or changed since a moment, unless it answers
 * something else.
 *
 * @param asked the message that it may be a reply to
 * @param since what `world.changes` was then
 * @returns null when the bot says nothing for that long, in milliseconds
 */
export function answerTo(
  { world }: Person,
  asked: StoredMessage,
  since: number,
  withinMs: number,
): Promise<StoredMessage | null> {
  const isAnswer = ({ data, deleted, interaction, touched }: StoredMessage) => {
    const repliesTo = data.message_reference?.message_id ?? asked.data.id;
    const bots = data.author.id === world.bot.id && interaction === null && !deleted;
    return bots && touched > since && repliesTo === asked.data.id;
  };
  return waitFor(world, () => asked.channel.messages.find(isAnswer) ?? null, withinMs);
}
