import type { ReadParagraph } from './document.ts';
import {
  childrenOf,
  type DomDocument,
  type DomElement,
  type DomNode,
  isElement,
  TEXT_NODE,
} from './dom.ts';

/** What is not read: no text, no prose, or for the eyes of programs. */
const SKIPPED = new Set(
  `script style noscript template iframe object embed svg math canvas audio video picture map head
  button form input select option textarea nav dialog menu`.split(/\s+/),
);
const HEADING = /^h[1-6]$/;
/** Elements that stand on lines of their own. */
const OWN_LINES = new Set(
  `address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure
  footer header hgroup hr html li main ol p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);

/** Where a line may be broken, and what marks an order of bytes: invisible, and no part of a word. */
const BREAK_HINTS = /[\u00ad\u200b\u2060\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g;
/** A mark such as “[3]” that leads to a note is no word of the sentence. */
const NOTE_MARK = /^\s*[[(]?(?:\d{1,3}|[a-z*†‡])[\])]?\s*$/i;

function isHidden(element: DomElement): boolean {
  const style = element.getAttribute('style');
  return (
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true' ||
    (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style))
  );
}

function isNoteMark(element: DomElement): boolean {
  if (element.localName !== 'sup' || !NOTE_MARK.test(element.textContent ?? '')) return false;
  return element.querySelector('a')?.getAttribute('href')?.includes('#') ?? false;
}

/** The paragraphs of a part of a page, as it shows them. */
class Flow {
  readonly paragraphs: ReadParagraph[] = [];
  private words = '';
  private kind: ReadParagraph['kind'] = 'body';

  /** Ends the paragraph under way, if it has words. */
  close(): void {
    // Around a line break and a cell, white space does not show.
    const text = this.words.replace(/ *([\n\t]) */g, '$1').trim();
    if (text !== '') this.paragraphs.push({ kind: this.kind, text });
    this.words = '';
  }

  /** White space shows as one space, whatever it is; a no-break space is none. */
  add(text: string): void {
    const shown = text
      .replace(BREAK_HINTS, '')
      .replace(CONTROLS, '')
      .replace(/[ \t\n\r\f]+/g, ' ');
    this.words += shown.startsWith(' ') && /(?:^|\s)$/.test(this.words) ? shown.slice(1) : shown;
  }

  walk(node: DomNode): void {
    if (node.nodeType === TEXT_NODE) this.add(node.textContent ?? '');
    if (!isElement(node) || SKIPPED.has(node.localName) || isHidden(node)) return;
    if (isNoteMark(node)) return;
    if (node.localName === 'br') {
      this.words += '\n';
    } else if (node.localName === 'pre') {
      this.preformatted(node);
    } else if (node.localName === 'tr') {
      this.row(node);
    } else if (HEADING.test(node.localName)) {
      this.close();
      this.kind = 'heading';
      for (const child of childrenOf(node)) this.walk(child);
      this.close();
      this.kind = 'body';
    } else {
      const own = OWN_LINES.has(node.localName);
      if (own) this.close();
      for (const child of childrenOf(node)) this.walk(child);
      if (own) this.close();
    }
  }

  /**
   * A line of a table is a paragraph, with a tab between its cells. Where one of them holds several,
   * the table lays out a page.
   */
  private row(row: DomElement): void {
    this.close();
    const cells = [...childrenOf(row)].map((cell) => paragraphsIn(cell));
    if (cells.every(({ length }) => length <= 1)) {
      const text = cells.flatMap(([cell]) => cell?.text ?? []).join('\t');
      if (text !== '') this.paragraphs.push({ kind: 'body', text });
    } else {
      this.paragraphs.push(...cells.flat());
    }
  }

  /** Code is left out, as in Markdown; other text keeps its lines. */
  private preformatted(element: DomElement): void {
    this.close();
    if (element.querySelector('code') !== null) return;
    const text = (element.textContent ?? '').replace(CONTROLS, '');
    for (const part of text.split(/\n[ \t]*(?:\r?\n[ \t]*)+/)) {
      this.words = part;
      this.close();
    }
  }
}

/**
 * The paragraphs that an element shows, in order: headings, paragraphs, points of lists, lines of
 * tables. Their words are those of the page, with white space as a browser shows it.
 */
export function paragraphsIn(element: DomNode): ReadParagraph[] {
  const flow = new Flow();
  flow.walk(element);
  flow.close();
  return flow.paragraphs;
}

/** The paragraphs of a whole page. */
export function paragraphsOfPage(document: DomDocument): ReadParagraph[] {
  const body = document.querySelector('body');
  return body === null ? [] : paragraphsIn(body);
}
