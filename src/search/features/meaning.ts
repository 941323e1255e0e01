import type { QuestionTerm } from '../question/question.ts';
import { dot } from '../words/word-vectors.ts';
import type { Appearance } from './appearance.ts';
import { opensWithPronoun } from './back-reference.ts';
import { columnsOf } from './columns.ts';
import {
  nearestBeside,
  nearestIn,
  neighbourOf,
  paragraphBounds,
  placeOfTerm,
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

const AT = columnsOf(MEANING);

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

/**
 * Weight of the question's terms, each by how much a word is like it: the nearest of the sentence and its
 * neighbours, and of what an opening pronoun may mean.
 */
function likeWithNeighbours(
  scope: Scope,
  reading: Reading,
  own: Float32Array,
): { around: number; meant: number } {
  const { index, question } = scope;
  const previous = neighbourOf(scope, reading.sentence, -1);
  const next = neighbourOf(scope, reading.sentence, 1);
  const [first] = paragraphBounds(index, reading.sentence);
  const refersBack = reading.sentence > first && opensWithPronoun(index, reading.sentence);
  let around = 0;
  let meant = 0;
  const { terms } = question;
  for (let k = 0; k < terms.length; k++) {
    const { weight } = terms[k] as QuestionTerm;
    const value = own[k] as number;
    const before = previous === null ? 0 : nearestBeside(scope, previous, k);
    const after = next === null ? 0 : nearestBeside(scope, next, k);
    around += weight * Math.fround(Math.max(value, IN_PREVIOUS * before, IN_NEXT * after));
    meant +=
      weight * (refersBack ? Math.fround(Math.max(value, MEANT_BY_PRONOUN * before)) : value);
  }
  return { around, meant };
}

/** Writes the group's features of a sentence into a row, from `base` on. */
export function meaningFeatures(
  scope: Scope,
  reading: Reading,
  appearance: Appearance,
  row: Float32Array,
  base: number,
): void {
  const { index, question, totalWeight } = scope;
  const { terms } = question;
  const best = nearestIn(scope, reading.sentence);
  let focusLikeness = 0;
  for (const word of scope.focus < 0 ? [] : appearance.contentWords) {
    if (placeOfTerm(scope, index.termOfWord[word] as number) >= 0) continue;
    focusLikeness = Math.max(focusLikeness, scope.likenesses.of(word, scope.focus));
  }
  let like = 0;
  let generalLike = 0;
  let close = 0;
  let covered = 0;
  let closeUncovered = 0;
  let actionWeight = 0;
  let actionLike = 0;
  for (let k = 0; k < terms.length; k++) {
    const { weight, generalWeight, name, numeric } = terms[k] as QuestionTerm;
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
  const { around, meant } = likeWithNeighbours(scope, reading, best);
  row[base + AT.likeCoverage] = like / totalWeight;
  row[base + AT.likeGeneralCoverage] = generalLike / scope.totalGeneralWeight;
  row[base + AT.likeGain] = (like - covered) / totalWeight;
  row[base + AT.closeCoverage] = close / totalWeight;
  row[base + AT.closeWords] = closeUncovered / totalWeight;
  row[base + AT.actionCoverage] = actionWeight > 0 ? actionLike / actionWeight : 0;
  row[base + AT.vectorCosine] = dot(scope.vector, appearance.vector);
  row[base + AT.focusLikeness] = focusLikeness;
  row[base + AT.likeContext] = around / totalWeight;
  row[base + AT.likeAntecedent] = meant / totalWeight;
}
