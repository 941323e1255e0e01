import type { Layout } from './layout.ts';
import type { WordClass } from './word-classes.ts';

/** Words of a sentence that could be the answer: tokens from `first` to `last`, both included. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
}

const LONGEST = 14;
/** From so many words on, a span holds noun phrases whole. */
const LONG = 5;

const classes = (...names: readonly WordClass[]): ReadonlySet<WordClass> => new Set(names);

/** No answer begins with these words; articles are left out of what answers. */
const NO_OPENERS = classes(
  'the',
  'a',
  'of',
  'to',
  'for',
  'and',
  'or',
  'but',
  'be',
  'have',
  'helping verb',
  'relative',
  'pronoun',
);
/** No answer ends with these. */
const NO_CLOSERS = classes(
  'the',
  'a',
  'other determiner',
  'of',
  'in',
  'by',
  'to',
  'for',
  'as',
  'with',
  'at',
  'on',
  'from',
  'between',
  'because',
  'other preposition',
  'and',
  'or',
  'but',
  'be',
  'have',
  'helping verb',
  'relative',
  'possessive',
  'pronoun',
);

/** The spans of a sentence that could answer: runs of words that say something new. */
export function candidatesIn({ grammar, asked }: Layout): Candidate[] {
  const { tokens, classes: words, marks, phrases } = grammar;
  const found: Candidate[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const opener = words[first] as WordClass;
    const infinitive = opener === 'to' && words[first + 1] === 'other verb';
    if (NO_OPENERS.has(opener) && !infinitive) continue;
    const phrase = phrases[first] as number;
    const article = words[first - 1] === 'the' || words[first - 1] === 'a';
    const cutsBefore = phrase >= 0 && phrases[first - 1] === phrase && !article;
    let fresh = false;
    let depth = 0;
    for (let last = first; last < Math.min(tokens.length, first + LONGEST); last++) {
      if (last > first) {
        const mark = marks[last];
        if (mark === 'stop' || mark === 'quote') break;
        if (mark === 'open') depth += 1;
        if (mark === 'close') depth -= 1;
        if (depth < 0) break;
      }
      if (last - first + 1 >= LONG && cutsBefore) break;
      if (tokens[last]?.stop !== true && asked[last] === 0) fresh = true;
      if (!fresh || NO_CLOSERS.has(words[last] as WordClass)) continue;
      const end = phrases[last] as number;
      if (last - first + 1 >= LONG && end >= 0 && phrases[last + 1] === end) continue;
      if (depth === 0 || (depth === 1 && marks[last + 1] === 'close')) found.push({ first, last });
    }
  }
  return found;
}
