import type { Interaction, World } from './world.ts';

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object */
const ACKNOWLEDGE_WITHIN_MS = 3_000;
const TOKEN_LASTS_MS = 15 * 60_000;

/** Whether nobody has acknowledged an interaction in time; nobody can any more. */
export function isTooLate({ clock }: World, { createdAt, response }: Interaction): boolean {
  return response === null && clock.now() - createdAt > ACKNOWLEDGE_WITHIN_MS;
}

/** Whether an interaction's token no longer works. */
export function hasExpired({ clock }: World, { createdAt }: Interaction): boolean {
  return clock.now() - createdAt > TOKEN_LASTS_MS;
}
