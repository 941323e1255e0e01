import type { BrokenFile } from '../../src/library/article-folder.ts';
import { createGuildLibraries } from '../../src/library/guild-libraries.ts';
import { createLog } from '../../src/log.ts';
import type { Member } from '../../src/simulator/member.ts';
import type { ShownMessage } from '../../src/simulator/shown-message.ts';
import type { LibraryLimits } from '../../src/store/limits.ts';
import { IN_MEMORY } from '../../src/store/location.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { type FakeWeb, startFakeWeb } from '../article/fetch/fake-web.ts';
import { type Footnote, sampleLibrary, startFootnote } from './footnote.ts';

/** The bot with a store, a web of its own to fetch from, and Mara, who may manage the server. */
export interface Keepers extends Footnote {
  readonly store: Store;
  readonly web: FakeWeb;
  readonly mara: Member;
  /** Moves on the time by which removals can be undone, in milliseconds. */
  pass(ms: number): void;
}

export async function startKeepers(
  options: {
    limits?: LibraryLimits;
    broken?: readonly BrokenFile[];
    /** Milliseconds that a page may take. */
    withinMs?: number;
  } = {},
): Promise<Keepers> {
  const log = createLog('silent');
  const { limits, broken = [], withinMs } = options;
  const store = await openStore(IN_MEMORY, limits === undefined ? { log } : { log, limits });
  const web = await startFakeWeb();
  const shipped = sampleLibrary();
  const { libraryFor } = createGuildLibraries({ shipped: () => shipped, store });
  let ahead = 0;
  const footnote = await startFootnote({
    libraryFor,
    store,
    knowledge: {
      keeping: {
        store,
        fetchPage: web.fetcher(withinMs === undefined ? {} : { withinMs }),
        now: () => Date.now() + ahead,
      },
      brokenFiles: () => broken,
    },
  });
  const { discord, guild } = footnote;
  const mara = discord.addMember({ name: 'mara', guild });
  discord.giveRole(guild, mara, discord.addRole(guild, 'Librarians', ['ManageGuild']));
  return {
    ...footnote,
    store,
    web,
    mara,
    pass(ms) {
      ahead += ms;
    },
    async stop() {
      await footnote.stop();
      await web.stop();
      await store.close();
    },
  };
}

/** What a message says in the end, once it no longer says how far the work is. */
export async function settled(member: Member, shown: ShownMessage): Promise<ShownMessage> {
  return shown.text.endsWith(' …')
    ? member.waitFor(({ id, text }) => id === shown.id && !text.endsWith(' …'))
    : shown;
}
