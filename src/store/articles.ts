import { createHash } from 'node:crypto';
import type { Insertable, Transaction } from 'kysely';
import type { Article } from '../article/article.ts';
import { UserError } from '../user-error.ts';
import { type ArticleRecord, findArticle, type Provenance } from './article-records.ts';
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

/** What there is in a library while nobody else changes it. */
async function roomIn(transaction: Transaction<Schema>, store: Store, guildId: string) {
  const { articles, characters } = await transaction
    .selectFrom('articles')
    .select(({ fn }) => [
      fn.countAll<number>().as('articles'),
      fn.sum<number | null>('characters').as('characters'),
    ])
    .where('guildId', '=', guildId)
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return {
    articles: store.limits.articles - articles,
    characters: store.limits.characters - (characters ?? 0),
  };
}

function unknownArticle(id: string): UserError {
  return new UserError('article-unknown', `There is no article “${id}” here.`);
}
