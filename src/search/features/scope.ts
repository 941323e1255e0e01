import { type Index, sameArticle, termIdOf } from '../inverted-index.ts';
import { inverseFrequency, type Question, type QuestionTerm } from '../question/question.ts';
import { oppositesOf } from '../words/opposites.ts';
import { direction } from '../words/word-vectors.ts';
import { appearanceOf, vectorWeight } from './appearance.ts';
import { denies } from './denial.ts';
import { Likenesses } from './likeness.ts';

/** Term weight saturation and length normalisation of BM25; Robertson and Zaragoza (2009). */
const K1 = 1.2;
const B = 0.75;

/** One question against one index: what the features of all its candidates share. */
export interface Scope {
  readonly index: Index;
  readonly question: Question;
  /** By the number of a term of the index: its place among the question's terms, or −1. */
  readonly places: Int8Array;
  /** Sums over the question's terms. */
  readonly totalWeight: number;
  readonly totalGeneralWeight: number;
  /** Places of the terms that tell most, within the library and in general English. */
  readonly rarest: number;
  readonly rarestInGeneral: number;
  /** Place of the term that says what is asked for, or −1. */
  readonly focus: number;
  /** The terms of the question's neighbouring words, unless both are stop words. */
  readonly pairs: readonly (readonly [first: number, second: number])[];
  /** Of each of its words: the place among its terms, or −1. */
  readonly placesOfTokens: Int8Array;
  /** The terms that mean the opposite of each of its terms, as far as the index knows any; English only. */
  readonly opposites: readonly Int32Array[];
  /** It denies something. */
  readonly denies: boolean;
  /** Direction of its terms' vectors together; length 1. */
  readonly vector: Float32Array;
  /** The terms of all its words, stop words included, but for the alternatives that it offers. */
  readonly asked: ReadonlySet<string>;
  readonly paragraphWeights: readonly number[];
  readonly likenesses: Likenesses;
  readonly readings: Map<number, Reading>;
  readonly paragraphs: Map<number, ParagraphReading>;
  readonly nearest: Map<number, Float32Array>;
}

/** A sentence read with the question in mind. */
export interface Reading {
  readonly sentence: number;
  /** Its words, stop words included, are the index's from `start` to `end`. */
  readonly start: number;
  readonly end: number;
  /** How often each of the question's terms stands in it, at most 255 times. */
  readonly counts: Uint8Array;
  /** The question's terms in the order in which they stand in it, and the place of each among its words. */
  readonly matched: readonly number[];
  readonly matchedAt: readonly number[];
  readonly bm25: number;
}

/** A paragraph read with the question in mind. */
export interface ParagraphReading {
  /** How often each of the question's terms stands in its sentences. */
  readonly counts: Int32Array;
  /** BM25 of it taken as one text. */
  readonly score: number;
}

export function scopeOf(index: Index, question: Question): Scope {
  const places = new Int8Array(index.termIds.size).fill(-1);
  const paragraphs = index.paragraphStarts.length - 1;
  const ranks = question.terms.map((term) => term.rank);
  for (const [place, { family }] of question.terms.entries()) {
    for (const term of family) if (places[term] === -1) places[term] = place;
  }
  // A word that stands in the question itself is never taken for another's relative.
  for (const [place, { term }] of question.terms.entries()) {
    if (term >= 0) places[term] = place;
  }
  return {
    index,
    question,
    places,
    totalWeight: sum(question.terms.map((term) => term.weight)) || 1,
    totalGeneralWeight: sum(question.terms.map((term) => term.generalWeight)) || 1,
    rarest: largest(question.terms.map((term) => term.weight)),
    rarestInGeneral: largest(question.terms.map((term) => term.generalWeight)),
    focus: question.terms.findIndex(({ stem }) => stem === question.expectation.focus?.term),
    pairs: pairsOf(index, question),
    placesOfTokens: placesOfTokens(index, question, places),
    opposites: question.terms.map(({ stem }) => oppositesIn(index, question.language, stem)),
    denies: denies(question.tokens),
    vector: direction(ranks, ranks.map(vectorWeight)),
    asked: new Set(
      question.tokens.map(({ term }) => term).filter((term) => !question.alternatives.has(term)),
    ),
    paragraphWeights: question.terms.map(({ family }) => {
      const holding = sum(family.map((term) => index.paragraphCounts[term] ?? 0));
      return inverseFrequency(paragraphs, Math.min(paragraphs, holding));
    }),
    likenesses: new Likenesses(index, question),
    readings: new Map(),
    paragraphs: new Map(),
    nearest: new Map(),
  };
}

function largest(values: readonly number[]): number {
  return values.indexOf(Math.max(...values));
}

function pairsOf(index: Index, { language, tokens }: Question): [number, number][] {
  const pairs: [number, number][] = [];
  for (const [place, token] of tokens.entries()) {
    const next = tokens[place + 1];
    if (next === undefined || (token.stop && next.stop)) continue;
    const first = termIdOf(index, language, token.term);
    const second = termIdOf(index, language, next.term);
    if (first >= 0 && second >= 0) pairs.push([first, second]);
  }
  return pairs;
}

