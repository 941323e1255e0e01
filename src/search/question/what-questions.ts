import { wordSet } from '../../word-set.ts';
import { IRREGULAR_FORMS } from '../words/irregular-forms.ts';
import { AUXILIARIES } from '../words/question-words.ts';
import type { Token } from '../words/tokens.ts';
import { type AnswerKind, nounKind } from './answer-kinds.ts';
import { COMMON_VERBS } from './verbs.ts';

const NOUNS_IN_LY = wordSet(
  'ally anomaly assembly belly bully butterfly family folly fly italy jelly july lily monopoly rally reply supply tally',
);

/** “Which country *currently* has one”. */
function isAdverb(word: string): boolean {
  return /\p{L}{2}ly$/u.test(word) && !NOUNS_IN_LY.has(word);
}

/** “Which actor *plays* the king”; “which television *shows* were made” has a noun there. */
function opensClause({ word, term }: Token, next: Token | undefined): boolean {
  if (/(?:ed|ing)$/.test(word) || IRREGULAR_FORMS.has(word) || isAdverb(word)) return true;
  return /(?<!er)s$/.test(word) && COMMON_VERBS.has(term) && !AUXILIARIES.has(next?.word ?? '');
}

/** The noun after “which” or “what”: the last content word before a verb of the question. */
function nounAfter(tokens: readonly Token[], from: number): Token | null {
  let noun: Token | null = null;
  const inReach = tokens.slice(from, from + 5);
  for (const [i, token] of inReach.entries()) {
    if (AUXILIARIES.has(token.word)) return noun;
    if (token.stop) {
      if (noun !== null) return noun;
      continue;
    }
    if (noun !== null && opensClause(token, inReach[i + 1])) return noun;
    noun = token;
  }
  return noun;
}

/** The noun that “what is the … of …” asks for. */
function nounAfterVerb(tokens: readonly Token[], from: number): Token | null {
  let noun: Token | null = null;
  for (const token of tokens.slice(from)) {
    if (!token.stop) noun = token;
    else if (noun !== null) break;
  }
  return noun;
}

/** At most so many content words make “what is X” a question for a definition. */
const DEFINITION_SIZE = 3;

/** “What *kind* of company is it?” */
const SORT = /^(?:kind|type|sort|form)s?$/;
const COPULA = /^(?:is|are|was|were)$/;
/** “What is it *for*”: words with which something about a thing is asked, and not what it is. */
const TAILS = wordSet('about against as by for from like of on than to with');
const ARTICLES = wordSet('a an the');
/** “What is the *meaning* of X” asks what X is. */
const MEANINGS = wordSet('definition meaning');

/**
 * Whether the words after “what is” name a thing and ask nothing about it: “a blue whale”, not “whales
 * known for” or “the capital of France”.
 *
 * @param from place of the first of them
 */
function isBare(tokens: readonly Token[], from: number): boolean {
  const size = tokens.slice(from).filter((token) => !token.stop).length;
  const last = tokens.length - 1;
  if (size > DEFINITION_SIZE || TAILS.has(tokens[last]?.word ?? '')) return false;
  if (/^(?:in|on|up|at)$/.test(tokens[from]?.word ?? '')) return false;
  const determined = tokens[from]?.word === 'the';
  for (let i = from; i <= last; i++) {
    const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
    if (token === undefined) continue;
    const named = before?.capitalised === true && after?.capitalised === true;
    if (determined && !named && TAILS.has(token.word) && !MEANINGS.has(before?.word ?? '')) {
      return false;
    }
    const ends = after === undefined || after.stop;
    const participle = /\p{L}[^e]ed$/u.test(token.word) || IRREGULAR_FORMS.has(token.word);
    const noun = token.stop || token.capitalised || ARTICLES.has(before?.word ?? '');
    if (participle && ends && !noun) return false;
  }
  return true;
}

/**
 * What kind of answer an English question with “what” or “which” asks for, and the noun that says so.
 *
 * @param at place of that word
 */
export function kindOfWhat(
  tokens: readonly Token[],
  at: number,
): { kind: AnswerKind; focus: Token | null } {
  const next = tokens[at + 1];
  if (next !== undefined && AUXILIARIES.has(next.word)) {
    if (!COPULA.test(next.word)) {
      const meaning = /^do(?:es)?$/.test(next.word) && tokens.at(-1)?.word === 'mean';
      return { kind: meaning ? 'definition' : 'thing', focus: null };
    }
    const noun = nounAfterVerb(tokens, at + 2);
    const defines = isBare(tokens, at + 2);
    const indefinite = /^an?$/.test(tokens[at + 2]?.word ?? '');
    const known = noun === null || (defines && indefinite) ? null : nounKind(noun);
    if (known !== null) return { kind: known, focus: noun };
    return { kind: defines ? 'definition' : 'thing', focus: noun };
  }
  const sort = SORT.test(next?.word ?? '') && tokens[at + 2]?.word === 'of';
  const focus = nounAfter(tokens, sort ? at + 3 : at + 1);
  if (focus === null) return { kind: 'thing', focus };
  const after = tokens.indexOf(focus) + 1;
  if (sort && COPULA.test(tokens[after]?.word ?? '') && isBare(tokens, after + 1)) {
    return { kind: 'definition', focus };
  }
  // “What area” asks where; “what is the area of” asks how large.
  if (!sort && focus.word === 'area') return { kind: 'place', focus };
  return { kind: nounKind(focus) ?? 'thing', focus };
}
