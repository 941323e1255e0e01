import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { linkToQuote } from '../../answer/link-to-quote.ts';
import { type Article, type Sentence, textOf } from '../../article/article.ts';
import { isWebAddress } from '../../article/front-matter.ts';
import { directionOf } from '../../article/language.ts';
import { answerTexts } from '../../texts/answer.ts';
import { anchorOf } from './address.ts';
import { bodyOf, paragraphsOf, wordsOf } from './body.ts';
import { escapeHtml } from './escape-html.ts';
import { phrases } from './phrases.ts';

const STYLE = readFileSync(new URL('page.css', import.meta.url), 'utf8').replace(/\s+/g, ' ');
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Nothing runs, nothing is fetched, nothing is sent; the one style is ours. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // Links may still be opened in a new tab.
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** What of an article is cited; `changed` where the address names words that are not there any more. */
export type Cited = Sentence | 'changed' | null;

/** A longer sentence is not repeated in the link to the source. */
const LONGEST_LINKED = 2_000;

/** Our own words, which stand among those of an article in any language. */
function ours(html: string): string {
  return `<bdi lang="en">${html}</bdi>`;
}

/** A link to the source, at the cited sentence if there is one. */
function sourceOf(article: Article, cited: Sentence | null): string[] {
  const { url } = article;
  if (url === null || !isWebAddress(url)) return [];
  const linked = cited !== null && cited.end - cited.start <= LONGEST_LINKED;
  const href = escapeHtml(
    linked ? linkToQuote(url, textOf(article, cited), article.text, cited.start) : url,
  );
  const name = phrases.source(escapeHtml(new URL(url).hostname));
  return [ours(`<a href="${href}" rel="noopener noreferrer nofollow">${name}</a>`)];
}

/** Author, date, site and source, as far as they are known. */
function aboutOf(article: Article, cited: Sentence | null): string {
  const { author, date, site = null } = article;
  const stated = [author, date, site].flatMap((line) =>
    line === null ? [] : `<bdi>${escapeHtml(line)}</bdi>`,
  );
  const parts = [...stated, ...sourceOf(article, cited)];
  return parts.length === 0 ? '' : `<p class="about">${parts.join(' · ')}</p>\n`;
}

function citedNote({ pages }: Article, cited: Cited): string {
  if (cited === null) return '';
  if (cited === 'changed') return `<p class="cited">${ours(phrases.citedChanged)}</p>\n`;
  const { paragraph, position: sentence } = cited;
  const page = pages?.[paragraph];
  const place = answerTexts.en.place({ paragraph, sentence });
  const where = page === undefined ? place : phrases.onPage(page, place);
  const link = `<a href="#${anchorOf(paragraph, sentence)}">${phrases.cited(where)}</a>`;
  return `<p class="cited">${ours(link)}</p>\n`;
}

/** The headline: the article's own words where it has one in its text, else its title. */
function* headlineOf(article: Article, cited: Sentence | null): Generator<string> {
  const [opening] = paragraphsOf(article, cited);
  if (opening?.first.kind === 'headline') yield* wordsOf(article, opening);
  else yield escapeHtml(article.title);
}

/** The page of an article as HTML, in pieces of at most some ten thousand characters. */
export function* pageOf(article: Article, cited: Cited): Generator<string> {
  const sentence = cited === 'changed' ? null : cited;
  const language = escapeHtml(article.language);
  yield `<!doctype html>
<html lang="${language}" dir="${directionOf(article.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(article.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<article>
<header>
<h1>`;
  yield* headlineOf(article, sentence);
  yield `</h1>
${aboutOf(article, sentence)}${citedNote(article, cited)}</header>
`;
  yield* bodyOf(article, sentence);
  yield `</article>
<footer>${ours(phrases.reader)}</footer>
</body>
</html>
`;
}
