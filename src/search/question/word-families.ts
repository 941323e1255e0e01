import { type Index, wordIdOf } from '../inverted-index.ts';
import { sureNamesOfCountry } from '../words/countries.ts';
import { likeness } from '../words/word-vectors.ts';

/** Two words may be of one family when they share this many letters and this share of the shorter. */
const SHARED_LETTERS = 4;
const SHARED_SHARE = 0.65;
/** …and mean something near, or share so many letters that they need not be known. */
const LEAST_LIKENESS = 0.25;
const SURELY_SHARED = 6;

/** The index's words by their first letters. */
const byPrefix = new WeakMap<Index, ReadonlyMap<string, readonly number[]>>();

function prefixesOf(index: Index): ReadonlyMap<string, readonly number[]> {
  const known = byPrefix.get(index);
  if (known !== undefined) return known;
  const groups = new Map<string, number[]>();
  for (const [id, word] of index.words.entries()) {
    if (word.length < SHARED_LETTERS || index.stopWord[id] === 1) continue;
    const prefix = word.slice(0, SHARED_LETTERS);
    const group = groups.get(prefix);
    if (group === undefined) groups.set(prefix, [id]);
    else group.push(id);
  }
  byPrefix.set(index, groups);
  return groups;
}

function sharedPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Whether one of two words is likely derived from the other: Ukraine, Ukrainian; invade, invasion. */
function areRelated(a: string, rankOfA: number, b: string, rankOfB: number): boolean {
  const shared = sharedPrefix(a, b);
  if (shared < SHARED_LETTERS || shared < SHARED_SHARE * Math.min(a.length, b.length)) return false;
  if (rankOfA < 0 || rankOfB < 0) return shared >= SURELY_SHARED;
  return likeness(rankOfA, rankOfB) >= LEAST_LIKENESS;
}

/**
 * The terms of an index whose words are likely derived from the same word as the given one, or name the
 * same country (Dutch, Netherlands); its own term is among them when the index has it.
 *
 * @param rank of the word, see `frequencyRank`
 */
export function familyOf(index: Index, word: string, rank: number): number[] {
  const family = new Set<number>();
  for (const other of sureNamesOfCountry(word)) {
    const id = wordIdOf(index, 'en', other);
    if (id >= 0) family.add(index.termOfWord[id] as number);
  }
  if (word.length < SHARED_LETTERS + 1 || /\p{N}/u.test(word)) return [...family];
  for (const id of prefixesOf(index).get(word.slice(0, SHARED_LETTERS)) ?? []) {
    const other = index.words[id] ?? '';
    if (areRelated(word, rank, other, index.rankOfWord[id] ?? -1)) {
      family.add(index.termOfWord[id] as number);
    }
  }
  return [...family];
}
