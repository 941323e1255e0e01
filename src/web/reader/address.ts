import { createHash, type KeyObject } from 'node:crypto';
import type { Citation } from '../../answer/answer.ts';
import { type Article, type Sentence, textOf } from '../../article/article.ts';
import { articleKey, makeToken } from './token.ts';

/** Which sentence of an article an address names. */
export interface CitedPlace {
  readonly paragraph: number;
  readonly sentence: number;
  /** A hash of its words. */
  readonly words: string;
}

const WORDS_LETTERS = 6;
const PLACE = /^(\d{1,7})-(\d{1,7})-([\w-]{6})$/;

/** A hash of a quote, 36 bits: whether a sentence still is the one that was cited. */
function wordsKey(quote: string): string {
  return createHash('sha256').update(quote).digest('base64url').slice(0, WORDS_LETTERS);
}

/** The fragment, without `#`, at which the page shows a sentence. */
export function anchorOf(paragraph: number, sentence: number): string {
  return `s${paragraph}-${sentence}`;
}

/**
 * The address of the page that shows a citation in its article:
 * `…/read/TOKEN?s=PARAGRAPH-SENTENCE-WORDS#sPARAGRAPH-SENTENCE`.
 *
 * @param publicUrl where the pages are reached, without a slash at its end
 */
export function readerAddress(
  publicUrl: string,
  key: KeyObject,
  guildId: string | null,
  { article, paragraph, sentence, quote }: Citation,
): string {
  const token = makeToken(key, { guildId, article: articleKey(article) });
  const place = `${paragraph}-${sentence}-${wordsKey(quote)}`;
  return `${publicUrl}/read/${token}?s=${place}#${anchorOf(paragraph, sentence)}`;
}

/** What the `s` of an address names; null when it names nothing. */
export function readPlace(value: string): CitedPlace | null {
  const [, paragraph, sentence, words] = PLACE.exec(value) ?? [];
  if (paragraph === undefined || sentence === undefined || words === undefined) return null;
  return { paragraph: Number(paragraph), sentence: Number(sentence), words };
}

/** The sentence at a cited place; null when none is there, or one with other words. */
export function citedSentence(article: Article, place: CitedPlace): Sentence | null {
  const found = article.sentences.find(
    ({ paragraph, position }) => paragraph === place.paragraph && position === place.sentence,
  );
  return found !== undefined && wordsKey(textOf(article, found)) === place.words ? found : null;
}
