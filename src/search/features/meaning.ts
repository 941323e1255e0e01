import { dot } from '../word-vectors.ts';
import type { Appearance } from './appearance.ts';
import { opensWithPronoun } from './back-reference.ts';
import {
  likenessOf,
  nearestBeside,
  nearestIn,
  neighbourOf,
  paragraphBounds,
  type Reading,
  type Scope,
} from './scope.ts';

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
  const before = previous === null ? null : nearestBeside(scope, previous);
  const after = next === null ? null : nearestBeside(scope, next);
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
  const focus = terms.findIndex(({ stem }) => stem === expectation.focus?.term);
  let focusLikeness = 0;
  for (const word of focus < 0 ? [] : appearance.contentWords) {
    if (scope.placeOfTerm.has(index.termOfWord[word] as number)) continue;
    focusLikeness = Math.max(focusLikeness, likenessOf(scope, word)[focus] as number);
  }
  let like = 0;
  let generalLike = 0;
  let close = 0;
  let covered = 0;
  let closeUncovered = 0;
  let actionWeight = 0;
  let actionLike = 0;
  for (const [k, { weight, generalWeight, name, numeric }] of terms.entries()) {
    const nearest = best[k] as number;
    like += weight * nearest;
    generalLike += generalWeight * nearest;
    close += weight * closeness(nearest);
    if ((reading.counts[k] as number) > 0) covered += weight;
    else if (nearest >= CLOSE) closeUncovered += weight;
    if (name || numeric) continue;
    actionWeight += weight;
    actionLike += weight * nearest;
  }
  const { around, meant } = withNeighbours(scope, reading);
  const weighted = (values: ArrayLike<number>) => {
    let total = 0;
    for (const [k, { weight }] of terms.entries()) total += weight * (values[k] as number);
    return total / totalWeight;
  };
  return {
    likeCoverage: like / totalWeight,
    likeGeneralCoverage: generalLike / scope.totalGeneralWeight,
    likeGain: (like - covered) / totalWeight,
    closeCoverage: close / totalWeight,
    closeWords: closeUncovered / totalWeight,
    actionCoverage: actionWeight > 0 ? actionLike / actionWeight : 0,
    vectorCosine: dot(scope.vector, appearance.vector),
    focusLikeness,
    likeContext: weighted(around),
    likeAntecedent: weighted(meant),
  };
}
