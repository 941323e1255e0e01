import type { Appearance } from './appearance.ts';
import type { Reading, Scope } from './scope.ts';
import { sum } from './scope.ts';

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

const NEAR = 5;
const ADJACENT = 2;

/** The fewest words between two terms, in either order and in this order. */
function gaps(
  { matches }: Reading,
  first: number,
  second: number,
): { closest: number; closestInOrder: number } {
  let closest = Number.POSITIVE_INFINITY;
  let closestInOrder = Number.POSITIVE_INFINITY;
  for (const a of matches) {
    if (a.term !== first) continue;
    for (const b of matches) {
      if (b.term !== second) continue;
      const gap = b.at - a.at;
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
function sharedPairs(scope: Scope, { pairs }: Appearance): number {
  let shared = 0;
  for (const key of scope.pairKeys) if (pairs.has(key)) shared += 1;
  return shared;
}

/** Length of the longest common subsequence of the question's terms and the sentence's matches. */
function termsInOrder(terms: number, { matches }: Reading): number {
  let row = new Array<number>(matches.length + 1).fill(0);
  for (let k = 0; k < terms; k++) {
    const next = [0];
    for (const [j, match] of matches.entries()) {
      const skipped = Math.max(row[j + 1] as number, next[j] as number);
      next.push(match.term === k ? (row[j] as number) + 1 : skipped);
    }
    row = next;
  }
  return row[matches.length] as number;
}

/** Distinct matched terms over the length of the shortest stretch that holds them all; 0 for one. */
function density(distinct: number, { matches }: Reading): number {
  if (distinct < 2) return 0;
  const inside = new Map<number, number>();
  let shortest = Number.POSITIVE_INFINITY;
  let from = 0;
  for (const { term, at } of matches) {
    inside.set(term, (inside.get(term) ?? 0) + 1);
    while (inside.size === distinct) {
      const first = matches[from];
      if (first === undefined) break;
      shortest = Math.min(shortest, at - first.at + 1);
      const left = (inside.get(first.term) ?? 0) - 1;
      if (left === 0) inside.delete(first.term);
      else inside.set(first.term, left);
      from += 1;
    }
  }
  return distinct / shortest;
}

/** Share of the terms of a kind that the sentence lacks; 0 when the question has none of it. */
function missedShare(scope: Scope, counts: Uint8Array, kind: 'name' | 'numeric'): number {
  let all = 0;
  let missed = 0;
  for (const [k, term] of scope.question.terms.entries()) {
    if (!term[kind]) continue;
    all += 1;
    if (counts[k] === 0) missed += 1;
  }
  return all === 0 ? 0 : missed / all;
}

export function lexicalFeatures(
  scope: Scope,
  reading: Reading,
  appearance: Appearance,
): Record<(typeof LEXICAL)[number], number> {
  const { question, totalWeight } = scope;
  const { terms } = question;
  const { counts, words } = reading;
  const hit = (k: number) => (counts[k] ?? 0) > 0;
  const covered = sum(terms.map((term, k) => (hit(k) ? term.weight : 0)));
  const distinct = counts.filter((count) => count > 0).length;
  const { adjacent, near } = pairs(scope, reading);
  return {
    bm25: reading.bm25,
    coverage: covered / totalWeight,
    generalCoverage:
      sum(terms.map((term, k) => (hit(k) ? term.generalWeight : 0))) / scope.totalGeneralWeight,
    coveredWeight: covered,
    missedWeight: totalWeight - covered,
    exactCoverage:
      sum(terms.map((term) => (words.includes(term.wordId) ? term.weight : 0))) / totalWeight,
    matchedTerms: distinct,
    rarestMatched: hit(scope.rarest) ? 1 : 0,
    rarestInGeneralMatched: hit(scope.rarestInGeneral) ? 1 : 0,
    firstTermMatched: hit(0) ? 1 : 0,
    lastTermMatched: hit(terms.length - 1) ? 1 : 0,
    missedNames: missedShare(scope, counts, 'name'),
    missedNumbers: missedShare(scope, counts, 'numeric'),
    adjacentPairs: adjacent,
    nearPairs: near,
    sharedPairs: sharedPairs(scope, appearance),
    order: terms.length === 0 ? 0 : termsInOrder(terms.length, reading) / terms.length,
    density: density(distinct, reading),
    overlap: distinct / (appearance.contentTerms + terms.length - distinct || 1),
  };
}
