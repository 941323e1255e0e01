import { getDocumentProxy } from 'unpdf';
import { UserError } from '../../user-error.ts';
import type { ReadDocument } from './document.ts';
import { NOTHING_STATED } from './document.ts';
import { type Line, type PdfPage, type Run, readingOrder } from './pdf-lines.ts';
import { paragraphsOfPages } from './pdf-paragraphs.ts';
import { withoutRunningLines } from './pdf-running-lines.ts';

/** More pages than any article has; a book of so many takes a minute to read. */
const MOST_PAGES = 1_000;
/** What programs write for want of a title. */
const NO_TITLE =
  /^(?:untitled|unbenannt|sans titre|document\d*|microsoft word\b.*|.*\.(?:docx?|pdf|tex|indd|qxd|odt|rtf|pptx?))$/i;
/** The title is set at least so much larger than the text. */
const TITLE_SIZE = 1.15;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(bytes, {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
    });
  } catch (cause) {
    const encrypted = cause instanceof Error && cause.name === 'PasswordException';
    const reason = encrypted
      ? 'it is encrypted: it opens with a password only'
      : 'it is a damaged PDF';
    throw new UserError('article-unreadable', reason, { cause });
  }
}

/** The stretches of text of a page, in the order in which they are drawn; without turned ones. */
async function readPage(pdf: Pdf, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { items } = await page.getTextContent({ disableNormalization: false });
  const runs: Run[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    if (Math.abs(b) > Math.abs(a)) continue;
    runs.push({
      text: item.str,
      x: x - left,
      y: y - bottom,
      width: item.width,
      size: Math.hypot(c, d),
    });
  }
  page.cleanup();
  return { number, width: right - left, height: top - bottom, runs };
}

function statedText(info: object, key: string): string | null {
  const value = (info as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value.trim() || null : null;
}

/** A date as PDF writes it, `D:20240501…` (ISO 32000-1, 7.9.4), as a day. */
function dayOf(date: string | null): string | null {
  const match = /^D:(\d{4})(\d{2})(\d{2})/.exec(date ?? '');
  return match === null ? null : match.slice(1).join('-');
}

/** The size in which most of the text is set. */
function commonSize(pages: readonly (readonly Line[])[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pages.flat()) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The lines at the top of the first page that are set in its largest type, as one; null for none. */
function shownTitle(first: readonly Line[], common: number): string | null {
  const largest = Math.max(0, ...first.map(({ size }) => size));
  if (largest < common * TITLE_SIZE) return null;
  const from = first.findIndex(({ size }) => size > largest * 0.95);
  const rest = first.slice(from);
  const end = rest.findIndex(({ size }) => size <= largest * 0.95);
  const lines = rest.slice(0, end < 0 ? undefined : end);
  return lines.length > 4
    ? null
    : lines
        .map(({ text }) => text)
        .join(' ')
        .trim() || null;
}

/**
 * Reads a PDF: its paragraphs in the order of reading, column by column, with words joined that the
 * end of a line parts, and without the lines that run at the top and bottom of its pages.
 *
 * @throws {UserError} `article-unreadable` when it is damaged, encrypted, too long or has no text
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  const pdf = await open(bytes);
  if (pdf.numPages > MOST_PAGES) {
    const reason = `it has ${pdf.numPages} pages: at most ${MOST_PAGES} are read`;
    throw new UserError('article-unreadable', reason);
  }
  const pages: { height: number; lines: Line[] }[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await readPage(pdf, number);
    pages.push({ height: page.height, lines: readingOrder(page) });
  }
  if (!pages.some(({ lines }) => lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))) {
    const reason = 'there is no text in it: a scan must be read by text recognition (OCR) first';
    throw new UserError('article-unreadable', reason);
  }
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const common = commonSize(pages.map(({ lines }) => lines));
  const kept = withoutRunningLines(pages, common);
  const paragraphs = paragraphsOfPages(kept, common);
  const stated = statedText(info, 'Title');
  return {
    ...NOTHING_STATED,
    title:
      stated !== null && !NO_TITLE.test(stated)
        ? stated
        : (shownTitle(kept[0] ?? [], common) ?? paragraphs[0]?.text ?? null),
    author: statedText(info, 'Author'),
    date: dayOf(statedText(info, 'CreationDate')),
    paragraphs,
  };
}
