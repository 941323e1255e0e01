import { UserError } from '../user-error.ts';
import type { Article, Sentence, SentenceKind } from './article.ts';
import { type Block, blocksOf } from './blocks.ts';
import { detectLanguage } from './detect-language.ts';
import { splitFrontMatter } from './front-matter.ts';
import { markdownBlocks } from './markdown.ts';
import { splitSentences } from './sentences.ts';

/** An article as a file holds it, decoded. */
export interface ArticleSource {
  readonly id: string;
  readonly text: string;
  readonly format: 'text' | 'markdown';
}

/** A title is cut here where it is shown as a name; the sentence that it comes from never is. */
const LONGEST_TITLE = 200;

/** The first line that is not blank, without white space at its ends. */
function firstLine(text: string): { start: number; end: number } | null {
  const start = text.search(/\S/);
  if (start < 0) return null;
  const length = text.slice(start).search(/[\n\r]/);
  const line = text.slice(start, length < 0 ? undefined : start + length).trimEnd();
  return { start, end: start + line.length };
}

function sameWords(a: string, b: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? '';
  return words(a) === words(b);
}

function asTitle(line: string): string {
  const title = line.replace(/\s+/g, ' ').trim();
  if (title.length <= LONGEST_TITLE) return title;
  return `${title.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')} …`;
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

/** The sentences of a block, which is the given paragraph. */
function sentencesOf(
  text: string,
  { start, end }: Block,
  kind: SentenceKind,
  paragraph: number,
  language: string,
): Sentence[] {
  return splitSentences(text.slice(start, end), language).map((span, i) => ({
    start: start + span.start,
    end: start + span.end,
    paragraph,
    position: i + 1,
    kind,
  }));
}

/** A headline is one sentence, however it is punctuated. */
function headlineSentence(text: string, { start, end }: Block): Sentence {
  const line = text.slice(start, end);
  const from = start + line.length - line.trimStart().length;
  return {
    start: from,
    end: from + line.trim().length,
    paragraph: 0,
    position: 1,
    kind: 'headline',
  };
}

/**
 * Reads an article: front matter, headline, paragraphs and sentences with exact offsets. Its text is
 * what stands after the front matter, verbatim.
 *
 * Without a title in the front matter the first line is the headline and the title. With one, the
 * first line is the headline only when it says the same; in Markdown, when it is a heading. Without a
 * language in the front matter, the text tells it.
 *
 * @throws {UserError} `article-unreadable` for front matter that cannot be read or a text without words
 */
export function parseArticle(source: ArticleSource): Article {
  const { frontMatter, text } = splitFrontMatter(source.text);
  const language = frontMatter.language ?? detectLanguage(text);
  const headline = headlineOf(text, source.format, frontMatter.title);
  if (!/[\p{L}\p{N}]/u.test(text) || (headline === null && frontMatter.title === null)) {
    throw new UserError('article-unreadable', 'it holds no words');
  }

  const sentences: Sentence[] = headline === null ? [] : [headlineSentence(text, headline)];
  const bodyStart = headline?.end ?? 0;
  const rest = text.slice(bodyStart);
  const blocks = source.format === 'markdown' ? markdownBlocks(text) : blocksOf(rest);
  const offset = source.format === 'markdown' ? 0 : bodyStart;
  let paragraph = 0;
  for (const block of blocks) {
    const start = Math.max(bodyStart, block.start + offset);
    const end = block.end + offset;
    if (start >= end || text.slice(start, end).trim() === '') continue;
    paragraph += 1;
    const own = sentencesOf(text, { ...block, start, end }, block.kind, paragraph, language);
    for (const sentence of own) sentences.push(sentence);
  }
  return {
    id: source.id,
    title:
      frontMatter.title ??
      (asTitle(headline === null ? '' : text.slice(headline.start, headline.end)) || source.id),
    url: frontMatter.url,
    author: frontMatter.author,
    date: frontMatter.date,
    language,
    text,
    sentences,
  };
}
