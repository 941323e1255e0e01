import type { Article } from '../../article/article.ts';
import type { Library } from '../../library/library.ts';
import { articlesTexts } from '../../texts/articles.ts';
import { inEvery } from '../../texts/locale.ts';
import { replyTexts } from '../../texts/replies.ts';
import { UserError } from '../../user-error.ts';
import { articleOfKey, keysOf } from '../passage-reference.ts';

const VERSION = '1';
const ID = /^[a-z-]+:1:([\w-]{6})([\w-]{4})(?::([\w-]{1,12}))?$/;

/** What a custom id says of an article. */
export interface ArticleReference {
  readonly article: Article;
  /** Whether its text is another than when the id was made. */
  readonly changed: boolean;
  /** What the id says besides; empty for nothing. */
  readonly rest: string;
}

/**
 * A custom id that stands for an article and the text it had, and nothing that would be secret.
 *
 * @param name what it begins with, before a colon
 * @param rest letters, digits, `-` and `_`, at most 12
 */
export function articleCustomId(name: string, article: Article, rest = ''): string {
  const { id, text } = keysOf(article);
  return `${name}:${VERSION}:${id}${text}${rest === '' ? '' : `:${rest}`}`;
}

/** Whether a custom id is one that `articleCustomId` could have made. */
export function isArticleCustomId(customId: string): boolean {
  return ID.test(customId);
}

/** A button that is none of ours, as a failure that says so. */
export function notMine(): UserError {
  return new UserError(
    'article-unknown',
    inEvery(replyTexts, (texts) => texts.notMine),
  );
}

/**
 * What a custom id leads to in a library; it looks nowhere else, whatever the id says.
 *
 * @throws {UserError} `article-unknown` for an id that is none of ours, and for an article that is not
 * there
 */
export function resolveArticleId(library: Library, customId: string): ArticleReference {
  const [, key, text, rest = ''] = ID.exec(customId) ?? [];
  if (key === undefined) throw notMine();
  const article = articleOfKey(library, key);
  if (article === undefined) {
    throw new UserError(
      'article-unknown',
      inEvery(articlesTexts, (texts) => texts.gone),
    );
  }
  return { article, changed: keysOf(article).text !== text, rest };
}
