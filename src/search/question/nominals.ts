import { personRatherThanPlace } from '../features/name-kinds.ts';
import { AUXILIARIES } from '../words/question-words.ts';
import type { Token } from '../words/tokens.ts';
import { frequencyRank } from '../words/word-vectors.ts';
import { nounKind } from './answer-kinds.ts';
import { verbsOf } from './verbs.ts';

/** Words of a question, side by side, that name what it speaks of: “the *old harbour*”, “*Rutte*”. */
export interface Nominal {
  readonly tokens: readonly Token[];
  /** Place of its first word among the question's tokens. */
  readonly at: number;
  /** Written like a name. */
  readonly name: boolean;
  /** Whether “he” or “she”, and whether “it”, could stand for it. Both where we cannot tell. */
  readonly person: boolean;
  readonly thing: boolean;
}

/** A name that leans to places by more than this is no person's (`personRatherThanPlace`). */
const LEAST_LEAN = 0.05;
/** One that leans to people by more is surely a person's: first names do, firms do not. */
const SURELY_PERSON = 0.15;

/** Whether a word is written like a name, or is no English word that we know. */
function isNameLike({ capitalised, numeric, word }: Token): boolean {
  return capitalised || (!numeric && frequencyRank(word) < 0);
}

function nominalOf(read: string, tokens: readonly Token[], at: number, size: number): Nominal {
  const run = tokens.slice(at, at + size);
  const named = run.filter(isNameLike);
  const name = named.length > 0;
  const letters = name ? read.slice(named.at(-1)?.start, named.at(-1)?.end) : '';
  const acronym = /^\p{Lu}{2,}/u.test(letters) && !/^[IVX]+$/.test(letters);
  const before = tokens[at - 1]?.word ?? '';
  const lean = personRatherThanPlace(named);
  const titled = run.some((token) => nounKind(token) === 'person');
  const nameless = !name && AUXILIARIES.has(before);
  const personal = name && !acronym && before !== 'the' && lean >= -LEAST_LEAN;
  const thing = name
    ? acronym || before === 'the' || lean <= SURELY_PERSON
    : !titled || run.length > 1;
  return { tokens: run, at, name, person: titled || personal || nameless, thing };
}

/**
 * What a question speaks of, in order: its content words without its verbs, those side by side taken
 * together.
 *
 * @param read what the tokens' offsets point into
 */
export function nominalsOf(read: string, tokens: readonly Token[]): Nominal[] {
  const verbs = verbsOf(read, tokens);
  const nominals: Nominal[] = [];
  let at = 0;
  while (at < tokens.length) {
    let size = 0;
    for (;;) {
      const token = tokens[at + size];
      const previous = tokens[at + size - 1];
      if (token === undefined || token.stop || verbs.has(at + size)) break;
      if (size > 0 && previous && /[^\s\-–'’]|\n/.test(read.slice(previous.end, token.start)))
        break;
      size += 1;
    }
    // “how tall”: a measure, not a thing.
    const measure = tokens[at - 1]?.word === 'how';
    if (size > 0 && !measure) nominals.push(nominalOf(read, tokens, at, size));
    at += Math.max(1, size);
  }
  return nominals;
}
