/** The time that deadlines are measured by; a test can move it on. */
export interface Clock {
  /** Milliseconds since the start of 1970. */
  now(): number;
  /** Moves the time on. */
  advance(ms: number): void;
}

/**
 * A clock that runs with the machine's, ahead by what it was moved on.
 *
 * @param onAdvance called each time it was moved
 */
export function createClock(onAdvance: () => void): Clock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    advance(ms) {
      ahead += ms;
      onAdvance();
    },
  };
}
