import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { UserError } from '../../user-error.ts';
import { sameWords } from '../title.ts';
import { NOTHING_STATED, type ReadDocument } from './document.ts';
import { type DomElement, parseDom } from './dom.ts';
import { paragraphsOfPage } from './dom-paragraphs.ts';
import { elementsNamed, parseXml } from './xml.ts';

const CONTAINER = 'META-INF/container.xml';

/** XHTML closes any empty element so, HTML only those that never hold anything. */
const CLOSED_AT_ONCE =
  /<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|wbr)\b)([\w:-]+)((?:\s[^<>]*)?)\/>/gi;

/** The chapters' paths in the order of reading, from the book's package document (EPUB 3.3, 5). */
function chaptersIn(book: DomElement, folder: string): string[] {
  const paths = new Map<string, string>();
  for (const item of book.querySelectorAll('manifest > item')) {
    const href = item.getAttribute('href') ?? '';
    paths.set(item.getAttribute('id') ?? '', posix.join(folder, decodeURIComponent(href)));
  }
  return [...book.querySelectorAll('spine > itemref')].flatMap((reference) => {
    const path = paths.get(reference.getAttribute('idref') ?? '');
    return path === undefined || reference.getAttribute('linear') === 'no' ? [] : path;
  });
}

/**
 * Reads an EPUB: its chapters in the order of reading. Its title is its first paragraph.
 *
 * @throws {UserError} `article-unreadable` when it is damaged
 */
export function readEpub(bytes: Uint8Array): ReadDocument {
  try {
    const unzip = (filter: (name: string) => boolean) =>
      unzipSync(bytes, { filter: ({ name }) => filter(name) });
    const textOf = (files: Readonly<Record<string, Uint8Array>>, path: string) =>
      strFromU8(files[path] ?? new Uint8Array());
    const container = parseXml(
      textOf(
        unzip((name) => name === CONTAINER),
        CONTAINER,
      ),
    );
    const path = container.querySelector('rootfile')?.getAttribute('full-path') ?? '';
    const xml = textOf(
      unzip((name) => name === path),
      path,
    );
    const chapters = chaptersIn(parseXml(xml), posix.dirname(path));
    const files = unzip((name) => chapters.includes(name));
    const paragraphs = chapters.flatMap((chapter) => {
      const xhtml = textOf(files, chapter).replace(CLOSED_AT_ONCE, '<$1$2></$1>');
      return paragraphsOfPage(parseDom(xhtml));
    });
    const stated = (name: string) => elementsNamed(xml, name)[0] ?? null;
    const title = stated('dc:title');
    const rest = paragraphs.filter(
      ({ text }, i) => i >= 3 || title === null || !sameWords(text, title),
    );
    return {
      ...NOTHING_STATED,
      title,
      author: elementsNamed(xml, 'dc:creator').join(', ') || null,
      date: stated('dc:date')?.slice(0, 10) ?? null,
      language: stated('dc:language'),
      paragraphs: title === null ? rest : [{ kind: 'heading', text: title }, ...rest],
    };
  } catch (cause) {
    throw new UserError('article-unreadable', 'it is a damaged EPUB', { cause });
  }
}
