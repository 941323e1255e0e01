import { createRequire } from 'node:module';
import type { RateLimiterRes } from 'rate-limiter-flexible';
import type { PaceLimits } from '../config.ts';

// The whole package brings clients of a dozen databases and makes the start some 90 ms longer.
const RateLimiterMemory: typeof import('rate-limiter-flexible').RateLimiterMemory = createRequire(
  import.meta.url,
)('rate-limiter-flexible/lib/RateLimiterMemory.js');

/** Why something is not answered now. */
export interface TooFast {
  readonly whose: 'person' | 'server';
  /** Whether it is the first in this window: one of a flood is told, the others are not. */
  readonly first: boolean;
  /** Seconds until the window ends, at least 1. */
  readonly waitSeconds: number;
}

/** Counts what people ask, and tells who asks too fast. */
export interface Pace {
  /**
   * Counts one more thing asked.
   *
   * @param guildId null in direct messages
   * @returns null when it is to be answered
   */
  take(userId: string, guildId: string | null): Promise<TooFast | null>;
}

type Counter = (key: string) => Promise<Pick<TooFast, 'first' | 'waitSeconds'> | null>;

function counterOf(points: number, duration: number): Counter {
  if (points === 0) return async () => null;
  const limiter = new RateLimiterMemory({ points, duration });
  return async (key) => {
    try {
      await limiter.consume(key);
      return null;
    } catch (refused) {
      const { consumedPoints, msBeforeNext } = refused as RateLimiterRes;
      const waitSeconds = Math.max(1, Math.ceil(msBeforeNext / 1_000));
      return { first: consumedPoints === points + 1, waitSeconds };
    }
  };
}

/**
 * A count that lives as long as the process. What a person asks too fast does not count for their
 * server, so that nobody uses up what others may ask.
 */
export function createPace({ person, server, windowSeconds }: PaceLimits): Pace {
  const ofPerson = counterOf(person, windowSeconds);
  const ofServer = counterOf(server, windowSeconds);
  return {
    async take(userId, guildId) {
      const personal = await ofPerson(userId);
      if (personal !== null) return { whose: 'person', ...personal };
      const shared = guildId === null ? null : await ofServer(guildId);
      return shared === null ? null : { whose: 'server', ...shared };
    },
  };
}
