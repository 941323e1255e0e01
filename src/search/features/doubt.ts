import type { QuestionTerm } from '../question/question.ts';
import type { Appearance } from './appearance.ts';
import { columnsOf } from './columns.ts';
import {
  nearestBeside,
  nearestIn,
  neighbourOf,
  paragraphReadingOf,
  placeOfTerm,
  type Reading,
  type Scope,
} from './scope.ts';

/** What in the question speaks against a sentence that is like it: words changed, denied or foreign to it. */
export const DOUBT = [
  'opposite',
  'askedNot',
  'deniesAlone',
  'leastAlike',
  'secondLeastAlike',
  'replacedWords',
  'missedAround',
  'missedNamesAround',
  'missedNumbersAround',
] as const;

const AT = columnsOf(DOUBT);

/** How much a word counts that stands beside the sentence, and elsewhere in its paragraph or title. */
const BESIDE = 0.8;
const AROUND = 0.6;

/** A word that is no more like any around it than this is foreign to them. */
const FOREIGN = 0.4;

/** For each of the question's terms, how much the most alike word in or around the sentence is like it. */
function alikeAround(scope: Scope, { sentence }: Reading): Float64Array {
  const { index, question } = scope;
  const own = nearestIn(scope, sentence);
  const previous = neighbourOf(scope, sentence, -1);
  const next = neighbourOf(scope, sentence, 1);
  const { counts } = paragraphReadingOf(scope, sentence);
  const article = index.sentences[sentence]?.article;
  const title = article === undefined ? undefined : index.titleTerms.get(article);
  const around = new Float64Array(question.terms.length);
  for (let k = 0; k < around.length; k++) {
    const before = previous === null ? 0 : nearestBeside(scope, previous, k);
    const after = next === null ? 0 : nearestBeside(scope, next, k);
    const most = Math.max(own[k] as number, BESIDE * before, BESIDE * after);
    const { term } = question.terms[k] as QuestionTerm;
    const isAround = most < AROUND && (title?.has(term) === true || (counts[k] as number) > 0);
    around[k] = isAround ? AROUND : most;
  }
  return around;
}

/** Whether beside a term that question and sentence share stands a content word that only the sentence has. */
function isReplacedBeside(scope: Scope, reading: Reading, shared: number, offset: number): boolean {
  const { wordsOf, stopWord, termOfWord } = scope.index;
  const { start, end, matched, matchedAt } = reading;
  for (let i = 0; i < matched.length; i++) {
    if (matched[i] !== shared) continue;
    const at = start + (matchedAt[i] as number) - offset;
    if (at < start || at >= end) continue;
    const word = wordsOf[at] as number;
    if (stopWord[word] === 0 && placeOfTerm(scope, termOfWord[word] as number) < 0) return true;
  }
  return false;
}

/**
 * Weight of the question's words that the sentence has another word for: “rotary engines” where it
 * says “steam engines”.
 */
function replacedWeight(scope: Scope, reading: Reading): number {
  const { terms } = scope.question;
  const { placesOfTokens } = scope;
  const own = nearestIn(scope, reading.sentence);
  let replaced = 0;
  const seen = new Set<number>();
  for (let i = 0; i < placesOfTokens.length; i++) {
    const place = placesOfTokens[i] as number;
    if (place < 0 || (own[place] as number) >= FOREIGN || seen.has(place)) continue;
    const left = placesOfTokens[i - 1] ?? -1;
    const right = placesOfTokens[i + 1] ?? -1;
    if (
      (left >= 0 && isReplacedBeside(scope, reading, left, -1)) ||
      (right >= 0 && isReplacedBeside(scope, reading, right, 1))
    ) {
      seen.add(place);
      replaced += terms[place]?.generalWeight ?? 0;
    }
  }
  return replaced;
}

function holdsOneOf(scope: Scope, { start, end }: Reading, terms: Int32Array): boolean {
  const { termOfWord, wordsOf } = scope.index;
  for (let i = start; terms.length > 0 && i < end; i++) {
    if (terms.includes(termOfWord[wordsOf[i] as number] as number)) return true;
  }
  return false;
}

/** Writes the group's features of a sentence into a row, from `base` on. */
export function doubtFeatures(
  scope: Scope,
  reading: Reading,
  appearance: Appearance,
  row: Float32Array,
  base: number,
): void {
  const { question, totalGeneralWeight } = scope;
  const around = alikeAround(scope, reading);
  let opposite = 0;
  let missed = 0;
  let [names, missedNames, numbers, missedNumbers] = [0, 0, 0, 0];
  let least = Number.POSITIVE_INFINITY;
  let secondLeast = Number.POSITIVE_INFINITY;
  const { terms } = question;
  for (let k = 0; k < terms.length; k++) {
    const { generalWeight, name, numeric } = terms[k] as QuestionTerm;
    const near = around[k] as number;
    if (near < least) {
      secondLeast = least;
      least = near;
    } else if (near < secondLeast) secondLeast = near;
    if (near < FOREIGN) missed += generalWeight;
    if (name) names += 1;
    if (numeric) numbers += 1;
    if (name && near < AROUND) missedNames += 1;
    if (numeric && near < AROUND) missedNumbers += 1;
    if ((reading.counts[k] as number) > 0) continue;
    if (holdsOneOf(scope, reading, scope.opposites[k] as Int32Array)) opposite += generalWeight;
  }
  const asked = scope.denies;
  const said = appearance.denies;
  row[base + AT.opposite] = opposite / totalGeneralWeight;
  row[base + AT.askedNot] = asked ? (said ? 0.5 : 1) : 0;
  row[base + AT.deniesAlone] = said && !asked ? 1 : 0;
  row[base + AT.leastAlike] = Number.isFinite(least) ? least : 1;
  row[base + AT.secondLeastAlike] = Number.isFinite(secondLeast) ? secondLeast : 1;
  row[base + AT.replacedWords] = replacedWeight(scope, reading) / totalGeneralWeight;
  row[base + AT.missedAround] = missed / totalGeneralWeight;
  row[base + AT.missedNamesAround] = names === 0 ? 0 : missedNames / names;
  row[base + AT.missedNumbersAround] = numbers === 0 ? 0 : missedNumbers / numbers;
}
