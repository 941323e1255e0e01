import { baseLanguage } from '../../article/language.ts';
import { stopWordsOf } from '../../article/stop-words.ts';
import { foldWord } from './fold.ts';
import { stemOf } from './stemmer.ts';

/** A word or number as it stands in a text. */
export interface Token {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Folded; without a possessive ending, full stops of an abbreviation or commas of a number. */
  readonly word: string;
  /** What the index keeps: the stem of a content word, the word itself of a stop word. */
  readonly term: string;
  /** Begins with a capital letter. */
  readonly capitalised: boolean;
  readonly numeric: boolean;
  readonly stop: boolean;
}

// A number with its separators and ordinal ending; an abbreviation with full stops; a word.
const WORD =
  /\p{N}+(?:[.,]\p{N}+)*(?:st|nd|rd|th|s)?(?![\p{L}\p{N}])|\p{N}+(?:[.,]\p{N}+)*|\p{L}(?:\.\p{L}){1,6}(?![\p{L}\p{M}])|[\p{L}\p{M}]+(?:['’ʼ‘][\p{L}\p{M}]+)*/gu;
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|nell|sull|all|un)['’](?=\p{L})/iu;
const ELIDING = new Set(['fr', 'it', 'ca']);

/** `Intl.Segmenter` takes time in proportion to the square of the length. */
const LONGEST_RUN = 1_000;

const segmenters = new Map<string, Intl.Segmenter>();

/** Splits a run of letters of a script that puts no spaces between words. */
function splitRun(run: string, offset: number, language: string): [text: string, start: number][] {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  const words: [string, number][] = [];
  for (let at = 0; at < run.length; at += LONGEST_RUN) {
    for (const { segment, index } of segmenter.segment(run.slice(at, at + LONGEST_RUN))) {
      words.push([segment, offset + at + index]);
    }
  }
  return words;
}

/** The words of a text as they stand, with their offsets. */
function rawWords(text: string, language: string): [text: string, start: number][] {
  const words: [string, number][] = [];
  const elides = ELIDING.has(language);
  for (const match of text.matchAll(WORD)) {
    const [run] = match;
    if (WITHOUT_SPACES.test(run)) {
      words.push(...splitRun(run, match.index, language));
      continue;
    }
    const elided = elides ? ELISION.exec(run)?.[0].length : undefined;
    if (elided === undefined) {
      words.push([run, match.index]);
    } else {
      words.push([run.slice(0, elided - 1), match.index]);
      words.push([run.slice(elided), match.index + elided]);
    }
  }
  return words;
}

/** A raw word in lower case, without what the same word is written with and without. */
function bareWord(raw: string, language: string): string {
  // Turkish alone has I for the capital of ı, and sets endings off from names: İstanbul’da.
  const small = language === 'tr' ? raw.toLocaleLowerCase('tr') : raw.toLowerCase();
  const lower = small.normalize('NFC').replace(/[’ʼ‘]/g, "'");
  if (language === 'tr') return lower.replace(/'.*$/u, '').replaceAll('.', '');
  // Without it “he'll” would be “hell” and “we're” a verb.
  if (language === 'en')
    return lower.replace(/'(?:s|ll|ve|re|d|m)$|(?<=s)'$/, '').replaceAll('.', '');
  return lower.replace(/'s$|(?<=s)'$/, '').replaceAll('.', '');
}

function bareNumber(raw: string): string {
  return raw.replace(/,(?=\p{N}{3})/gu, '').replace(/(?<=\p{N})\p{L}+$/u, '');
}

/** What a word is wherever it stands. */
interface KnownWord {
  readonly word: string;
  readonly stem: string;
  readonly capitalised: boolean;
  readonly numeric: boolean;
  /** On the language's list of stop words. */
  readonly listed: boolean;
  /** “US”, “U.S.” and “WHO” among lower-case words are names. */
  readonly abbreviated: boolean;
}

/** By base language, then as written: texts repeat their words, and reading one is slow. */
const knownWords = new Map<string, Map<string, KnownWord>>();
const MOST_KNOWN = 50_000;
/** Longer words are hardly repeated. */
const LONGEST_KNOWN = 40;

function readWord(raw: string, base: string): KnownWord {
  const stopWords = stopWordsOf(base);
  const numeric = /^\p{N}/u.test(raw);
  const bare = numeric ? bareNumber(raw) : bareWord(raw, base);
  const word = foldWord(bare);
  return {
    word,
    stem: stemOf(bare, base),
    capitalised: /^\p{Lu}/u.test(raw),
    numeric,
    listed: stopWords.has(bare) || stopWords.has(word) || stopWords.has(foldWord(raw)),
    abbreviated: raw.includes('.') || /^\p{Lu}{2,}$/u.test(raw),
  };
}

function knownWordsOf(base: string): Map<string, KnownWord> {
  const known = knownWords.get(base) ?? new Map<string, KnownWord>();
  knownWords.set(base, known);
  return known;
}

function knownWord(known: Map<string, KnownWord>, raw: string, base: string): KnownWord {
  const before = known.get(raw);
  if (before !== undefined) return before;
  if (raw.length > LONGEST_KNOWN) return readWord(raw, base);
  // A copy: the word as it was cut out would hold the whole text of its article in memory.
  const own = raw.split('').join('');
  const read = readWord(own, base);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(own, read);
  return read;
}

/**
 * The words and numbers of a text in their order.
 *
 * @param language BCP 47 tag; decides stop words, stems and elisions
 */
export function tokenize(text: string, language: string): Token[] {
  const base = baseLanguage(language);
  const known = knownWordsOf(base);
  const shouted = !/\p{Ll}/u.test(text);
  const tokens: Token[] = [];
  for (const [raw, start] of rawWords(text, base)) {
    const { word, stem, capitalised, numeric, listed, abbreviated } = knownWord(known, raw, base);
    if (word === '') continue;
    const name = abbreviated && (!shouted || raw.includes('.'));
    const stop = listed && !numeric && !name;
    const end = start + raw.length;
    tokens.push({ start, end, word, term: stop ? word : stem, capitalised, numeric, stop });
  }
  return tokens;
}
