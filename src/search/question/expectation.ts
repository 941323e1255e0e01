import { wordSet } from '../../word-set.ts';
import { figureKindOf, type MentionKind } from '../mentions.ts';
import { AUXILIARIES, INTERROGATIVES } from '../words/question-words.ts';
import type { Token } from '../words/tokens.ts';
import type { AnswerKind } from './answer-kinds.ts';
import { kindOfWhat } from './what-questions.ts';

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

const QUANTITIES = wordSet(
  'old often far tall high big large fast deep wide heavy hot cold late early small',
);

const PLURAL = /s$|^(?:people|men|women|children|feet|teeth|police|fish|sheep|mice)$/;

/** What “how many” counts: the last plural of the words that follow, “graduate *students*”. */
function countedAfter(tokens: readonly Token[], from: number): Token | null {
  let noun: Token | null = null;
  for (const token of tokens.slice(from, from + 5)) {
    if (token.stop) break;
    if (noun === null || PLURAL.test(token.word)) noun = token;
    else if (PLURAL.test(noun.word)) break;
  }
  return noun;
}

interface Asked {
  readonly kind: AnswerKind;
  readonly focus: Token | null;
  /** What could be such an answer, where it is less than for others of the kind. */
  readonly mentions?: readonly MentionKind[];
}

function kindOfHow(tokens: readonly Token[], at: number): Asked {
  const next = tokens[at + 1]?.word ?? '';
  if (next === 'many' || next === 'few') {
    const focus = countedAfter(tokens, at + 2);
    if (focus === null) return { kind: 'number', focus };
    return { kind: 'number', focus, mentions: ['number', figureKindOf(focus.word)] };
  }
  if (next === 'much') return { kind: 'money', focus: null };
  if (next === 'long') return { kind: 'duration', focus: null };
  if (QUANTITIES.has(next)) return { kind: 'number', focus: null };
  return { kind: 'manner', focus: null };
}

/** “Do you know when …” asks for when; “did they talk about how …” asks whether they did. */
const TELLING = wordSet(
  'know knows tell say says said explain show remember idea find guess wonder think sure clear',
);

/** Place of the word that says what is asked for; −1 for a question to be answered by yes or no. */
function interrogativeAt(tokens: readonly Token[]): number {
  const asks = ({ word }: Token) => INTERROGATIVES.has(word.replace(/'s$/, ''));
  const first = tokens.findIndex(asks);
  const later = tokens.findIndex((token, i) => i > first + 1 && asks(token));
  // “When the war ended, who …” asks who.
  const clause =
    /^(?:when|where)$/.test(tokens[first]?.word ?? '') &&
    !AUXILIARIES.has(tokens[first + 1]?.word ?? '');
  const at = clause && later >= 0 ? later : first;
  const asksWhether =
    AUXILIARIES.has(tokens[0]?.word ?? '') && !TELLING.has(tokens[at - 1]?.word ?? '');
  return asksWhether && !/^(?:me|us)$/.test(tokens[at - 1]?.word ?? '') ? -1 : at;
}

function kindOf(tokens: readonly Token[]): Asked {
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
  const { kind, focus, mentions = MENTIONS[kind] } = kindOf(tokens);
  return { kind, mentions: new Set(mentions), focus };
}
