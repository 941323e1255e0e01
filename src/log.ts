import { destination, type LevelWithSilent, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** A log of JSON lines on standard error, which leaves standard output to answers. */
export function createLog(level: LevelWithSilent): Logger {
  // Synchronous, so that the last line of a process that ends is written.
  return pino({ level, base: null }, destination({ dest: 2, sync: true }));
}
