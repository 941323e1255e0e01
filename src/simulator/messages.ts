import { type APIAttachment, type APIMessage, MessageFlags, MessageType } from 'discord.js';
import { keptComponents } from './kept-components.ts';
import { mentionsOf } from './mentions.ts';
import { interactionMetadata, messagePayload } from './payloads/messages.ts';
import type { MessageBody } from './validation/message-rules.ts';
import {
  type Channel,
  changed,
  type Interaction,
  type StoredMessage,
  type User,
  type World,
} from './world.ts';

const KEPT_FLAGS =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.Loading |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;

interface Origin {
  readonly onlyFor?: User | null;
  readonly interaction?: Interaction;
  readonly repliesTo?: StoredMessage | null;
  /** Those who write by a webhook are no users. */
  readonly webhookId?: string;
  readonly attachments?: readonly APIAttachment[];
}

function contentOf(
  world: World,
  body: MessageBody,
  attachments: readonly APIAttachment[],
): Partial<APIMessage> {
  const { content, embeds, components, flags } = body;
  return {
    ...(content === undefined ? {} : { content: (content ?? '').trim() }),
    ...(embeds === undefined ? {} : { embeds: (embeds ?? []) as APIMessage['embeds'] }),
    ...(components === undefined
      ? {}
      : { components: keptComponents(components ?? [], attachments, world.nextId) }),
    ...(flags === undefined ? {} : { flags: (flags ?? 0) & KEPT_FLAGS }),
  } as Partial<APIMessage>;
}

function touch(world: World, message: StoredMessage): void {
  world.changes += 1;
  message.touched = world.changes;
  changed(world);
}

/** Keeps a new message. */
export function postMessage(
  world: World,
  channel: Channel,
  author: User,
  body: MessageBody,
  origin: Origin = {},
): StoredMessage {
  const { onlyFor = null, interaction = null, repliesTo = null, webhookId } = origin;
  const attachments = [...(origin.attachments ?? [])];
  const data: APIMessage = {
    ...messagePayload(world, channel, author),
    ...contentOf(world, body, attachments),
    attachments,
    ...(interaction === null ? {} : interactionMetadata(interaction)),
    ...(webhookId === undefined ? {} : { webhook_id: webhookId }),
  };
  if (repliesTo !== null) {
    const { id, channel_id: channelId } = repliesTo.data;
    data.message_reference = { type: 0, message_id: id, channel_id: channelId };
    data.referenced_message = repliesTo.data;
    data.type = MessageType.Reply;
  }
  const allowed = body.allowed_mentions ?? undefined;
  const pings = allowed === undefined || allowed.replied_user === true;
  const answered = pings ? world.users.get(repliesTo?.data.author.id ?? '') : undefined;
  Object.assign(data, mentionsOf(world, channel, data, author, answered, allowed));
  const message: StoredMessage = {
    data,
    channel,
    onlyFor: onlyFor?.id ?? null,
    interaction,
    edits: 0,
    deleted: false,
    touched: 0,
  };
  world.messages.set(data.id, message);
  channel.messages.push(message);
  touch(world, message);
  return message;
}

/** Changes what a message says; who sees it, no edit changes. */
export function editMessage(
  world: World,
  message: StoredMessage,
  body: MessageBody,
  attachments: readonly APIAttachment[] = message.data.attachments,
): StoredMessage {
  const kept = (message.data.flags ?? 0) & ~MessageFlags.Loading;
  const content = contentOf(world, body, attachments);
  message.data = {
    ...message.data,
    ...content,
    attachments: [...attachments],
    flags: kept | ((content.flags ?? 0) & ~MessageFlags.Ephemeral),
    edited_timestamp: new Date(world.clock.now()).toISOString(),
  };
  const replied = message.data.referenced_message?.author.id ?? '';
  const pinged = message.data.mentions.some(({ id }) => id === replied);
  const answered = pinged ? world.users.get(replied) : undefined;
  const author = world.users.get(message.data.author.id) ?? world.bot;
  const allowed = body.allowed_mentions ?? undefined;
  Object.assign(
    message.data,
    mentionsOf(world, message.channel, message.data, author, answered, allowed),
  );
  message.edits += 1;
  touch(world, message);
  return message;
}

/** Takes a message away. */
export function deleteMessage(world: World, message: StoredMessage): void {
  message.deleted = true;
  touch(world, message);
}

/** Whether a message still says that the bot is thinking. */
export function isLoading(message: StoredMessage): boolean {
  return ((message.data.flags ?? 0) & MessageFlags.Loading) !== 0;
}
