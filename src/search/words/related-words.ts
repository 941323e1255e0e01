import { readFileSync } from 'node:fs';

// Words that mean the same or something wider; made by `scripts/make-related-words.ts` from WordNet.

interface Related {
  /** Stems of synonyms. */
  readonly same: readonly string[];
  /** Stems of words that mean something wider, or narrower. */
  readonly nested: readonly string[];
}

/** A word with more narrower ones than this means too little to stand for any of them. */
const MOST_NARROWER = 25;

const NONE: Related = { same: [], nested: [] };

let loaded: ReadonlyMap<string, Related> | undefined;

function load(): ReadonlyMap<string, Related> {
  const same = new Map<string, Set<string>>();
  const wider = new Map<string, Set<string>>();
  const narrower = new Map<string, Set<string>>();
  const add = (to: Map<string, Set<string>>, stem: string, other: string) => {
    const set = to.get(stem);
    if (set === undefined) to.set(stem, new Set([other]));
    else set.add(other);
  };
  const file = readFileSync(new URL('../data/related-words.txt', import.meta.url), 'utf8');
  for (const line of file.trimEnd().split('\n')) {
    const [near = '', far = ''] = line.split(';');
    const [stem = '', ...others] = near.split(' ');
    for (const other of others) {
      add(same, stem, other);
      add(same, other, stem);
    }
    for (const other of far === '' ? [] : far.split(' ')) {
      add(wider, stem, other);
      add(narrower, other, stem);
    }
  }
  const related = new Map<string, Related>();
  for (const stem of new Set([...same.keys(), ...wider.keys(), ...narrower.keys()])) {
    const below = narrower.get(stem) ?? new Set();
    related.set(stem, {
      same: [...(same.get(stem) ?? [])],
      nested: [...(wider.get(stem) ?? []), ...(below.size <= MOST_NARROWER ? below : [])],
    });
  }
  return related;
}

/** What English words a stem's words share a meaning with; nothing for a stem that we do not know. */
export function relatedTo(stem: string): Related {
  loaded ??= load();
  return loaded.get(stem) ?? NONE;
}
