import { INTERROGATIVES } from '../../search/expectation.ts';
import type { Question } from '../../search/question.ts';
import { verbsOf } from '../../search/verbs.ts';
import { type PartOfSpeech, partsOfSpeech } from './parts-of-speech.ts';

/**
 * What an English question turns into a gap: of “Rutte leads NATO”, the subject (“who leads NATO”), the
 * object (“what does Rutte lead”), what something is (“who is Rutte”), or something else.
 */
export const FORMS = ['subject', 'passive', 'object', 'identity', 'in place', 'other'] as const;
export type Form = (typeof FORMS)[number];

/** Kinds of answer, finer than an expectation's where people word answers differently. */
export const SPAN_KINDS = [
  'person',
  'place',
  'date',
  'year',
  'duration',
  'count',
  'percent',
  'measure',
  'money',
  'reason',
  'manner',
  'definition',
  'name',
  'doing',
  'kind',
  'which',
  'identity',
  'thing',
  'whatever',
] as const;
export type SpanKind = (typeof SPAN_KINDS)[number];

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

const BE = /^(?:is|are|was|were|be|been)$/;
const ALTERNATIVE_FORMS: AskedForm = {
  form: 'other',
  kind: 'whatever',
  verb: null,
  preposition: null,
  plural: false,
  gap: Number.POSITIVE_INFINITY,
};

function kindOf({ tokens, expectation }: Question, at: number, read: string): SpanKind {
  const { kind, focus } = expectation;
  const word = focus?.word ?? '';
  if (/\bhow (?:many|few)\b/.test(read)) return 'count';
  if (/\bpercent(?:age)?\b/.test(read) && kind === 'number') return 'percent';
  if (kind === 'date') return word === 'year' ? 'year' : 'date';
  if (kind === 'number') return word === 'area' || word === 'size' ? 'which' : 'measure';
  if (kind === 'yes-no' || kind === 'unknown') return 'whatever';
  if (kind !== 'thing' && kind !== 'definition') return kind;
  if (/\b(?:type|kind|sort|form|class|branch)s? of\b/.test(read)) return 'kind';
  if (/\b(?:names?|terms?|called|titles?|nicknames?|known as|referred to)\b/.test(read))
    return 'name';
  if (kind === 'definition') return 'definition';
  const next = tokens[at + 1]?.word ?? '';
  const last = tokens.at(-1)?.word ?? '';
  if (/^(?:do|does|did)$/.test(next) && /^(?:do|happen)$/.test(last)) return 'doing';
  if (focus === null) return 'thing';
  return BE.test(next) ? 'identity' : 'which';
}

function isPlural(word: string): boolean {
  return /[^su]s$/.test(word) || /^(?:people|men|women|children)$/.test(word);
}

/** Where the words that belong to the interrogative end: “what *old Swiss city*”. */
function endOfFocus(parts: readonly PartOfSpeech[], words: readonly string[], at: number): number {
  let end = at + 1;
  while (
    end < words.length &&
    /^(?:DET|ADJ|NOUN|PROPN|NUM|ADV)$/.test(parts[end] ?? '') &&
    !BE.test(words[end] ?? '')
  ) {
    end += 1;
  }
  return end;
}

/** Reads how a question asks; questions in other languages than English ask for anything. */
export function askedFormOf(question: Question): AskedForm {
  if (question.language !== 'en') return ALTERNATIVE_FORMS;
  const { tokens, read } = question;
  const words = tokens.map(({ word }) => word);
  const parts = partsOfSpeech(read, tokens);
  const found = words.findIndex((word) => INTERROGATIVES.has(word));
  const at = Math.max(0, found);
  const kind = kindOf(question, at, read.toLowerCase());
  const asks = found < 0 ? '' : (words[at] ?? '');
  const focusEnd = endOfFocus(parts, words, at);
  const helper = words[focusEnd] ?? '';
  const verbs = verbsOf(read, tokens);
  const isVerb = (place: number) => parts[place] === 'VERB' || verbs.has(place);
  const findVerb = (from: number) => {
    const tagged = parts.findIndex((part, place) => part === 'VERB' && place >= from);
    return tagged >= 0 ? tagged : words.findIndex((_, place) => place >= from && verbs.has(place));
  };
  const helped = parts[focusEnd] === 'AUX' || BE.test(helper) || /^(?:do|does|did)$/.test(helper);
  // “Do power stations …”, “were steam engines …”: a subject stands between the helping verb and the verb.
  const turned = helped && (parts[focusEnd + 2] === 'NOUN' || /^(?:do|does|did)$/.test(helper));
  const firstVerb = findVerb(turned ? focusEnd + 2 : focusEnd);

  let form: Form = 'other';
  if (/^(?:who|whom|what|which|whose)$/.test(asks)) {
    if (!helped) form = 'subject';
    else if (/^(?:do|does|did)$/.test(helper)) form = 'object';
    else if (!turned && (isVerb(focusEnd + 1) || isVerb(focusEnd + 2)))
      form = BE.test(helper) ? 'passive' : 'subject';
    else form = firstVerb < 0 ? 'identity' : 'object';
    if (form === 'object' && BE.test(helper) && focusEnd === at + 1 && kind !== 'name') {
      form = firstVerb === tokens.length - 1 ? 'object' : 'identity';
    }
  }
  const last = parts.length - 1;
  const statedFirst =
    at > 2 &&
    last - at < 4 &&
    tokens.slice(0, at).some((_, i) => parts[i] === 'VERB' || parts[i] === 'AUX');
  if (statedFirst) form = 'in place';
  let gap = tokens.length;
  if (form === 'in place' || form === 'subject' || form === 'passive') gap = at;
  else if (form === 'object' && firstVerb >= 0) gap = firstVerb + 1;
  const before = at > 0 && parts[at - 1] === 'ADP' ? words[at - 1] : undefined;
  const stranded = parts[last] === 'ADP' && last > at ? words[last] : undefined;
  const focus = question.expectation.focus?.word ?? '';
  const several = /^(?:two|three|four|five|six|several)$/;
  return {
    form,
    kind,
    verb: firstVerb < 0 ? null : (tokens[firstVerb]?.term ?? null),
    preposition: before ?? stranded ?? null,
    plural:
      (focusEnd > at + 1 && isPlural(words[focusEnd - 1] ?? '')) ||
      isPlural(focus) ||
      (words.slice(at, at + 5).some((word) => several.test(word)) && kind !== 'count'),
    gap,
  };
}
