import { UserError } from '../../user-error.ts';
import { LARGEST_FILE } from '../read-article.ts';

const MB = 1024 * 1024;
/** A page, a text, a feed or a sitemap may not be larger, in bytes. */
export const LARGEST_PAGE = 5 * MB;

/** What a response says that it holds. */
export interface ContentType {
  /** As much of it as is read, in bytes. */
  readonly largest: number;
  /** The ending of a file that holds the same, with its dot; null for data, of which feeds are made. */
  readonly ending: string | null;
  /** The encoding that is stated, if any. */
  readonly charset: string | null;
}

/** Media types that are read. What the content is, its bytes tell. */
const ENDINGS: ReadonlyMap<string, string | null> = new Map([
  ['text/html', '.html'],
  ['application/xhtml+xml', '.xhtml'],
  ['text/plain', '.txt'],
  ['text/markdown', '.md'],
  ['text/x-markdown', '.md'],
  ['application/pdf', '.pdf'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'],
  ['application/epub+zip', '.epub'],
  ...[
    'application/rss+xml',
    'application/atom+xml',
    'application/rdf+xml',
    'application/xml',
    'text/xml',
    'application/feed+json',
    'application/json',
    'application/gzip',
    'application/x-gzip',
  ].map((type) => [type, null] as const),
]);
/** Media types that say nothing; then the name of the file does. */
const UNKNOWN = new Set(['', 'application/octet-stream', 'binary/octet-stream']);
const NAMED = /\.(?:txt|md|markdown|x?html?|pdf|docx|epub)$/;
const NAMED_DATA = /\.(?:xml|rss|atom|json|xml\.gz)$/;
const DOCUMENT = /^\.(?:pdf|docx|epub)$/;

/**
 * What a response's `Content-Type` header, and its address where that says nothing, tell of it.
 *
 * @param header empty for none
 * @throws {UserError} `link-unreadable` for what no article is in, such as a picture
 */
export function contentTypeOf(header: string, { pathname }: URL): ContentType {
  const [mediaType = '', ...parameters] = header.split(';').map((part) => part.trim());
  const type = mediaType.toLowerCase();
  const path = pathname.toLowerCase();
  const named = NAMED.exec(path)?.[0];
  const byName = named ?? (NAMED_DATA.test(path) ? null : undefined);
  const stated = UNKNOWN.has(type) ? byName : ENDINGS.get(type);
  if (stated === undefined) {
    const kind = UNKNOWN.has(type) ? 'of an unknown kind' : `of the kind ${type.slice(0, 60)}`;
    throw new UserError('link-unreadable', `it is ${kind}, which no article is read from`);
  }
  // Markdown is often sent as plain text.
  const markdown = stated === '.txt' && (named === '.md' || named === '.markdown');
  const charsets = parameters.flatMap(
    (part) => /^charset=["']?([\w-]{1,40})/i.exec(part)?.[1] ?? [],
  );
  return {
    largest: stated !== null && DOCUMENT.test(stated) ? LARGEST_FILE : LARGEST_PAGE,
    ending: markdown ? '.md' : stated,
    charset: charsets[0] ?? null,
  };
}
