import { createHash } from 'node:crypto';
import type { Insertable, Transaction } from 'kysely';
import type { Article } from '../article/article.ts';
import type { Origin } from '../article/origin.ts';
import { libraryTexts } from '../texts/library.ts';
import { inEvery } from '../texts/locale.ts';
import { UserError } from '../user-error.ts';
import {
  type ArticleRecord,
  columnsOf,
  findArticle,
  type Provenance,
  sizeOfLibrary,
} from './article-records.ts';
import { changeLibrary } from './change-library.ts';
import { packLayout } from './layout.ts';
import { libraryFull } from './limits.ts';
import type { ArticleTable, Schema } from './schema.ts';
import { storable } from './storable.ts';
import type { Store } from './store.ts';

/** An article that is to come into a server's library. */
export interface Draft {
  /** Its id is one that `newArticleId` made. */
  readonly article: Article;
  readonly provenance: Provenance;
  /** The person's Discord id. */
  readonly addedBy: string | null;
}

/** What became of a draft. */
export type Added =
  | { readonly outcome: 'added'; readonly id: string }
  /** The library has an article with the same text: this one. */
  | { readonly outcome: 'known'; readonly id: string }
  | { readonly outcome: 'full' };

/** So long can a removal be undone. */
export const UNDO_WITHIN_MS = 10 * 60_000;
/** Rows are written in groups of so many: SQLite binds at most 32 766 values at once. */
const ROWS_AT_ONCE = 100;

function hashOf(text: string): string {
  return createHash('sha256').update(storable(text)).digest('hex');
}

/** What is stored of an article's content. */
function contentOf(article: Article) {
  const { title, url, author, date, language, site = null, text } = article;
  return {
    title,
    url,
    author,
    date,
    language,
    site,
    text,
    characters: text.length,
    sentences: article.sentences.length,
    hash: hashOf(text),
    layout: packLayout(article),
  };
}

/** What a library has room for, while nobody else changes it. */
async function roomIn(
  transaction: Transaction<Schema>,
  { limits }: Store,
  guildId: string,
): Promise<{ articles: number; characters: number }> {
  const { articles, characters } = await sizeOfLibrary({ db: transaction }, guildId);
  return { articles: limits.articles - articles, characters: limits.characters - characters };
}

/** An article that is there. */
async function present(
  transaction: Transaction<Schema>,
  guildId: string,
  id: string,
): Promise<ArticleRecord> {
  const record = await findArticle({ db: transaction }, guildId, id);
  if (record === null || record.removedAt !== null) throw goneArticle();
  return record;
}

function goneArticle(): UserError {
  return new UserError(
    'article-unknown',
    inEvery(libraryTexts, ({ gone }) => gone),
  );
}

/**
 * Adds articles to a server's library, as one change, as far as its limits allow.
 *
 * @param at milliseconds since 1970
 * @returns what became of each draft, in their order
 */
export async function addArticles(
  store: Store,
  guildId: string,
  drafts: readonly Draft[],
  at: number,
): Promise<Added[]> {
  if (drafts.length === 0) return [];
  return changeLibrary(store, guildId, at, async (transaction, revision) => {
    const contents = drafts.map(({ article }) => contentOf(article));
    const twins = await transaction
      .selectFrom('articles')
      .select(['id', 'hash'])
      .where('guildId', '=', guildId)
      .where('removedAt', 'is', null)
      .where(
        'hash',
        'in',
        contents.map(({ hash }) => hash),
      )
      .execute();
    const known = new Map(twins.map(({ id, hash }) => [hash, id]));
    const room = await roomIn(transaction, store, guildId);
    const rows: Insertable<ArticleTable>[] = [];
    const added = drafts.map(({ article: { id }, provenance, addedBy }, place): Added => {
      const content = contents[place] as ReturnType<typeof contentOf>;
      const twin = known.get(content.hash);
      if (twin !== undefined) return { outcome: 'known', id: twin };
      if (room.articles < 1 || room.characters < content.characters) return { outcome: 'full' };
      room.articles -= 1;
      room.characters -= content.characters;
      known.set(content.hash, id);
      const dates = { addedAt: at, changedAt: at, removedAt: null };
      const { origin, ...came } = provenance;
      rows.push({
        ...{ id, guildId, renamed: 0, revision, addedBy },
        ...content,
        ...came,
        ...columnsOf(origin),
        ...dates,
      });
      return { outcome: 'added', id };
    });
    for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) {
      await transaction
        .insertInto('articles')
        .values(rows.slice(i, i + ROWS_AT_ONCE))
        .execute();
    }
    return added;
  });
}

/**
 * Adds one article to a server's library, unless it has one with the same text.
 *
 * @param at milliseconds since 1970
 * @throws {UserError} `library-full`
 */
export async function addArticle(
  store: Store,
  guildId: string,
  draft: Draft,
  at: number,
): Promise<Exclude<Added, { outcome: 'full' }>> {
  const [added] = await addArticles(store, guildId, [draft], at);
  if (added === undefined || added.outcome === 'full') throw libraryFull(store.limits);
  return added;
}

