import { readFileSync } from 'node:fs';

// Words that mean the opposite, by WordNet; the table is made by `scripts/make-opposites.ts`.

let loaded: ReadonlyMap<string, readonly string[]> | undefined;

function load(): ReadonlyMap<string, readonly string[]> {
  const file = readFileSync(new URL('../data/opposites.txt', import.meta.url), 'utf8');
  return new Map(
    file
      .trimEnd()
      .split('\n')
      .map((line): [string, string[]] => {
        const [stem = '', ...others] = line.split(' ');
        return [stem, others];
      }),
  );
}

/** The stems of words that mean the opposite of an English stem's words; none when we know of none. */
export function oppositesOf(stem: string): readonly string[] {
  loaded ??= load();
  return loaded.get(stem) ?? [];
}
