import { stringify } from 'yaml';
import type { Article } from '../../article/article.ts';
import { decodeText } from '../../article/decode.ts';
import { digestOf } from '../../article/digest.ts';
import { splitFrontMatter } from '../../article/front-matter.ts';
import type { Origin } from '../../article/origin.ts';
import { parseArticle } from '../../article/parse-article.ts';
import { readArticle } from '../../article/read-article.ts';
import { titleOf } from '../../article/title.ts';
import type { Provenance } from '../../store/article-records.ts';
import { readArticles, sizeOfLibrary } from '../../store/article-records.ts';
import { addArticle } from '../../store/articles.ts';
import { newArticleId } from '../../store/ids.ts';
import { libraryFull } from '../../store/limits.ts';
import { UserError } from '../../user-error.ts';
import { hasArticleEnding } from '../article-folder.ts';
import type { Keeping } from './keeping.ts';

/** An article that somebody wanted to add, as it is in their server's library now. */
export interface TakenArticle {
  readonly kind: 'article';
  /** `known`: the library had it already. */
  readonly became: 'added' | 'known';
  readonly article: Article;
}

/** A file that somebody hands over. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A text that somebody pastes; without a title its first line is the title. */
export interface GivenText {
  readonly title: string;
  readonly text: string;
}

const PASTED: Provenance = { arrival: 'text', sourceId: null, fileName: null, origin: null };
const FENCE = Buffer.from('---');

/**
 * Refuses before anybody goes to any trouble.
 *
 * @throws {UserError} `library-full` when a server's library has no room for one article more
 */
export async function checkRoom({ store }: Keeping, guildId: string): Promise<void> {
  const { articles, characters } = await sizeOfLibrary(store, guildId);
  const full = articles >= store.limits.articles || characters >= store.limits.characters;
  if (full) throw libraryFull(store.limits);
}

/**
 * Keeps an article in a server's library, under an id of its own.
 *
 * @param addedBy the person's Discord id
 * @throws {UserError} `library-full`
 */
export async function keepArticle(
  { store, now }: Keeping,
  guildId: string,
  article: Article,
  provenance: Provenance,
  addedBy: string | null,
): Promise<TakenArticle> {
  const draft = { article: { ...article, id: newArticleId() }, provenance, addedBy };
  const { outcome, id } = await addArticle(store, guildId, draft, now());
  if (outcome === 'added') return { kind: 'article', became: 'added', article: draft.article };
  const [known] = await readArticles(store, guildId, [id]);
  return { kind: 'article', became: 'known', article: known ?? draft.article };
}

/**
 * Where the article in a file was fetched from, if the file says so and its text was not changed since:
 * what one server takes away goes on being refreshed in another.
 */
function statedOrigin(bytes: Uint8Array, { text }: Article): Origin | null {
  if (!FENCE.equals(bytes.subarray(0, FENCE.length))) return null;
  const { origin } = splitFrontMatter(decodeText(bytes) ?? '').frontMatter;
  return origin?.digest === digestOf(text) ? origin : null;
}

/**
 * Takes a file into a server's library.
 *
 * @throws {UserError} `article-unreadable` for what is no article, `library-full`
 */
export async function takeFile(
  keeping: Keeping,
  guildId: string,
  { name, bytes }: GivenFile,
  addedBy: string,
): Promise<TakenArticle> {
  checkName(name);
  await checkRoom(keeping, guildId);
  const article = await readArticle({ id: name.replace(/\.\w+$/, '') || name, name, bytes });
  const origin = statedOrigin(bytes, article);
  const provenance = { arrival: 'file', sourceId: null, fileName: name, origin } as const;
  return keepArticle(keeping, guildId, article, provenance, addedBy);
}

/** @throws {UserError} `article-unreadable` for the name of a file that is no article */
export function checkName(name: string): void {
  if (hasArticleEnding(name)) return;
  const reason = 'its name must end in .txt, .md, .html, .pdf, .docx or .epub';
  throw new UserError('article-unreadable', reason);
}

/** A text under a title; front matter that it has is heeded. */
function articleOfText({ title, text }: GivenText): Article {
  const stated = titleOf(title);
  const id = 'text';
  if (/^---[ \t]*\r?\n/.test(text) && splitFrontMatter(text).text !== text) {
    const article = parseArticle({ id, text, format: 'markdown' });
    return stated === '' ? article : { ...article, title: stated };
  }
  const front = stated === '' ? '' : `---\n${stringify({ title: stated })}---\n`;
  return parseArticle({ id, text: front + text, format: 'text' });
}

/**
 * Takes a text into a server's library.
 *
 * @throws {UserError} `article-unreadable` for a text without words, `library-full`
 */
export async function takeText(
  keeping: Keeping,
  guildId: string,
  given: GivenText,
  addedBy: string,
): Promise<TakenArticle> {
  await checkRoom(keeping, guildId);
  return keepArticle(keeping, guildId, articleOfText(given), PASTED, addedBy);
}
