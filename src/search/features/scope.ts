import { namesOfCountry, seatsOf } from '../countries.ts';
import { type Index, sameArticle, termIdOf, wordIdOf } from '../inverted-index.ts';
import { inverseFrequency, type Question } from '../question.ts';
import { relatedTo } from '../related-words.ts';
import { centroid, likeness, unit } from '../word-vectors.ts';
import { pairKey, vectorWeight } from './appearance.ts';
import { standInsOf } from './roles.ts';

/** Term weight saturation and length normalisation of BM25; Robertson and Zaragoza (2009). */
const K1 = 1.2;
const B = 0.75;

/** One question against one index: what the features of all its candidates share. */
export interface Scope {
  readonly index: Index;
  readonly question: Question;
  /** Place among the question's terms of each term that the index knows. */
  readonly placeOfTerm: ReadonlyMap<number, number>;
  /** Sums over the question's terms. */
  readonly totalWeight: number;
  readonly totalGeneralWeight: number;
  /** Places of the terms that tell most, within the library and in general English. */
  readonly rarest: number;
  readonly rarestInGeneral: number;
  /** The question's neighbouring words, unless both are stop words. */
  readonly pairKeys: readonly number[];
  /** Direction of its terms' vectors together; length 1. */
  readonly vector: Float32Array;
  /** The terms of all its words, stop words included. */
  readonly asked: ReadonlySet<string>;
  readonly paragraphWeights: readonly number[];
  readonly readings: Map<number, Reading>;
  readonly paragraphScores: Map<number, number>;
  readonly likenesses: Map<number, Float32Array>;
  readonly nearest: Map<number, Float32Array>;
  readonly meanings: Meanings;
}

/** A sentence read with the question in mind. */
export interface Reading {
  readonly sentence: number;
  /** Its words, stop words included. */
  readonly words: Int32Array;
  /** How often each of the question's terms stands in it. */
  readonly counts: Uint8Array;
  /** The question's terms in the order in which they stand in it, with their place among its words. */
  readonly matches: readonly { readonly term: number; readonly at: number }[];
  readonly bm25: number;
}

export function scopeOf(index: Index, question: Question): Scope {
  const placeOfTerm = new Map<number, number>();
  const paragraphs = index.paragraphStarts.length - 1;
  const ranks = question.terms.map((term) => term.rank);
  for (const [place, { family }] of question.terms.entries()) {
    for (const term of family) if (!placeOfTerm.has(term)) placeOfTerm.set(term, place);
  }
  // A word that stands in the question itself is never taken for another's relative.
  for (const [place, { term }] of question.terms.entries()) {
    if (term >= 0) placeOfTerm.set(term, place);
  }
  return {
    index,
    question,
    placeOfTerm,
    totalWeight: sum(question.terms.map((term) => term.weight)) || 1,
    totalGeneralWeight: sum(question.terms.map((term) => term.generalWeight)) || 1,
    rarest: largest(question.terms.map((term) => term.weight)),
    rarestInGeneral: largest(question.terms.map((term) => term.generalWeight)),
    pairKeys: pairKeysOf(index, question),
    vector: unit(centroid(ranks, ranks.map(vectorWeight))),
    asked: new Set(question.tokens.map((token) => token.term)),
    paragraphWeights: question.terms.map(({ family }) => {
      const holding = sum(family.map((term) => index.paragraphCounts[term] ?? 0));
      return inverseFrequency(paragraphs, Math.min(paragraphs, holding));
    }),
    readings: new Map(),
    paragraphScores: new Map(),
    likenesses: new Map(),
    nearest: new Map(),
    meanings: meaningsOf(index, question),
  };
}

function largest(values: readonly number[]): number {
  return values.indexOf(Math.max(...values));
}

function pairKeysOf(index: Index, { language, tokens }: Question): number[] {
  const keys: number[] = [];
  for (const [place, token] of tokens.entries()) {
    const next = tokens[place + 1];
    if (next === undefined || (token.stop && next.stop)) continue;
    const first = termIdOf(index, language, token.term);
    const second = termIdOf(index, language, next.term);
    if (first >= 0 && second >= 0) keys.push(pairKey(index, first, second));
  }
  return keys;
}

/** Words of one family, who has a role, words with a sense in common, and those of which one is the wider. */
const RELATED = 0.8;
const STANDS_FOR = 0.9;
const SAME_SENSE = 0.75;
const SEAT = 0.7;
const NESTED_SENSE = 0.6;
const MOST_ALIKE = 0.95;

/** What means something like one of the question's terms: how much like each of them. */
interface Meanings {
  readonly ofTerms: Map<number, Float32Array>;
  readonly ofWords: Map<number, Float32Array>;
}

/**
 * The index's terms, and words, that mean what one of the question's terms does: by derivation, by
 * WordNet and the names of countries, which are English only, or by what the articles say of who is who.
 */
function meaningsOf(index: Index, question: Question): Meanings {
  const { language, terms } = question;
  const meanings: Meanings = { ofTerms: new Map(), ofWords: new Map() };
  const add = (to: Map<number, Float32Array>, id: number, place: number, likeness: number) => {
    if (id < 0) return;
    const row = to.get(id) ?? new Float32Array(terms.length);
    to.set(id, row);
    row[place] = Math.max(row[place] as number, likeness);
  };
  for (const [place, { family, numeric }] of terms.entries()) {
    if (!numeric) for (const term of family) add(meanings.ofTerms, term, place, RELATED);
  }
  if (language !== 'en') return meanings;
  const addStem = (stem: string, place: number, likeness: number) =>
    add(meanings.ofTerms, termIdOf(index, language, stem), place, likeness);
  const addWord = (word: string, place: number, likeness: number) =>
    add(meanings.ofWords, wordIdOf(index, language, word), place, likeness);
  for (const [place, { stem, word }] of terms.entries()) {
    const { same, nested } = relatedTo(stem);
    for (const other of same) addStem(other, place, SAME_SENSE);
    for (const other of nested) addStem(other, place, NESTED_SENSE);
    for (const other of namesOfCountry(word)) addWord(other, place, RELATED);
    for (const other of seatsOf(word)) addWord(other, place, SEAT);
  }
  for (const { stem, place } of standInsOf(index, question)) addStem(stem, place, STANDS_FOR);
  return meanings;
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** One term's part of BM25, in a text of `length` words. */
export function termScore(
  weight: number,
  count: number,
  length: number,
  meanLength: number,
): number {
  return (weight * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / meanLength));
}

