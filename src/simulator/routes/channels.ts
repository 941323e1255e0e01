import type { APIMessage } from 'discord.js';
import { announce, asBotReads } from '../announce.ts';
import { ApiError } from '../api-error.ts';
import { deleteMessage, editMessage, postMessage } from '../messages.ts';
import { channelPayload } from '../payloads/channels.ts';
import { isWithBot } from '../permissions.ts';
import { writtenInto } from '../threads.ts';
import {
  type MessageBody,
  messageProblems,
  misplacedFlagProblems,
  pingProblems,
} from '../validation/message-rules.ts';
import { type Channel, changed, type StoredMessage } from '../world.ts';
import { allowed, channelAt, demand, toWriteIn } from './access.ts';
import { attach, fileNames, fileProblems } from './attachments.ts';
import type { Call, Route } from './route.ts';

const MOST_MESSAGES = 100;

/** A message that the channel's route may reach: private ones are an interaction's own. */
function messageAt(call: Call, channel: Channel): StoredMessage {
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

function demandToPost(call: Call, channel: Channel, body: MessageBody): void {
  const closed = channel.recipients.some(({ id }) => call.world.closed.has(id));
  if (closed) throw ApiError.cannotMessage();
  demand(call, channel, toWriteIn(channel));
  if ((body.embeds?.length ?? 0) > 0) demand(call, channel, 'EmbedLinks');
  if (call.request.files.size > 0) demand(call, channel, 'AttachFiles');
}

async function post(call: Call): Promise<APIMessage> {
  const { world, gateway, request } = call;
  const channel = channelAt(call);
  const body = (request.body ?? {}) as MessageBody & {
    message_reference?: { message_id?: string; fail_if_not_exists?: boolean };
    nonce?: string | number;
  };
  await call.check(
    'message',
    () => [...messageProblems(body, { files: fileNames(call, body) }), ...fileProblems(call, body)],
    () => [...pingProblems(body), ...misplacedFlagProblems(body)],
  );
  demandToPost(call, channel, body);
  const reference = body.message_reference;
  const found = world.messages.get(reference?.message_id ?? '');
  const repliesTo = found === undefined || found.deleted ? null : found;
  if (reference !== undefined) {
    if (!allowed(call, channel, 'ReadMessageHistory')) throw ApiError.cannotReply();
    if (repliesTo === null && reference.fail_if_not_exists !== false) {
      throw ApiError.invalidForm(['message_reference: Unknown message']);
    }
  }
  const attachments = attach(call, channel, body);
  writtenInto(call, channel, world.bot);
  const message = postMessage(world, channel, world.bot, body, { repliesTo, attachments });
  announce(world, gateway, 'MESSAGE_CREATE', message);
  return body.nonce === undefined ? message.data : { ...message.data, nonce: body.nonce };
}

async function edit(call: Call): Promise<APIMessage> {
  const { world, gateway } = call;
  const channel = channelAt(call);
  const message = messageAt(call, channel);
  if (message.data.author.id !== world.bot.id) {
    throw new ApiError(403, 50005, 'Cannot edit a message authored by another user');
  }
  const body = (call.request.body ?? {}) as MessageBody;
  const kept = message.data.attachments;
  const files = () => fileNames(call, body, kept);
  await call.check(
    'message edit',
    () => [
      ...messageProblems(body, { before: message.data, files: files() }),
      ...fileProblems(call, body, kept),
    ],
    () => pingProblems(body),
  );
  if ((body.embeds?.length ?? 0) > 0) demand(call, channel, 'EmbedLinks');
  if (call.request.files.size > 0) demand(call, channel, 'AttachFiles');
  editMessage(world, message, body, attach(call, channel, body, kept));
  announce(world, gateway, 'MESSAGE_UPDATE', message);
  return message.data;
}

function remove(call: Call): void {
  const channel = channelAt(call);
  const message = messageAt(call, channel);
  if (message.data.author.id !== call.world.bot.id) demand(call, channel, 'ManageMessages');
  deleteMessage(call.world, message);
  announce(call.world, call.gateway, 'MESSAGE_DELETE', message);
}

/** Messages of a channel, newest first: around, before or after one, as the query asks. */
function history(call: Call): APIMessage[] {
  const { world, request } = call;
  const channel = channelAt(call);
  // Without the permission Discord answers with nothing at all.
  if (!allowed(call, channel, 'ReadMessageHistory')) return [];
  const limit = Number(request.query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_MESSAGES) {
    throw ApiError.invalidForm([`limit must be 1 to ${MOST_MESSAGES}`]);
  }
  const before = BigInt(request.query.get('before') ?? '0');
  const after = BigInt(request.query.get('after') ?? '0');
  const within = channel.messages.filter(
    ({ onlyFor, deleted, data: { id } }) =>
      onlyFor === null &&
      !deleted &&
      (before === 0n || BigInt(id) < before) &&
      (after === 0n || BigInt(id) > after),
  );
  const taken = after === 0n ? within.slice(-limit) : within.slice(0, limit);
  return taken.map((message) => asBotReads(world, message)).reverse();
}

/** Channels and their messages. */
export const channelRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/users/@me/channels',
    async handle(call) {
      await call.check('direct message channel', () => []);
      const { recipient_id: id } = call.request.body as { recipient_id?: string };
      const found = [...call.world.channels.values()].find(
        (channel) => isWithBot(channel) && channel.recipients[0]?.id === id,
      );
      if (found === undefined) throw ApiError.cannotMessage();
      return channelPayload(found);
    },
  },
  {
    method: 'GET',
    path: '/channels/:channel',
    handle: (call) => channelPayload(channelAt(call)),
  },
  { method: 'GET', path: '/channels/:channel/messages', handle: history },
  { method: 'POST', path: '/channels/:channel/messages', handle: post },
  {
    method: 'GET',
    path: '/channels/:channel/messages/:message',
    handle(call) {
      const channel = channelAt(call);
      demand(call, channel, 'ReadMessageHistory');
      return asBotReads(call.world, messageAt(call, channel));
    },
  },
  { method: 'PATCH', path: '/channels/:channel/messages/:message', handle: edit },
  { method: 'DELETE', path: '/channels/:channel/messages/:message', handle: remove },
  {
    method: 'POST',
    path: '/channels/:channel/typing',
    handle(call) {
      const channel = channelAt(call);
      demand(call, channel, toWriteIn(channel));
      call.world.typing.push({ channel, at: call.world.clock.now() });
      changed(call.world);
    },
  },
];
