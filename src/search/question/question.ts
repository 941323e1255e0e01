import { stopWordsOf } from '../../article/stop-words.ts';
import { type Index, sentenceCount, termIdOf, wordIdOf } from '../inverted-index.ts';
import { correctWords } from '../spelling/misspellings.ts';
import { stemOf } from '../words/stemmer.ts';
import { type Token, tokenize } from '../words/tokens.ts';
import { frequencyRank } from '../words/word-vectors.ts';
import { alternativesIn } from './alternatives.ts';
import { type Expectation, expectationOf, UNKNOWN_EXPECTATION } from './expectation.ts';
import { languageOfQuestion } from './question-language.ts';
import { familyOf } from './word-families.ts';

/** A content word of a question, as one library's index knows it. */
export interface QuestionTerm {
  /** Folded word, corrected if it was misspelt. */
  readonly word: string;
  readonly stem: string;
  /** Its number in the index; −1 when no sentence holds exactly this word. */
  readonly wordId: number;
  /** The number of its term in the question's language; −1 when no sentence in it holds a form of it. */
  readonly term: number;
  /**
   * All terms that the index knows of it, its own first: its word family (Ukraine, Ukrainian) and what
   * it is stemmed to in the articles' other languages.
   */
  readonly family: readonly number[];
  /** How much a match tells within this library: inverse document frequency over sentences. */
  readonly weight: number;
  /** The same in general English, so that a word that every sentence here holds keeps its weight. */
  readonly generalWeight: number;
  /** Rank in general English, −1 if unknown; see `word-vectors.ts`. */
  readonly rank: number;
  /**
   * Written like a name: with a capital letter that does not come from opening the question, or so by
   * the articles.
   */
  readonly name: boolean;
  readonly numeric: boolean;
}

/** What was asked, parsed against a library's index. */
export interface Question {
  /** As it was asked. */
  readonly text: string;
  /** What it takes from the question before, each in the words that were used there; mostly nothing. */
  readonly carried: readonly string[];
  /** The text with what was carried, each on a line of its own: what the tokens' offsets point into. */
  readonly read: string;
  /** The language it is read in, a base tag. */
  readonly language: string;
  /** All its words in order, misspelt ones corrected; those that were carried come last. */
  readonly tokens: readonly Token[];
  /** Its distinct content words in order. */
  readonly terms: readonly QuestionTerm[];
  readonly expectation: Expectation;
  /** Stems of the words among which it lets one choose (“Kyiv or Lviv”); mostly none. English. */
  readonly alternatives: ReadonlySet<string>;
  /** Misspelt → read as; both in lower case. */
  readonly corrected: Readonly<Record<string, string>>;
}

/**
 * Inverse document frequency in the form that BM25 uses and that never is negative:
 * ln(1 + (N − n + ½) / (n + ½)); Robertson and Zaragoza (2009), The Probabilistic Relevance Framework.
 */
export function inverseFrequency(total: number, holding: number): number {
  return Math.log(1 + (total - holding + 0.5) / (holding + 0.5));
}

/** Number of sentences that hold one of the terms, at most all; one that holds two counts twice. */
function holding(index: Index, terms: readonly number[]): number {
  const count = terms.reduce((sum, term) => sum + sentenceCount(index, term), 0);
  return Math.min(index.sentences.length, count);
}

/** The number of the term that the index keeps for a token, however it is accented; or −1. */
function ownTerm(
  index: Index,
  language: string,
  { word, term }: Pick<Token, 'word' | 'term'>,
): number {
  const known = termIdOf(index, language, term);
  return known >= 0 ? known : (index.termOfWord[wordIdOf(index, language, word)] ?? -1);
}

/** The terms that a word has in the other languages of the articles. */
function termsElsewhere(index: Index, language: string, word: string): number[] {
  const found: number[] = [];
  for (const other of index.languages) {
    if (other === language || stopWordsOf(other).has(word)) continue;
    const term = ownTerm(index, other, { word, term: stemOf(word, other) });
    if (term >= 0) found.push(term);
  }
  return found;
}

/** “used to lead”, “is going to meet”: words of grammar where another verb follows. */
function isAuxiliary(tokens: readonly Token[], place: number): boolean {
  const next = tokens[place + 1];
  return /^(?:used|going|able|supposed)$/.test(tokens[place]?.word ?? '') && next?.word === 'to';
}

/** Words beyond these add nothing but time: nobody asks with more. */
const MOST_TERMS = 48;

