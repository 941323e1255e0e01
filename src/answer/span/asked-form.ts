import type { Question } from '../../search/question/question.ts';
import { verbsOf } from '../../search/question/verbs.ts';
import { INTERROGATIVES } from '../../search/words/question-words.ts';
import { type PartOfSpeech, partsOfSpeech } from './parts-of-speech.ts';
import { type SpanKind, spanKindOf } from './span-kind.ts';

/**
 * What an English question turns into a gap: of “Rutte leads NATO”, the subject (“who leads NATO”), the
 * object (“what does Rutte lead”), what something is (“who is Rutte”), or something else (“when …”). Of
 * “NATO is led by Rutte”, the subject of the passive (“what is led by Rutte”). In place: “NATO is led by
 * whom”.
 */
export const FORMS = ['subject', 'passive', 'object', 'identity', 'in place', 'other'] as const;
export type Form = (typeof FORMS)[number];

/** How a question asks. */
export interface AskedForm {
  readonly form: Form;
  readonly kind: SpanKind;
  /** Stem of its main verb, or null. */
  readonly verb: string | null;
  /** The preposition before the interrogative or at the question's end: “*in* what”, “deal *with*”. */
  readonly preposition: string | null;
  /** It asks for several: “which cities”, “what two”. */
  readonly plural: boolean;
  /** Place among its words where the answer would stand if the question were a statement. */
  readonly gap: number;
}

const IN_OTHER_LANGUAGES: AskedForm = {
  form: 'other',
  kind: 'whatever',
  verb: null,
  preposition: null,
  plural: false,
  gap: Number.POSITIVE_INFINITY,
};

const BE = /^(?:is|are|was|were|be|been)$/;
const DO = /^(?:do|does|did)$/;
const ASKS_FOR_A_NOUN = /^(?:who|whom|what|which|whose)$/;
const SEVERAL = /^(?:two|three|four|five|six|several)$/;
const IN_NOUN_PHRASE = /^(?:DET|ADJ|NOUN|PROPN|NUM|ADV)$/;
/** A question that ends within so many words of its interrogative has said the rest before. */
const NEAR_END = 4;

/** A question's words with what each does. */
interface Words {
  readonly words: readonly string[];
  readonly parts: readonly PartOfSpeech[];
  /** Places of the verbs. */
  readonly verbs: ReadonlySet<number>;
  /** Place of the interrogative; 0 without one. */
  readonly at: number;
  /** Place behind the words that belong to it: “what *small old town*”. */
  readonly end: number;
}

function wordsOf({ tokens, read }: Question): Words {
  const words = tokens.map(({ word }) => word);
  const parts = partsOfSpeech(read, tokens);
  const at = Math.max(
    0,
    words.findIndex((word) => INTERROGATIVES.has(word)),
  );
  let end = at + 1;
  while (IN_NOUN_PHRASE.test(parts[end] ?? '') && !BE.test(words[end] ?? '')) end += 1;
  return { words, parts, verbs: verbsOf(read, tokens), at, end };
}

/** Place of the main verb, or −1. */
function verbAt({ words, parts, verbs }: Words, from: number): number {
  const tagged = parts.findIndex((part, place) => part === 'VERB' && place >= from);
  if (tagged >= 0) return tagged;
  return words.findIndex((_, place) => place >= from && verbs.has(place));
}

/** Whether what comes before the interrogative is a statement: “NATO is led by *whom*”. */
function isInPlace({ words, parts, at }: Words): boolean {
  if (at <= 2 || words.length - at > NEAR_END) return false;
  return parts.slice(0, at).some((part) => part === 'VERB' || part === 'AUX');
}

/** The form of a question that asks for a noun; `turned`: its subject stands behind a helping verb. */
function formOf(
  asked: Words,
  helped: boolean,
  turned: boolean,
  verb: number,
  named: boolean,
): Form {
  const { words, parts, verbs, at, end } = asked;
  const helper = words[end] ?? '';
  const isVerb = (place: number) => parts[place] === 'VERB' || verbs.has(place);
  if (!helped) return 'subject';
  if (DO.test(helper)) return 'object';
  if (!turned && (isVerb(end + 1) || isVerb(end + 2))) {
    return BE.test(helper) ? 'passive' : 'subject';
  }
  if (verb < 0) return 'identity';
  // “What is the treaty signed in Rome?” asks what it is; “what was the treaty called” what they did.
  const identity = BE.test(helper) && end === at + 1 && !named && verb < words.length - 1;
  return identity ? 'identity' : 'object';
}

function isPlural(word: string): boolean {
  return /[^su]s$/.test(word) || /^(?:people|men|women|children)$/.test(word);
}

function asksForSeveral({ words, at, end }: Words, focus: string, kind: SpanKind): boolean {
  if (isPlural(focus) || (end > at + 1 && isPlural(words[end - 1] ?? ''))) return true;
  return kind !== 'count' && words.slice(at, at + 5).some((word) => SEVERAL.test(word));
}

function prepositionOf({ words, parts, at }: Words): string | null {
  if (at > 0 && parts[at - 1] === 'ADP') return words[at - 1] ?? null;
  const last = words.length - 1;
  return last > at && parts[last] === 'ADP' ? (words[last] ?? null) : null;
}

function gapOf(form: Form, { words, at }: Words, verb: number): number {
  if (form === 'in place' || form === 'subject' || form === 'passive') return at;
  return form === 'object' && verb >= 0 ? verb + 1 : words.length;
}

/** Reads how a question asks; in other languages than English it asks for anything. */
export function askedFormOf(question: Question): AskedForm {
  if (question.language !== 'en') return IN_OTHER_LANGUAGES;
  const asked = wordsOf(question);
  const { words, parts, at, end } = asked;
  const helper = words[end] ?? '';
  const helped = parts[end] === 'AUX' || BE.test(helper) || DO.test(helper);
  // “Do old boats …”, “were paper maps …”: the word behind the helping verb is no verb.
  const turned = helped && (parts[end + 2] === 'NOUN' || DO.test(helper));
  const verb = verbAt(asked, turned ? end + 2 : end);
  const named = spanKindOf(question, at, false) === 'name';
  let form: Form = 'other';
  if (ASKS_FOR_A_NOUN.test(words[at] ?? '')) form = formOf(asked, helped, turned, verb, named);
  if (isInPlace(asked)) form = 'in place';
  const kind = spanKindOf(question, at, form === 'passive' && end === at + 1);
  return {
    form,
    kind,
    verb: verb < 0 ? null : (question.tokens[verb]?.term ?? null),
    preposition: prepositionOf(asked),
    plural: asksForSeveral(asked, question.expectation.focus?.word ?? '', kind),
    gap: gapOf(form, asked, verb),
  };
}
