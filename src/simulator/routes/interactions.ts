import {
  type APIMessage,
  ApplicationIntegrationType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import { ApiError } from '../api-error.ts';
import { hasExpired, isTooLate } from '../deadlines.ts';
import { editMessage, isV2, postMessage } from '../messages.ts';
import { choiceProblems } from '../validation/command-rules.ts';
import { type MessageBody, messageProblems, pingProblems } from '../validation/message-rules.ts';
import { changed, type Interaction, type StoredMessage, type World } from '../world.ts';
import type { Call, Route } from './route.ts';

/** Follow-ups from a user install where the bot is no member. */
const MOST_FOLLOW_UPS = 5;

const WITH_MESSAGE = [
  InteractionResponseType.ChannelMessageWithSource,
  InteractionResponseType.DeferredChannelMessageWithSource,
];
/** What Discord takes as the response to each type of interaction; modals are not simulated. */
const RESPONSES: Readonly<Partial<Record<InteractionType, readonly InteractionResponseType[]>>> = {
  [InteractionType.ApplicationCommand]: WITH_MESSAGE,
  [InteractionType.MessageComponent]: [
    ...WITH_MESSAGE,
    InteractionResponseType.DeferredMessageUpdate,
    InteractionResponseType.UpdateMessage,
  ],
  [InteractionType.ApplicationCommandAutocomplete]: [
    InteractionResponseType.ApplicationCommandAutocompleteResult,
  ],
};

interface Response {
  readonly type: InteractionResponseType;
  readonly data?: MessageBody & { choices?: { name: string; value: string | number }[] };
}

function acknowledge(
  world: World,
  interaction: Interaction,
  response: InteractionResponseType,
): void {
  interaction.response = response;
  interaction.acknowledgedAfterMs = performance.now() - interaction.sentAt;
  changed(world);
}

function isPrivate(data: MessageBody | undefined): boolean {
  return ((data?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

function reply(world: World, interaction: Interaction, body: MessageBody): StoredMessage {
  const { channel, user } = interaction;
  const onlyFor = isPrivate(body) ? user : null;
  return postMessage(world, channel, world.bot, body, { onlyFor, interaction });
}

async function respond(call: Call): Promise<void> {
  const { world, request, params } = call;
  const interaction = world.interactions.get(params.interaction ?? '');
  if (interaction === undefined || interaction.token !== params.token) {
    throw ApiError.unknown('Interaction');
  }
  if (interaction.response !== null) throw ApiError.alreadyAcknowledged();
  if (isTooLate(world, interaction)) throw ApiError.unknown('Interaction');
  const { type, data } = request.body as Response;
  if (RESPONSES[interaction.type]?.includes(type) !== true) {
    await call.check('message response', [`type: ${type} does not answer this interaction`]);
  }
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
      await call.check('message response', messageProblems(data ?? {}), pingProblems(data ?? {}));
      break;
    case InteractionResponseType.DeferredChannelMessageWithSource:
      await call.check('message response', []);
      break;
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      await call.check('autocomplete response', choiceProblems(data?.choices ?? []));
      break;
    case InteractionResponseType.DeferredMessageUpdate:
    case InteractionResponseType.UpdateMessage: {
      const empty = type === InteractionResponseType.DeferredMessageUpdate;
      const { source } = interaction;
      const wasV2 = source !== null && isV2(source);
      const problems = empty ? [] : messageProblems(data ?? {}, wasV2);
      await call.check('update response', problems, empty ? [] : pingProblems(data ?? {}));
      break;
    }
  }
  // Checked again, as two answers may be on their way at once.
  if (interaction.response !== null) throw ApiError.alreadyAcknowledged();

  if (type === InteractionResponseType.ChannelMessageWithSource) {
    interaction.private = isPrivate(data);
    interaction.original = reply(world, interaction, data ?? {});
  } else if (type === InteractionResponseType.DeferredChannelMessageWithSource) {
    interaction.deferred = true;
    interaction.private = isPrivate(data);
    const flags = MessageFlags.Loading | (data?.flags ?? 0);
    interaction.original = reply(world, interaction, { flags });
  } else if (type === InteractionResponseType.ApplicationCommandAutocompleteResult) {
    interaction.choices = data?.choices ?? [];
  } else if (interaction.source !== null) {
    interaction.original = interaction.source;
    if (type === InteractionResponseType.UpdateMessage) {
      editMessage(world, interaction.source, data ?? {});
    }
  }
  acknowledge(world, interaction, type);
}

/** The interaction whose token a webhook's path carries. */
function interactionAt({ world, params }: Call): Interaction {
  if (params.application !== world.applicationId) throw ApiError.unknown('Webhook');
  const interaction = [...world.interactions.values()].find(({ token }) => token === params.token);
  if (interaction === undefined || interaction.response === null) throw ApiError.unknown('Webhook');
  if (hasExpired(world, interaction)) throw ApiError.tokenExpired();
  return interaction;
}

function messageAt(call: Call): StoredMessage {
  const { original, followUps } = interactionAt(call);
  const { message: id } = call.params;
  const message =
    id === '@original' ? original : (followUps.find(({ data }) => data.id === id) ?? null);
  if (message === null || message.deleted) throw ApiError.unknown('Message');
  return message;
}

async function followUp(call: Call): Promise<APIMessage> {
  const { world, request } = call;
  const interaction = interactionAt(call);
  const body = request.body as MessageBody;
  await call.check('follow-up', messageProblems(body), pingProblems(body));
  const member = interaction.channel.guild?.hasBot ?? true;
  const byUser = interaction.install === ApplicationIntegrationType.UserInstall;
  if (byUser && !member && interaction.followUps.length >= MOST_FOLLOW_UPS) {
    throw ApiError.tooManyFollowUps();
  }
  const waiting = interaction.original;
  // The first follow-up to a deferral takes its place, as on Discord.
  if (waiting !== null && ((waiting.data.flags ?? 0) & MessageFlags.Loading) !== 0) {
    return editMessage(world, waiting, body).data;
  }
  const message = reply(world, interaction, body);
  interaction.followUps.push(message);
  changed(world);
  return message.data;
}

async function edit(call: Call): Promise<APIMessage> {
  const message = messageAt(call);
  const body = call.request.body as MessageBody;
  await call.check('response edit', messageProblems(body, isV2(message)), pingProblems(body));
  return editMessage(call.world, message, body).data;
}

/** Answers to interactions. Their right is the token in their path. */
export const interactionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/interactions/:interaction/:token/callback',
    withoutToken: true,
    handle: respond,
  },
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
    handle(call) {
      messageAt(call).deleted = true;
      changed(call.world);
    },
  },
];
