import { readFileSync } from 'node:fs';
import { type AnswerKind, isPersonNoun } from '../question/answer-kinds.ts';
import type { Token } from '../words/tokens.ts';
import { frequencyRank } from '../words/word-vectors.ts';

let leans: Int8Array | undefined;

/** Of a word by its rank by frequency; made by `scripts/make-name-leans.ts`. */
function leanOf(rank: number): number {
  if (leans === undefined) {
    const bytes = readFileSync(new URL('../data/name-leans.bin', import.meta.url));
    leans = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  }
  return (leans[rank] ?? 0) / 127;
}

/** From −1 to 1: how much more a name looks like a person's than like a place's; 0 if unknown. */
export function personRatherThanPlace(tokens: readonly Token[]): number {
  let most = 0;
  for (const token of tokens) {
    const rank = frequencyRank(token.word);
    if (rank < 0) continue;
    const lean = leanOf(rank);
    if (Math.abs(lean) > Math.abs(most)) most = lean;
  }
  return most;
}

/** A name whose words lean the other way by more than this is not of the kind asked for. */
const LEAST_LEAN = 0.05;

/** More common words than this are no names by themselves. */
const COMMON_RANK = 3_000;

/** Beside the nouns for people, what offices are called: “Former Prime Minister”. */
const OFFICE_WORDS = new Set(
  'former prime deputy vice acting new first chief foreign interior'.split(' '),
);

/**
 * Whether a name can be of the kind asked for; a name that we do not know can be of any.
 *
 * @param tokens its words but for those that the question has too
 */
export function canBe(kind: AnswerKind, tokens: readonly Token[]): boolean {
  if (kind !== 'person' && kind !== 'place') return true;
  const lean = personRatherThanPlace(tokens);
  if (kind === 'place') return lean <= LEAST_LEAN;
  if (tokens.every((token) => OFFICE_WORDS.has(token.word) || isPersonNoun(token))) return false;
  const named = tokens.some(({ word }) => {
    const rank = frequencyRank(word);
    return rank < 0 || rank >= COMMON_RANK;
  });
  return lean > LEAST_LEAN || (lean >= -LEAST_LEAN && named);
}
