import { type APIMessage, GatewayIntentBits } from 'discord.js';
import { ApiError } from '../api-error.ts';
import { editMessage, isV2, postMessage } from '../messages.ts';
import { channelPayload } from '../payloads.ts';
import { type MessageBody, messageProblems, pingProblems } from '../validation/message-rules.ts';
import { type Channel, changed, type StoredMessage } from '../world.ts';
import type { Call, Route } from './route.ts';

function channelAt({ world, params }: Call): Channel {
  const channel = world.channels.get(params.channel ?? '');
  if (channel === undefined) throw ApiError.unknown('Channel');
  if (channel.guild !== null && !channel.guild.hasBot) throw ApiError.missingAccess();
  return channel;
}

/** A message that the channel's route may reach: private ones are an interaction's own. */
function messageAt(call: Call): StoredMessage {
  const channel = channelAt(call);
  const message = call.world.messages.get(call.params.message ?? '');
  if (
    message === undefined ||
    message.channel !== channel ||
    message.deleted ||
    message.onlyFor !== null
  ) {
    throw ApiError.unknown('Message');
  }
  return message;
}

async function post(call: Call): Promise<APIMessage> {
  const { world, gateway, request } = call;
  const channel = channelAt(call);
  const body = request.body as MessageBody & {
    message_reference?: { message_id?: string; fail_if_not_exists?: boolean };
    nonce?: string | number;
  };
  await call.check('message', messageProblems(body), pingProblems(body));
  const reference = body.message_reference;
  const repliesTo = world.messages.get(reference?.message_id ?? '') ?? null;
  if (reference !== undefined && repliesTo === null && reference.fail_if_not_exists !== false) {
    throw ApiError.invalidForm(['message_reference: Unknown message']);
  }
  const { data } = postMessage(world, channel, world.bot, body, { repliesTo });
  const intent =
    channel.guild === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
  const place = channel.guild === null ? {} : { guild_id: channel.guild.id };
  gateway.dispatch('MESSAGE_CREATE', { ...data, ...place }, intent);
  return body.nonce === undefined ? data : { ...data, nonce: body.nonce };
}

async function edit(call: Call): Promise<APIMessage> {
  const message = messageAt(call);
  if (message.data.author.id !== call.world.bot.id) {
    throw new ApiError(403, 50005, 'Cannot edit a message authored by another user');
  }
  const body = call.request.body as MessageBody;
  await call.check('message edit', messageProblems(body, isV2(message)), pingProblems(body));
  return editMessage(call.world, message, body).data;
}

/** Channels and their messages. */
export const channelRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/users/@me/channels',
    async handle(call) {
      await call.check('direct message channel', []);
      const { recipient_id: id } = call.request.body as { recipient_id?: string };
      const found = [...call.world.channels.values()].find(({ recipient }) => recipient?.id === id);
      if (found === undefined) throw new ApiError(400, 50007, 'Cannot send messages to this user');
      return channelPayload(found);
    },
  },
  {
    method: 'GET',
    path: '/channels/:channel',
    handle: (call) => channelPayload(channelAt(call)),
  },
  {
    method: 'GET',
    path: '/channels/:channel/messages',
    handle(call) {
      const channel = channelAt(call);
      return [...call.world.messages.values()]
        .filter(
          (message) => message.channel === channel && message.onlyFor === null && !message.deleted,
        )
        .map(({ data }) => data)
        .reverse()
        .slice(0, Number(call.request.query.get('limit') ?? 50));
    },
  },
  { method: 'POST', path: '/channels/:channel/messages', handle: post },
  {
    method: 'GET',
    path: '/channels/:channel/messages/:message',
    handle: (call) => messageAt(call).data,
  },
  { method: 'PATCH', path: '/channels/:channel/messages/:message', handle: edit },
  {
    method: 'DELETE',
    path: '/channels/:channel/messages/:message',
    handle(call) {
      messageAt(call).deleted = true;
      changed(call.world);
    },
  },
  {
    method: 'POST',
    path: '/channels/:channel/typing',
    handle(call) {
      channelAt(call);
    },
  },
];