/**
 * Puts what an article says now in the place of what it said. Its id stays, and its title when somebody
 * gave it one; author and date stay where the new version states none, since a feed may have.
 *
 * @param article its id counts for nothing
 * @param origin null for what was not fetched
 * @param at milliseconds since 1970
 * @returns `unchanged` when it says the same, in which case only its origin is kept
 * @throws {UserError} `article-unknown`; `library-full` when it has grown too long
 */
export async function changeArticle(
  store: Store,
  guildId: string,
  id: string,
  { article, origin }: { readonly article: Article; readonly origin: Origin | null },
  at: number,
): Promise<'changed' | 'unchanged'> {
  const before = await store.db
    .selectFrom('articles')
    .selectAll()
    .where('guildId', '=', guildId)
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  if (before === undefined) throw goneArticle();
  const content = {
    ...contentOf(article),
    title: before.renamed === 1 ? before.title : article.title,
    author: article.author ?? before.author,
    date: article.date ?? before.date,
  };
  const { text: _, ...others } = content;
  const columns = Object.keys(others) as (keyof typeof others)[];
  // Its hash stands for the text, letters of which the store may have had to replace.
  if (columns.every((column) => before[column] === content[column])) {
    await noteOrigin(store, guildId, id, origin);
    return 'unchanged';
  }
  await changeLibrary(store, guildId, at, async (transaction, revision) => {
    const { characters } = await present(transaction, guildId, id);
    const room = await roomIn(transaction, store, guildId);
    if (room.characters + characters < content.characters) throw libraryFull(store.limits);
    await transaction
      .updateTable('articles')
      .set({ ...content, ...columnsOf(origin), revision, changedAt: at })
      .where('guildId', '=', guildId)
      .where('id', '=', id)
      .execute();
  });
  return 'changed';
}

/** Keeps when an article was last fetched and what its site said of it; its library is as it was. */
export async function noteOrigin(
  store: Store,
  guildId: string,
  id: string,
  origin: Origin | null,
): Promise<void> {
  await store.db
    .updateTable('articles')
    .set(columnsOf(origin))
    .where('guildId', '=', guildId)
    .where('id', '=', id)
    .execute();
}

/**
 * Gives an article another title, which also its citations are shown with.
 *
 * @param title a line with words in it
 * @param at milliseconds since 1970
 * @throws {UserError} `article-unknown`
 */
export async function renameArticle(
  store: Store,
  guildId: string,
  id: string,
  title: string,
  at: number,
): Promise<void> {
  await changeLibrary(store, guildId, at, async (transaction, revision) => {
    await present(transaction, guildId, id);
    await transaction
      .updateTable('articles')
      .set({ title, renamed: 1, revision, changedAt: at })
      .where('guildId', '=', guildId)
      .where('id', '=', id)
      .execute();
  });
}

/**
 * Removes an article; for ten minutes that can be undone.
 *
 * @param at milliseconds since 1970
 * @returns what it was
 * @throws {UserError} `article-unknown`
 */
export function removeArticle(
  store: Store,
  guildId: string,
  id: string,
  at: number,
): Promise<ArticleRecord> {
  return changeLibrary(store, guildId, at, async (transaction, revision) => {
    const record = await present(transaction, guildId, id);
    await transaction
      .updateTable('articles')
      .set({ removedAt: at, revision })
      .where('guildId', '=', guildId)
      .where('id', '=', id)
      .execute();
    return record;
  });
}

/**
 * Puts a removed article back, with its id, so that what cited it leads to it again.
 *
 * @param at milliseconds since 1970
 * @throws {UserError} `article-unknown` when it was not removed, or more than ten minutes ago;
 * `article-exists` when one with the same text was added since; `library-full`
 */
export function undoRemoval(
  store: Store,
  guildId: string,
  id: string,
  at: number,
): Promise<ArticleRecord> {
  return changeLibrary(store, guildId, at, async (transaction, revision) => {
    const record = await findArticle({ db: transaction }, guildId, id);
    if (record === null || record.removedAt === null || at > record.removedAt + UNDO_WITHIN_MS) {
      throw goneArticle();
    }
    const twin = await transaction
      .selectFrom('articles')
      .select('id')
      .where('guildId', '=', guildId)
      .where('hash', '=', record.hash)
      .where('removedAt', 'is', null)
      .executeTakeFirst();
    if (twin !== undefined) {
      throw new UserError(
        'article-exists',
        inEvery(libraryTexts, ({ addedAgain }) => addedAgain),
      );
    }
    const room = await roomIn(transaction, store, guildId);
    if (room.articles < 1 || room.characters < record.characters) throw libraryFull(store.limits);
    await transaction
      .updateTable('articles')
      .set({ removedAt: null, revision })
      .where('guildId', '=', guildId)
      .where('id', '=', id)
      .execute();
    return { ...record, removedAt: null, revision };
  });
}

/**
 * Deletes the articles whose removal can no longer be undone, and what is known of looking at them.
 *
 * @param at milliseconds since 1970
 * @returns how many
 */
export async function deleteRemoved(store: Store, at: number): Promise<number> {
  const { numDeletedRows } = await store.db
    .deleteFrom('articles')
    .where('removedAt', '<', at - UNDO_WITHIN_MS)
    .executeTakeFirstOrThrow();
  await store.db
    .deleteFrom('checks')
    .where('articleId', 'not in', (query) => query.selectFrom('articles').select('id'))
    .execute();
  return Number(numDeletedRows);
}
