import { Readability } from '@mozilla/readability';
import { UserError } from '../../user-error.ts';
import { sameWords } from '../title.ts';
import type { ReadDocument, ReadParagraph } from './document.ts';
import { type DomDocument, type DomNode, depthOf, parseDom } from './dom.ts';
import { paragraphsIn } from './dom-paragraphs.ts';
import { pageMetadata } from './page-metadata.ts';

/** Readability takes time in proportion to the square of the depth: 0.4 s at 1 000. */
const DEEPEST = 500;

/** What Readability takes for the article, as a part of the document. It changes the document. */
function articleIn(document: DomDocument): DomNode | null {
  const options = { serializer: (node: unknown) => node as DomNode, charThreshold: 200 };
  const reader = new Readability<DomNode>(document as never, options);
  return reader.parse()?.content ?? null;
}

/** Whether there is a sentence, or the beginning of one, that is not a link or a title. */
function isProse({ kind, text }: ReadParagraph): boolean {
  return kind === 'body' && (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 5;
}

/** A page whose words are mostly links is a list of where to go. */
function isMostlyLinks(element: DomNode, document: DomDocument): boolean {
  const length = (node: DomNode) => (node.textContent ?? '').replace(/\s+/g, '').length;
  const links = [...document.querySelectorAll('a')].reduce((sum, link) => sum + length(link), 0);
  return links > length(element) * 0.7;
}

/**
 * Reads the article of a page, without what stands around it. Its title is its first paragraph,
 * whether or not the page shows it within the article.
 *
 * @throws {UserError} `article-unreadable` for a page without an article
 */
export function readHtml(html: string): ReadDocument {
  const document = parseDom(html);
  if (depthOf(document) > DEEPEST) {
    throw new UserError('article-unreadable', `its HTML is nested deeper than ${DEEPEST} elements`);
  }
  const metadata = pageMetadata(document);
  const body = document.querySelector('body');
  const links = body !== null && isMostlyLinks(body, document);
  const article = links ? null : articleIn(document);
  const paragraphs = article === null ? [] : paragraphsIn(article);
  if (!paragraphs.some(isProse)) {
    throw new UserError('article-unreadable', 'no article was found in the page');
  }
  const { title } = metadata;
  if (title === null) return { ...metadata, paragraphs };
  const shown = paragraphs.findIndex(({ text }) => sameWords(text, title));
  const rest = shown >= 0 && shown < 3 ? paragraphs.filter((_, i) => i !== shown) : paragraphs;
  return { ...metadata, paragraphs: [{ kind: 'heading', text: title }, ...rest] };
}
