import type { Article } from '../../article/article.ts';
import { oneLine } from '../../article/title.ts';
import { quotationOf, stretchesOf } from '../quotation.ts';

/** What is shown of an article at once, as block quotes in Discord's markdown. */
export type Page = string;

/** Discord allows 4 000 characters of texts in a message; the rest is for what stands around. */
const BUDGET = 3_300;
const PARAGRAPH_BREAK = '\n\n';

interface Paragraph {
  readonly quote: string;
  readonly isHeading: boolean;
}

/** The paragraphs of an article, verbatim, without a headline that is its title. */
function paragraphsOf({ sentences, text, title }: Article): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let at = 0;
  while (at < sentences.length) {
    const first = sentences[at];
    let last = first;
    while (sentences[at]?.paragraph === first?.paragraph && at < sentences.length) {
      last = sentences[at];
      at += 1;
    }
    if (first === undefined || last === undefined) break;
    const quote = text.slice(first.start, last.end);
    if (first.kind === 'headline' && oneLine(quote) === oneLine(title)) continue;
    paragraphs.push({ quote, isHeading: first.kind !== 'body' });
  }
  return paragraphs;
}

function cutIntoPages(article: Article): Page[] {
  const pages: Page[] = [];
  let page = '';
  for (const { quote, isHeading } of paragraphsOf(article)) {
    const quoted = { quote, highlight: isHeading ? ([0, quote.length] as const) : null };
    for (const stretch of stretchesOf(quoted, BUDGET)) {
      const shown = quotationOf(quoted, stretch);
      if (page !== '' && page.length + PARAGRAPH_BREAK.length + shown.length > BUDGET) {
        pages.push(page);
        page = '';
      }
      page = page === '' ? shown : `${page}${PARAGRAPH_BREAK}${shown}`;
    }
  }
  if (page !== '' || pages.length === 0) pages.push(page);
  return pages;
}

const remembered = new WeakMap<Article, readonly Page[]>();

/**
 * An article in pages of at most 3 300 characters of markdown, its text quoted verbatim and escaped,
 * split between paragraphs, or at a space in one that is longer. At least one page.
 */
export function pagesOf(article: Article): readonly Page[] {
  let pages = remembered.get(article);
  if (pages === undefined) {
    pages = cutIntoPages(article);
    remembered.set(article, pages);
  }
  return pages;
}