/** Reads a sentence; each is read once a question. */
export function readingOf(scope: Scope, sentence: number): Reading {
  const known = scope.readings.get(sentence);
  if (known !== undefined) return known;
  const { index, question } = scope;
  const words = index.wordsOf.subarray(
    index.wordStarts[sentence] as number,
    index.wordStarts[sentence + 1] as number,
  );
  const counts = new Uint8Array(question.terms.length);
  const matches: { term: number; at: number }[] = [];
  for (let at = 0; at < words.length; at++) {
    const term = scope.placeOfTerm.get(index.termOfWord[words[at] as number] as number);
    if (term === undefined) continue;
    counts[term] = Math.min(255, (counts[term] as number) + 1);
    matches.push({ term, at });
  }
  let bm25 = 0;
  for (const [k, { weight }] of question.terms.entries()) {
    const count = counts[k] as number;
    if (count > 0) bm25 += termScore(weight, count, words.length, index.meanSentenceLength);
  }
  const reading = { sentence, words, counts, matches, bm25 };
  scope.readings.set(sentence, reading);
  return reading;
}

/** The sentence `offset` places away in the same article, or null. */
export function neighbourOf(scope: Scope, sentence: number, offset: number): Reading | null {
  const other = sentence + offset;
  if (other < 0 || !sameArticle(scope.index, sentence, other)) return null;
  return readingOf(scope, other);
}

/** First sentence of a sentence's paragraph, and one past its last. */
export function paragraphBounds(index: Index, sentence: number): [first: number, end: number] {
  const paragraph = index.paragraphOf[sentence] as number;
  return [
    index.paragraphStarts[paragraph] as number,
    index.paragraphStarts[paragraph + 1] as number,
  ];
}

/** BM25 of a sentence's paragraph taken as one text. */
export function paragraphScore(scope: Scope, sentence: number): number {
  const { index } = scope;
  const paragraph = index.paragraphOf[sentence] as number;
  const known = scope.paragraphScores.get(paragraph);
  if (known !== undefined) return known;
  const [first, end] = paragraphBounds(index, sentence);
  const length = (index.wordStarts[end] as number) - (index.wordStarts[first] as number);
  let score = 0;
  for (const [k, weight] of scope.paragraphWeights.entries()) {
    let count = 0;
    for (let s = first; s < end; s++) count += readingOf(scope, s).counts[k] as number;
    if (count > 0) score += termScore(weight, count, length, index.meanParagraphLength);
  }
  scope.paragraphScores.set(paragraph, score);
  return score;
}

/**
 * How much a word of the index is like each of the question's terms, from 0 to 1: 1 for the same
 * stem, at least 0.8 for a word of the same family (Ukraine, Ukrainian), else how alike their vectors are.
 */
export function likenessOf(scope: Scope, word: number): Float32Array {
  const known = scope.likenesses.get(word);
  if (known !== undefined) return known;
  const { index, question, meanings } = scope;
  const text = index.words[word];
  const own = index.termOfWord[word] as number;
  const rank = index.rankOfWord[word] as number;
  const ofTerm = meanings.ofTerms.get(own);
  const ofWord = meanings.ofWords.get(word);
  const row = new Float32Array(question.terms.length);
  for (const [place, term] of question.terms.entries()) {
    // The same word in another language of the library has a term of its own.
    if (term.term === own || term.word === text) row[place] = 1;
    else if (!term.numeric) {
      const meant = Math.max(ofTerm?.[place] ?? 0, ofWord?.[place] ?? 0);
      const alike = meant >= MOST_ALIKE ? 0 : likeness(rank, term.rank);
      row[place] = Math.max(meant, Math.min(MOST_ALIKE, alike));
    }
  }
  scope.likenesses.set(word, row);
  return row;
}

/** For each of the question's terms, how much the sentence's most alike word is like it, from 0 to 1. */
export function nearestIn(scope: Scope, sentence: number): Float32Array {
  const known = scope.nearest.get(sentence);
  if (known !== undefined) return known;
  const { index, question } = scope;
  const best = new Float32Array(question.terms.length);
  const end = index.wordStarts[sentence + 1] as number;
  for (let i = index.wordStarts[sentence] as number; i < end; i++) {
    const word = index.wordsOf[i] as number;
    if (index.stopWord[word] === 1) continue;
    const row = likenessOf(scope, word);
    for (let k = 0; k < best.length; k++) {
      if ((row[k] as number) > (best[k] as number)) best[k] = row[k] as number;
    }
  }
  scope.nearest.set(sentence, best);
  return best;
}

/**
 * The same of a sentence that stands beside a candidate: of one that is no candidate itself only the
 * question's own words count, which costs next to nothing.
 */
export function nearestBeside(scope: Scope, { sentence, counts }: Reading): ArrayLike<number> {
  return scope.nearest.get(sentence) ?? counts.map((count) => Math.min(1, count));
}
