import type { Library } from '../library/library.ts';
import type { Logger } from '../log.ts';

/** What the handlers of Discord's events need of the rest of the project. */
export interface BotContext {
  /** The articles that a place can ask; null stands for direct messages. May take a while. */
  libraryFor(guildId: string | null): Promise<Library>;
  readonly log: Logger;
  /** Milliseconds, by a clock that never goes back; the process's own when absent. */
  readonly now?: () => number;
}
