import { cosine, frequencyRank, likeness } from '../word-vectors.ts';
import type { Appearance } from './appearance.ts';
import { opensWithPronoun } from './back-reference.ts';
import { nearestIn, neighbourOf, paragraphBounds, type Reading, type Scope, sum } from './scope.ts';

/** How near the sentence is in meaning: words like the question's, by derivation or by vector. */
export const MEANING = [
  'likeCoverage',
  'likeGeneralCoverage',
  'likeGain',
  'closeCoverage',
  'closeWords',
  'actionCoverage',
  'vectorCosine',
  'focusLikeness',
  'likeContext',
  'likeAntecedent',
] as const;

/** Any two words are somewhat alike; what lies above this says something. */
const BACKGROUND_LIKENESS = 0.25;

/** The part of a likeness above what any two words have, from 0 to 1. */
function closeness(likeness: number): number {
  return Math.max(0, (likeness - BACKGROUND_LIKENESS) / (1 - BACKGROUND_LIKENESS));
}

/** From here on a word is a near synonym rather than one of the same topic. */
const CLOSE = 0.4;

/** How much a word counts that stands in the sentence before, or after. */
const IN_PREVIOUS = 0.8;
const IN_NEXT = 0.5;
/** …and before a sentence that opens with a pronoun, which may stand for it. */
const MEANT_BY_PRONOUN = 0.9;

/** The nearest words with those of the neighbours: of any, and of what an opening pronoun may mean. */
function withNeighbours(
  scope: Scope,
  reading: Reading,
): { around: Float32Array; meant: Float32Array } {
  const own = nearestIn(scope, reading.sentence);
  const previous = neighbourOf(scope, reading.sentence, -1);
  const next = neighbourOf(scope, reading.sentence, 1);
  const before = previous === null ? null : nearestIn(scope, previous.sentence);
  const after = next === null ? null : nearestIn(scope, next.sentence);
  const [first] = paragraphBounds(scope.index, reading.sentence);
  const refersBack = reading.sentence > first && opensWithPronoun(scope.index, reading.words);
  return {
    around: own.map((value, k) =>
      Math.max(value, IN_PREVIOUS * (before?.[k] ?? 0), IN_NEXT * (after?.[k] ?? 0)),
    ),
    meant: refersBack
      ? own.map((value, k) => Math.max(value, MEANT_BY_PRONOUN * (before?.[k] ?? 0)))
      : own,
  };
}

export function meaningFeatures(
  scope: Scope,
  reading: Reading,
  appearance: Appearance,
): Record<(typeof MEANING)[number], number> {
  const { index, question, totalWeight } = scope;
  const { terms, expectation } = question;
  const best = nearestIn(scope, reading.sentence);
  const focusRank = expectation.focus === null ? -1 : frequencyRank(expectation.focus.word);
  let focusLikeness = 0;
  for (const word of focusRank < 0 ? [] : appearance.contentWords) {
    if (scope.placeOfTerm.has(index.termOfWord[word] as number)) continue;
    focusLikeness = Math.max(focusLikeness, likeness(index.rankOfWord[word] ?? -1, focusRank));
  }
  const weighted = (values: Float32Array) =>
    sum(terms.map((term, k) => term.weight * (values[k] as number)));
  const like = weighted(best);
  const covered = sum(terms.map((term, k) => ((reading.counts[k] ?? 0) > 0 ? term.weight : 0)));
  const actions = [...terms.keys()].filter((k) => !terms[k]?.name && !terms[k]?.numeric);
  const actionWeight = sum(actions.map((k) => terms[k]?.weight ?? 0));
  const actionLike = sum(actions.map((k) => (terms[k]?.weight ?? 0) * (best[k] as number)));
  const { around, meant } = withNeighbours(scope, reading);
  return {
    likeCoverage: like / totalWeight,
    likeGeneralCoverage:
      sum(terms.map((term, k) => term.generalWeight * (best[k] as number))) /
      scope.totalGeneralWeight,
    likeGain: (like - covered) / totalWeight,
    closeCoverage: weighted(best.map(closeness)) / totalWeight,
    closeWords:
      sum(
        terms.map((term, k) =>
          (reading.counts[k] ?? 0) === 0 && (best[k] as number) >= CLOSE ? term.weight : 0,
        ),
      ) / totalWeight,
    actionCoverage: actionWeight > 0 ? actionLike / actionWeight : 0,
    vectorCosine: cosine(scope.vector, appearance.vector),
    focusLikeness,
    likeContext: weighted(around) / totalWeight,
    likeAntecedent: weighted(meant) / totalWeight,
  };
}
