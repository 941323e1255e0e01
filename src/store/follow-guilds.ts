import type { Logger } from '../log.ts';
import { markLeft, markPresent, reconcileGuilds } from './guilds.ts';
import type { Store } from './store.ts';

/** Is told which servers the bot is in. Each rejects when the store does. */
export interface GuildFollower {
  /** The bot was added to a server. */
  joined(guildId: string): Promise<void>;
  /** The bot was removed from a server, or the server was deleted. */
  left(guildId: string): Promise<void>;
  /**
   * All servers that the bot is in, as it knows once it is connected.
   *
   * @param isMine whether this process would know of a server: those of its shards
   */
  present(guildIds: ReadonlySet<string>, isMine: (guildId: string) => boolean): Promise<void>;
}

/** Keeps in the store since when the bot has left a server, from which the grace period counts. */
export function followGuilds(store: Store, log: Logger): GuildFollower {
  return {
    joined: (guildId) => markPresent(store, guildId),
    left: (guildId) => markLeft(store, guildId, Date.now()),
    async present(guildIds, isMine) {
      const { left, back } = await reconcileGuilds(store, guildIds, isMine, Date.now());
      if (left + back > 0) log.info({ left, back }, 'the bot was removed from servers, or is back');
    },
  };
}
