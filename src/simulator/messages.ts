import type { APIMessage } from 'discord.js';
import { messagePayload, userPayload } from './payloads.ts';
import type { MessageBody } from './validation/message-rules.ts';
import {
  type Channel,
  changed,
  type Interaction,
  type StoredMessage,
  type User,
  type World,
} from './world.ts';

/** Flags that a message keeps: suppress embeds, ephemeral, loading, components of version 2. */
const KEPT_FLAGS = (1 << 2) | (1 << 6) | (1 << 7) | (1 << 12) | (1 << 15);

interface Origin {
  readonly onlyFor?: User | null;
  readonly interaction?: Interaction;
  readonly repliesTo?: StoredMessage | null;
}

function contentOf(body: MessageBody): Partial<APIMessage> {
  const { content, embeds, components, flags } = body;
  return {
    ...(content === undefined ? {} : { content: content ?? '' }),
    ...(embeds === undefined ? {} : { embeds: (embeds ?? []) as APIMessage['embeds'] }),
    ...(components === undefined
      ? {}
      : { components: (components ?? []) as APIMessage['components'] }),
    ...(flags === undefined ? {} : { flags: (flags ?? 0) & KEPT_FLAGS }),
  } as Partial<APIMessage>;
}

/** Keeps a new message. */
export function postMessage(
  world: World,
  channel: Channel,
  author: User,
  body: MessageBody,
  origin: Origin = {},
): StoredMessage {
  const { onlyFor = null, interaction = null, repliesTo = null } = origin;
  const data: APIMessage = { ...messagePayload(world, channel, author), ...contentOf(body) };
  if (repliesTo !== null) {
    const { id, channel_id: channelId } = repliesTo.data;
    data.message_reference = { type: 0, message_id: id, channel_id: channelId };
    data.type = 19;
  }
  const mentioned = [...data.content.matchAll(/<@!?(\d+)>/g)].map(([, id = '']) =>
    world.users.get(id),
  );
  data.mentions = mentioned.filter((user) => user !== undefined).map(userPayload);
  const message: StoredMessage = {
    data,
    channel,
    onlyFor: onlyFor?.id ?? null,
    interaction,
    edits: 0,
    deleted: false,
  };
  world.messages.set(data.id, message);
  changed(world);
  return message;
}

/** Changes what a message says; who sees it, no edit changes. */
export function editMessage(
  world: World,
  message: StoredMessage,
  body: MessageBody,
): StoredMessage {
  const kept = (message.data.flags ?? 0) & ~(1 << 7);
  const content = contentOf(body);
  message.data = {
    ...message.data,
    ...content,
    flags: kept | ((content.flags ?? 0) & ~(1 << 6)),
    edited_timestamp: new Date(world.clock.now()).toISOString(),
  };
  message.edits += 1;
  changed(world);
  return message;
}

/** Whether a message was sent with components of version 2. */
export function isV2(message: StoredMessage): boolean {
  return ((message.data.flags ?? 0) & (1 << 15)) !== 0;
}
