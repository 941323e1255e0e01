import { readFileSync } from 'node:fs';

// Words that mean the same or something wider; made by `scripts/make-related-words.ts` from WordNet.

interface Related {
  /** Stems of synonyms. */
  readonly same: readonly string[];
  /** Stems of words that mean something wider. */
  readonly wider: readonly string[];
}

const NONE: Related = { same: [], wider: [] };

let loaded: ReadonlyMap<string, Related> | undefined;

/** What English words a stem's words share a meaning with; nothing for a stem that we do not know. */
export function relatedTo(stem: string): Related {
  loaded ??= new Map(
    readFileSync(new URL('./data/related-words.txt', import.meta.url), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [near = '', far = ''] = line.split(';');
        const [key = '', ...same] = near.split(' ');
        return [key, { same, wider: far === '' ? [] : far.split(' ') }];
      }),
  );
  return loaded.get(stem) ?? NONE;
}
