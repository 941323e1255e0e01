import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A meaning, with the words that have it. */
export interface Synset {
  /** In small letters, words of one entry joined by `_`. */
  readonly words: readonly string[];
  /** `from` is the place of the word that the pointer starts from, or −1 for all of them. */
  readonly pointers: readonly {
    readonly symbol: string;
    readonly target: string;
    readonly from: number;
  }[];
}

export const PARTS = ['noun', 'verb', 'adj', 'adv'] as const;
export type Part = (typeof PARTS)[number];
const LETTER: Readonly<Record<Part, string>> = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' };

/** WordNet's files: https://wordnet.princeton.edu/documentation/wndb5wn. */
export interface WordNet {
  /** By the letter of the part of speech and the offset in its file, as pointers name them. */
  readonly synsets: ReadonlyMap<string, Synset>;
  /** The words of a part of speech with their senses, keys of `synsets`, the most frequent first. */
  entries(part: Part): Iterable<{ readonly word: string; readonly senses: readonly string[] }>;
}

function linesOf(dict: string, file: string): string[] {
  return readFileSync(join(dict, file), 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));
}

function synsetOf(fields: readonly string[]): Synset {
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
  return { words, pointers };
}

/**
 * Reads WordNet from its `dict` folder.
 *
 * @throws {Error} when the folder does not hold it
 */
export function readWordNet(dict: string): WordNet {
  const synsets = new Map<string, Synset>();
  for (const part of PARTS) {
    for (const line of linesOf(dict, `data.${part}`)) {
      const fields = line.split(' ');
      synsets.set(`${LETTER[part]}${fields[0]}`, synsetOf(fields));
    }
  }
  return {
    synsets,
    *entries(part) {
      for (const line of linesOf(dict, `index.${part}`)) {
        const fields = line.trim().split(' ');
        const pointerKinds = Number(fields[3]);
        const senses = fields.slice(6 + pointerKinds).map((offset) => `${LETTER[part]}${offset}`);
        yield { word: fields[0] ?? '', senses };
      }
    },
  };
}
