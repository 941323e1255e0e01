import type { Token } from '../../search/words/tokens.ts';
import type { PartOfSpeech } from './parts-of-speech.ts';

/** What stands at an end of a span, just inside or just outside: a mark, or a word by its work. */
export const WORD_CLASSES = [
  'edge',
  'comma',
  'stop',
  'open',
  'close',
  'quote',
  'joined',
  'sign',
  'the',
  'a',
  'other determiner',
  'of',
  'in',
  'by',
  'to',
  'for',
  'as',
  'with',
  'at',
  'on',
  'from',
  'between',
  'because',
  'other preposition',
  'and',
  'or',
  'but',
  'be',
  'have',
  'helping verb',
  'not',
  'relative',
  'possessive',
  'pronoun',
  'called',
  'verb in -ed',
  'verb in -ing',
  'other verb',
  'name',
  'plural',
  'noun',
  'adjective',
  'adverb',
  'number',
  'other',
] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

const BY_WORD: ReadonlyMap<string, WordClass> = new Map([
  ['the', 'the'],
  ['a', 'a'],
  ['an', 'a'],
  ['of', 'of'],
  ['in', 'in'],
  ['by', 'by'],
  ['to', 'to'],
  ['for', 'for'],
  ['as', 'as'],
  ['with', 'with'],
  ['at', 'at'],
  ['on', 'on'],
  ['from', 'from'],
  ['between', 'between'],
  ['because', 'because'],
  ['since', 'because'],
  ['and', 'and'],
  ['or', 'or'],
  ['but', 'but'],
  ['not', 'not'],
  ['which', 'relative'],
  ['who', 'relative'],
  ['that', 'relative'],
  ['where', 'relative'],
  ['called', 'called'],
  ['named', 'called'],
  ['known', 'called'],
  ['his', 'possessive'],
  ['her', 'possessive'],
  ['its', 'possessive'],
  ['their', 'possessive'],
  ['is', 'be'],
  ['are', 'be'],
  ['was', 'be'],
  ['were', 'be'],
  ['be', 'be'],
  ['been', 'be'],
  ['being', 'be'],
  ['has', 'have'],
  ['have', 'have'],
  ['had', 'have'],
]);

const BY_PART: Readonly<Partial<Record<PartOfSpeech, WordClass>>> = {
  DET: 'other determiner',
  ADP: 'other preposition',
  SCONJ: 'other preposition',
  CCONJ: 'and',
  AUX: 'helping verb',
  PART: 'other',
  PRON: 'pronoun',
  PROPN: 'name',
  ADJ: 'adjective',
  ADV: 'adverb',
  NUM: 'number',
};

/** What work a word does in its sentence. */
export function classOfWord({ word, numeric }: Token, part: PartOfSpeech): WordClass {
  const known = BY_WORD.get(word);
  if (known !== undefined) return known;
  if (numeric) return 'number';
  if (part === 'VERB') {
    if (word.endsWith('ing')) return 'verb in -ing';
    return word.endsWith('ed') ? 'verb in -ed' : 'other verb';
  }
  if (part === 'NOUN') return /[^s]s$/.test(word) ? 'plural' : 'noun';
  return BY_PART[part] ?? 'other';
}

/** The mark that parts two neighbouring words, or null when they only stand side by side. */
export function classOfGap(gap: string): WordClass | null {
  if (/^\s*$/.test(gap)) return gap === '' ? 'joined' : null;
  if (gap.includes('(') || gap.includes('[')) return 'open';
  if (gap.includes(')') || gap.includes(']')) return 'close';
  if (/["“”«»]/.test(gap)) return 'quote';
  if (/[;:!?–—<>|*_~`{}\\]|\.\s/.test(gap)) return 'stop';
  if (gap.includes(',')) return 'comma';
  return /^[-/'’‘.]$/.test(gap) ? 'joined' : 'sign';
}
