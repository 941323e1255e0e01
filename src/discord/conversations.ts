import { LRUCache } from 'lru-cache';
import type { Turn } from '../answer/follow-up.ts';

/** Where and by whom a message was written. */
export interface Speaker {
  /** Null in direct messages. */
  readonly guildId: string | null;
  /** A channel, a thread or a direct message. */
  readonly channelId: string;
  readonly userId: string;
}

/** The last question of each person in each place, and nothing that anyone else could lean on. */
export interface Conversations {
  /** What this person asked last in this place, or undefined if that is too long ago. */
  last(speaker: Speaker): Turn | undefined;
  remember(speaker: Speaker, turn: Turn): void;
}

/** For how long a question may lean on the one before it. */
export const FOLLOW_UP_WITHIN_MS = 10 * 60_000;

/**
 * Those who asked longest ago are forgotten first. A question is remembered in up to three places: where
 * it was asked, and in threads that may come to hang on it or on its answer; a kilobyte or so in all.
 */
const MOST_REMEMBERED = 6_000;

function keyOf({ guildId, channelId, userId }: Speaker): string {
  return `${guildId ?? ''}/${channelId}/${userId}`;
}

/**
 * An empty memory of conversations; it lives as long as the process and never on a disk.
 *
 * @param now milliseconds, by a clock that never goes back
 */
export function createConversations(now = (): number => performance.now()): Conversations {
  const turns = new LRUCache<string, Turn>({
    max: MOST_REMEMBERED,
    ttl: FOLLOW_UP_WITHIN_MS,
    // Read the clock each time: it may be one that is moved on by hand.
    ttlResolution: 0,
    perf: { now },
  });
  return {
    last: (speaker) => turns.get(keyOf(speaker)),
    remember: (speaker, turn) => {
      turns.set(keyOf(speaker), turn);
    },
  };
}
