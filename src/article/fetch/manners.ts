import { setTimeout } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { atMostAtOnce } from '../../in-turn.ts';
import { AskedToWait } from './failure.ts';

const MOST_AT_ONCE = 4;
/** As many hosts are remembered after they were asked for something. */
const MOST_HOSTS = 10_000;

/** Does what is asked of a host when it is its turn. */
export type InTurn = <T>(
  host: string,
  work: () => Promise<T>,
  signal?: AbortSignal | undefined,
) => Promise<T>;

/**
 * Keeps requests from being a burden: to each host one at a time, with a pause between, and none for
 * as long as it has asked to wait (work that throws `AskedToWait`); to all hosts four at once.
 *
 * @param pauseMs milliseconds from the end of a request to a host to the beginning of the next
 */
export function createManners(pauseMs: number): InTurn {
  /** When the last request to a host ends, or has ended, by the clock of `performance`. */
  const ends = new LRUCache<string, Promise<number>>({ max: MOST_HOSTS });
  const waits = new LRUCache<string, AskedToWait>({ max: MOST_HOSTS });
  const together = atMostAtOnce(MOST_AT_ONCE);
  return (host, work, signal) => {
    const before = ends.get(host) ?? Promise.resolve(Number.NEGATIVE_INFINITY);
    const turn = before.then(async (ended) => {
      signal?.throwIfAborted();
      const asked = waits.get(host);
      if (asked !== undefined) throw asked;
      const pause = ended + pauseMs - performance.now();
      if (pause > 0) await setTimeout(pause, undefined, signal === undefined ? {} : { signal });
      return together(work).catch((error: unknown) => {
        // A wait of no time would be remembered for ever.
        if (error instanceof AskedToWait && error.forMs > 0) {
          waits.set(host, error, { ttl: error.forMs });
        }
        throw error;
      });
    });
    const end = () => performance.now();
    ends.set(host, turn.then(end, end));
    return turn;
  };
}
