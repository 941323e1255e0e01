import { createGuildLibraries } from '../../src/library/guild-libraries.ts';
import type { Library } from '../../src/library/library.ts';
import { createLog } from '../../src/log.ts';
import { IN_MEMORY } from '../../src/store/location.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { type Footnote, sampleLibrary, startFootnote } from './footnote.ts';

/** The bot with a store in memory, and servers' own libraries in it. */
export interface FootnoteWithLibraries extends Footnote {
  readonly store: Store;
  /** Replaces the shipped articles while the bot runs. */
  ship(library: Library): void;
}

export async function startWithLibraries(): Promise<FootnoteWithLibraries> {
  const store = await openStore(IN_MEMORY, { log: createLog('silent') });
  let shipped = sampleLibrary();
  const { libraryFor } = createGuildLibraries({ shipped: () => shipped, store });
  const footnote = await startFootnote({ libraryFor, store });
  return {
    ...footnote,
    store,
    ship(library) {
      shipped = library;
    },
    async stop() {
      await footnote.stop();
      await store.close();
    },
  };
}
