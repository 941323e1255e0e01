import { setImmediate } from 'node:timers/promises';
import type { Article } from '../article/article.ts';
import { type ArticleVersion, articleVersions, readArticles } from '../store/article-records.ts';
import type { Store } from '../store/store.ts';

/** A server's own article, with the revision of the library that it was last changed in. */
interface GuildArticle {
  readonly revision: number;
  readonly article: Article;
}

/** A server's own articles by id, those that were added first first. */
export type GuildArticles = ReadonlyMap<string, GuildArticle>;

/** Reading so many characters takes some ten milliseconds, in which SQLite lets nobody else work. */
const CHARACTERS_A_STEP = 1_000_000;

/** Articles in groups that can be read at once: no more than a step's characters, or one article. */
function stepsOf(versions: readonly ArticleVersion[]): ArticleVersion[][] {
  const steps: ArticleVersion[][] = [];
  let room = 0;
  for (const version of versions) {
    const last = steps.at(-1);
    room -= version.characters;
    if (last !== undefined && room >= 0) {
      last.push(version);
    } else {
      steps.push([version]);
      room = CHARACTERS_A_STEP - version.characters;
    }
  }
  return steps;
}

/**
 * Reads a server's own articles, letting others work meanwhile.
 *
 * @param before as they were read last: what has not changed since is the same object
 */
export async function readGuildArticles(
  store: Store,
  guildId: string,
  before: GuildArticles,
): Promise<GuildArticles> {
  const versions = await articleVersions(store, guildId);
  const read = new Map<string, GuildArticle>();
  const changed = versions.filter(({ id, revision }) => {
    const known = before.get(id);
    if (known?.revision !== revision) return true;
    read.set(id, known);
    return false;
  });
  for (const step of stepsOf(changed)) {
    const revisions = new Map(step.map(({ id, revision }) => [id, revision]));
    for (const article of await readArticles(store, guildId, [...revisions.keys()])) {
      read.set(article.id, { article, revision: revisions.get(article.id) ?? 0 });
    }
    await setImmediate();
  }
  // One that was removed meanwhile is not there; the revision then tells to read again.
  return new Map(
    versions.flatMap(({ id }) => {
      const found = read.get(id);
      return found === undefined ? [] : [[id, found] as const];
    }),
  );
}