/** Rank from which on a word is as telling as one that we have never seen. */
const RAREST_RANK = 60_000;

/**
 * What a word tells in general English, from its frequency rank: by Zipf's law a word of rank r is r
 * times rarer than the first, so its information grows with ln r.
 */
function generalWeight(rank: number): number {
  return Math.log(2 + (rank < 0 ? RAREST_RANK : rank)) - 2;
}

/** A general weight from which on a word tells all that its rarity in the library says. */
const FULLY_TELLING = 5;

/**
 * Share of its weight that a word keeps. In a short article even “make” and “thing” can be rare; they
 * tell little all the same.
 */
function tellingShare(rank: number): number {
  return Math.min(1, Math.max(0.5, generalWeight(rank)) / FULLY_TELLING);
}

/** What tells when something is by when it is said: an asker's “next” is not the article's. English. */
const SEEN_FROM_NOW = new Set(
  'current currently latest next now recent recently today tomorrow upcoming yesterday'.split(' '),
);
const SHARE_SEEN_FROM_NOW = 0.5;

/**
 * Parses a question for the library that will be asked. Never throws.
 *
 * @param options `correct: false` leaves misspelt words as they are
 */
export function parseQuestion(index: Index, text: string, { correct = true } = {}): Question {
  const language = languageOfQuestion(index, text);
  const asked = tokenize(text, language);
  const { tokens, corrected } = correct
    ? correctWords(index, asked, language)
    : { tokens: asked, corrected: {} };
  const alternatives = language === 'en' ? alternativesIn(text, tokens) : new Set<string>();
  return {
    text,
    carried: [],
    read: text,
    language,
    tokens,
    terms: termsOf(index, tokens, language, alternatives),
    expectation: language === 'en' ? expectationOf(tokens) : UNKNOWN_EXPECTATION,
    alternatives,
    corrected,
  };
}

/**
 * The question with words of the one before it, which count as if they had been asked too. What it
 * expects stays as it was.
 *
 * @param carried words as they stood in the question before or in its answer
 */
export function withCarried(
  index: Index,
  question: Question,
  carried: readonly string[],
): Question {
  if (carried.length === 0) return question;
  const read = [question.text, ...carried].join('\n');
  const added = tokenize(read, question.language).filter(
    ({ start }) => start > question.text.length,
  );
  const tokens = [...question.tokens, ...added];
  const { alternatives, language } = question;
  const terms = termsOf(index, tokens, language, alternatives);
  return { ...question, carried, read, tokens, terms };
}

/**
 * The distinct content words among a question's tokens, without the alternatives that no article holds
 * where one is held.
 */
function termsOf(
  index: Index,
  tokens: readonly Token[],
  language: string,
  alternatives: ReadonlySet<string>,
): QuestionTerm[] {
  const terms: QuestionTerm[] = [];
  const seen = new Set<string>();
  for (const [place, token] of tokens.entries()) {
    if (token.stop || seen.has(token.term) || terms.length === MOST_TERMS) continue;
    if (isAuxiliary(tokens, place)) continue;
    seen.add(token.term);
    const term = ownTerm(index, language, token);
    const wordId = wordIdOf(index, language, token.word);
    const rank = language === 'en' ? frequencyRank(token.word) : -1;
    const related = token.numeric ? [] : familyOf(index, token.word, rank);
    const elsewhere = termsElsewhere(index, language, token.word);
    const share = language === 'en' && SEEN_FROM_NOW.has(token.word) ? SHARE_SEEN_FROM_NOW : 1;
    const family = [...new Set([...(term < 0 ? [] : [term]), ...related, ...elsewhere])];
    terms.push({
      word: token.word,
      stem: token.term,
      wordId,
      term,
      family,
      weight:
        inverseFrequency(index.sentences.length, holding(index, family)) *
        tellingShare(rank) *
        share,
      generalWeight: Math.max(0.5, generalWeight(rank)) * share,
      rank,
      name: (token.capitalised && place > 0) || index.nameWord[wordId] === 1,
      numeric: token.numeric,
    });
  }
  const isHeld = ({ family }: QuestionTerm) => family.length > 0;
  const isOffered = ({ stem }: QuestionTerm) => alternatives.has(stem);
  if (!terms.some((term) => isOffered(term) && isHeld(term))) return terms;
  return terms.filter((term) => isHeld(term) || !isOffered(term));
}
