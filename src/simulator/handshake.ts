import { GatewayIntentBits } from 'discord.js';
import { z } from 'zod';

/** A client's frame may have this many bytes. */
const LARGEST_FRAME = 4_096;
/** What needs leave from Discord, which the bots of this simulator do not have. */
const PRIVILEGED =
  GatewayIntentBits.GuildMembers |
  GatewayIntentBits.GuildPresences |
  GatewayIntentBits.MessageContent;
const EVERY_INTENT = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0);

/** The code and the reason with which the gateway closes a connection. */
export type Close = readonly [code: number, reason: string];

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway */
export const closes = {
  unknownOpcode: [4001, 'Unknown opcode.'],
  undecodable: [4002, 'Error while decoding payload.'],
  notAuthenticated: [4003, 'Not authenticated.'],
  authenticationFailed: [4004, 'Authentication failed.'],
  alreadyAuthenticated: [4005, 'Already authenticated.'],
  invalidSequence: [4007, 'Invalid seq.'],
  rateLimited: [4008, 'You are being rate limited.'],
  sessionTimedOut: [4009, 'Session timed out.'],
  invalidShard: [4010, 'Invalid shard.'],
  shardingRequired: [4011, 'Sharding required.'],
  invalidIntents: [4013, 'Invalid intent(s).'],
  disallowedIntents: [4014, 'Disallowed intent(s).'],
} as const satisfies Record<string, Close>;

const frame = z.object({ op: z.int(), d: z.unknown() });
/** https://docs.discord.com/developers/events/gateway-events#update-presence */
const presence = z.object({
  since: z.number().nullish(),
  activities: z.array(
    z.object({
      name: z.string().min(1).max(128),
      type: z.int().min(0).max(5),
      url: z.string().nullish(),
      state: z.string().max(128).nullish(),
    }),
  ),
  status: z.enum(['online', 'dnd', 'idle', 'invisible', 'offline']),
  afk: z.boolean(),
});
const identify = z.object({
  token: z.string(),
  intents: z.int().min(0),
  shard: z.tuple([z.int(), z.int()]).default([0, 1]),
  presence: presence.nullish(),
});
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int().min(0) });

export type Presence = z.infer<typeof presence>;
export type Frame = z.infer<typeof frame>;
export type Identify = z.infer<typeof identify>;
export type Resume = z.infer<typeof resume>;

/** A client's frame; null when Discord could not decode it. */
export function readFrame(text: string): Frame | null {
  if (Buffer.byteLength(text) > LARGEST_FRAME) return null;
  try {
    return frame.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** What a client says to begin a session; null when it is not to be read. */
export function readIdentify({ d }: Frame): Identify | null {
  return identify.safeParse(d).data ?? null;
}

/** What a client says to go on with a session; null when it is not to be read. */
export function readResume({ d }: Frame): Resume | null {
  return resume.safeParse(d).data ?? null;
}

/** What a client says of its presence; null when it is not to be read. */
export function readPresence({ d }: Frame): Presence | null {
  return presence.safeParse(d).data ?? null;
}

/** Why a client may not begin a session; null when it may. */
export function refusalOf(
  { token, intents, shard: [id, count] }: Identify,
  isToken: (token: string) => boolean,
): Close | null {
  if (!isToken(token)) return closes.authenticationFailed;
  if (id < 0 || id >= count) return closes.invalidShard;
  if ((intents & ~EVERY_INTENT) !== 0) return closes.invalidIntents;
  if ((intents & PRIVILEGED) !== 0) return closes.disallowedIntents;
  return null;
}
