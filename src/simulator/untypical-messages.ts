import { EmbedType } from 'discord.js';
import { announce } from './announce.ts';
import { postMessage } from './messages.ts';
import type { Stage } from './places.ts';
import type { Channel, StoredMessage, User } from './world.ts';

/** A message that a webhook writes: whom it says it is from is no user at all. */
export function postByWebhook(
  { world, gateway }: Stage,
  channel: Channel,
  name: string,
  content: string,
): StoredMessage {
  const author: User = { id: world.nextId(), name, locale: 'en-US', bot: true };
  const message = postMessage(world, channel, author, { content }, { webhookId: author.id });
  announce(world, gateway, 'MESSAGE_CREATE', message);
  return message;
}

/** Adds the preview of a link to a message; its author changed nothing, and it says so. */
export function unfurl({ world, gateway }: Stage, message: StoredMessage): void {
  const url = /https?:\/\/\S+/.exec(message.data.content)?.[0];
  if (url === undefined) throw new Error('The message has no link');
  const preview = { type: EmbedType.Link, url, title: 'A page' };
  message.data = { ...message.data, embeds: [...message.data.embeds, preview] };
  announce(world, gateway, 'MESSAGE_UPDATE', message);
}
