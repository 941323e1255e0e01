import type { Question } from '../../search/question/question.ts';

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

const COUNT = /\bhow (?:many|few)\b/;
const PERCENT = /\bpercent(?:age)?\b/;
const KIND = /\b(?:type|kind|sort|form|class|branch)s? of\b/;
const NAME = /\b(?:names?|terms?|called|titles?|nicknames?|known as|referred to)\b/;
/** Nouns that are sizes to an expectation, but mostly ask for something else: “in what *area*”. */
const NO_MEASURES = /^(?:area|size)$/;

/**
 * The kind of answer that a question asks for.
 *
 * @param at place of its interrogative among its words
 * @param passive it asks to what something is done: “what was built”
 */
export function spanKindOf(
  { tokens, expectation, read }: Question,
  at: number,
  passive: boolean,
): SpanKind {
  const { kind, focus } = expectation;
  const lower = read.toLowerCase();
  if (COUNT.test(lower)) return 'count';
  if (PERCENT.test(lower) && kind === 'number') return 'percent';
  if (kind === 'yes-no' || kind === 'unknown') return 'whatever';
  // Before what its noun would be alone: “what type of engineer”.
  if (KIND.test(lower)) return 'kind';
  if (passive) return 'thing';
  if (kind === 'date') return focus?.word === 'year' ? 'year' : 'date';
  if (kind === 'number') return NO_MEASURES.test(focus?.word ?? '') ? 'which' : 'measure';
  if (kind !== 'thing' && kind !== 'definition') return kind;
  if (NAME.test(lower)) return 'name';
  if (kind === 'definition') return 'definition';
  const next = tokens[at + 1]?.word ?? '';
  const last = tokens.at(-1)?.word ?? '';
  if (/^(?:do|does|did)$/.test(next) && /^(?:do|happen)$/.test(last)) return 'doing';
  if (focus === null) return 'thing';
  return /^(?:is|are|was|were)$/.test(next) ? 'identity' : 'which';
}
