import { parseDocument } from 'yaml';
import { z } from 'zod';
import { UserError } from '../user-error.ts';
import { canonicalLanguage } from './language.ts';
import type { Origin } from './origin.ts';
import { oneLine } from './title.ts';
import { validatorsOf } from './validators.ts';

/** What an article file may state about itself before its text. */
export interface FrontMatter {
  readonly title: string | null;
  readonly url: string | null;
  readonly author: string | null;
  readonly date: string | null;
  /** Canonical BCP 47 tag. */
  readonly language: string | null;
  /** The name of the site that published it. */
  readonly site: string | null;
  /** On which page, from 1, each paragraph begins; see `Article.pages`. */
  readonly pages: readonly number[] | null;
  /** Where its parts stand, see `outlineOf`, for a text that has this digest. */
  readonly outline: string | null;
  readonly digest: string | null;
  /** Of an article that was fetched. */
  readonly origin: Origin | null;
}

const NOTHING: FrontMatter = {
  title: null,
  url: null,
  author: null,
  date: null,
  language: null,
  site: null,
  pages: null,
  outline: null,
  digest: null,
  origin: null,
};

const line = z
  .string()
  .nullish()
  .transform((value) => (value ? oneLine(value) || null : null));

/** What programs write; a person may well mean something else by it, which is ignored. */
const ours = z.string().nullable().catch(null).default(null);

const schema = z.object({
  title: line,
  url: line.refine(
    (url) => url === null || isWebAddress(url),
    'must begin with http:// or https://',
  ),
  author: line,
  date: line,
  language: line
    .refine(
      (tag) => tag === null || canonicalLanguage(tag) !== null,
      'must be a language tag such as en, de or pt-BR',
    )
    .transform((tag) => (tag === null ? null : canonicalLanguage(tag))),
  site: ours.transform((site) => oneLine(site ?? '') || null),
  pages: ours.transform((pages) =>
    pages !== null && /^[1-9]\d{0,5}(?: [1-9]\d{0,5})*$/.test(pages)
      ? pages.split(' ').map(Number)
      : null,
  ),
  outline: ours,
  digest: ours,
  source: ours,
  etag: ours,
  lastModified: ours,
  fetched: ours,
});

/** Of an article that was fetched: its own address is where from, unless another is stated. */
function originOf(read: z.infer<typeof schema>): Origin | null {
  const { url, digest, fetched, etag, lastModified } = read;
  const source = read.source ?? url;
  if (source === null || !isWebAddress(source) || fetched === null || digest === null) return null;
  return { source, fetched, digest, ...validatorsOf(etag, lastModified) };
}

/** Whether a text is an address that a link may lead to. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

function unreadable(reason: string): UserError {
  return new UserError('article-unreadable', `front matter: ${reason}`);
}

/** A hostile file may nest aliases to fill the memory; nobody needs more than a few. */
const MOST_ALIASES = 20;

function parse(block: string): FrontMatter {
  // The failsafe schema runs no code and leaves dates and numbers as they are written.
  const document = parseDocument(block, { schema: 'failsafe', logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined) throw unreadable(error.message.split('\n', 1)[0] ?? 'no valid YAML');
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (cause) {
    throw new UserError('article-unreadable', 'front matter: too many aliases', { cause });
  }
  if (value === null || value === undefined) return NOTHING;
  const result = schema.safeParse(value);
  if (result.success) {
    const { title, url, author, date, language, site, pages, outline, digest } = result.data;
    const origin = originOf(result.data);
    return { title, url, author, date, language, site, pages, outline, digest, origin };
  }
  const [issue] = result.error.issues;
  const key = issue?.path.join('.') || 'it';
  const custom = issue?.code === 'custom';
  throw unreadable(`${key} ${custom ? issue.message : 'must be a line of text'}`);
}

/**
 * Splits an article file into what it states about itself and its text. Front matter is YAML between
 * two lines `---` at the very start; a file that opens with `---` and has no second fence, or no
 * `key:` after the first, is all text. Keys that we do not know are ignored.
 *
 * @returns `text`, the rest of the file verbatim
 * @throws {UserError} `article-unreadable` when the front matter cannot be read
 */
export function splitFrontMatter(file: string): { frontMatter: FrontMatter; text: string } {
  if (/^---[a-z]+[ \t]*\r?\n/i.test(file))
    throw unreadable('only YAML is read, between two lines ---');
  const opening = /^---[ \t]*\r?\n/.exec(file);
  const whole = { frontMatter: NOTHING, text: file };
  if (opening === null) return whole;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm;
  closing.lastIndex = opening[0].length;
  const fence = closing.exec(file);
  if (fence === null) {
    const states = /^(?:title|url|author|date|language)[ \t]*:/.test(file.slice(opening[0].length));
    if (states) throw unreadable('it has no second line ---');
    return whole;
  }
  const block = file.slice(opening[0].length, fence.index);
  if (block.trim() !== '' && !/^\s*(?:#.*\n\s*)*["']?[\w-]+["']?\s*:/.test(block)) return whole;
  return { frontMatter: parse(block), text: file.slice(fence.index + fence[0].length) };
}
