import { stopWordsOf } from '../article/stop-words.ts';
import { editDistance } from './edit-distance.ts';
import { type FuzzyList, fuzzyList } from './fuzzy.ts';
import { type Index, termIdOf, wordIdOf } from './inverted-index.ts';
import { stemOf } from './stemmer.ts';
import { type Token, tokenize } from './tokens.ts';
import { commonWords, frequencyRank } from './word-vectors.ts';

/** Shorter words have too many neighbours to guess which was meant. */
const SHORTEST = 4;
/**
 * Of other languages than English we know no everyday words, so that a word that no article holds is
 * more often one that they do not speak of than a slip: only longer words are read as others.
 */
const SHORTEST_ELSEWHERE = 5;
/** An English word up to this rank is taken as meant, whether or not an article holds it. */
const WELL_KNOWN_RANK = 30_000;
/** Words up to this rank may be what was meant although no article holds them. */
const EVERYDAY_RANK = 8_000;
/** Fuse.js counts a swap as two edits: half of a word's letters covers one swap in four letters. */
const THRESHOLD = 0.5;
const NEAREST = 20;

/** In units of an edit: what makes one correction likelier than another at the same distance. */
const SAME_FIRST_LETTER = 0.25;
const NOT_IN_ARTICLES = 0.6;
const BESIDE_OTHER_WORDS = 0.3;
const STANDS_AS_IS = 0.1;
const ENDING_LEFT_OUT = 0.15;
const MOST_FOR_FREQUENCY = 0.2;
const FOR_EACH_SENTENCE = 0.01;

interface Vocabulary {
  readonly words: ReadonlySet<string>;
  /** By first letter and length, so that a search scans only likely words. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly fuzzy: Map<string, FuzzyList>;
  /** By all letters but the first. */
  readonly tails: ReadonlyMap<string, readonly string[]>;
}

let wellKnown: readonly { readonly word: string; readonly term: string }[] | undefined;

/** The well-known English words with their terms, stemmed once for all libraries. */
function wellKnownWords(): readonly { readonly word: string; readonly term: string }[] {
  wellKnown ??= commonWords(WELL_KNOWN_RANK).map((word) => ({ word, term: stemOf(word, 'en') }));
  return wellKnown;
}

/** By index and by language of the question. */
const vocabularies = new WeakMap<Index, Map<string, Vocabulary>>();

/** What a misspelt word may have meant: words of the articles, other forms of them, everyday words. */
function vocabularyOf(index: Index, language: string): Vocabulary {
  const byLanguage = vocabularies.get(index) ?? new Map<string, Vocabulary>();
  vocabularies.set(index, byLanguage);
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const words = new Set(index.words);
  if (language === 'en') {
    for (const word of stopWordsOf(language)) words.add(word);
    for (const [rank, { word, term }] of wellKnownWords().entries()) {
      if (rank < EVERYDAY_RANK || termIdOf(index, language, term) >= 0) words.add(word);
    }
  }
  const candidates = [...words].filter(
    (word) => word.length >= SHORTEST - 1 && !/\p{N}/u.test(word),
  );
  const vocabulary = {
    words,
    lists: grouped(candidates, (word) => listKey(word[0] ?? '', word.length)),
    fuzzy: new Map<string, FuzzyList>(),
    tails: grouped(candidates, (word) => word.slice(1)),
  };
  byLanguage.set(language, vocabulary);
  return vocabulary;
}

function grouped(words: readonly string[], keyOf: (word: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const key = keyOf(word);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [word]);
    else group.push(word);
  }
  return groups;
}

function listKey(letter: string, length: number): string {
  return `${letter}${length}`;
}

function longestDistance(word: string): number {
  return word.length < 6 ? 1 : 2;
}

/** The vocabulary's words near `word` that begin with the same letter. */
function near(vocabulary: Vocabulary, word: string): string[] {
  const limit = longestDistance(word);
  const [letter = ''] = word;
  const found: string[] = [];
  for (let length = word.length - limit; length <= word.length + limit; length++) {
    const key = listKey(letter, length);
    const list = vocabulary.lists.get(key);
    if (list === undefined) continue;
    let fuzzy = vocabulary.fuzzy.get(key);
    if (fuzzy === undefined) {
      fuzzy = fuzzyList(list, THRESHOLD);
      vocabulary.fuzzy.set(key, fuzzy);
    }
    for (const place of fuzzy.search(word, NEAREST)) found.push(list[place] ?? '');
  }
  return found.filter((candidate) => editDistance(word, candidate, limit) <= limit);
}

/** The vocabulary's words of which `word` has one letter more or less at its start. */
function longerAtStart({ words, tails }: Vocabulary, word: string): string[] {
  const shorter = word.slice(1);
  return [...(tails.get(word) ?? []), ...(words.has(shorter) ? [shorter] : [])];
}

/** The vocabulary's words from which a slip in the first letter, or a swap with the second, makes `word`. */
function slippedAtStart({ words, tails }: Vocabulary, word: string): string[] {
  const [first = '', second = ''] = word;
  const swapped = second + first + word.slice(2);
  return [...(tails.get(word.slice(1)) ?? []), ...(words.has(swapped) ? [swapped] : [])];
}

/** Paragraphs that hold a term. */
function paragraphsOf(index: Index, term: number): Set<number> {
  const start = index.postingStarts[term] ?? 0;
  const end = index.postingStarts[term + 1] ?? 0;
  const paragraphs = new Set<number>();
  for (let i = start; i < end; i++) {
    paragraphs.add(index.paragraphOf[index.postingSentences[i] as number] as number);
  }
  return paragraphs;
}