function placesOfTokens(index: Index, question: Question, places: Int8Array): Int8Array {
  const { language, terms, tokens } = question;
  return Int8Array.from(tokens, ({ stop, term }) => {
    if (stop) return -1;
    const id = termIdOf(index, language, term);
    const place = id < 0 ? -1 : (places[id] as number);
    return place >= 0 ? place : terms.findIndex(({ stem }) => stem === term);
  });
}

function oppositesIn(index: Index, language: string, stem: string): Int32Array {
  const opposites = language === 'en' ? oppositesOf(stem) : [];
  return Int32Array.from(opposites, (other) => termIdOf(index, language, other)).filter(
    (term) => term >= 0,
  );
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

/** Place among the question's terms of a term of the index, or −1; −1 for −1, too. */
export function placeOfTerm({ places }: Scope, term: number): number {
  return term < 0 ? -1 : (places[term] as number);
}

const NOTHING: readonly number[] = [];

/** Reads a sentence; each is read once a question. */
export function readingOf(scope: Scope, sentence: number): Reading {
  const known = scope.readings.get(sentence);
  if (known !== undefined) return known;
  const { index, places } = scope;
  const { terms } = scope.question;
  const { termOfWord, wordsOf, wordStarts } = index;
  const start = wordStarts[sentence] as number;
  const end = wordStarts[sentence + 1] as number;
  const counts = new Uint8Array(terms.length);
  let matched: number[] | undefined;
  let matchedAt: number[] | undefined;
  for (let i = start; i < end; i++) {
    const place = places[termOfWord[wordsOf[i] as number] as number] as number;
    if (place < 0) continue;
    if (counts[place] !== 255) counts[place] = (counts[place] as number) + 1;
    matched ??= [];
    matchedAt ??= [];
    matched.push(place);
    matchedAt.push(i - start);
  }
  let bm25 = 0;
  for (let k = 0; k < counts.length; k++) {
    const count = counts[k] as number;
    if (count === 0) continue;
    const { weight } = terms[k] as QuestionTerm;
    bm25 += termScore(weight, count, end - start, index.meanSentenceLength);
  }
  const reading = {
    sentence,
    start,
    end,
    counts,
    matched: matched ?? NOTHING,
    matchedAt: matchedAt ?? NOTHING,
    bm25,
  };
  scope.readings.set(sentence, reading);
  return reading;
}

/** The sentence `offset` places away in the same article, or null. */
export function neighbourOf(scope: Scope, sentence: number, offset: number): Reading | null {
  const other = sentence + offset;
  if (other < 0 || other === scope.index.sentences.length) return null;
  if (!sameArticle(scope.index, sentence, other)) return null;
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

/** Reads the paragraph of a sentence; each is read once a question. */
export function paragraphReadingOf(scope: Scope, sentence: number): ParagraphReading {
  const { index, places, paragraphWeights } = scope;
  const paragraph = index.paragraphOf[sentence] as number;
  const known = scope.paragraphs.get(paragraph);
  if (known !== undefined) return known;
  const { termOfWord, wordsOf, wordStarts } = index;
  const [first, last] = paragraphBounds(index, sentence);
  const counts = new Int32Array(paragraphWeights.length);
  const inSentence = new Uint8ClampedArray(counts.length);
  for (let s = first; s < last; s++) {
    inSentence.fill(0);
    const end = wordStarts[s + 1] as number;
    for (let i = wordStarts[s] as number; i < end; i++) {
      const place = places[termOfWord[wordsOf[i] as number] as number] as number;
      if (place >= 0) inSentence[place] = (inSentence[place] as number) + 1;
    }
    for (let k = 0; k < counts.length; k++) {
      counts[k] = (counts[k] as number) + (inSentence[k] as number);
    }
  }
  const length = (wordStarts[last] as number) - (wordStarts[first] as number);
  let score = 0;
  for (let k = 0; k < counts.length; k++) {
    const count = counts[k] as number;
    if (count === 0) continue;
    score += termScore(paragraphWeights[k] as number, count, length, index.meanParagraphLength);
  }
  const reading = { counts, score };
  scope.paragraphs.set(paragraph, reading);
  return reading;
}

/** For each of the question's terms, how much the sentence's most alike word is like it, from 0 to 1. */
export function nearestIn(scope: Scope, sentence: number): Float32Array {
  const known = scope.nearest.get(sentence);
  if (known !== undefined) return known;
  const { index, likenesses } = scope;
  const most = new Float32Array(scope.question.terms.length);
  for (const word of appearanceOf(index, sentence).contentWords) likenesses.raise(most, word);
  scope.nearest.set(sentence, most);
  return most;
}

/**
 * How much a sentence that stands beside a candidate has of the question's term at a place: when it is no
 * candidate itself only the question's own words count, which costs next to nothing.
 */
export function nearestBeside(scope: Scope, { sentence, counts }: Reading, place: number): number {
  const near = scope.nearest.get(sentence);
  return near === undefined ? Math.min(1, counts[place] as number) : (near[place] as number);
}
