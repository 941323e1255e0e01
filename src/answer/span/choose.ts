import type { Candidate } from './candidates.ts';
import { countIn, type Grammar } from './grammar.ts';

/** A span that was chosen, with how much it is expected to share with the answer (F1, 0 to 1). */
export interface Choice {
  readonly candidate: Candidate;
  readonly expected: number;
}

/** Less likely spans add nothing to what is expected. */
const MOST_COMPARED = 20;
/** What sharing words with the answer is worth beside being it. */
const SHARING = 0.3;

/** The F1 of the words that two spans share, articles left out. */
function shared({ counts }: Grammar, a: Candidate, b: Candidate): number {
  const first = Math.max(a.first, b.first);
  const last = Math.min(a.last, b.last);
  if (first > last) return 0;
  const { compared } = counts;
  const together = countIn(compared, a.first, a.last) + countIn(compared, b.first, b.last);
  return together === 0 ? 0 : (2 * countIn(compared, first, last)) / together;
}

/**
 * The span that can be expected to do best as an answer: most likely it, or most of it (minimum Bayes
 * risk; Kumar and Byrne 2004). Null without candidates.
 *
 * @param scores of the candidates; their softmax is how likely each is the answer
 */
export function choose(
  grammar: Grammar,
  candidates: readonly Candidate[],
  scores: ArrayLike<number>,
): Choice | null {
  const order = candidates
    .map((candidate, place) => ({ candidate, score: scores[place] as number }))
    .sort((a, b) => b.score - a.score);
  const most = order[0]?.score ?? 0;
  const total = order.reduce((sum, { score }) => sum + Math.exp(score - most), 0);
  const likely = order.slice(0, MOST_COMPARED).map(({ candidate, score }) => ({
    candidate,
    probability: Math.exp(score - most) / total,
  }));
  let best: Choice | null = null;
  let worth = Number.NEGATIVE_INFINITY;
  for (const { candidate, probability } of likely) {
    const expected = likely.reduce(
      (sum, other) => sum + other.probability * shared(grammar, candidate, other.candidate),
      0,
    );
    const own = probability + SHARING * expected;
    if (own <= worth) continue;
    worth = own;
    best = { candidate, expected };
  }
  return best;
}