/** Paragraphs that hold each of the question's content words that the articles have. */
function paragraphsOfOthers(
  index: Index,
  language: string,
  asked: readonly Token[],
): Set<number>[] {
  return asked
    .filter((token) => !token.stop)
    .map((token) => termOf(index, language, token.word))
    .filter((term) => term >= 0)
    .map((term) => paragraphsOf(index, term));
}

/** Whether a word stands in an article of any language. */
function stands(index: Index, language: string, word: string): boolean {
  return [language, ...index.languages].some((own) => wordIdOf(index, own, word) >= 0);
}

/** The number of a word's term: in the given language, else in another one of the articles; or −1. */
function termOf(index: Index, language: string, word: string): number {
  for (const own of [language, ...index.languages]) {
    const id = wordIdOf(index, own, word);
    if (id >= 0) return index.termOfWord[id] as number;
    const term = termIdOf(index, own, stemOf(word, own));
    if (term >= 0) return term;
  }
  return -1;
}

/** How far a candidate is from what was meant, in edits; less is likelier. */
function cost(
  index: Index,
  language: string,
  word: string,
  candidate: string,
  context: readonly Set<number>[],
): number {
  let sum = editDistance(word, candidate, longestDistance(word));
  if (word[0] === candidate[0]) sum -= SAME_FIRST_LETTER;
  if (candidate.startsWith(word)) sum -= ENDING_LEFT_OUT;
  if (stands(index, language, candidate)) sum -= STANDS_AS_IS;
  if (stopWordsOf(language).has(candidate)) return sum;
  const term = termOf(index, language, candidate);
  if (term < 0) return sum + NOT_IN_ARTICLES;
  const sentences = (index.postingStarts[term + 1] ?? 0) - (index.postingStarts[term] ?? 0);
  sum -= Math.min(MOST_FOR_FREQUENCY, sentences * FOR_EACH_SENTENCE);
  const own = paragraphsOf(index, term);
  if (context.some((other) => [...own].some((paragraph) => other.has(paragraph)))) {
    sum -= BESIDE_OTHER_WORDS;
  }
  return sum;
}

/** Whether the word stands in no article and is nothing that an English reader would know. */
function isUnknown(index: Index, language: string, token: Token): boolean {
  const shortest = language === 'en' ? SHORTEST : SHORTEST_ELSEWHERE;
  if (token.stop || token.numeric || token.word.length < shortest) return false;
  if (isKnown(index, language, token)) return false;
  const rank = frequencyRank(token.word);
  return language !== 'en' || rank < 0 || rank >= WELL_KNOWN_RANK;
}

function isKnown(index: Index, language: string, { word, term }: Token): boolean {
  return termIdOf(index, language, term) >= 0 || termOf(index, language, word) >= 0;
}

function correctionOf(
  index: Index,
  language: string,
  { word }: Token,
  asked: readonly Token[],
): string | null {
  const vocabulary = vocabularyOf(index, language);
  const beside = near(vocabulary, word);
  const atStart = () => [
    ...(language === 'en' ? slippedAtStart(vocabulary, word) : []),
    ...longerAtStart(vocabulary, word),
  ];
  const candidates = beside.length > 0 ? beside : atStart();
  const context = paragraphsOfOthers(index, language, asked);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const sum = cost(index, language, word, candidate, context);
    if (sum < least) {
      best = candidate;
      least = sum;
    }
  }
  return best;
}

/** The token with another word in its place. */
function replace(token: Token, word: string, language: string): Token {
  const [read] = tokenize(word, language);
  return read === undefined
    ? token
    : { ...token, word: read.word, term: read.term, stop: read.stop };
}

/** A word written as two that the articles write as one: “stock piles”. */
function joined(
  index: Index,
  language: string,
  first: Token,
  second: Token | undefined,
): string | null {
  if (second === undefined || first.numeric || second.numeric) return null;
  if (first.stop && second.stop) return null;
  const whole = first.word + second.word;
  if (whole.length < 6 || !stands(index, language, whole)) return null;
  return isKnown(index, language, first) && isKnown(index, language, second) ? null : whole;
}

/**
 * Reads words that the index does not know as the nearest of its vocabulary, by edits, frequency and
 * the rest of the question. Words that the index knows, short words, numbers and well-known English
 * words stay as they are.
 *
 * @param language of the question, a base tag
 * @returns the tokens as read, and what was changed: written → read as, both folded
 */
export function correctWords(
  index: Index,
  asked: readonly Token[],
  language: string,
): { tokens: Token[]; corrected: Record<string, string> } {
  const tokens: Token[] = [];
  const corrected: Record<string, string> = {};
  for (let i = 0; i < asked.length; i++) {
    const token = asked[i] as Token;
    const next = asked[i + 1];
    const whole = joined(index, language, token, next);
    if (whole !== null && next !== undefined) {
      corrected[`${token.word} ${next.word}`] = whole;
      tokens.push({ ...replace(token, whole, language), end: next.end });
      i += 1;
      continue;
    }
    const correction = isUnknown(index, language, token)
      ? correctionOf(index, language, token, asked)
      : null;
    if (correction !== null) corrected[token.word] = correction;
    tokens.push(correction === null ? token : replace(token, correction, language));
  }
  return { tokens, corrected };
}
