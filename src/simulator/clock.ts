/** The time that deadlines are measured by; a test can move it on. */
export interface Clock {
  /** Milliseconds since the start of 1970. */
  now(): number;
  /** Moves the time on. */
  advance(ms: number): void;
}

/**
 * A clock that runs with the machine's, ahead by what it was moved on; or one that stands still until
 * it is moved on.
 *
 * @param onAdvance called each time it was moved
 */
export function createClock(runs: boolean, onAdvance: () => void): Clock {
  const start = Date.now();
  let ahead = 0;
  return {
    now: () => (runs ? Date.now() : start) + ahead,
    advance(ms) {
      ahead += ms;
      onAdvance();
    },
  };
}
