import { readFileSync } from 'node:fs';
import { type ByteRows, byteRows } from '../models/byte-rows.ts';

/** Vectors of the most frequent English words; made by `scripts/make-word-vectors.ts`. */
const DIMENSIONS = 100;

interface WordVectors {
  /** In the order of their frequency in general English. */
  readonly words: readonly string[];
  /** Row of each word, which is its rank by frequency in general English, from 0. */
  readonly rows: ReadonlyMap<string, number>;
  readonly table: ByteRows;
  /** Euclidean length of each row. */
  readonly lengths: Float32Array;
}

let loaded: WordVectors | undefined;

function vectors(): WordVectors {
  if (loaded !== undefined) return loaded;
  const folder = new URL('../data/', import.meta.url);
  const words = readFileSync(new URL('word-vectors.words.txt', folder), 'utf8')
    .trimEnd()
    .split('\n');
  const bytes = readFileSync(new URL('word-vectors.bin', folder));
  const table = byteRows(words.length, DIMENSIONS);
  for (let row = 0; row < words.length; row++) {
    table.values.set(bytes.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS), row * table.stride);
  }
  const lengths = Float32Array.from(words, (_, row) => Math.sqrt(table.dot(row, row)) || 1);
  loaded = { words, rows: new Map(words.map((word, row) => [word, row])), table, lengths };
  return loaded;
}

/** Rank of a folded word by its frequency in general English, from 0; −1 for a word we do not know. */
export function frequencyRank(word: string): number {
  return vectors().rows.get(word) ?? -1;
}

/** The most frequent words of general English that have a vector, most frequent first. */
export function commonWords(count: number): readonly string[] {
  return vectors().words.slice(0, count);
}

/** The word of a rank by frequency; empty for a rank that no word has. */
export function wordOfRank(rank: number): string {
  return vectors().words[rank] ?? '';
}

/**
 * How much more alike two words given by their ranks are than any two words, from −1 to 1: the cosine of
 * their vectors, which are free of what all of them have in common. Any two words have 0 ± 0.1; 0 when a
 * rank is −1.
 */
export function likeness(a: number, b: number): number {
  if (a < 0 || b < 0) return 0;
  const { table, lengths } = vectors();
  return table.dot(a, b) / ((lengths[a] as number) * (lengths[b] as number));
}

/**
 * The direction of the weighted sum of words' unit vectors, at length 1; 0 when no word is known.
 * `words` gives each word's rank, `weights` its weight.
 */
export function direction(words: ArrayLike<number>, weights: ArrayLike<number>): Float32Array {
  const { table, lengths } = vectors();
  const sum = new Float32Array(DIMENSIONS);
  for (let k = 0; k < words.length; k++) {
    const row = words[k] as number;
    if (row < 0) continue;
    const scale = (weights[k] as number) / (lengths[row] as number);
    const offset = row * table.stride;
    for (let i = 0; i < DIMENSIONS; i++) {
      sum[i] = (sum[i] as number) + scale * (table.values[offset + i] as number);
    }
  }
  let square = 0;
  for (let i = 0; i < DIMENSIONS; i++) square += (sum[i] as number) * (sum[i] as number);
  const length = Math.sqrt(square) || 1;
  for (let i = 0; i < DIMENSIONS; i++) sum[i] = (sum[i] as number) / length;
  return sum;
}

/** The sum of the products of two vectors of the same length, a multiple of four. */
export function dot(a: Float32Array, b: Float32Array): number {
  // Four sums, for one would wait for itself at each step.
  let [p, q, r, s] = [0, 0, 0, 0];
  for (let i = 0; i < a.length; i += 4) {
    p += (a[i] as number) * (b[i] as number);
    q += (a[i + 1] as number) * (b[i + 1] as number);
    r += (a[i + 2] as number) * (b[i + 2] as number);
    s += (a[i + 3] as number) * (b[i + 3] as number);
  }
  return p + q + r + s;
}
