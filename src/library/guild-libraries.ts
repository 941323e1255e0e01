import { LRUCache } from 'lru-cache';
import { atMostAtOnce } from '../in-turn.ts';
import type { Store } from '../store/store.ts';
import { type GuildArticles, readGuildArticles } from './guild-articles.ts';
import { createLibraryInSteps, type Library } from './library.ts';

export interface GuildLibrariesOptions {
  /** The library of the shipped articles: another object when they have changed. */
  readonly shipped: () => Library;
  readonly store: Store;
  /** Libraries are kept ready while their texts have no more characters than this together. */
  readonly mostCharacters?: number;
}

/** A server's library as it was made. */
interface Built {
  readonly library: Library;
  readonly own: GuildArticles;
  /** Of the server's own articles. */
  readonly revision: number;
  /** The shipped articles that are in it. */
  readonly shipped: Library;
}

/** A character takes some 12 bytes, its index included (`scripts/measure-store.ts`): 240 MB in all. */
const MOST_CHARACTERS = 20_000_000;
/** Each takes up to ten milliseconds of a turn of the event loop while it is made. */
const BUILDS_AT_ONCE = 2;

/** Which articles each place can ask. */
export interface GuildLibraries {
  /**
   * The shipped articles and, in a server, its own; in direct messages (`null`) and in servers that
   * have none, the shipped ones alone. Whatever this process had changed before the call is so in what
   * it resolves to.
   */
  libraryFor(guildId: string | null): Promise<Library>;
  /** What is in memory: libraries, and the articles in them, the shipped ones once. */
  figures(): { libraries: number; articles: number };
}

/**
 * The libraries of all places. Each is made when it is first asked, and anew when the server's articles
 * or the shipped ones have changed, in steps, while others are being answered.
 */
export function createGuildLibraries({
  shipped,
  store,
  mostCharacters = MOST_CHARACTERS,
}: GuildLibrariesOptions): GuildLibraries {
  const kept = new LRUCache<string, Built>({
    maxSize: mostCharacters,
    // What is shipped counts too: the index of a server's library holds it once more.
    sizeCalculation: ({ library, shipped }) => {
      const characters = library === shipped ? 0 : charactersOf(library);
      return Math.min(mostCharacters, 1 + characters);
    },
  });
  const building = new Map<string, Promise<Built>>();
  const inTurn = atMostAtOnce(BUILDS_AT_ONCE);

  const build = async (guildId: string): Promise<Built> => {
    const before = kept.get(guildId);
    const base = shipped();
    // Read first: what changes meanwhile has a later one, and is seen the next time.
    const revision = await store.revisions.of(guildId);
    const own =
      before?.revision === revision
        ? before.own
        : await readGuildArticles(store, guildId, before?.own ?? new Map());
    const library =
      own.size === 0
        ? base
        : await createLibraryInSteps([
            ...base.articles,
            ...[...own.values()].map(({ article }) => article),
          ]);
    const built = { library, own, revision, shipped: base };
    kept.set(guildId, built);
    return built;
  };

  /** All who ask meanwhile wait for the same one. */
  const start = (guildId: string): Promise<Built> => {
    const began = inTurn(() => build(guildId)).finally(() => building.delete(guildId));
    building.set(guildId, began);
    return began;
  };

  const libraryFor = async (guildId: string | null) => {
    if (guildId === null) return shipped();
    const revision = await store.revisions.of(guildId);
    if (revision === 0) return shipped();
    const isNow = (built: Built | null | undefined) =>
      built?.shipped === shipped() && built.revision >= revision;
    const known = kept.get(guildId);
    if (known !== undefined && isNow(known)) return known.library;
    // One that began before this call may lack what this caller has done.
    const earlier = await building.get(guildId)?.catch(() => null);
    if (earlier && isNow(earlier)) return earlier.library;
    return (await (building.get(guildId) ?? start(guildId))).library;
  };

  return {
    libraryFor,
    figures() {
      const own = [...kept.values()].filter(({ own }) => own.size > 0);
      return {
        libraries: 1 + own.length,
        articles: own.reduce((sum, { own }) => sum + own.size, shipped().articles.length),
      };
    },
  };
}

function charactersOf({ articles }: Library): number {
  return articles.reduce((sum, { text }) => sum + text.length, 0);
}
