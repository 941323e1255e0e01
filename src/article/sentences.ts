import { abbreviationsOf } from './abbreviations.ts';
import { baseLanguage } from './language.ts';
import { linesOf, type Span } from './lines.ts';
import { stopWordsOf } from './stop-words.ts';

const CLOSERS = /["'”’»›)\]}」』】）*_]/u;
const FOOTNOTE = /\[\d{1,3}\]/y;
/** English words that open a sentence after an abbreviation that may or may not have ended one. */
const OPENERS = new Set(
  `the a an this that these those it he she they we i you in on at by for from with after before when while
  as if but and so however his her their its our there here what who why how where most some many all both
  each no not one two three next then now later today since during under over its according despite
  although because until meanwhile nevertheless`.split(/\s+/),
);
/** Whether a sentence of the language may well begin with the word, given in lower case. */
function opensSentence(word: string, language: string): boolean {
  return language === 'en' ? OPENERS.has(word) : stopWordsOf(language).has(word);
}

/** What German counts with a full stop: “3. Oktober”, “19. Jahrhundert”. */
const GERMAN_COUNTED =
  /^(?:Jahrhundert|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)/;
const NUMBER = /^(?:\p{N}|[$€£])/u;

/** A run of what sentences end with, in any script: Unicode's Sentence_Terminal and the ellipsis. */
const MARKS = /[\p{Sentence_Terminal}…]+/gu;

/** Single letters with full stops and spaces before another word. */
const SPACED_LETTERS = /(?<![\p{L}\p{M}\p{N}.])(?:\p{L}\.[ \u00a0\u202f])+$/u;

/**
 * The word that a full stop closes, full stops inside it included, in lower case. An abbreviation of
 * several words, as in “z. B.” and “и т. д.”, is one without its spaces.
 */
function wordBefore(text: string, from: number, stop: number, language: string): string {
  let start = stop;
  // Nothing that we look up is longer.
  const least = Math.max(from, stop - 24);
  while (start > least && /[\p{L}\p{M}\p{N}.º-]/u.test(text[start - 1] ?? '')) start -= 1;
  const word = text.slice(start, stop).toLowerCase();
  const spaced = SPACED_LETTERS.exec(text.slice(least, start))?.[0];
  if (spaced === undefined) return word;
  const { before, either } = abbreviationsOf(language);
  const whole = spaced.replace(/\s/g, '').toLowerCase() + word;
  return before.has(whole) || either.has(whole) ? whole : word;
}

function wordAfter(text: string, from: number): string {
  return /^["'“‘«([]*([\p{L}\p{M}\p{N}'’$€£]+)/u.exec(text.slice(from, from + 48))?.[1] ?? '';
}

/** A full stop with what stands around it. */
interface FullStop {
  readonly text: string;
  /** Where its sentence began, where it stands, and where the words after it begin. */
  readonly from: number;
  readonly stop: number;
  readonly next: number;
  readonly language: string;
  /** The word that it closes, in lower case, and the word after it. */
  readonly word: string;
  readonly opener: string;
  /** The word after it is one that sentences open with, and begins with a capital. */
  readonly opens: boolean;
}

/** Words after whose full stop a number must follow, or they end a sentence: “No. 5”, “vol. IV”. */
const COUNTED = /^(?:no|nos|art|sec|fig|figs|p|pp|ch|vol|vols|ed)$/;
const CALENDAR = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|sun|sat|mon|fri)$/;

/** A sentence does not begin with a small letter (but for `iPhone`), a comma or a dash. */
function isContinued({ text, next }: FullStop): boolean {
  return /^(?:["'“‘«([]*\p{Ll}(?!\p{Lu})|[,;:–—-])/u.test(text.slice(next, next + 8));
}

/** “J. R. R. Tolkien”, “John F. Kennedy”; but “plan B. It worked.” */
function isInitial({ text, from, stop, word, opens }: FullStop): boolean {
  if (word.length !== 1 || !/^\p{Lu}$/u.test(text.slice(stop - 1, stop))) return false;
  return !opens || /\p{Lu}\p{Ll}*\s$/u.test(text.slice(Math.max(from, stop - 24), stop - 1));
}

function isAbbreviation({ word, opener, opens, language }: FullStop): boolean {
  const { before, either } = abbreviationsOf(language);
  if (either.has(word)) {
    return !opens && !(endsClause(word) && /^\p{Lu}\p{Ll}+$/u.test(opener));
  }
  // “U.N.”-like chains that no list has.
  if (!before.has(word)) return /^(?:\p{L}\.)+\p{L}$/u.test(word) && !opens;
  if (COUNTED.test(word)) return NUMBER.test(opener) || /^[ivxlc]+$/i.test(opener);
  return !(opens && CALENDAR.test(word));
}

/** “am 3. Oktober”, which German writes with a full stop, and “1.” before the point of a list. */
function isOrdinal({ text, from, stop, word, opener, language }: FullStop): boolean {
  if (!/^\p{N}{1,3}$/u.test(word)) return false;
  return (
    (language === 'de' && GERMAN_COUNTED.test(opener)) || text.slice(from, stop).trim() === word
  );
}

/** Whether the sentence that runs from `from` goes on after the full stop at `stop`. */
function goesOn(text: string, from: number, stop: number, next: number, language: string): boolean {
  const opener = wordAfter(text, next);
  const fullStop: FullStop = {
    text,
    from,
    stop,
    next,
    language,
    word: wordBefore(text, from, stop, language),
    opener,
    opens: /^\p{Lu}/u.test(opener) && opensSentence(opener.toLowerCase(), language),
  };
  return [isContinued, isInitial, isAbbreviation, isOrdinal].some((rule) => rule(fullStop));
}

/** Whether an abbreviation more often ends a clause than stands before a name. */
function endsClause(word: string): boolean {
  return /^(?:etc|a\.m|p\.m|usw|enz|ecc|vb|osv|itd|itp|т\.д|т\.п|др|ін)$/u.test(word);
}

/** Offsets, within a stretch of running text, after which a new sentence begins. */
function boundaries(text: string, { start, end }: Span, language: string): number[] {
  const found: number[] = [];
  let from = start;
  // Only this stretch is searched: a search of the whole text for each would take the square of it.
  for (const match of text.slice(start, end).matchAll(MARKS)) {
    const stop = start + match.index;
    if (stop < from) continue;
    const [run] = match;
    const past = pastClosers(text, stop + run.length, end);
    let next = past;
    while (next < end && /\s/.test(text[next] ?? '')) next += 1;
    if (next >= end) break;
    const spaced = /[.!?…]/.test(run);
    if (spaced && next === past) continue;
    if (run === '.' && goesOn(text, from, stop, next, language)) continue;
    if (spaced && run !== '.' && continues(text, run, stop, past, next)) continue;
    found.push(past);
    from = next;
  }
  return found;
}

/** Where the quotes, brackets and footnote marks that close after a full stop end. */
function pastClosers(text: string, from: number, end: number): number {
  let past = from;
  for (;;) {
    // French sets a space before the mark that closes a quotation.
    if (/^[ \u00a0\u202f]»/.test(text.slice(past, past + 2))) past += 2;
    else if (past < end && CLOSERS.test(text[past] ?? '')) past += 1;
    else break;
  }
  FOOTNOTE.lastIndex = past;
  while (FOOTNOTE.test(text)) past = FOOTNOTE.lastIndex;
  return Math.min(past, end);
}

/** Whether a sentence goes on after an ellipsis, a question mark or an exclamation mark. */
function continues(text: string, run: string, stop: number, past: number, next: number): boolean {
  const small = /^["'“‘«([]*\p{Ll}/u.test(text.slice(next, next + 8));
  if (small) return true;
  if (/^[,;:–—-]/.test(text[next] ?? '')) return true;
  const ellipsis = /^(?:\.{2,}|…+)$/.test(run);
  // “Wait ... Rutte said”: a spaced ellipsis stands for words left out.
  return ellipsis && past === stop + run.length && /\s/.test(text[stop - 1] ?? '');
}

/** Trims white space off both ends; null when nothing is left. */
function trimmed(text: string, { start, end }: Span): Span | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

/**
 * The sentences of a text: they come in order, do not overlap, begin and end on characters that are
 * no white space, and together hold all that is none. Takes time in proportion to the length.
 *
 * Lines of a list, and lines too short to be wrapped prose, are sentences of their own; wrapped lines
 * are read as one text. Within that, a sentence ends at a full stop, question mark, exclamation mark
 * or ellipsis with the quotes and brackets that close after it, unless the language's abbreviations,
 * an initial, a number or a small letter after it say that it goes on.
 *
 * @param language BCP 47 tag of the text
 */
export function splitSentences(text: string, language: string): Span[] {
  const base = baseLanguage(language);
  const sentences: Span[] = [];
  for (const line of linesOf(text)) {
    let from = line.start;
    const ends = [...boundaries(text, line, base), line.end];
    for (const end of ends) {
      const sentence = trimmed(text, { start: from, end });
      if (sentence !== null) sentences.push(sentence);
      from = end;
    }
  }
  return sentences;
}
