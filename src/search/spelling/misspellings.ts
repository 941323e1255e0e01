import { stopWordsOf } from '../../article/stop-words.ts';
import { type Index, sentencesWith, termIdOf, wordIdOf } from '../inverted-index.ts';
import { stemOf } from '../words/stemmer.ts';
import { type Token, tokenize } from '../words/tokens.ts';
import { frequencyRank } from '../words/word-vectors.ts';
import { editDistance } from './edit-distance.ts';
import {
  longerAtStart,
  longestDistance,
  possibleWordsOf,
  slippedAtStart,
  WELL_KNOWN_RANK,
  wordsNear,
} from './possible-words.ts';
import { interrogativeFor } from './question-opener.ts';

/** Shorter words have too many neighbours to guess which was meant. */
const SHORTEST = 4;
/**
 * Of other languages than English we know no everyday words, so that a word that no article holds is
 * more often one that they do not speak of than a slip: only longer words are read as others.
 */
const SHORTEST_ELSEWHERE = 5;

/** In units of an edit: what makes one correction likelier than another at the same distance. */
const SAME_FIRST_LETTER = 0.25;
const NOT_IN_ARTICLES = 0.6;
const BESIDE_OTHER_WORDS = 0.3;
const STANDS_AS_IS = 0.1;
const ENDING_LEFT_OUT = 0.15;
const MOST_FOR_FREQUENCY = 0.2;
const FOR_EACH_SENTENCE = 0.01;

/** Paragraphs that hold a term. */
function paragraphsOf(index: Index, term: number): Set<number> {
  const paragraphs = new Set<number>();
  for (const sentence of sentencesWith(index, term)) {
    paragraphs.add(index.paragraphOf[sentence] as number);
  }
  return paragraphs;
}

/** Paragraphs that hold each of the question's content words that the articles have. */
function paragraphsOfOthers(
  index: Index,
  language: string,
  asked: readonly Token[],
): Set<number>[] {
  return asked
    .filter((token) => !token.stop)
    .map((token) => termOf(index, language, token.word))
    .filter((term) => term >= 0)
    .map((term) => paragraphsOf(index, term));
}

/** Whether a word stands in an article of any language. */
function stands(index: Index, language: string, word: string): boolean {
  return [language, ...index.languages].some((own) => wordIdOf(index, own, word) >= 0);
}

/** The number of a word's term: in the given language, else in another one of the articles; or −1. */
function termOf(index: Index, language: string, word: string): number {
  for (const own of [language, ...index.languages]) {
    const id = wordIdOf(index, own, word);
    if (id >= 0) return index.termOfWord[id] as number;
    const term = termIdOf(index, own, stemOf(word, own));
    if (term >= 0) return term;
  }
  return -1;
}

/** How far a candidate is from what was meant, in edits; less is likelier. */
function cost(
  index: Index,
  language: string,
  word: string,
  candidate: string,
  context: readonly Set<number>[],
): number {
  let sum = editDistance(word, candidate, longestDistance(word));
  if (word[0] === candidate[0]) sum -= SAME_FIRST_LETTER;
  if (candidate.startsWith(word)) sum -= ENDING_LEFT_OUT;
  if (stands(index, language, candidate)) sum -= STANDS_AS_IS;
  if (stopWordsOf(language).has(candidate)) return sum;
  const term = termOf(index, language, candidate);
  if (term < 0) return sum + NOT_IN_ARTICLES;
  const own = sentencesWith(index, term);
  sum -= Math.min(MOST_FOR_FREQUENCY, own.length * FOR_EACH_SENTENCE);
  const beside = (other: ReadonlySet<number>) =>
    own.some((sentence) => other.has(index.paragraphOf[sentence] as number));
  if (context.some(beside)) sum -= BESIDE_OTHER_WORDS;
  return sum;
}

/** Whether the word stands in no article and is nothing that an English reader would know. */
function isUnknown(index: Index, language: string, token: Token): boolean {
  const shortest = language === 'en' ? SHORTEST : SHORTEST_ELSEWHERE;
  if (token.stop || token.numeric || token.word.length < shortest) return false;
  if (isKnown(index, language, token)) return false;
  const rank = frequencyRank(token.word);
  return language !== 'en' || rank < 0 || rank >= WELL_KNOWN_RANK;
}

function isKnown(index: Index, language: string, { word, term }: Token): boolean {
  return termIdOf(index, language, term) >= 0 || termOf(index, language, word) >= 0;
}

function correctionOf(
  index: Index,
  language: string,
  { word }: Token,
  asked: readonly Token[],
): string | null {
  const possible = possibleWordsOf(index, language);
  const beside = wordsNear(possible, word);
  const atStart = () => [
    ...(language === 'en' ? slippedAtStart(possible, word) : []),
    ...longerAtStart(possible, word),
  ];
  const candidates = beside.length > 0 ? beside : atStart();
  if (candidates.length < 2) return candidates[0] ?? null;
  const context = paragraphsOfOthers(index, language, asked);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const sum = cost(index, language, word, candidate, context);
    if (sum < least) {
      best = candidate;
      least = sum;
    }
  }
  return best;
}

/** The token with another word in its place. */
function replace(token: Token, word: string, language: string): Token {
  const [read] = tokenize(word, language);
  return read === undefined
    ? token
    : { ...token, word: read.word, term: read.term, stop: read.stop };
}

/** A word written as two that the articles write as one: “stock piles”. */
function joined(
  index: Index,
  language: string,
  first: Token,
  second: Token | undefined,
): string | null {
  if (second === undefined || first.numeric || second.numeric) return null;
  if (first.stop && second.stop) return null;
  const whole = first.word + second.word;
  if (whole.length < 6 || !stands(index, language, whole)) return null;
  return isKnown(index, language, first) && isKnown(index, language, second) ? null : whole;
}

/**
 * Reads words that the index does not know as the nearest of its vocabulary, by edits, frequency and
 * the rest of the question, and a first word that is no other as an interrogative. Words that the index
 * knows, short words, numbers and well-known English words stay as they are.
 *
 * @param language of the question, a base tag
 * @returns the tokens as read, and what was changed: written → read as, both folded
 */
export function correctWords(
  index: Index,
  asked: readonly Token[],
  language: string,
): { tokens: Token[]; corrected: Record<string, string> } {
  const tokens: Token[] = [];
  const corrected: Record<string, string> = {};
  for (let i = 0; i < asked.length; i++) {
    const token = asked[i] as Token;
    const next = asked[i + 1];
    const whole = joined(index, language, token, next);
    if (whole !== null && next !== undefined) {
      corrected[`${token.word} ${next.word}`] = whole;
      tokens.push({ ...replace(token, whole, language), end: next.end });
      i += 1;
      continue;
    }
    const opener =
      i === 0 && language === 'en' && !stands(index, language, token.word)
        ? interrogativeFor(token.word, next?.word)
        : null;
    const correction =
      opener ??
      (isUnknown(index, language, token) ? correctionOf(index, language, token, asked) : null);
    if (correction !== null) corrected[token.word] = correction;
    tokens.push(correction === null ? token : replace(token, correction, language));
  }
  return { tokens, corrected };
}
