import { dot } from '../words/word-vectors.ts';
import { appearanceOf } from './appearance.ts';
import { CONTEXT, contextFeatures } from './context.ts';
import { DOUBT, doubtFeatures } from './doubt.ts';
import { FIT, fitFeatures } from './fit.ts';
import { LEXICAL, lexicalFeatures } from './lexical.ts';
import { MEANING, meaningFeatures } from './meaning.ts';
import { nearestIn, readingOf, type Scope } from './scope.ts';
import { SHAPE, shapeFeatures } from './shape.ts';

/** How the sentence stands among the other candidates. */
export const STANDING = [
  'bm25Share',
  'bm25Rank',
  'likeCoverageLead',
  'likeCoverageRank',
  'contextCoverageRank',
  'paragraphScoreRank',
  'vectorCosineShare',
  'centredCosine',
  'centredCosineLead',
  'meaningWhenFewMatch',
  'cosineWhenFewMatch',
  'actionWhenFewMatch',
] as const;

/** The features of a candidate, in the order of every row that `featuresOf` makes. */
export const FEATURES = [
  ...LEXICAL,
  ...MEANING,
  ...CONTEXT,
  ...FIT,
  ...DOUBT,
  ...SHAPE,
  ...STANDING,
] as const;

export type Feature = (typeof FEATURES)[number];

const PLACE: ReadonlyMap<string, number> = new Map(FEATURES.map((name, place) => [name, place]));
/** Where each group begins in a row. */
const FIRST = {
  lexical: placeOf(LEXICAL[0]),
  meaning: placeOf(MEANING[0]),
  context: placeOf(CONTEXT[0]),
  fit: placeOf(FIT[0]),
  doubt: placeOf(DOUBT[0]),
  shape: placeOf(SHAPE[0]),
};
const LOWEST_RANK = 20;

/** Place of a feature in a row. */
export function placeOf(feature: Feature): number {
  return PLACE.get(feature) ?? -1;
}

/** A candidate sentence of an index, with its features. */
export interface Candidate {
  /** Number of the sentence in the index. */
  readonly sentence: number;
  /** One value for each of `FEATURES`. */
  readonly features: Float32Array;
}

/** Values of all candidates, in their order. */
type Column = Float64Array;

function column(rows: readonly Float32Array[], feature: Feature): Column {
  const place = placeOf(feature);
  const values = new Float64Array(rows.length);
  for (let i = 0; i < values.length; i++) values[i] = (rows[i] as Float32Array)[place] as number;
  return values;
}

function fill(rows: readonly Float32Array[], feature: Feature, values: Column): void {
  const place = placeOf(feature);
  for (let i = 0; i < values.length; i++) (rows[i] as Float32Array)[place] = values[i] as number;
}

/** Number of larger values for each, at most `LOWEST_RANK`: 0 for the largest. */
function ranks(values: Column): Column {
  const sorted = values.slice().sort();
  const highest = sorted.length - 1;
  const ranked = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    let rank = 0;
    while (rank < LOWEST_RANK && rank <= highest && (sorted[highest - rank] as number) > value) {
      rank += 1;
    }
    ranked[i] = rank;
  }
  return ranked;
}

function shares(values: Column): Column {
  const most = mostOf(values, 1e-9);
  return values.map((value) => value / most);
}

function mostOf(values: Column, least: number): number {
  let most = least;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i] as number);
  return most;
}

/** How far each value lies above the best of the others. */
function leads(values: Column): Column {
  let first = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value > first) {
      second = first;
      first = value;
    } else if (value > second) second = value;
  }
  const other = Number.isFinite(second) ? second : 0;
  return values.map((value) => value - (value === first ? other : first));
}

function addStanding(rows: readonly Float32Array[]): void {
  const bm25 = column(rows, 'bm25');
  const like = column(rows, 'likeCoverage');
  fill(rows, 'bm25Share', shares(bm25));
  fill(rows, 'bm25Rank', ranks(bm25));
  fill(rows, 'likeCoverageLead', leads(like));
  fill(rows, 'likeCoverageRank', ranks(like));
  fill(rows, 'contextCoverageRank', ranks(column(rows, 'contextCoverage')));
  fill(rows, 'paragraphScoreRank', ranks(column(rows, 'paragraphScore')));
  fill(rows, 'vectorCosineShare', shares(column(rows, 'vectorCosine')));
  // Where no sentence has the question's own words, what is near in meaning counts for more.
  const unmatched = 1 - mostOf(column(rows, 'generalCoverage'), 0);
  const whenFewMatch = (feature: Feature) => column(rows, feature).map((v) => v * unmatched);
  fill(rows, 'meaningWhenFewMatch', whenFewMatch('likeGeneralCoverage'));
  fill(rows, 'cosineWhenFewMatch', whenFewMatch('vectorCosine'));
  fill(rows, 'actionWhenFewMatch', whenFewMatch('actionCoverage'));
}

/**
 * Cosines of the question's vector with each sentence's, less what all the candidates have in common:
 * in an article about one thing, what a sentence says beyond that thing tells it from the others.
 */
function centredCosines(scope: Scope, sentences: readonly number[]): Column {
  const vectors = sentences.map((sentence) => appearanceOf(scope.index, sentence).vector);
  const centre = new Float32Array(scope.vector.length);
  for (const vector of vectors) {
    for (let i = 0; i < centre.length; i++) {
      centre[i] = (centre[i] as number) + (vector[i] as number) / vectors.length;
    }
  }
  const question = scope.vector.map((value, i) => value - (centre[i] as number));
  const square = dot(question, question);
  const alongCentre = dot(question, centre);
  const centreSquare = dot(centre, centre);
  const cosines = new Float64Array(vectors.length);
  for (let i = 0; i < cosines.length; i++) {
    const vector = vectors[i] as Float32Array;
    // |v − c|² and q·(v − c), without making v − c.
    const length = dot(vector, vector) - 2 * dot(vector, centre) + centreSquare;
    const along = dot(question, vector) - alongCentre;
    cosines[i] = square > 0 && length > 1e-9 ? along / Math.sqrt(square * length) : 0;
  }
  return cosines;
}

/** The features of candidate sentences, given by number in the index, in the same order. */
export function featuresOf(scope: Scope, sentences: readonly number[]): Candidate[] {
  // V8 keeps lists of nothing apart, and would compile for both anew.
  if (sentences.length === 0) return [];
  for (const sentence of sentences) nearestIn(scope, sentence);
  // What no group writes shows: a score that is no number.
  const table = new Float32Array(sentences.length * FEATURES.length).fill(Number.NaN);
  const candidates: Candidate[] = [];
  const rows: Float32Array[] = [];
  for (const sentence of sentences) {
    const reading = readingOf(scope, sentence);
    const appearance = appearanceOf(scope.index, sentence);
    const start = rows.length * FEATURES.length;
    const features = table.subarray(start, start + FEATURES.length);
    lexicalFeatures(scope, reading, appearance, features, FIRST.lexical);
    meaningFeatures(scope, reading, appearance, features, FIRST.meaning);
    contextFeatures(scope, reading, features, FIRST.context);
    fitFeatures(scope, reading, appearance, features, FIRST.fit);
    doubtFeatures(scope, reading, appearance, features, FIRST.doubt);
    shapeFeatures(scope, reading, appearance, features, FIRST.shape);
    candidates.push({ sentence, features });
    rows.push(features);
  }
  const centred = centredCosines(scope, sentences);
  fill(rows, 'centredCosine', centred);
  fill(rows, 'centredCosineLead', leads(centred));
  addStanding(rows);
  return candidates;
}
