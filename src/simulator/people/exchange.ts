import { randomUUID } from 'node:crypto';
import { InteractionResponseType, type InteractionType } from 'discord.js';
import { isTooLate } from '../deadlines.ts';
import type { Gateway } from '../gateway.ts';
import { isLoading } from '../messages.ts';
import { interactionPayload } from '../payloads/interactions.ts';
import {
  type Channel,
  type Interaction,
  type StoredMessage,
  type User,
  type World,
  waitFor,
} from '../world.ts';

/** A person of a world, and the way to the bot. */
export interface Person {
  readonly world: World;
  readonly gateway: Gateway;
  readonly user: User;
}

export interface Sending {
  readonly type: InteractionType;
  readonly channel: Channel;
  readonly owners: Readonly<Record<string, string>>;
  readonly command?: string;
  /** The message whose component was used, or that a form opened from. */
  readonly source?: StoredMessage | null;
  readonly data: unknown;
}

/** How long anybody waits for the bot. */
export const RESPOND_WITHIN_MS = 10_000;
/** After this long without another message an interaction has said all it has to say. */
const FOLLOW_UP_WITHIN_MS = 60;
/** How long a person looks at a message that is going to change. */
const UPDATE_WITHIN_MS = 3_000;

/** Sends an interaction to the bot. */
export function send({ world, gateway, user }: Person, sending: Sending): Interaction {
  const { type, channel, owners, command = null, source = null, data } = sending;
  const interaction: Interaction = {
    id: world.nextId(),
    token: randomUUID(),
    type,
    user,
    channel,
    owners,
    command,
    createdAt: world.clock.now(),
    sentAt: performance.now(),
    acknowledgedAfterMs: null,
    response: null,
    deferred: false,
    choices: null,
    modal: null,
    original: null,
    followUps: [],
    refusals: [],
    source,
  };
  world.interactions.set(interaction.id, interaction);
  world.tokens.set(interaction.token, interaction);
  const payload = interactionPayload(world, interaction, data);
  gateway.dispatch('INTERACTION_CREATE', payload, 0, channel.guild?.id ?? null);
  return interaction;
}

/** What the bot brought for an interaction; null when it brought nothing in time. */
export async function broughtBy<T>(
  { world }: Person,
  interaction: Interaction,
  look: () => T | null,
): Promise<T | null> {
  const late = () => (isTooLate(world, interaction) ? ('late' as const) : null);
  const found = await waitFor(world, () => look() ?? late(), RESPOND_WITHIN_MS);
  return found === 'late' ? null : found;
}

/**
 * The message that an interaction shows once nothing of it is loading, or null when a form opened.
 *
 * @throws {Error} when the bot does not respond in time
 */
export async function outcome(
  person: Person,
  interaction: Interaction,
): Promise<StoredMessage | null> {
  const { world } = person;
  const before = world.changes;
  const responded = await broughtBy(person, interaction, () => {
    const { original, modal } = interaction;
    const loading = original !== null && isLoading(original) && !original.deleted;
    return modal !== null || (original !== null && !loading) ? true : null;
  });
  if (responded === null) {
    const why = interaction.refusals.map((refusal) => `; ${refusal}`).join('');
    throw new Error(`The application did not respond${why}`);
  }
  const { original, followUps } = interaction;
  if (original === null) return null;
  if (interaction.response === InteractionResponseType.DeferredMessageUpdate) {
    const moved = () => (original.touched > before || followUps.length > 0 ? true : null);
    await waitFor(world, moved, UPDATE_WITHIN_MS);
  }
  let seen = -1;
  while (seen !== followUps.length) {
    seen = followUps.length;
    const more = () => (followUps.length > seen ? true : null);
    await waitFor(world, more, FOLLOW_UP_WITHIN_MS);
  }
  return original;
}
