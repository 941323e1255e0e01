import { type APIChannel, ChannelType } from 'discord.js';
import { ApiError } from '../api-error.ts';
import { channelPayload } from '../payloads/channels.ts';
import { threadMemberPayload } from '../payloads/threads.ts';
import { isThread } from '../permissions.ts';
import { addThread, archive, joinThread, leaveThread, openTypeIn } from '../threads.ts';
import type { Channel } from '../world.ts';
import { channelAt, demand } from './access.ts';
import type { Call, Route } from './route.ts';

/** @throws {ApiError} 50024 when the channel that the path names is no thread */
function threadAt(call: Call): Channel {
  const thread = channelAt(call);
  if (!isThread(thread)) throw ApiError.wrongChannelType();
  return thread;
}

function checkParent(channel: Channel): void {
  if (channel.guild === null || isThread(channel)) throw ApiError.wrongChannelType();
}

async function createFromMessage(call: Call): Promise<APIChannel> {
  const { world, request } = call;
  const channel = channelAt(call);
  checkParent(channel);
  await call.check('thread from message', () => []);
  demand(call, channel, 'CreatePublicThreads', 'ReadMessageHistory');
  const message = world.messages.get(call.params.message ?? '');
  if (message === undefined || message.channel !== channel || message.deleted) {
    throw ApiError.unknown('Message');
  }
  if (world.channels.has(message.data.id)) {
    throw new ApiError(400, 160004, 'A thread has already been created for this message');
  }
  const { name } = request.body as { name: string };
  const people = [world.bot.id, message.data.author.id];
  return channelPayload(addThread(call, channel, name, openTypeIn(channel), people, message));
}

async function create(call: Call): Promise<APIChannel> {
  const { world, request } = call;
  const channel = channelAt(call);
  checkParent(channel);
  await call.check('thread', () => []);
  const { name, type = ChannelType.PrivateThread } = request.body as {
    name: string;
    type?: ChannelType;
  };
  const closed = type === ChannelType.PrivateThread;
  demand(call, channel, closed ? 'CreatePrivateThreads' : 'CreatePublicThreads');
  const kind = closed ? ChannelType.PrivateThread : openTypeIn(channel);
  return channelPayload(addThread(call, channel, name, kind, [world.bot.id]));
}

async function change(call: Call): Promise<APIChannel> {
  const thread = threadAt(call);
  await call.check('thread edit', () => []);
  demand(call, thread, 'ManageThreads');
  const { archived } = call.request.body as { archived?: boolean };
  if (archived !== undefined) archive(call, thread, archived);
  return channelPayload(thread);
}

function userIn({ world, params }: Call): string {
  const id = params.user === '@me' ? world.bot.id : (params.user ?? '');
  if (!world.users.has(id)) throw ApiError.unknown('User');
  return id;
}

/** Threads and who is in them. */
export const threadRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/channels/:channel/messages/:message/threads',
    handle: createFromMessage,
  },
  { method: 'POST', path: '/channels/:channel/threads', handle: create },
  { method: 'PATCH', path: '/channels/:channel', handle: change },
  {
    method: 'GET',
    path: '/channels/:channel/thread-members',
    handle(call) {
      const thread = threadAt(call);
      return [...thread.threadMembers].map((id) => threadMemberPayload(thread, id));
    },
  },
  {
    method: 'PUT',
    path: '/channels/:channel/thread-members/:user',
    handle(call) {
      const thread = threadAt(call);
      const id = userIn(call);
      if (id !== call.world.bot.id) demand(call, thread, 'SendMessagesInThreads');
      joinThread(call, thread, id);
    },
  },
  {
    method: 'DELETE',
    path: '/channels/:channel/thread-members/:user',
    handle(call) {
      const thread = threadAt(call);
      const id = userIn(call);
      if (id !== call.world.bot.id) demand(call, thread, 'ManageThreads');
      leaveThread(call, thread, id);
    },
  },
];
