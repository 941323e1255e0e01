import { stringify } from 'yaml';
import type { Article } from './article.ts';
import { digestOf } from './digest.ts';
import { canonicalLanguage } from './language.ts';
import type { Origin } from './origin.ts';
import { outlineOf } from './outline.ts';
import { parseArticle } from './parse-article.ts';

/** A file of these front matter keys, without those that are null, and the text verbatim. */
function fileOf(stated: Readonly<Record<string, string | null>>, text: string): string {
  const keys = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== null));
  // The schema that front matter is read with: all values are text as it is written.
  return `---\n${stringify(keys, { schema: 'failsafe', lineWidth: 0 })}---\n${text}`;
}

function sameSentences(a: Article, b: Article): boolean {
  return JSON.stringify(a.sentences) === JSON.stringify(b.sentences);
}

/**
 * An article as a file of Markdown with front matter, from which `parseArticle` reads the same title,
 * text, sentences and all else that it states. The text stands there verbatim. Where it would be
 * understood otherwise, because it came from another kind of file or looks like Markdown and is none,
 * an outline in the front matter says how it is to be read; a text that is changed by hand is read as
 * any other.
 *
 * @param origin where it was fetched from, if it was
 */
export function articleAsMarkdown(article: Article, origin: Origin | null = null): string {
  const { id, title, url, author, date, language, site, pages, text } = article;
  const stated = {
    title,
    url,
    author,
    date,
    // A language that nobody knows is found again in the same text.
    language: canonicalLanguage(language),
    site: site ?? null,
    pages: pages === undefined ? null : pages.join(' '),
    source: origin === null || origin.source === url ? null : origin.source,
    fetched: origin?.fetched ?? null,
    etag: origin?.etag ?? null,
    lastModified: origin?.lastModified ?? null,
    digest: origin?.digest ?? null,
  };
  const plain = fileOf(stated, text);
  if (sameSentences(parseArticle({ id, text: plain, format: 'markdown' }), article)) return plain;
  return fileOf({ ...stated, digest: digestOf(text), outline: outlineOf(article) }, text);
}
