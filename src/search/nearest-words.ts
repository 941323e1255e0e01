import { readFileSync } from 'node:fs';
import { type Index, wordIdOf } from './inverted-index.ts';
import { wordOfRank } from './words/word-vectors.ts';

/** Words in a row of the table that `scripts/make-word-vectors.ts` makes. */
const ROW = 12;
/** Terms that are looked up beside a question's own. */
const MOST_TERMS = 4;

let loaded: Uint16Array | undefined;

function table(): Uint16Array {
  if (loaded === undefined) {
    const bytes = readFileSync(new URL('./data/nearest-words.bin', import.meta.url));
    loaded = Uint16Array.from({ length: bytes.length / 2 }, (_, i) => bytes.readUInt16LE(2 * i));
  }
  return loaded;
}

/**
 * The index's terms nearest in meaning to an English word, nearest first, at most four; none for a
 * rare word. The word's own term may be among them.
 *
 * @param rank of the word, see `frequencyRank`
 */
export function nearestTerms(index: Index, rank: number): readonly number[] {
  const known = table();
  const terms = new Set<number>();
  if (rank < 0) return [];
  for (const other of known.subarray(rank * ROW, (rank + 1) * ROW)) {
    const id = other === 0 ? -1 : wordIdOf(index, 'en', wordOfRank(other));
    if (id >= 0 && index.stopWord[id] === 0) terms.add(index.termOfWord[id] as number);
    if (terms.size === MOST_TERMS) break;
  }
  return [...terms];
}
