import { stopWordsOf } from '../article/stop-words.ts';
import { editDistance } from './edit-distance.ts';
import { fuzzyList } from './fuzzy.ts';
import { type Index, termIdOf } from './inverted-index.ts';
import { lettersOf, placesNear } from './letters.ts';
import { stemOf } from './stemmer.ts';
import { commonWords } from './word-vectors.ts';

/** An English word up to this rank is taken as meant, whether or not an article holds it. */
export const WELL_KNOWN_RANK = 30_000;
/** Words up to this rank may be what was meant although no article holds them. */
const EVERYDAY_RANK = 8_000;
/** Shorter words are never meant. */
const SHORTEST = 3;
/** Fuse.js counts a swap as two edits: half of a word's letters covers one swap in four letters. */
const THRESHOLD = 0.5;
const NEAREST = 20;

/** Words that begin with the same letter and are as long as each other. */
interface Group {
  readonly words: string[];
  /** Made when they are first searched. */
  letters: Int32Array | null;
}

/** What a misspelt word may have meant: words of the articles, other forms of them, everyday words. */
export interface PossibleWords {
  /** Place of each word; of two that are as likely the earlier is taken. */
  readonly places: ReadonlyMap<string, number>;
  /** By first letter and length, so that a search scans only likely words. */
  readonly groups: ReadonlyMap<string, Group>;
  readonly firstLetters: ReadonlySet<string>;
}

let wellKnown: readonly { readonly word: string; readonly term: string }[] | undefined;

/** The well-known English words with their terms, stemmed once for all libraries. */
function wellKnownWords(): readonly { readonly word: string; readonly term: string }[] {
  wellKnown ??= commonWords(WELL_KNOWN_RANK).map((word) => ({ word, term: stemOf(word, 'en') }));
  return wellKnown;
}

/** By index and by language of the question. */
const known = new WeakMap<Index, Map<string, PossibleWords>>();

/** What a misspelt word of a question in a language (base tag) may have meant, read once an index. */
export function possibleWordsOf(index: Index, language: string): PossibleWords {
  const byLanguage = known.get(index) ?? new Map<string, PossibleWords>();
  known.set(index, byLanguage);
  const before = byLanguage.get(language);
  if (before !== undefined) return before;
  const places = new Map<string, number>();
  const add = (word: string) => {
    if (!places.has(word)) places.set(word, places.size);
  };
  index.words.forEach(add);
  if (language === 'en') {
    stopWordsOf(language).forEach(add);
    for (const [rank, { word, term }] of wellKnownWords().entries()) {
      if (rank < EVERYDAY_RANK || termIdOf(index, language, term) >= 0) add(word);
    }
  }
  const possible = { places, ...grouped([...places.keys()].filter(canBeMeant)) };
  byLanguage.set(language, possible);
  return possible;
}

function canBeMeant(word: string): boolean {
  return word.length >= SHORTEST && !/\p{N}/u.test(word);
}

function grouped(words: readonly string[]): Pick<PossibleWords, 'groups' | 'firstLetters'> {
  const groups = new Map<string, Group>();
  const firstLetters = new Set<string>();
  for (const word of words) {
    const letter = word[0] ?? '';
    firstLetters.add(letter);
    const key = groupKey(letter, word.length);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { words: [word], letters: null });
    else group.words.push(word);
  }
  return { groups, firstLetters };
}

function groupKey(letter: string, length: number): string {
  return `${letter}${length}`;
}

/** Letters to insert, delete, replace or swap by which a word may differ from what was meant. */
export function longestDistance(word: string): number {
  return word.length < 6 ? 1 : 2;
}

/**
 * The words of a group that Fuse.js finds nearest, best first. It is given only those whose letters may
 * be near enough, a few in a hundred: counting letters takes a small part of the time that it needs.
 */
function nearestIn(group: Group, word: string): string[] {
  const limit = longestDistance(word);
  group.letters ??= lettersOf(group.words);
  const likely = placesNear(group.letters, word, limit).map(
    (place) => group.words[place] as string,
  );
  if (likely.length === 0) return [];
  return fuzzyList(likely, THRESHOLD)
    .search(word, NEAREST)
    .map((place) => likely[place] as string);
}

/** The words near `word` that begin with the same letter. */
export function wordsNear({ groups }: PossibleWords, word: string): string[] {
  const limit = longestDistance(word);
  const [letter = ''] = word;
  const found: string[] = [];
  for (let length = word.length - limit; length <= word.length + limit; length++) {
    const group = groups.get(groupKey(letter, length));
    if (group !== undefined) found.push(...nearestIn(group, word));
  }
  return found.filter((candidate) => editDistance(word, candidate, limit) <= limit);
}

/** The words that end like this behind their first letter. */
function withTail({ firstLetters, places }: PossibleWords, tail: string): string[] {
  const placeOf = (word: string) => places.get(word) ?? -1;
  return [...firstLetters]
    .map((letter) => letter + tail)
    .filter((word) => placeOf(word) >= 0 && canBeMeant(word))
    .sort((a, b) => placeOf(a) - placeOf(b));
}

/** The words of which `word` has one letter more or less at its start. */
export function longerAtStart(possible: PossibleWords, word: string): string[] {
  const shorter = word.slice(1);
  return [...withTail(possible, word), ...(possible.places.has(shorter) ? [shorter] : [])];
}

/** The words from which a slip in the first letter, or a swap with the second, makes `word`. */
export function slippedAtStart(possible: PossibleWords, word: string): string[] {
  const [first = '', second = ''] = word;
  const swapped = second + first + word.slice(2);
  return [...withTail(possible, word.slice(1)), ...(possible.places.has(swapped) ? [swapped] : [])];
}
