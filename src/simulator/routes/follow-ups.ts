import type { APIMessage } from 'discord.js';
import { announce } from '../announce.ts';
import { ApiError } from '../api-error.ts';
import { hasExpired } from '../deadlines.ts';
import { deleteMessage, isLoading } from '../messages.ts';
import { isByUserInstall } from '../payloads/messages.ts';
import { botSees } from '../permissions.ts';
import { type MessageBody, pingProblems } from '../validation/message-rules.ts';
import { changed, type Interaction, type StoredMessage } from '../world.ts';
import { change, problemsOf, reply } from './responses.ts';
import type { Call, Route } from './route.ts';

/** Follow-ups from a user install where the bot is no member. */
const MOST_FOLLOW_UPS = 5;

/** The interaction whose token a webhook's path carries. */
function interactionAt({ world, params }: Call): Interaction {
  if (params.application !== world.applicationId) throw ApiError.unknown('Webhook');
  const interaction = world.tokens.get(params.token ?? '');
  if (interaction === undefined || interaction.response === null) throw ApiError.unknown('Webhook');
  if (hasExpired(world, interaction)) throw ApiError.tokenExpired();
  return interaction;
}

function messageAt(call: Call): StoredMessage {
  const { original, followUps } = interactionAt(call);
  const { message: id } = call.params;
  const message =
    id === '@original' || id === original?.data.id
      ? original
      : (followUps.find(({ data }) => data.id === id) ?? null);
  if (message === null || message.deleted) throw ApiError.unknown('Message');
  return message;
}

async function followUp(call: Call): Promise<APIMessage> {
  const { world, request } = call;
  const interaction = interactionAt(call);
  const body = (request.body ?? {}) as MessageBody;
  await call.check(
    'follow-up',
    () => problemsOf(call, body),
    () => pingProblems(body),
  );
  const outside = isByUserInstall(interaction) && !botSees(world, interaction.channel);
  if (outside && interaction.followUps.length >= MOST_FOLLOW_UPS) {
    throw ApiError.tooManyFollowUps();
  }
  const waiting = interaction.original;
  // The first follow-up to a deferral takes its place, as on Discord.
  if (waiting !== null && isLoading(waiting)) return change(call, waiting, body).data;
  const message = reply(call, interaction, body);
  interaction.followUps.push(message);
  changed(world);
  return message.data;
}

async function edit(call: Call): Promise<APIMessage> {
  const message = messageAt(call);
  const body = (call.request.body ?? {}) as MessageBody;
  await call.check(
    'response edit',
    () => problemsOf(call, body, message),
    () => pingProblems(body),
  );
  return change(call, message, body).data;
}

function remove(call: Call): void {
  const message = messageAt(call);
  deleteMessage(call.world, message);
  announce(call.world, call.gateway, 'MESSAGE_DELETE', message);
}

/** What comes after the first response to an interaction. Its right is the token in the path. */
export const followUpRoutes: readonly Route[] = [
  { method: 'POST', path: '/webhooks/:application/:token', withoutToken: true, handle: followUp },
  {
    method: 'GET',
    path: '/webhooks/:application/:token/messages/:message',
    withoutToken: true,
    handle: (call) => messageAt(call).data,
  },
  {
    method: 'PATCH',
    path: '/webhooks/:application/:token/messages/:message',
    withoutToken: true,
    handle: edit,
  },
  {
    method: 'DELETE',
    path: '/webhooks/:application/:token/messages/:message',
    withoutToken: true,
    handle: remove,
  },
];
