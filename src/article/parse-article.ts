import { UserError } from '../user-error.ts';
import type { Article } from './article.ts';
import { type Block, blocksOf } from './blocks.ts';
import { detectLanguage } from './detect-language.ts';
import { digestOf } from './digest.ts';
import { splitFrontMatter } from './front-matter.ts';
import { markdownBlocks } from './markdown.ts';
import { type Outline, readOutline } from './outline.ts';
import { sentencesIn } from './paragraphs.ts';
import { sameWords, titleOf } from './title.ts';

/** An article as a file holds it, decoded. */
export interface ArticleSource {
  readonly id: string;
  readonly text: string;
  readonly format: 'text' | 'markdown';
}

/** The first line that is not blank, without white space at its ends. */
function firstLine(text: string): { start: number; end: number } | null {
  const start = text.search(/\S/);
  if (start < 0) return null;
  const length = text.slice(start).search(/[\n\r]/);
  const line = text.slice(start, length < 0 ? undefined : start + length).trimEnd();
  return { start, end: start + line.length };
}

/** The headline of a text: its first line, if no title is stated or if it is the stated title. */
function headlineOf(
  text: string,
  format: ArticleSource['format'],
  title: string | null,
): Block | null {
  if (format === 'markdown') {
    const [first] = markdownBlocks(text);
    if (first === undefined) return null;
    const words = text.slice(first.start, first.end);
    if (first.kind === 'heading') return first;
    return title === null || sameWords(words, title) ? { ...first, ...lineOf(text, first) } : null;
  }
  const line = firstLine(text);
  if (line === null) return null;
  const same = title === null || sameWords(text.slice(line.start, line.end), title);
  return same ? { ...line, kind: 'heading' } : null;
}

/** The first line of a block. */
function lineOf(text: string, { start, end }: Block): { start: number; end: number } {
  const length = text.slice(start, end).search(/[\n\r]/);
  return { start, end: length < 0 ? end : start + length };
}

/** The parts of a text, as its format has them. */
function partsOf(text: string, format: ArticleSource['format'], title: string | null): Outline {
  const headline = headlineOf(text, format, title);
  if (format === 'markdown') return { headline, blocks: markdownBlocks(text) };
  const bodyStart = headline?.end ?? 0;
  const blocks = blocksOf(text.slice(bodyStart)).map((block) => ({
    ...block,
    start: block.start + bodyStart,
    end: block.end + bodyStart,
  }));
  return { headline, blocks };
}

/**
 * Reads an article: front matter, headline, paragraphs and sentences with exact offsets. Its text is
 * what stands after the front matter, verbatim.
 *
 * Without a title in the front matter the first line is the headline and the title. With one, the
 * first line is the headline only when it says the same; in Markdown, when it is a heading. Without a
 * language in the front matter, the text tells it. An outline in the front matter says where the parts
 * stand, unless the text was changed since.
 *
 * @throws {UserError} `article-unreadable` for front matter that cannot be read or a text without words
 */
export function parseArticle(source: ArticleSource): Article {
  const { frontMatter, text } = splitFrontMatter(source.text);
  const { title, url, author, date, site, pages, outline } = frontMatter;
  const language = frontMatter.language ?? detectLanguage(text);
  const outlined = outline !== null && frontMatter.digest === digestOf(text);
  const parts =
    (outlined ? readOutline(outline, text) : null) ?? partsOf(text, source.format, title);
  const { headline, blocks } = parts;
  if (!/[\p{L}\p{N}]/u.test(text) || (headline === null && title === null)) {
    throw new UserError('article-unreadable', 'it holds no words');
  }
  const firstWords = headline === null ? '' : text.slice(headline.start, headline.end);
  return {
    id: source.id,
    title: title ?? (titleOf(firstWords) || source.id),
    url,
    author,
    date,
    language,
    ...(site === null ? {} : { site }),
    ...(pages === null ? {} : { pages }),
    text,
    sentences: sentencesIn(text, headline, blocks, language),
  };
}
