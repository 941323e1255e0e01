import { IRREGULAR_FORMS } from './irregular-forms.ts';
import type { MentionKind } from './mentions.ts';
import type { Token } from './tokens.ts';

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

export interface Expectation {
  readonly kind: AnswerKind;
  /** The mentions that could be such an answer; empty when any words could. */
  readonly mentions: ReadonlySet<MentionKind>;
  /** The noun that says what is asked for (“which *country*”), or null. */
  readonly focus: Token | null;
}

const MENTIONS: Readonly<Record<AnswerKind, readonly MentionKind[]>> = {
  person: ['name'],
  place: ['name'],
  date: ['date'],
  duration: ['duration', 'measure'],
  number: ['number', 'percent', 'measure', 'duration', 'money'],
  money: ['money', 'number', 'percent'],
  reason: [],
  manner: [],
  definition: [],
  thing: [],
  'yes-no': [],
  unknown: [],
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** What opens an English question that is not for yes or no. */
export const INTERROGATIVES = words('who whom whose when where why how what which');
/** English helping verbs, with which a question turns its subject around. */
export const AUXILIARIES = words(
  'is are was were am be been do does did has have had can could will would shall should may might must',
);
/** Nouns for people by what they are or do. */
const PERSON_NOUNS = words(
  `person people man men woman women woman president king queen leader scientist author actor actress singer player composer
   philosopher emperor ruler general writer founder inventor artist architect poet director explorer
   engineer mathematician physicist professor monarch duke pope minister theologian secretary chancellor
   mayor chief captain coach senator governor politician musician painter ambassador chairman husband wife wives
   son daughter father mother brother sister successor predecessor`,
);
const PLACE_NOUNS = words(
  `country city state nation place location area region town continent island river capital street county
   province village neighborhood neighbourhood district territory site ocean sea lake mountain venue
   destination building university school hospital airport`,
);
const TIME_NOUNS = words('year date day month century time decade era period weekday');
const NUMBER_NOUNS = words(
  `number percentage percent amount population age height length distance size rate ratio temperature speed
   range capacity altitude
   weight cost price sum total share depth width area density salary budget`,
);
const MONEY_NOUNS = words('cost price sum salary budget fee money worth');
const QUANTITIES = words(
  'old often far tall high big large fast deep wide heavy hot cold late early small',
);

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

/** The noun after “which” or “what”: the last content word before a verb of the question. */
function nounAfter(tokens: readonly Token[], from: number): Token | null {
  let noun: Token | null = null;
  for (const token of tokens.slice(from, from + 5)) {
    if (AUXILIARIES.has(token.word)) return noun;
    if (token.stop) {
      if (noun !== null) return noun;
      continue;
    }
    const verb = /(?:ed|ing)$/.test(token.word) || IRREGULAR_FORMS.has(token.word);
    if (noun !== null && verb) return noun;
    noun = token;
  }
  return noun;
}

/** The noun that “what is the … of …” asks for, and how many content words follow the verb. */
function nounAfterVerb(
  tokens: readonly Token[],
  from: number,
): { noun: Token | null; size: number } {
  const rest = tokens.slice(from);
  const size = rest.filter((token) => !token.stop).length;
  let noun: Token | null = null;
  for (const token of rest) {
    if (!token.stop) noun = token;
    else if (noun !== null) break;
  }
  return { noun, size };
}

/** At most so many content words make “what is X” a question for a definition. */
const DEFINITION_SIZE = 3;

function kindOfWhat(
  tokens: readonly Token[],
  at: number,
): { kind: AnswerKind; focus: Token | null } {
  const next = tokens[at + 1];
  if (next !== undefined && AUXILIARIES.has(next.word)) {
    const copula = /^(?:is|are|was|were)$/.test(next.word);
    if (!copula) return { kind: 'thing', focus: null };
    const { noun, size } = nounAfterVerb(tokens, at + 2);
    const known = noun === null ? null : nounKind(noun);
    if (known !== null) return { kind: known, focus: noun };
    return { kind: size <= DEFINITION_SIZE ? 'definition' : 'thing', focus: noun };
  }
  const focus = nounAfter(tokens, at + 1);
  return { kind: (focus === null ? null : nounKind(focus)) ?? 'thing', focus };
}

function kindOfHow(
  tokens: readonly Token[],
  at: number,
): { kind: AnswerKind; focus: Token | null } {
  const next = tokens[at + 1]?.word ?? '';
  const after = tokens[at + 2];
  if (next === 'many' || next === 'few') {
    return { kind: 'number', focus: after === undefined || after.stop ? null : after };
  }
  if (next === 'much') return { kind: 'money', focus: null };
  if (next === 'long') return { kind: 'duration', focus: null };
  if (QUANTITIES.has(next)) return { kind: 'number', focus: null };
  return { kind: 'manner', focus: null };
}

/** “Do you know when …” asks for when; “did they talk about how …” asks whether they did. */
const TELLING = words(
  'know knows tell say says said explain show remember idea find guess wonder think sure clear',
);

/** Place of the word that says what is asked for; −1 for a question to be answered by yes or no. */
function interrogativeAt(tokens: readonly Token[]): number {
  const at = tokens.findIndex((token) => INTERROGATIVES.has(token.word.replace(/'s$/, '')));
  const asksWhether =
    AUXILIARIES.has(tokens[0]?.word ?? '') && !TELLING.has(tokens[at - 1]?.word ?? '');
  return asksWhether && !/^(?:me|us)$/.test(tokens[at - 1]?.word ?? '') ? -1 : at;
}

function kindOf(tokens: readonly Token[]): { kind: AnswerKind; focus: Token | null } {
  const at = interrogativeAt(tokens);
  const interrogative = tokens[at]?.word;
  switch (interrogative) {
    case 'who':
    case 'whom':
    case 'whose':
      return { kind: 'person', focus: null };
    case 'when':
      return { kind: 'date', focus: null };
    case 'where':
      return { kind: 'place', focus: null };
    case 'why':
      return { kind: 'reason', focus: null };
    case 'how':
      return kindOfHow(tokens, at);
    case 'what':
    case 'which':
      return kindOfWhat(tokens, at);
    default: {
      const first = tokens[0];
      const yesNo = first !== undefined && AUXILIARIES.has(first.word);
      return { kind: yesNo ? 'yes-no' : 'unknown', focus: null };
    }
  }
}

/** Of a question whose words we cannot read. */
export const UNKNOWN_EXPECTATION: Expectation = {
  kind: 'unknown',
  mentions: new Set(MENTIONS.unknown),
  focus: null,
};

/** What kind of answer the words of an English question ask for. */
export function expectationOf(tokens: readonly Token[]): Expectation {
  const { kind, focus } = kindOf(tokens);
  return { kind, mentions: new Set(MENTIONS[kind]), focus };
}
