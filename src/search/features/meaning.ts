import { cosine, frequencyRank, similarity } from '../word-vectors.ts';
import type { Appearance } from './appearance.ts';
import { likenessOf, type Reading, type Scope, sum } from './scope.ts';

/** How near the sentence is in meaning: words like the question's, by derivation or by vector. */
export const MEANING = [
  'likeCoverage',
  'likeGeneralCoverage',
  'likeGain',
  'closeCoverage',
  'closeGeneralCoverage',
  'closeWords',
  'actionCoverage',
  'vectorCosine',
  'focusLikeness',
] as const;

/** Any two words are somewhat alike; what lies above this says something. */
const BACKGROUND_LIKENESS = 0.45;

/** The part of a likeness above what any two words have, from 0 to 1. */
function closeness(likeness: number): number {
  return Math.max(0, (likeness - BACKGROUND_LIKENESS) / (1 - BACKGROUND_LIKENESS));
}

/** From here on a word is a near synonym rather than one of the same topic. */
const CLOSE = 0.6;

export function meaningFeatures(
  scope: Scope,
  reading: Reading,
  appearance: Appearance,
): Record<(typeof MEANING)[number], number> {
  const { index, question } = scope;
  const { terms, expectation } = question;
  const best = new Float32Array(terms.length);
  const focusRank = expectation.focus === null ? -1 : frequencyRank(expectation.focus.word);
  let focusLikeness = 0;
  for (const word of appearance.contentWords) {
    const likeness = likenessOf(scope, word);
    for (let k = 0; k < best.length; k++) {
      best[k] = Math.max(best[k] as number, likeness[k] as number);
    }
    if (focusRank < 0 || scope.placeOfTerm.has(index.termOfWord[word] as number)) continue;
    focusLikeness = Math.max(focusLikeness, similarity(index.rankOfWord[word] ?? -1, focusRank));
  }
  const like = sum(terms.map((term, k) => term.weight * (best[k] as number)));
  const covered = sum(terms.map((term, k) => ((reading.counts[k] ?? 0) > 0 ? term.weight : 0)));
  const actions = [...terms.keys()].filter((k) => !terms[k]?.name && !terms[k]?.numeric);
  const actionWeight = sum(actions.map((k) => terms[k]?.weight ?? 0));
  const actionLike = sum(actions.map((k) => (terms[k]?.weight ?? 0) * (best[k] as number)));
  return {
    likeCoverage: like / scope.totalWeight,
    likeGeneralCoverage:
      sum(terms.map((term, k) => term.generalWeight * (best[k] as number))) /
      scope.totalGeneralWeight,
    closeCoverage:
      sum(terms.map((term, k) => term.weight * closeness(best[k] as number))) / scope.totalWeight,
    closeGeneralCoverage:
      sum(terms.map((term, k) => term.generalWeight * closeness(best[k] as number))) /
      scope.totalGeneralWeight,
    likeGain: (like - covered) / scope.totalWeight,
    closeWords:
      sum(
        terms.map((term, k) =>
          (reading.counts[k] ?? 0) === 0 && (best[k] as number) >= CLOSE ? term.weight : 0,
        ),
      ) / scope.totalWeight,
    actionCoverage: actionWeight > 0 ? actionLike / actionWeight : 0,
    vectorCosine: cosine(scope.vector, appearance.vector),
    focusLikeness,
  };
}
