import type { Citation } from '../answer/answer.ts';
import type { Library } from '../library/library.ts';
import type { Logger } from '../log.ts';
import type { GuildFollower } from '../store/follow-guilds.ts';
import type { GuildSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { Locale } from '../texts/locale.ts';
import type { Observer } from './observer.ts';
import type { Pace } from './pace.ts';

/** What the handlers of Discord's events need of the rest of the project. */
export interface BotContext {
  /** The articles that a place can ask; null stands for direct messages. May take a while. */
  libraryFor(guildId: string | null): Promise<Library>;
  readonly log: Logger;
  /** What survives a restart; absent when nothing does. */
  readonly store?: Store;
  /** Is told which servers the bot is in; absent when nothing of them is kept. */
  readonly guilds?: GuildFollower;
  /** The address of the page that shows a citation in its article; absent when there are no pages. */
  readonly readerLink?: (guildId: string | null, citation: Citation) => string;
  /** Counts what happens; absent when nobody does. */
  readonly observer?: Observer;
  /** Tells who asks too fast; absent when anybody may ask as much as they like. */
  readonly pace?: Pace;
  /** Milliseconds, by a clock that never goes back; the process's own when absent. */
  readonly now?: () => number;
}

/** The same where somebody in particular is spoken to, in a place. */
export interface LocalContext extends BotContext {
  /** What the place is set to speak, else what whoever asks speaks. */
  readonly locale: Locale;
  /** What the place's managers have set; the defaults in direct messages. */
  readonly settings: GuildSettings;
}
