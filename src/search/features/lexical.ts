import type { Index } from '../inverted-index.ts';
import type { QuestionTerm } from '../question/question.ts';
import type { Appearance } from './appearance.ts';
import { columnsOf } from './columns.ts';
import type { Reading, Scope } from './scope.ts';

/** How well the question's own words stand in the sentence. */
export const LEXICAL = [
  'bm25',
  'coverage',
  'generalCoverage',
  'coveredWeight',
  'missedWeight',
  'exactCoverage',
  'matchedTerms',
  'rarestMatched',
  'rarestInGeneralMatched',
  'firstTermMatched',
  'lastTermMatched',
  'missedNames',
  'missedNumbers',
  'adjacentPairs',
  'nearPairs',
  'sharedPairs',
  'order',
  'density',
  'overlap',
] as const;

const AT = columnsOf(LEXICAL);

const NEAR = 5;
const ADJACENT = 2;

/** The fewest words between two terms, in either order and in this order. */
function gaps(
  { matched, matchedAt }: Reading,
  first: number,
  second: number,
): { closest: number; closestInOrder: number } {
  let closest = Number.POSITIVE_INFINITY;
  let closestInOrder = Number.POSITIVE_INFINITY;
  for (let a = 0; a < matched.length; a++) {
    if (matched[a] !== first) continue;
    for (let b = 0; b < matched.length; b++) {
      if (matched[b] !== second) continue;
      const gap = (matchedAt[b] as number) - (matchedAt[a] as number);
      closest = Math.min(closest, Math.abs(gap));
      if (gap > 0) closestInOrder = Math.min(closestInOrder, gap);
    }
  }
  return { closest, closestInOrder };
}

/** Weighted shares of the question's neighbouring terms that stand next to, and near, each other. */
function pairs(scope: Scope, reading: Reading): { adjacent: number; near: number } {
  const { terms } = scope.question;
  let total = 0;
  let adjacent = 0;
  let near = 0;
  for (let k = 0; k + 1 < terms.length; k++) {
    const weight = ((terms[k]?.weight ?? 0) + (terms[k + 1]?.weight ?? 0)) / 2;
    total += weight;
    if (reading.counts[k] === 0 || reading.counts[k + 1] === 0) continue;
    const { closest, closestInOrder } = gaps(reading, k, k + 1);
    if (closestInOrder <= ADJACENT) adjacent += weight;
    if (closest <= NEAR) near += weight;
  }
  return total > 0 ? { adjacent: adjacent / total, near: near / total } : { adjacent: 0, near: 0 };
}

/** Number of pairs of neighbouring words, stop words included, that question and sentence share. */
function sharedPairs({ index, pairs }: Scope, { start, end }: Reading): number {
  const { termOfWord, wordsOf } = index;
  let shared = 0;
  for (const [first, second] of pairs) {
    for (let i = start; i + 1 < end; i++) {
      if (termOfWord[wordsOf[i] as number] !== first) continue;
      if (termOfWord[wordsOf[i + 1] as number] !== second) continue;
      shared += 1;
      break;
    }
  }
  return shared;
}

/** Length of the longest common subsequence of the question's terms and the sentence's matches. */
function termsInOrder(terms: number, { matched }: Reading): number {
  if (matched.length === 0) return 0;
  // The row of the table for the terms so far; each entry is for one more match.
  const row = new Uint16Array(matched.length + 1);
  for (let k = 0; k < terms; k++) {
    let before = 0;
    for (let j = 0; j < matched.length; j++) {
      const above = row[j + 1] as number;
      row[j + 1] = matched[j] === k ? before + 1 : Math.max(above, row[j] as number);
      before = above;
    }
  }
  return row[matched.length] as number;
}

/** Distinct matched terms over the length of the shortest stretch that holds them all; 0 for one. */
function density(distinct: number, { counts, matched, matchedAt }: Reading): number {
  if (distinct < 2) return 0;
  const inside = new Uint16Array(counts.length);
  let held = 0;
  let shortest = Number.POSITIVE_INFINITY;
  let from = 0;
  for (let i = 0; i < matched.length; i++) {
    const term = matched[i] as number;
    if (inside[term] === 0) held += 1;
    inside[term] = (inside[term] as number) + 1;
    for (; held === distinct; from++) {
      const first = matched[from] as number;
      shortest = Math.min(shortest, (matchedAt[i] as number) - (matchedAt[from] as number) + 1);
      inside[first] = (inside[first] as number) - 1;
      if (inside[first] === 0) held -= 1;
    }
  }
  return distinct / shortest;
}

function holdsWord({ wordsOf }: Index, { start, end }: Reading, word: number): boolean {
  for (let i = start; i < end; i++) if (wordsOf[i] === word) return true;
  return false;
}

function shareMissed(all: number, missed: number): number {
  return all === 0 ? 0 : missed / all;
}

/** Writes the group's features of a sentence into a row, from `base` on. */
export function lexicalFeatures(
  scope: Scope,
  reading: Reading,
  appearance: Appearance,
  row: Float32Array,
  base: number,
): void {
  const { index, question, totalWeight } = scope;
  const { terms } = question;
  const { counts } = reading;
  let distinct = 0;
  let covered = 0;
  let generalCovered = 0;
  let exact = 0;
  let [names, missedNames, numbers, missedNumbers] = [0, 0, 0, 0];
  for (let k = 0; k < terms.length; k++) {
    const { weight, generalWeight, wordId, name, numeric } = terms[k] as QuestionTerm;
    const missed = counts[k] === 0;
    if (!missed) {
      distinct += 1;
      covered += weight;
      generalCovered += generalWeight;
    }
    if (wordId >= 0 && holdsWord(index, reading, wordId)) exact += weight;
    if (name) names += 1;
    if (name && missed) missedNames += 1;
    if (numeric) numbers += 1;
    if (numeric && missed) missedNumbers += 1;
  }
  const { adjacent, near } = pairs(scope, reading);
  row[base + AT.bm25] = reading.bm25;
  row[base + AT.coverage] = covered / totalWeight;
  row[base + AT.generalCoverage] = generalCovered / scope.totalGeneralWeight;
  row[base + AT.coveredWeight] = covered;
  row[base + AT.missedWeight] = totalWeight - covered;
  row[base + AT.exactCoverage] = exact / totalWeight;
  row[base + AT.matchedTerms] = distinct;
  row[base + AT.rarestMatched] = isHit(counts, scope.rarest);
  row[base + AT.rarestInGeneralMatched] = isHit(counts, scope.rarestInGeneral);
  row[base + AT.firstTermMatched] = isHit(counts, 0);
  row[base + AT.lastTermMatched] = isHit(counts, terms.length - 1);
  // Of the question's names, and numbers; 0 when it has none.
  row[base + AT.missedNames] = shareMissed(names, missedNames);
  row[base + AT.missedNumbers] = shareMissed(numbers, missedNumbers);
  row[base + AT.adjacentPairs] = adjacent;
  row[base + AT.nearPairs] = near;
  row[base + AT.sharedPairs] = sharedPairs(scope, reading);
  row[base + AT.order] =
    terms.length === 0 ? 0 : termsInOrder(terms.length, reading) / terms.length;
  row[base + AT.density] = density(distinct, reading);
  row[base + AT.overlap] = distinct / (appearance.contentTerms + terms.length - distinct || 1);
}

function isHit(counts: Uint8Array, place: number): number {
  return place >= 0 && place < counts.length && counts[place] !== 0 ? 1 : 0;
}
