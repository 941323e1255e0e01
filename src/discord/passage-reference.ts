import { createHash } from 'node:crypto';
import type { Citation } from '../answer/answer.ts';
import type { Article, Sentence } from '../article/article.ts';
import { articleById, type Library } from '../library/library.ts';

/** What a reference leads to in the library of the place where its button was pressed. */
export type Resolved =
  | { readonly kind: 'passage'; readonly article: Article; readonly sentence: Sentence }
  /** The article is there and no longer says the same. */
  | { readonly kind: 'changed' }
  /** This place has no such article. */
  | { readonly kind: 'gone' };

/** What the custom id of the button for more passages begins with. */
export const PASSAGES = 'more';
const VERSION = '1';
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

/**
 * What stands for one passage in a custom id: the article, the text that it was cited from, and which
 * sentence; null for one that is not in the library.
 */
export function referenceTo(
  library: Library,
  { article: id, start }: Pick<Citation, 'article' | 'start'>,
): string | null {
  const article = articleById(library, id);
  const place = article?.sentences.findIndex((sentence) => sentence.start === start) ?? -1;
  if (article === undefined || place < 0) return null;
  const { id: idKey, text } = keysOf(article);
  return `${idKey}${text}${place.toString(36)}`;
}

/** What stands for an article in a custom id, whatever it says; null for one that is not there. */
export function keyOfArticle(library: Library, id: string): string | null {
  const article = articleById(library, id);
  return article === undefined ? null : keysOf(article).id;
}

/** The article that a key stands for in a library, and in no other. */
export function articleOfKey(library: Library, key: string): Article | undefined {
  return library.articles.find((article) => keysOf(article).id === key);
}

/**
 * A custom id that stands for passages: it says which sentences of which articles, and which text they
 * were cited from, and nothing that would be secret. As many as fit, in order.
 *
 * @param name what it begins with, before a colon
 */
export function customIdOf(
  library: Library,
  citations: readonly Citation[],
  name: string = PASSAGES,
): string {
  let id = `${name}:${VERSION}:`;
  let separator = '';
  for (const citation of citations) {
    const reference = referenceTo(library, citation);
    const longer = `${id}${separator}${reference}`;
    if (reference === null || longer.length > LONGEST) continue;
    id = longer;
    separator = '.';
  }
  return id;
}

/** What a reference leads to in a library, and nowhere else; null when it is none that we make. */
export function resolveReference(library: Library, reference: string): Resolved | null {
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
 * What a custom id leads to in a library; null when it is none that `customIdOf` makes of that name.
 * Looks nowhere but in that library, whatever the id says.
 */
export function resolveCustomId(
  library: Library,
  customId: string,
  name: string = PASSAGES,
): Resolved[] | null {
  const start = `${name}:${VERSION}:`;
  if (!customId.startsWith(start)) return null;
  const resolved = customId
    .slice(start.length)
    .split('.')
    .map((reference) => resolveReference(library, reference));
  return resolved.every((one) => one !== null) ? resolved : null;
}
