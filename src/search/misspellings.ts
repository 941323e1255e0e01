import { editDistance } from './edit-distance.ts';
import { type FuzzyList, fuzzyList } from './fuzzy.ts';
import type { Index } from './inverted-index.ts';
import { stemOf } from './stemmer.ts';
import { stopWordsOf } from '../article/stop-words.ts';
import { type Token, tokenize } from './tokens.ts';
import { commonWords, frequencyRank } from './word-vectors.ts';

/** Shorter words have too many neighbours to guess which was meant. */
const SHORTEST = 4;
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

const vocabularies = new WeakMap<Index, Vocabulary>();

/** What a misspelt word may have meant: words of the articles, other forms of them, everyday words. */
function vocabularyOf(index: Index): Vocabulary {
  const known = vocabularies.get(index);
  if (known !== undefined) return known;
  const words = new Set(index.words);
  for (const word of stopWordsOf(index.language)) words.add(word);
  if (index.language === 'en') {
    for (const [rank, { word, term }] of wellKnownWords().entries()) {
      if (rank < EVERYDAY_RANK || index.termIds.has(term)) words.add(word);
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
  vocabularies.set(index, vocabulary);
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

/** The vocabulary's words from which one slip in the first letter or two makes `word`. */
function slippedAtStart({ words, tails }: Vocabulary, word: string): string[] {
  const [first = '', second = ''] = word;
  const swapped = second + first + word.slice(2);
  return [
    ...(tails.get(word.slice(1)) ?? []),
    ...(tails.get(word) ?? []),
    ...[word.slice(1), swapped].filter((candidate) => words.has(candidate)),
  ];
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

/** How far a candidate is from what was meant, in edits; less is likelier. */
function cost(
  index: Index,
  word: string,
  candidate: string,
  context: readonly Set<number>[],
): number {
  let sum = editDistance(word, candidate, longestDistance(word));
  if (word[0] === candidate[0]) sum -= SAME_FIRST_LETTER;
  if (candidate.startsWith(word)) sum -= ENDING_LEFT_OUT;
  if (index.wordIds.has(candidate)) sum -= STANDS_AS_IS;
  if (stopWordsOf(index.language).has(candidate)) return sum;
  const term = index.termIds.get(stemOf(candidate, index.language));
  if (term === undefined) return sum + NOT_IN_ARTICLES;
  const sentences = (index.postingStarts[term + 1] ?? 0) - (index.postingStarts[term] ?? 0);
  sum -= Math.min(MOST_FOR_FREQUENCY, sentences * FOR_EACH_SENTENCE);
  const own = paragraphsOf(index, term);
  if (context.some((other) => [...own].some((paragraph) => other.has(paragraph)))) {
    sum -= BESIDE_OTHER_WORDS;
  }
  return sum;
}

/** Whether the word stands in no article and is nothing that an English reader would know. */
function isUnknown(index: Index, token: Token): boolean {
  if (token.stop || token.numeric || token.word.length < SHORTEST) return false;
  if (index.termIds.has(token.term)) return false;
  const rank = frequencyRank(token.word);
  return index.language !== 'en' || rank < 0 || rank >= WELL_KNOWN_RANK;
}

function correctionOf(index: Index, token: Token, context: readonly Set<number>[]): string | null {
  const vocabulary = vocabularyOf(index);
  const { word } = token;
  const beside = near(vocabulary, word);
  const candidates = beside.length > 0 ? beside : slippedAtStart(vocabulary, word);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const sum = cost(index, word, candidate, context);
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
function joined(index: Index, first: Token, second: Token | undefined): string | null {
  if (second === undefined || first.numeric || second.numeric) return null;
  if (first.stop && second.stop) return null;
  const whole = first.word + second.word;
  if (whole.length < 6 || !index.wordIds.has(whole)) return null;
  return index.termIds.has(first.term) && index.termIds.has(second.term) ? null : whole;
}

/**
 * Reads words that the index does not know as the nearest of its vocabulary, by edits, frequency and
 * the rest of the question. Words that the index knows, short words, numbers and well-known English
 * words stay as they are.
 *
 * @returns the tokens as read, and what was changed: written → read as, both folded
 */
export function correctWords(
  index: Index,
  asked: readonly Token[],
): { tokens: Token[]; corrected: Record<string, string> } {
  const context = asked
    .filter((token) => !token.stop)
    .map((token) => index.termIds.get(token.term))
    .filter((term) => term !== undefined)
    .map((term) => paragraphsOf(index, term));
  const tokens: Token[] = [];
  const corrected: Record<string, string> = {};
  for (let i = 0; i < asked.length; i++) {
    const token = asked[i] as Token;
    const next = asked[i + 1];
    const whole = joined(index, token, next);
    if (whole !== null && next !== undefined) {
      corrected[`${token.word} ${next.word}`] = whole;
      tokens.push({ ...replace(token, whole, index.language), end: next.end });
      i += 1;
      continue;
    }
    const correction = isUnknown(index, token) ? correctionOf(index, token, context) : null;
    if (correction !== null) corrected[token.word] = correction;
    tokens.push(correction === null ? token : replace(token, correction, index.language));
  }
  return { tokens, corrected };
}
