import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Article } from '../article/article.ts';
import { decodeText } from '../article/decode.ts';
import { type ArticleSource, parseArticle } from '../article/parse-article.ts';
import { UserError } from '../user-error.ts';

/** A file that is no article, with the reason in a few words. */
export interface BrokenFile {
  readonly file: string;
  readonly reason: string;
}

export interface Knowledge {
  /** In the order of their file names. */
  readonly articles: readonly Article[];
  readonly broken: readonly BrokenFile[];
}

const FORMATS: Readonly<Record<string, ArticleSource['format']>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
};
/** Endings of articles that we cannot read yet; any other file is none of our business. */
const NOT_YET = new Set(['.html', '.htm', '.pdf', '.docx', '.epub', '.rtf', '.doc', '.odt']);
const LARGEST_BYTES = 5 * 1024 * 1024;
const LONGEST_ID = 100;

function reasonOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read: check its permissions';
  if (code === 'ENOENT' || code === 'ELOOP') return 'it is a link that leads nowhere';
  return `it could not be read${code === '' ? '' : ` (${code})`}`;
}

async function readArticle(
  folder: string,
  file: string,
  format: ArticleSource['format'],
): Promise<Article> {
  const path = join(folder, file);
  const { size } = await stat(path);
  if (size > LARGEST_BYTES) {
    throw new UserError(
      'article-unreadable',
      `it is larger than ${LARGEST_BYTES / 1024 / 1024} MB`,
    );
  }
  const id = file.slice(0, -extname(file).length);
  if (id.length > LONGEST_ID) {
    throw new UserError('article-unreadable', `its name is longer than ${LONGEST_ID} characters`);
  }
  return parseArticle({ id, text: decodeText(await readFile(path)), format });
}

async function entriesOf(folder: string): Promise<{ name: string; isDirectory(): boolean }[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    const what =
      code === 'ENOENT'
        ? 'There is no folder'
        : code === 'ENOTDIR'
          ? 'This is no folder:'
          : 'I cannot read the folder';
    throw new UserError('knowledge-missing', `${what} ${folder}`, { cause });
  }
}

/**
 * Reads the articles of a folder: text and Markdown files, not those of folders within it, hidden
 * ones or a README. A file that cannot be read is reported and the others are served.
 *
 * @throws {UserError} `knowledge-missing` when the folder cannot be read
 */
export async function loadKnowledge(folder: string): Promise<Knowledge> {
  const articles: Article[] = [];
  const broken: BrokenFile[] = [];
  const entries = (await entriesOf(folder))
    .filter((entry) => !entry.isDirectory() && !/^(?:\.|readme\.)/i.test(entry.name))
    .map((entry) => entry.name)
    .sort();
  for (const file of entries) {
    const ending = extname(file).toLowerCase();
    const format = FORMATS[ending];
    if (format === undefined) {
      if (NOT_YET.has(ending)) broken.push({ file, reason: `${ending} files are not read yet` });
      continue;
    }
    try {
      const article = await readArticle(folder, file, format);
      const twin = articles.some(({ id }) => id === article.id);
      if (twin) broken.push({ file, reason: `another file is named “${article.id}” too` });
      else articles.push(article);
    } catch (error) {
      broken.push({ file, reason: reasonOf(error) });
    }
  }
  return { articles, broken };
}
