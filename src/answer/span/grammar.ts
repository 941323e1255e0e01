import type { Appearance } from '../../search/features/appearance.ts';
import type { Token } from '../../search/words/tokens.ts';
import { frequencyRank } from '../../search/words/word-vectors.ts';
import { type PartOfSpeech, partsOfSpeech } from './parts-of-speech.ts';
import { classOfGap, classOfWord, type WordClass } from './word-classes.ts';

/** Running counts over tokens: how many of a kind stand before each place. */
export type Counts = Uint16Array;

/** What a sentence shows of itself, whatever is asked. */
export interface Grammar {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly parts: readonly PartOfSpeech[];
  readonly classes: readonly WordClass[];
  /** The mark before each token, and one more after the last; null where there is none. */
  readonly marks: readonly (WordClass | null)[];
  /** Number of the noun phrase that each token belongs to, or −1. */
  readonly phrases: Int16Array;
  /** Number of the stretch between marks that each token belongs to. */
  readonly stretches: Int16Array;
  /** Rank of each token in general English, −1 if unknown. */
  readonly ranks: Int32Array;
  /** Place of the nearest word on each side that is no article, adverb or possessive. */
  readonly before: Int16Array;
  readonly after: Int16Array;
  readonly counts: {
    readonly phraseStarts: Counts;
    readonly verbs: Counts;
    readonly prepositions: Counts;
    readonly commas: Counts;
    readonly brackets: Counts;
    readonly relatives: Counts;
    readonly conjunctions: Counts;
    readonly ofs: Counts;
    readonly figures: Counts;
    readonly content: Counts;
    readonly capitals: Counts;
    /** Words that no name holds. */
    readonly plain: Counts;
    /** Words but for articles, as answers are compared. */
    readonly compared: Counts;
  };
}

/** How many of a kind stand from token `first` to token `last`, both included. */
export function countIn(counts: Counts, first: number, last: number): number {
  return (counts[last + 1] as number) - (counts[first] as number);
}

/** Small words inside names: “Bank *of* England”, “Smith *v* Jones”. */
const NAME_JOINTS: ReadonlySet<string> = new Set(
  'of the and de von van la le du des der v vs'.split(' '),
);

/** Whether a name can go on across a word. */
export function isNameJoint(token: Token | undefined): boolean {
  return token !== undefined && NAME_JOINTS.has(token.word);
}

const IN_PHRASE: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>([
  'DET',
  'ADJ',
  'NUM',
  'NOUN',
  'PROPN',
  'X',
]);
const OWNERS: ReadonlySet<string> = new Set('his her its their our my your'.split(' '));
const SKIPPED: ReadonlySet<WordClass> = new Set<WordClass>(['the', 'a', 'adverb', 'possessive']);

/** Numbers of the noun phrases: runs of determiners, adjectives, numbers and nouns without a mark. */
function phrasesOf(
  tokens: readonly Token[],
  parts: readonly PartOfSpeech[],
  marks: readonly (WordClass | null)[],
): Int16Array {
  const phrases = new Int16Array(tokens.length).fill(-1);
  let current = -1;
  let open = false;
  for (const [at, token] of tokens.entries()) {
    const part = parts[at] ?? 'X';
    const next = parts[at + 1];
    const modifies =
      part === 'VERB' && /(?:ed|ing)$/.test(token.word) && (next === 'NOUN' || next === 'PROPN');
    const owns = part === 'PRON' && OWNERS.has(token.word);
    if (!IN_PHRASE.has(part) && !modifies && !owns) {
      open = false;
      continue;
    }
    const mark = marks[at] ?? null;
    if (!open || part === 'DET' || owns || (mark !== null && mark !== 'joined')) current += 1;
    open = true;
    phrases[at] = current;
  }
  return phrases;
}

function stretchesOf(marks: readonly (WordClass | null)[], size: number): Int16Array {
  const stretches = new Int16Array(size);
  let stretch = 0;
  for (let at = 0; at < size; at++) {
    const mark = marks[at] ?? null;
    if (mark !== null && mark !== 'joined' && mark !== 'sign') stretch += 1;
    stretches[at] = stretch;
  }
  return stretches;
}

function nearestKept(classes: readonly WordClass[], step: 1 | -1): Int16Array {
  return Int16Array.from(classes, (_, from) => {
    let at = from + step;
    while (SKIPPED.has(classes[at] ?? 'edge')) at += step;
    return at;
  });
}

function countsOf(size: number, test: (at: number) => boolean): Counts {
  const counts = new Uint16Array(size + 1);
  for (let at = 0; at < size; at++) counts[at + 1] = (counts[at] as number) + (test(at) ? 1 : 0);
  return counts;
}

function read({ text, tokens }: Appearance, english: boolean): Grammar {
  const parts = english ? partsOfSpeech(text, tokens) : tokens.map(() => 'X' as const);
  const marks = tokens.map((token, at) =>
    at === 0 ? 'edge' : classOfGap(text.slice(tokens[at - 1]?.end, token.start)),
  );
  marks.push(/[)\]]/.test(text.slice(tokens.at(-1)?.end ?? 0)) ? 'close' : 'edge');
  const classes = tokens.map((token, at) => classOfWord(token, parts[at] ?? 'X'));
  const phrases = phrasesOf(tokens, parts, marks);
  const size = tokens.length;
  const isClass = (...names: readonly WordClass[]) =>
    countsOf(size, (at) => names.includes(classes[at] as WordClass));
  const isPart = (...names: readonly PartOfSpeech[]) =>
    countsOf(size, (at) => names.includes(parts[at] as PartOfSpeech));
  return {
    text,
    tokens,
    parts,
    classes,
    marks,
    phrases,
    stretches: stretchesOf(marks, size),
    ranks: Int32Array.from(tokens, ({ word }) => frequencyRank(word)),
    before: nearestKept(classes, -1),
    after: nearestKept(classes, 1),
    counts: {
      phraseStarts: countsOf(
        size,
        (at) => (phrases[at] as number) >= 0 && phrases[at - 1] !== phrases[at],
      ),
      verbs: isPart('VERB', 'AUX'),
      prepositions: isPart('ADP', 'SCONJ'),
      commas: countsOf(size, (at) => marks[at] === 'comma'),
      brackets: countsOf(size, (at) => marks[at] === 'open'),
      relatives: isClass('relative'),
      conjunctions: isClass('and', 'or'),
      ofs: isClass('of'),
      figures: countsOf(size, (at) => tokens[at]?.numeric === true || classes[at] === 'number'),
      content: countsOf(size, (at) => tokens[at]?.stop === false),
      capitals: countsOf(size, (at) => tokens[at]?.capitalised === true),
      plain: countsOf(size, (at) => !tokens[at]?.capitalised && !isNameJoint(tokens[at])),
      compared: countsOf(size, (at) => classes[at] !== 'the' && classes[at] !== 'a'),
    },
  };
}

const remembered = new WeakMap<Appearance, Grammar>();

/**
 * The grammar of a sentence, remembered between questions.
 *
 * @param english whether it can be tagged
 */
export function grammarOf(appearance: Appearance, english: boolean): Grammar {
  const known = remembered.get(appearance);
  if (known !== undefined) return known;
  const grammar = read(appearance, english);
  remembered.set(appearance, grammar);
  return grammar;
}
