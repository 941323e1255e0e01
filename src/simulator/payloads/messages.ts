import {
  type APIMessage,
  type APIMessageInteractionMetadata,
  ApplicationIntegrationType,
  InteractionType,
  type MessageFlags,
  MessageType,
} from 'discord.js';
import type { Channel, Interaction, User, World } from '../world.ts';
import { userPayload } from './users.ts';

/** A new message, before what its author put into it. */
export function messagePayload(world: World, channel: Channel, author: User): APIMessage {
  return {
    id: world.nextId(),
    channel_id: channel.id,
    author: userPayload(author),
    content: '',
    timestamp: new Date(world.clock.now()).toISOString(),
    edited_timestamp: null,
    tts: false,
    flags: 0 as MessageFlags,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: MessageType.Default,
    components: [],
  };
}

/** Where a message says that it came from an interaction. */
export function interactionMetadata(interaction: Interaction): Partial<APIMessage> {
  const { id, type, user, owners, command, source } = interaction;
  const metadata = {
    id,
    type,
    user: userPayload(user),
    authorizing_integration_owners: owners,
    ...(type === InteractionType.MessageComponent && source !== null
      ? { interacted_message_id: source.data.id }
      : {}),
  } as unknown as APIMessageInteractionMetadata;
  return {
    interaction_metadata: metadata,
    ...(command === null ? {} : { interaction: { id, type, name: command, user: metadata.user } }),
  };
}

/** Whether an interaction came by the asker's own install alone. */
export function isByUserInstall({ owners }: Interaction): boolean {
  return !(`${ApplicationIntegrationType.GuildInstall}` in owners);
}
