import type { Clock } from './clock.ts';
import type { Shard } from './shards.ts';

const DAY_MS = 86_400_000;
/** Sessions of one bucket begin at least this far apart. */
const APART_MS = 5_000;

/** How a bot is to begin its sessions. */
export interface StartOptions {
  /** The shards that Discord recommends; 1 when absent. */
  readonly shards?: number;
  /** Sessions that can be begun in a day; 1 000 when absent. */
  readonly total?: number;
  /**
   * Sessions that can begin at once. When absent a bot is told 16 and held to nothing, so that no
   * test waits.
   */
  readonly maxConcurrency?: number;
}

/** https://docs.discord.com/developers/events/gateway#session-start-limit-object */
export interface StartLimit {
  /** Takes one more session; false when that is too many, or too soon after another. */
  take(shard: Shard): boolean;
  /** What `GET /gateway/bot` answers, but for the address. */
  describe(): object;
}

/** Counts the sessions of a day, by a clock. */
export function createStartLimit(clock: Clock, options: StartOptions): StartLimit {
  const { shards = 1, total = 1_000, maxConcurrency } = options;
  const concurrency = maxConcurrency ?? 16;
  const last = new Map<number, number>();
  let dayBegan = clock.now();
  let remaining = total;
  const turnDay = () => {
    if (clock.now() - dayBegan < DAY_MS) return;
    dayBegan = clock.now();
    remaining = total;
  };
  return {
    take([id]) {
      turnDay();
      const bucket = id % concurrency;
      const soon = clock.now() - (last.get(bucket) ?? Number.NEGATIVE_INFINITY) < APART_MS;
      if (remaining === 0 || (maxConcurrency !== undefined && soon)) return false;
      last.set(bucket, clock.now());
      remaining -= 1;
      return true;
    },
    describe() {
      turnDay();
      return {
        shards,
        session_start_limit: {
          total,
          remaining,
          reset_after: dayBegan + DAY_MS - clock.now(),
          max_concurrency: concurrency,
        },
      };
    },
  };
}
