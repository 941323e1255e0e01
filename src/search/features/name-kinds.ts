import { type AnswerKind, PERSON_NOUNS } from '../expectation.ts';
import type { Token } from '../tokens.ts';
import { frequencyRank, similarity } from '../word-vectors.ts';

/** Words near which, in the space of vectors, names of people and names of places stand. */
const PEOPLE = ['john', 'david', 'maria', 'smith', 'president', 'he'];
const PLACES = ['city', 'country', 'germany', 'africa', 'london', 'region'];

function meanSimilarity(rank: number, others: readonly string[]): number {
  const total = others.reduce((sum, other) => sum + similarity(rank, frequencyRank(other)), 0);
  return total / others.length;
}

const leans = new Map<number, number>();

function leanOf(rank: number): number {
  let lean = leans.get(rank);
  if (lean === undefined) {
    lean = meanSimilarity(rank, PEOPLE) - meanSimilarity(rank, PLACES);
    leans.set(rank, lean);
  }
  return lean;
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
  if (tokens.every(({ word, term }) => OFFICE_WORDS.has(word) || PERSON_NOUNS.has(term)))
    return false;
  const named = tokens.some(({ word }) => {
    const rank = frequencyRank(word);
    return rank < 0 || rank >= COMMON_RANK;
  });
  return lean > LEAST_LEAN || (lean >= -LEAST_LEAN && named);
}
