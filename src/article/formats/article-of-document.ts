import { z } from 'zod';
import { UserError } from '../../user-error.ts';
import type { Article } from '../article.ts';
import type { Block } from '../blocks.ts';
import { detectLanguage } from '../detect-language.ts';
import { isWebAddress } from '../front-matter.ts';
import { canonicalLanguage } from '../language.ts';
import { sentencesIn } from '../paragraphs.ts';
import { oneLine, sameWords, titleOf } from '../title.ts';
import type { ReadDocument } from './document.ts';

/** The longest text, in UTF-16 units: some 700 000 words. */
export const LONGEST_TEXT = 5_000_000;
const MOST_PARAGRAPHS = 200_000;
const LONGEST_LINE = 2_000;

const line = z
  .string()
  .nullable()
  .transform((value) => (value === null ? null : oneLine(value.slice(0, LONGEST_LINE)) || null));

const schema = z.object({
  title: line,
  url: line.transform((url) => (url !== null && isWebAddress(url) ? url : null)),
  author: line,
  date: line,
  site: line,
  language: line.transform((tag) => (tag === null ? null : canonicalLanguage(tag))),
  paragraphs: z
    .array(
      z.object({
        kind: z.enum(['heading', 'body']),
        text: z.string(),
        page: z.int().positive().optional(),
      }),
    )
    .max(MOST_PARAGRAPHS),
});

/**
 * The article that a document holds, from what the process that read it says, which is not trusted.
 * Its text is the title, if the document shows one, and the paragraphs, with a blank line between.
 *
 * @param read what came back, of any shape
 * @throws {UserError} `article-unreadable` for one without words, and one that is too long
 */
export function articleOfDocument(id: string, read: unknown): Article {
  const { data: document, error }: z.ZodSafeParseResult<ReadDocument> = schema.safeParse(read);
  if (error !== undefined) {
    throw new UserError('article-unreadable', 'it is damaged: it could not be read', {
      cause: error,
    });
  }
  const { title: stated, site, url, author, date } = document;
  const paragraphs = document.paragraphs.filter(({ text }) => text.trim() !== '');
  const first = paragraphs[0];
  const shown = stated === null || (first !== undefined && sameWords(first.text, stated));
  let text = '';
  const blocks: Block[] = [];
  for (const { kind, text: read } of paragraphs) {
    // Half a character, which a PDF may hold, is lost in any file.
    const words = read.replace(/\p{Surrogate}/gu, '\ufffd');
    if (text.length + words.length > LONGEST_TEXT) {
      throw new UserError('article-unreadable', 'its text is longer than 5 million characters');
    }
    if (text !== '') text += '\n\n';
    blocks.push({ start: text.length, end: text.length + words.length, kind });
    text += words;
  }
  if (!/[\p{L}\p{N}]/u.test(text)) throw new UserError('article-unreadable', 'it holds no words');
  const headline = shown ? (blocks[0] ?? null) : null;
  const language = document.language ?? detectLanguage(text);
  const pages = paragraphs.flatMap(({ page }) => page ?? []);
  return {
    id,
    title: titleOf(stated ?? first?.text ?? '') || id,
    url,
    author,
    date,
    language,
    ...(site === null ? {} : { site }),
    // The headline is paragraph 0; without one, the first page stands for it.
    ...(pages.length === 0 ? {} : { pages: shown ? pages : [1, ...pages] }),
    text,
    sentences: sentencesIn(text, headline, blocks, language),
  };
}
