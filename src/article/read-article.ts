import { extname } from 'node:path';
import { UserError } from '../user-error.ts';
import type { Article } from './article.ts';
import { articleOfDocument } from './formats/article-of-document.ts';
import { type ReadingLimits, readIsolated } from './formats/read-isolated.ts';
import { tellFormat } from './formats/tell-format.ts';
import { parseArticle } from './parse-article.ts';

/** A file that holds an article. */
export interface ArticleFile {
  readonly id: string;
  /** Its name; its ending says of text which kind it is. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The encoding of a text, where whoever sent it states one. */
  readonly charset?: string | null;
}

const MB = 1024 * 1024;
/** No file of any kind may be larger, in bytes. */
export const LARGEST_FILE = 32 * MB;
const LARGEST = {
  text: 5 * MB,
  markdown: 5 * MB,
  html: 4 * MB,
  pdf: 32 * MB,
  zip: 32 * MB,
} as const;

/**
 * @throws {UserError} `article-unreadable` when a file of so many bytes is larger than is read
 */
export function checkSize(bytes: number, largest: number = LARGEST_FILE): void {
  if (bytes <= largest) return;
  throw new UserError('article-unreadable', `it is larger than ${largest / MB} MB`);
}

/**
 * Reads an article from the bytes of a file: text, Markdown, HTML, PDF, DOCX or EPUB, told by its
 * content. Text is read here; all else in a process of its own, see `readIsolated`.
 *
 * @throws {UserError} `article-unreadable`, with a line that says why
 */
export async function readArticle(
  { id, name, bytes, charset = null }: ArticleFile,
  options: { readonly limits?: ReadingLimits; readonly signal?: AbortSignal | undefined } = {},
): Promise<Article> {
  checkSize(bytes.length);
  const content = await tellFormat(bytes, extname(name).toLowerCase(), charset);
  checkSize(bytes.length, LARGEST[content.format]);
  if (content.format === 'text' || content.format === 'markdown') {
    return parseArticle({ id, text: content.text, format: content.format });
  }
  const data = 'text' in content ? Buffer.from(content.text) : content.bytes;
  return articleOfDocument(id, await readIsolated(content.format, data, options));
}
