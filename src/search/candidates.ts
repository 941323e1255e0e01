import { type Scope, termScore } from './features/scope.ts';
import { type Index, sameArticle } from './inverted-index.ts';
import { nearestTerms } from './nearest-words.ts';

/** BM25 has the right sentence among its first 60 for 97 % of questions. */
const FIRST = 48;
/** Sentences beside these may answer with a pronoun in the place of what was asked about. */
const WITH_NEIGHBOURS = 12;
/** Terms in more sentences than this add to sentences already found and bring in no new ones. */
const MOST_POSTINGS = 20_000;
/** What a word near in meaning adds, as a share of what the word itself would. */
const NEAR_MEANING = 0.4;

/** The score of each sentence, 0 for one that was not found, and the sentences that were. */
interface Scores {
  readonly of: Float64Array;
  readonly found: number[];
}

/** Of each index, with every score at 0 between questions. */
const emptyScores = new WeakMap<Index, Scores>();

function emptyScoresOf(index: Index): Scores {
  const known = emptyScores.get(index);
  if (known !== undefined) return known;
  const scores = { of: new Float64Array(index.sentences.length), found: [] };
  emptyScores.set(index, scores);
  return scores;
}

/** Adds a term's part of BM25 to every sentence that holds it. */
function addTerm(index: Index, { of, found }: Scores, term: number, weight: number): void {
  const { meanSentenceLength, postingCounts, postingSentences, postingStarts, wordStarts } = index;
  const start = postingStarts[term] as number;
  const end = postingStarts[term + 1] as number;
  const common = end - start > MOST_POSTINGS && found.length > 0;
  for (let i = start; i < end; i++) {
    const sentence = postingSentences[i] as number;
    const score = of[sentence] as number;
    if (score === 0) {
      if (common) continue;
      found.push(sentence);
    }
    const length = (wordStarts[sentence + 1] as number) - (wordStarts[sentence] as number);
    of[sentence] =
      score + termScore(weight, postingCounts[i] as number, length, meanSentenceLength);
  }
}

/** Adds up the scores of every sentence that holds a term of the question or a word near one in meaning. */
function addAll({ index, question }: Scope, scores: Scores): void {
  for (const { family, weight } of [...question.terms].sort((a, b) => b.weight - a.weight)) {
    for (const term of family) addTerm(index, scores, term, weight);
  }
  for (const { family, weight, rank, name } of question.terms) {
    if (name) continue;
    for (const near of nearestTerms(index, rank)) {
      if (!family.includes(near)) addTerm(index, scores, near, weight * NEAR_MEANING);
    }
  }
}

/**
 * The sentences with the best scores, best first; of equal ones the earlier. Keeps the best so far in
 * order, so that most sentences are compared with the last of them alone.
 */
function bestOf({ of, found }: Scores, most: number): number[] {
  const best: number[] = [];
  const isBetter = (a: number, b: number) => {
    const difference = (of[a] as number) - (of[b] as number);
    return difference > 0 || (difference === 0 && a < b);
  };
  for (const sentence of found) {
    if (best.length === most && !isBetter(sentence, best[most - 1] as number)) continue;
    if (best.length === most) best.pop();
    let at = best.length;
    while (at > 0 && isBetter(sentence, best[at - 1] as number)) at -= 1;
    best.splice(at, 0, sentence);
  }
  return best;
}

function bestByWords(scope: Scope): number[] {
  const scores = emptyScoresOf(scope.index);
  addAll(scope, scores);
  const best = bestOf(scores, FIRST);
  for (const sentence of scores.found) scores.of[sentence] = 0;
  scores.found.length = 0;
  return best;
}

/**
 * The sentences worth ranking for a question, by number: all of a short article; else the best by BM25 and the neighbours of the
 * best of these, in the order of the text.
 */
export function candidatesOf(scope: Scope): number[] {
  const { length } = scope.index.sentences;
  if (length <= FIRST) return Array.from({ length }, (_, sentence) => sentence);
  const best = bestByWords(scope);
  const chosen = new Set(best);
  for (const sentence of best.slice(0, WITH_NEIGHBOURS)) {
    for (const other of [sentence - 1, sentence + 1]) {
      if (isSentence(scope.index, other) && sameArticle(scope.index, sentence, other)) {
        chosen.add(other);
      }
    }
  }
  return [...chosen].sort((a, b) => a - b);
}

function isSentence(index: Index, sentence: number): boolean {
  return sentence >= 0 && sentence < index.sentences.length;
}
