import type { Selectable } from 'kysely';
import type { Article } from '../article/article.ts';
import type { Origin } from '../article/origin.ts';
import { unpackLayout } from './layout.ts';
import type { Arrival, ArticleTable } from './schema.ts';
import type { Store } from './store.ts';

/** How an article came into a server's library. */
export interface Provenance {
  readonly arrival: Arrival;
  /** The feed or sitemap that brought it. */
  readonly sourceId: string | null;
  readonly fileName: string | null;
  /** Where it was fetched from, and which version it is; null when it cannot be fetched again. */
  readonly origin: Origin | null;
}

/** What is known of an article of a server, without its text. Instants are milliseconds since 1970. */
export interface ArticleRecord extends Provenance {
  readonly id: string;
  readonly title: string;
  /** Whether somebody gave it its title, which a refresh then leaves alone. */
  readonly renamed: boolean;
  readonly url: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly language: string;
  readonly site: string | null;
  /** Length of the text in UTF-16 units. */
  readonly characters: number;
  readonly sentences: number;
  /** SHA-256 of the text, hexadecimal. */
  readonly hash: string;
  /** The library's revision that it was last changed in. */
  readonly revision: number;
  /** Who added it: a person's Discord id, or null when that is not known or no longer kept. */
  readonly addedBy: string | null;
  readonly addedAt: number;
  readonly changedAt: number;
  /** Null for what is there. */
  readonly removedAt: number | null;
}

const RECORD = [
  'id',
  'title',
  'renamed',
  'url',
  'author',
  'date',
  'language',
  'site',
  'characters',
  'sentences',
  'hash',
  'revision',
  'arrival',
  'sourceId',
  'fileName',
  'link',
  'etag',
  'lastModified',
  'fetchedAt',
  'digest',
  'addedBy',
  'addedAt',
  'changedAt',
  'removedAt',
] as const satisfies readonly (keyof ArticleTable)[];

type Row = Selectable<ArticleTable>;

function recordOf({
  link,
  etag,
  lastModified,
  fetchedAt,
  digest,
  ...row
}: Pick<Row, (typeof RECORD)[number]>): ArticleRecord {
  const fetched = new Date(fetchedAt ?? 0).toISOString();
  const origin =
    link === null ? null : { source: link, etag, lastModified, fetched, digest: digest ?? '' };
  return { ...row, renamed: row.renamed === 1, origin };
}

/** What is stored of an origin. */
export function columnsOf(
  origin: Origin | null,
): Pick<Row, 'link' | 'etag' | 'lastModified' | 'fetchedAt' | 'digest'> {
  return {
    link: origin?.source ?? null,
    etag: origin?.etag ?? null,
    lastModified: origin?.lastModified ?? null,
    fetchedAt: origin === null ? null : Date.parse(origin.fetched),
    digest: origin?.digest ?? null,
  };
}

/** The articles of a server, those that were added first first. */
export async function listArticles(store: Store, guildId: string): Promise<ArticleRecord[]> {
  const rows = await store.db
    .selectFrom('articles')
    .select(RECORD)
    .where('guildId', '=', guildId)
    .where('removedAt', 'is', null)
    .orderBy('addedAt')
    .orderBy('id')
    .execute();
  return rows.map(recordOf);
}

/** An article of a server, also one whose removal can still be undone; null for any other id. */
export async function findArticle(
  store: Pick<Store, 'db'>,
  guildId: string,
  id: string,
): Promise<ArticleRecord | null> {
  const row = await store.db
    .selectFrom('articles')
    .select(RECORD)
    .where('guildId', '=', guildId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : recordOf(row);
}

/** The articles of a server that were fetched from a link, or state it as their own. */
export async function articlesFrom(
  store: Store,
  guildId: string,
  link: string,
): Promise<ArticleRecord[]> {
  const rows = await store.db
    .selectFrom('articles')
    .select(RECORD)
    .where('guildId', '=', guildId)
    .where('removedAt', 'is', null)
    .where(({ eb, or }) => or([eb('link', '=', link), eb('url', '=', link)]))
    .orderBy('addedAt')
    .execute();
  return rows.map(recordOf);
}

/** How much a server's library holds: articles, and characters of their texts together. */
export async function sizeOfLibrary(
  store: Pick<Store, 'db'>,
  guildId: string,
): Promise<{ articles: number; characters: number }> {
  const { articles, characters } = await store.db
    .selectFrom('articles')
    .select(({ fn }) => [
      fn.countAll<number>().as('articles'),
      fn.sum<number | null>('characters').as('characters'),
    ])
    .where('guildId', '=', guildId)
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return { articles, characters: characters ?? 0 };
}

/** What tells whether an article must be read again, and how long its text is. */
export type ArticleVersion = Pick<ArticleRecord, 'id' | 'revision' | 'characters'>;

/** The versions of a server's articles, in the order of `listArticles`. */
export function articleVersions(store: Store, guildId: string): Promise<ArticleVersion[]> {
  return store.db
    .selectFrom('articles')
    .select(['id', 'revision', 'characters'])
    .where('guildId', '=', guildId)
    .where('removedAt', 'is', null)
    .orderBy('addedAt')
    .orderBy('id')
    .execute();
}

/** Articles of a server by id, as they were read in; those that it does not have are left out. */
export async function readArticles(
  store: Store,
  guildId: string,
  ids: readonly string[],
): Promise<Article[]> {
  if (ids.length === 0) return [];
  const rows = await store.db
    .selectFrom('articles')
    .select(['id', 'title', 'url', 'author', 'date', 'language', 'site', 'layout', 'text'])
    .where('guildId', '=', guildId)
    .where('id', 'in', ids)
    .where('removedAt', 'is', null)
    .execute();
  return rows.map(({ layout, site, ...stated }) => ({
    ...stated,
    ...(site === null ? {} : { site }),
    ...unpackLayout(layout),
  }));
}

/**
 * The articles, of any server that the bot is in, that were fetched from a link and neither that nor
 * looked at since an instant; those fetched longest ago first.
 */
export async function articlesDue(
  store: Store,
  before: number,
  limit: number,
): Promise<(ArticleRecord & { readonly guildId: string })[]> {
  const rows = await store.db
    .selectFrom('articles')
    .select([...RECORD, 'guildId'])
    .where('link', 'is not', null)
    .where('removedAt', 'is', null)
    .where('fetchedAt', '<', before)
    .where('id', 'not in', (query) =>
      query.selectFrom('checks').select('articleId').where('checkedAt', '>=', before),
    )
    .where('guildId', 'not in', (query) =>
      query.selectFrom('guilds').select('guildId').where('leftAt', 'is not', null),
    )
    .orderBy('fetchedAt')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...recordOf(row), guildId: row.guildId }));
}
