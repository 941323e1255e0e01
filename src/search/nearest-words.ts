import type { Index } from './inverted-index.ts';
import { similarity } from './word-vectors.ts';

/** From here on two words can stand for one another in a question. */
const NEAR = 0.62;
const NEAREST = 4;
/** Looking through more words than this costs more than it brings. */
const MOST_WORDS = 30_000;
/** Words whose neighbours are remembered, per index. */
const REMEMBERED = 2_000;

const remembered = new WeakMap<Index, Map<string, readonly number[]>>();

/**
 * The index's terms nearest in meaning to a word, nearest first, at most four; the word's own term
 * may be among them.
 *
 * @param rank of the word, see `frequencyRank`
 */
export function nearestTerms(index: Index, word: string, rank: number): readonly number[] {
  if (rank < 0 || index.words.length > MOST_WORDS) return [];
  const known = remembered.get(index) ?? new Map<string, readonly number[]>();
  remembered.set(index, known);
  const before = known.get(word);
  if (before !== undefined) return before;
  const near: { term: number; likeness: number }[] = [];
  for (let id = 0; id < index.rankOfWord.length; id++) {
    const other = index.rankOfWord[id] as number;
    if (other < 0 || other === rank || index.stopWord[id] === 1) continue;
    const likeness = similarity(rank, other);
    if (likeness >= NEAR) near.push({ term: index.termOfWord[id] as number, likeness });
  }
  near.sort((a, b) => b.likeness - a.likeness);
  const terms = [...new Set(near.map(({ term }) => term))].slice(0, NEAREST);
  if (known.size >= REMEMBERED) known.clear();
  known.set(word, terms);
  return terms;
}
