import {
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import { announce } from '../announce.ts';
import { ApiError } from '../api-error.ts';
import { numberComponents } from '../component-tree.ts';
import { isTooLate } from '../deadlines.ts';
import { editMessage, postMessage } from '../messages.ts';
import { isByUserInstall } from '../payloads/messages.ts';
import { may, permissionsIn } from '../permissions.ts';
import { choiceProblems } from '../validation/command-rules.ts';
import { type MessageBody, messageProblems, pingProblems } from '../validation/message-rules.ts';
import { type ModalBody, modalProblems } from '../validation/modal-rules.ts';
import type { BodyKind } from '../validation/schemas.ts';
import { changed, type Interaction, type StoredMessage } from '../world.ts';
import { attach, fileNames, fileProblems } from './attachments.ts';
import type { Call, Route } from './route.ts';

const WITH_MESSAGE = [
  InteractionResponseType.ChannelMessageWithSource,
  InteractionResponseType.DeferredChannelMessageWithSource,
];
const WITH_UPDATE = [
  InteractionResponseType.DeferredMessageUpdate,
  InteractionResponseType.UpdateMessage,
];

/** What the body of each response is described as. */
const KINDS: Readonly<Partial<Record<InteractionResponseType, BodyKind>>> = {
  [InteractionResponseType.DeferredMessageUpdate]: 'update response',
  [InteractionResponseType.UpdateMessage]: 'update response',
  [InteractionResponseType.ApplicationCommandAutocompleteResult]: 'autocomplete response',
  [InteractionResponseType.Modal]: 'modal response',
};

interface Response {
  readonly type: InteractionResponseType;
  readonly data?: MessageBody &
    ModalBody & { choices?: { name: string; value: string | number }[] };
}

/** What Discord takes as the response to an interaction. */
function responsesTo({ type, source }: Interaction): readonly InteractionResponseType[] {
  switch (type) {
    case InteractionType.ApplicationCommand:
      return [...WITH_MESSAGE, InteractionResponseType.Modal];
    case InteractionType.MessageComponent:
      return [...WITH_MESSAGE, ...WITH_UPDATE, InteractionResponseType.Modal];
    case InteractionType.ModalSubmit:
      // A form that opened from a command has no message to change.
      return source === null ? WITH_MESSAGE : [...WITH_MESSAGE, ...WITH_UPDATE];
    case InteractionType.ApplicationCommandAutocomplete:
      return [InteractionResponseType.ApplicationCommandAutocompleteResult];
    default:
      return [];
  }
}

/** Whether only the asker sees what an interaction brings. */
function isPrivate(interaction: Interaction, data: MessageBody | undefined): boolean {
  const { channel, user } = interaction;
  // Where their own apps may not speak, their answers are for them alone.
  const muted =
    channel.guild !== null &&
    isByUserInstall(interaction) &&
    !may(permissionsIn(channel, user.id), 'UseExternalApps');
  return muted || ((data?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** Shows a new message of an interaction, to the asker alone or to everybody. */
export function reply(call: Call, interaction: Interaction, body: MessageBody): StoredMessage {
  const { world, gateway } = call;
  const { channel, user } = interaction;
  const secret = isPrivate(interaction, body);
  const flags = (body.flags ?? 0) | (secret ? MessageFlags.Ephemeral : 0);
  const message = postMessage(
    world,
    channel,
    world.bot,
    { ...body, flags },
    { onlyFor: secret ? user : null, interaction, attachments: attach(call, channel, body) },
  );
  announce(world, gateway, 'MESSAGE_CREATE', message);
  return message;
}

/** Changes a message of an interaction. */
export function change(call: Call, message: StoredMessage, body: MessageBody): StoredMessage {
  const kept = message.data.attachments;
  editMessage(call.world, message, body, attach(call, message.channel, body, kept));
  announce(call.world, call.gateway, 'MESSAGE_UPDATE', message);
  return message;
}

/** What is wrong with a new message, or with an edit of one that there is. */
export function problemsOf(
  call: Call,
  body: MessageBody,
  message: StoredMessage | null = null,
): string[] {
  const kept = message?.data.attachments ?? [];
  const before = message === null ? {} : { before: message.data };
  return [
    ...messageProblems(body, { ...before, files: fileNames(call, body, kept) }),
    ...fileProblems(call, body, kept),
  ];
}

async function check(call: Call, interaction: Interaction, response: Response): Promise<void> {
  const { type, data = {} } = response;
  if (!responsesTo(interaction).includes(type)) {
    const refusal = `type: ${type} does not answer this interaction`;
    return call.check(KINDS[type] ?? 'message response', () => [refusal]);
  }
  const kind = KINDS[type] ?? 'message response';
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return call.check(
        kind,
        () => problemsOf(call, data),
        () => pingProblems(data),
      );
    case InteractionResponseType.UpdateMessage:
      return call.check(
        kind,
        () => problemsOf(call, data, interaction.source),
        () => pingProblems(data),
      );
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return call.check(kind, () => choiceProblems(data.choices ?? []));
    case InteractionResponseType.Modal:
      return call.check(kind, () => modalProblems(data));
    default:
      return call.check(kind, () => []);
  }
}

/** Does what a response says. */
function perform(call: Call, interaction: Interaction, { type, data = {} }: Response): void {
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
      interaction.original = reply(call, interaction, data);
      break;
    case InteractionResponseType.DeferredChannelMessageWithSource: {
      interaction.deferred = true;
      const flags = MessageFlags.Loading | (data.flags ?? 0);
      interaction.original = reply(call, interaction, { flags });
      break;
    }
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      interaction.choices = data.choices ?? [];
      break;
    case InteractionResponseType.Modal:
      interaction.modal = {
        ...data,
        components: numberComponents(data.components ?? []),
      } as unknown as APIModalInteractionResponseCallbackData;
      break;
    case InteractionResponseType.UpdateMessage:
      interaction.original = interaction.source;
      if (interaction.source !== null) change(call, interaction.source, data);
      break;
    default:
      interaction.original = interaction.source;
  }
}

interface CallbackResponse {
  readonly interaction: object;
  readonly resource: { readonly type: InteractionResponseType; readonly message?: APIMessage };
}

function described({ id, type, original }: Interaction, response: Response): CallbackResponse {
  const shows = [...WITH_MESSAGE, InteractionResponseType.UpdateMessage].includes(response.type);
  return {
    interaction: {
      id,
      type,
      ...(original === null || !shows
        ? {}
        : {
            response_message_id: original.data.id,
            response_message_loading:
              response.type === InteractionResponseType.DeferredChannelMessageWithSource,
            response_message_ephemeral: original.onlyFor !== null,
          }),
    },
    resource: {
      type: response.type,
      ...(original === null || !shows ? {} : { message: original.data }),
    },
  };
}

async function respond(call: Call): Promise<CallbackResponse | undefined> {
  const { world, request, params } = call;
  const interaction = world.interactions.get(params.interaction ?? '');
  if (interaction === undefined || interaction.token !== params.token) {
    throw ApiError.unknown('Interaction');
  }
  if (interaction.response !== null) throw ApiError.alreadyAcknowledged();
  if (isTooLate(world, interaction)) throw ApiError.unknown('Interaction');
  const response = (request.body ?? {}) as Response;
  await check(call, interaction, response).catch((error: unknown) => {
    if (error instanceof ApiError) interaction.refusals.push(error.explain());
    throw error;
  });
  // Checked again, as two answers may be on their way at once.
  if (interaction.response !== null) throw ApiError.alreadyAcknowledged();
  interaction.response = response.type;
  interaction.acknowledgedAfterMs = performance.now() - interaction.sentAt;
  perform(call, interaction, response);
  changed(world);
  return request.query.get('with_response') === 'true'
    ? described(interaction, response)
    : undefined;
}

/** First responses to interactions. Their right is the token in their path. */
export const responseRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/interactions/:interaction/:token/callback',
    withoutToken: true,
    handle: respond,
  },
];
