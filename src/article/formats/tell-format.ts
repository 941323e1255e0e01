import { UserError } from '../../user-error.ts';
import { decodeText } from '../decode.ts';

/** What a file holds, told by its bytes; text is decoded already. */
export type Content =
  | { readonly format: 'text' | 'markdown' | 'html'; readonly text: string }
  /** `zip`: a DOCX, an EPUB or any other archive, which only a look into it tells. */
  | { readonly format: 'pdf' | 'zip'; readonly bytes: Uint8Array };

/** As much as tells most kinds of file, and little enough to look at without harm. */
const SAMPLE_BYTES = 4_100;
/** PDF readers find the header within so many bytes (ISO 32000-1, Annex H.3.4.1). */
const PDF_HEADER_WITHIN = 1_024;
/** A page begins with its document type or root; before it, white space, comments, an XML declaration. */
const PAGE =
  /^(?:\s|<!--(?:(?!-->)[\s\S]){0,2000}-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/i;
const TAG = /<\/(?:p|div|article|section|main|h[1-6]|ul|ol|table|blockquote)\s*>/i;

function startsWith(bytes: Uint8Array, ascii: string): boolean {
  return Buffer.from(bytes.subarray(0, ascii.length)).toString('latin1') === ascii;
}

function isPdf(bytes: Uint8Array): boolean {
  // An article about PDF may say so at its beginning.
  if (startsWith(bytes, '---\n')) return false;
  const head = Buffer.from(bytes.subarray(0, PDF_HEADER_WITHIN)).toString('latin1');
  return /(?:^|[\s\0])%PDF-\d/.test(head);
}

async function whatElse(bytes: Uint8Array): Promise<UserError> {
  // Few files need it, and it takes a tenth of a second to load.
  const { fileTypeFromBuffer } = await import('file-type');
  const type = await fileTypeFromBuffer(bytes.subarray(0, SAMPLE_BYTES)).catch(() => undefined);
  const reason =
    type === undefined
      ? 'it is no text: save it as UTF-8'
      : `it is no article but a ${type.ext.toUpperCase()} file`;
  return new UserError('article-unreadable', reason);
}

/**
 * Tells by its bytes what a file holds. Text, Markdown and a page without a root are all text, so
 * between these the name decides: `.md` is Markdown, `.html` is a page if there are tags in it.
 *
 * @param ending of the file's name, with its dot, in lower case
 * @param charset of a text, as whoever sent it states, or null
 * @throws {UserError} `article-unreadable` for what is neither text nor a document that we read
 */
export async function tellFormat(
  bytes: Uint8Array,
  ending: string,
  charset: string | null,
): Promise<Content> {
  if (isPdf(bytes)) return { format: 'pdf', bytes };
  if (startsWith(bytes, 'PK\u0003\u0004')) return { format: 'zip', bytes };
  if (startsWith(bytes, '{\\rtf')) {
    throw new UserError('article-unreadable', 'it is rich text (RTF): save it as DOCX');
  }
  const text = decodeText(bytes, charset);
  if (text === null) throw await whatElse(bytes);
  const named = /^\.x?html?$/.test(ending);
  if (PAGE.test(text) || (named && TAG.test(text))) return { format: 'html', text };
  return { format: /^\.(?:md|markdown)$/.test(ending) ? 'markdown' : 'text', text };
}
