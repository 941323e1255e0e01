import { createHash } from 'node:crypto';
import type { Citation } from '../answer/answer.ts';
import type { Article, Sentence } from '../article/article.ts';
import type { Library } from '../library/library.ts';

/** What a reference leads to in the library of the place where its button was pressed. */
export type Resolved =
  | { readonly kind: 'passage'; readonly article: Article; readonly sentence: Sentence }
  /** The article is there and no longer says the same. */
  | { readonly kind: 'changed' }
  /** This place has no such article. */
  | { readonly kind: 'gone' };

/** What the custom ids made here begin with. */
export const PASSAGES = 'more';
const VERSION = '1';
const PREFIX = `${PASSAGES}:${VERSION}:`;
const ID_LETTERS = 6;
const TEXT_LETTERS = 4;
/** Discord's limit for a custom id. */
const LONGEST = 100;
const REFERENCE = /^([\w-]{6})([\w-]{4})([\da-z]{1,6})$/;

function hash(text: string, letters: number): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, letters);
}

const keys = new WeakMap<Article, { id: string; text: string }>();

/** Short hashes of an article's id (36 bits) and of its text (24 bits). */
export function keysOf(article: Article): { id: string; text: string } {
  let known = keys.get(article);
  if (known === undefined) {
    known = { id: hash(article.id, ID_LETTERS), text: hash(article.text, TEXT_LETTERS) };
    keys.set(article, known);
  }
  return known;
}

/** The article that a key stands for in a library, and in no other. */
export function articleOfKey(library: Library, key: string): Article | undefined {
  return library.articles.find((article) => keysOf(article).id === key);
}

/**
 * A custom id that stands for passages: it says which sentences of which articles, and which text they
 * were cited from, and nothing that would be secret. As many as fit, in order.
 */
export function customIdOf(library: Library, citations: readonly Citation[]): string {
  let id = PREFIX;
  for (const citation of citations) {
    const article = library.articles.find((one) => one.id === citation.article);
    const place = article?.sentences.findIndex(({ start }) => start === citation.start) ?? -1;
    if (article === undefined || place < 0) continue;
    const { id: idKey, text: textKey } = keysOf(article);
    const reference = `${idKey}${textKey}${place.toString(36)}`;
    const longer = id === PREFIX ? id + reference : `${id}.${reference}`;
    if (longer.length <= LONGEST) id = longer;
  }
  return id;
}

function resolve(library: Library, reference: string): Resolved | null {
  const match = REFERENCE.exec(reference);
  if (match === null) return null;
  const [, idKey = '', textKey, place = ''] = match;
  const article = articleOfKey(library, idKey);
  if (article === undefined) return { kind: 'gone' };
  const sentence = article.sentences[Number.parseInt(place, 36)];
  if (keysOf(article).text !== textKey || sentence === undefined) return { kind: 'changed' };
  return { kind: 'passage', article, sentence };
}

/**
 * What a custom id leads to in a library; null when it is none that `customIdOf` makes. Looks nowhere
 * but in that library, whatever the id says.
 */
export function resolveCustomId(library: Library, customId: string): Resolved[] | null {
  if (!customId.startsWith(PREFIX)) return null;
  const resolved = customId
    .slice(PREFIX.length)
    .split('.')
    .map((reference) => resolve(library, reference));
  return resolved.every((one) => one !== null) ? resolved : null;
}
