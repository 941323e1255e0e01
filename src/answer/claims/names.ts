import { personRatherThanPlace } from '../../search/features/name-kinds.ts';
import { namesOfCountry } from '../../search/words/countries.ts';
import type { Token } from '../../search/words/tokens.ts';
import { frequencyRank } from '../../search/words/word-vectors.ts';
import type { ValueInText } from '../values/values-in.ts';
import type { Side } from './align.ts';

/** A more common word is seldom a name, whatever its first letter. */
const COMMON_RANK = 3_000;
/** One that leans so much to people or to places is, even so (`personRatherThanPlace`). */
const SURE_LEAN = 0.12;
/** Whether capital letters tell nothing of a text's words: those that are no names have them too. */
function isTitleCase({ tokens }: Side): boolean {
  return tokens.slice(1).every(({ capitalised, numeric, stop }) => capitalised || numeric || stop);
}

function isAcronym(text: string, { start, end }: Token): boolean {
  return /^\p{Lu}{2,5}$/u.test(text.slice(start, end));
}

function isCommon({ word }: Token): boolean {
  const rank = frequencyRank(word);
  return rank >= 0 && rank < COMMON_RANK;
}

/** Whether a capital letter makes a word a name: people write “Huge” and “Breaking” so too. */
function isSurelyName(text: string, token: Token): boolean {
  return (
    !isCommon(token) ||
    isAcronym(text, token) ||
    namesOfCountry(token.word).length > 0 ||
    Math.abs(personRatherThanPlace([token])) >= SURE_LEAN
  );
}

/**
 * What a value says that the other text does not have at all: of a name, its words after those that both
 * have, as “Mark Rutte” in “NATO Secretary-General Mark Rutte”. Nothing where the name's last word, by
 * which people are called, stands in both, nor where nobody could say whether it is a name. Other values
 * are returned as they are.
 *
 * @param shared places of the words that both texts have
 */
export function ownName(
  value: ValueInText,
  side: Side,
  shared: ReadonlySet<number>,
): ValueInText[] {
  if (value.kind !== 'name') return [value];
  let from = value.to;
  while (from > value.from && !shared.has(from - 1)) from -= 1;
  const tokens = side.tokens.slice(from, value.to);
  const [first] = tokens;
  if (first === undefined || isTitleCase(side)) return [];
  const before = side.tokens[from - 1];
  // “Ingrid” of “Ingrid Halvorsen” is she; “NATO” of “NATO Secretary-General Mark Rutte” is not he.
  if (from > value.from && before !== undefined) {
    if (!isAcronym(side.text, before) && !isCommon(before)) return [];
  }
  if (!tokens.some((token) => isSurelyName(side.text, token))) return [];
  const text = side.text.slice(first.start, value.end);
  return [{ ...value, text, tokens, start: first.start, from }];
}
