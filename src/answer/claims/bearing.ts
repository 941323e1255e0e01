import { placeOf } from '../../search/features/features.ts';
import type { Passage } from '../../search/ranker.ts';

/** One word in common is a coincidence. */
const LEAST_MATCHED = 2;

/**
 * What tells of a passage that it bears on a claim, learnt by logistic regression from claims made of
 * eight Wikipedia articles (sentences with words changed, halves of sentences, questions with their
 * answers) against sentences of others: one in twenty of those is taken for a claim that a library of
 * 1 604 sentences bears on, and none of the first is declined.
 */
const WEIGHTS = [
  ['likeGeneralCoverage', 3.3],
  ['generalCoverage', 5.4],
  ['contextCoverage', 5.9],
] as const;
const LEAST = 5.3;

/**
 * Whether a passage speaks of what a claim is about.
 *
 * @param passage ranked for the claim
 */
export function bearsOn({ features }: Passage): boolean {
  const told = WEIGHTS.reduce(
    (sum, [feature, weight]) => sum + weight * (features[placeOf(feature)] ?? 0),
    0,
  );
  return (features[placeOf('matchedTerms')] ?? 0) >= LEAST_MATCHED && told >= LEAST;
}
