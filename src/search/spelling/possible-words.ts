import { stopWordsOf } from '../../article/stop-words.ts';
import { type Index, termIdOf } from '../inverted-index.ts';
import { stemOf } from '../words/stemmer.ts';
import { commonWords, frequencyRank } from '../words/word-vectors.ts';
import { editDistance } from './edit-distance.ts';
import { fuzzyList } from './fuzzy.ts';
import { lettersOf, placesNear } from './letters.ts';

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
  readonly words: readonly string[];
  readonly letters: Int32Array;
}

/** What a misspelt word may have meant: words of the articles, other forms of them, everyday words. */
export interface PossibleWords {
  readonly index: Index;
  readonly language: string;
  /** The words of the articles and the stop words, each with its place. */
  readonly own: ReadonlyMap<string, number>;
  /** Those of them that can be meant, by first letter and length. */
  readonly ownGroups: ReadonlyMap<string, readonly string[]>;
  readonly firstLetters: ReadonlySet<string>;
  /** With the well-known words that belong there; each made when it is first searched. */
  readonly groups: Map<string, Group>;
}

/** The well-known English words: their terms by rank, and their groups. */
interface WellKnown {
  readonly terms: readonly string[];
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

let wellKnown: WellKnown | undefined;

/** Read and stemmed once for all libraries. */
function wellKnownWords(): WellKnown {
  if (wellKnown !== undefined) return wellKnown;
  const words = commonWords(WELL_KNOWN_RANK);
  wellKnown = { terms: words.map((word) => stemOf(word, 'en')), groups: grouped(words) };
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
  const own = new Map<string, number>();
  const stopWords = language === 'en' ? stopWordsOf(language) : [];
  for (const word of [...index.words, ...stopWords]) if (!own.has(word)) own.set(word, own.size);
  const ownGroups = grouped([...own.keys()]);
  const others = language === 'en' ? wellKnownWords().groups.keys() : [];
  const firstLetters = new Set([...ownGroups.keys(), ...others].map((key) => key[0] ?? ''));
  const possible = { index, language, own, ownGroups, firstLetters, groups: new Map() };
  byLanguage.set(language, possible);
  return possible;
}

function canBeMeant(word: string): boolean {
  return word.length >= SHORTEST && !/\p{N}/u.test(word);
}

/** The words that can be meant, by first letter and length, in their order. */
function grouped(words: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    if (!canBeMeant(word)) continue;
    const key = groupKey(word[0] ?? '', word.length);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [word]);
    else group.push(word);
  }
  return groups;
}

function groupKey(letter: string, length: number): string {
  return `${letter}${length}`;
}

/** Place of a word among the possible ones, or −1; of two that are as likely the earlier is taken. */
function placeOf({ index, language, own }: PossibleWords, word: string): number {
  const place = own.get(word);
  if (place !== undefined) return place;
  const rank = language === 'en' ? frequencyRank(word) : -1;
  if (rank < 0 || rank >= WELL_KNOWN_RANK) return -1;
  const term = wellKnownWords().terms[rank] ?? '';
  return rank < EVERYDAY_RANK || termIdOf(index, language, term) >= 0 ? own.size + rank : -1;
}

function groupOf(possible: PossibleWords, key: string): Group {
  const before = possible.groups.get(key);
  if (before !== undefined) return before;
  const own = possible.ownGroups.get(key) ?? [];
  const others = possible.language === 'en' ? (wellKnownWords().groups.get(key) ?? []) : [];
  const words = [...own, ...others.filter((word) => placeOf(possible, word) >= possible.own.size)];
  const group = { words, letters: lettersOf(words) };
  // What is asked must not fill the memory with groups of nothing.
  if (words.length > 0) possible.groups.set(key, group);
  return group;
}

/** Letters to insert, delete, replace or swap by which a word may differ from what was meant. */
export function longestDistance(word: string): number {
  return word.length < 6 ? 1 : 2;
}

/**
 * The words of a group that Fuse.js finds nearest, best first. It is given only those whose letters may
 * be near enough, a few in a hundred: counting letters takes a small part of the time that it needs.
 */
function nearestIn({ words, letters }: Group, word: string): string[] {
  const likely = placesNear(letters, word, longestDistance(word)).map((at) => words[at] as string);
  if (likely.length === 0) return [];
  return fuzzyList(likely, THRESHOLD)
    .search(word, NEAREST)
    .map((place) => likely[place] as string);
}

/** The words near `word` that begin with the same letter. */
export function wordsNear(possible: PossibleWords, word: string): string[] {
  const limit = longestDistance(word);
  const [letter = ''] = word;
  const found: string[] = [];
  for (let length = word.length - limit; length <= word.length + limit; length++) {
    found.push(...nearestIn(groupOf(possible, groupKey(letter, length)), word));
  }
  return found.filter((candidate) => editDistance(word, candidate, limit) <= limit);
}

/** The words that end like this behind their first letter. */
function withTail(possible: PossibleWords, tail: string): string[] {
  return [...possible.firstLetters]
    .map((letter) => letter + tail)
    .filter((word) => placeOf(possible, word) >= 0 && canBeMeant(word))
    .sort((a, b) => placeOf(possible, a) - placeOf(possible, b));
}

/** The words of which `word` has one letter more or less at its start. */
export function longerAtStart(possible: PossibleWords, word: string): string[] {
  const shorter = word.slice(1);
  return [...withTail(possible, word), ...(placeOf(possible, shorter) >= 0 ? [shorter] : [])];
}

/** The words from which a slip in the first letter, or a swap with the second, makes `word`. */
export function slippedAtStart(possible: PossibleWords, word: string): string[] {
  const [first = '', second = ''] = word;
  const swapped = second + first + word.slice(2);
  return [
    ...withTail(possible, word.slice(1)),
    ...(placeOf(possible, swapped) >= 0 ? [swapped] : []),
  ];
}
