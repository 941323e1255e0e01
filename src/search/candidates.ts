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

/** Adds a term's part of BM25 to every sentence that holds it. */
function addTerm({ index }: Scope, found: Map<number, number>, term: number, weight: number): void {
  const start = index.postingStarts[term] as number;
  const end = index.postingStarts[term + 1] as number;
  const common = end - start > MOST_POSTINGS && found.size > 0;
  for (let i = start; i < end; i++) {
    const sentence = index.postingSentences[i] as number;
    const score = found.get(sentence);
    if (common && score === undefined) continue;
    const length =
      (index.wordStarts[sentence + 1] as number) - (index.wordStarts[sentence] as number);
    const part = termScore(
      weight,
      index.postingCounts[i] as number,
      length,
      index.meanSentenceLength,
    );
    found.set(sentence, (score ?? 0) + part);
  }
}

/** Every sentence that holds a term of the question or a word near one in meaning, with its score. */
function scores(scope: Scope): Map<number, number> {
  const { index, question } = scope;
  const found = new Map<number, number>();
  for (const { family, weight } of [...question.terms].sort((a, b) => b.weight - a.weight)) {
    for (const term of family) addTerm(scope, found, term, weight);
  }
  for (const { family, weight, rank, name } of question.terms) {
    if (name) continue;
    for (const near of nearestTerms(index, rank)) {
      if (!family.includes(near)) addTerm(scope, found, near, weight * NEAR_MEANING);
    }
  }
  return found;
}

/**
 * The sentences worth ranking for a question, by number: all of a short article; else the best by BM25 and the neighbours of the
 * best of these, in the order of the text.
 */
export function candidatesOf(scope: Scope): number[] {
  const { length } = scope.index.sentences;
  if (length <= FIRST) return Array.from({ length }, (_, sentence) => sentence);
  const best = [...scores(scope)]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, FIRST)
    .map(([sentence]) => sentence);
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
