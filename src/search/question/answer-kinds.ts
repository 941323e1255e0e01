import { wordSet } from '../../word-set.ts';
import type { Token } from '../words/tokens.ts';

/** What kind of answer a question asks for. */
export type AnswerKind =
  | 'person'
  | 'place'
  | 'date'
  | 'duration'
  | 'number'
  | 'money'
  | 'reason'
  | 'manner'
  | 'definition'
  | 'thing'
  | 'yes-no'
  | 'unknown';

/** Nouns for people by what they are or do. */
const PERSON_NOUNS = wordSet(
  `person people man men woman women woman president king queen leader scientist author actor actress singer player composer
   philosopher emperor ruler general writer founder inventor artist architect poet director explorer
   engineer mathematician physicist professor monarch duke pope minister theologian secretary chancellor
   mayor chief captain coach senator governor politician musician painter ambassador chairman husband wife wives
   son daughter father mother brother sister successor predecessor`,
);
const PLACE_NOUNS = wordSet(
  `country city state nation place location area region town continent island river capital street county
   province village neighborhood neighbourhood district territory site ocean sea lake mountain venue
   destination building university school hospital airport`,
);
const TIME_NOUNS = wordSet('year date day month century time decade era period weekday');
const NUMBER_NOUNS = wordSet(
  `number percentage percent amount population age height length distance size rate ratio temperature speed
   range capacity altitude
   weight cost price sum total share depth width area density salary budget`,
);
const MONEY_NOUNS = wordSet('cost price sum salary budget fee money worth');

/** Whether a list of nouns has a word, or what it may be the plural of. Not by stems: an engine is no engineer. */
function has(nouns: ReadonlySet<string>, word: string): boolean {
  return (
    nouns.has(word) ||
    nouns.has(word.replace(/ies$/, 'y')) ||
    nouns.has(word.replace(/s$/, '')) ||
    nouns.has(word.replace(/es$/, ''))
  );
}

/** Whether a word is a noun for people by what they are or do. English. */
export function isPersonNoun({ word }: Pick<Token, 'word'>): boolean {
  return has(PERSON_NOUNS, word);
}

/** The kind of answer that a noun names (“which *year*”: a date), or null. English. */
export function nounKind(noun: Token): AnswerKind | null {
  if (has(TIME_NOUNS, noun.word)) return 'date';
  if (has(MONEY_NOUNS, noun.word)) return 'money';
  if (has(NUMBER_NOUNS, noun.word)) return 'number';
  if (isPersonNoun(noun)) return 'person';
  if (has(PLACE_NOUNS, noun.word)) return 'place';
  return null;
}
