import { endOfNounPhrase, isJoined, type Reading, type Run, wordAt } from './reading.ts';
import { baseOfPast, baseOfPresent, isParticiple } from './verb-forms.ts';

const BE = /^(?:is|are|was|were)$/;
const HAVE = /^(?:has|have|had)$/;
const MODAL = /^(?:will|would|can|could|may|might|must|shall|should)$/;
const NEGATIONS = /^(?:not|never|no|nor|hardly|rarely|seldom|nothing|none|neither)$/;

/** The verb of a clause as it stands, and as a question turns it around. */
export interface Verb {
  readonly helper: string;
  readonly verb: string;
  readonly finite: Run;
  readonly passive: boolean;
  readonly identity: boolean;
}

function skipAdverbs({ parts, grammar }: Reading, from: number): number {
  let at = from;
  while (parts[at] === 'ADV' && !NEGATIONS.test(grammar.tokens[at]?.word ?? '')) at += 1;
  return at;
}

function helpedVerb(reading: Reading, from: number): Verb | null {
  const helper = wordAt(reading, from);
  const at = skipAdverbs(reading, from + 1);
  const word = wordAt(reading, at);
  if (!isJoined(reading, at)) return null;
  const finite = [from, at] as const;
  if (BE.test(helper)) {
    if (isParticiple(word) && reading.parts[at] === 'VERB') {
      return { helper, verb: word, finite, passive: true, identity: false };
    }
    const end = endOfNounPhrase(reading, at);
    const noun = end > at && /^(?:NOUN|PROPN)$/.test(reading.parts[end - 1] ?? '');
    if (!noun) return null;
    return { helper, verb: '', finite: [from, from], passive: false, identity: true };
  }
  if (HAVE.test(helper)) {
    if (word === 'been' && isParticiple(wordAt(reading, at + 1))) {
      const verb = `been ${wordAt(reading, at + 1)}`;
      return { helper, verb, finite: [from, at + 1], passive: true, identity: false };
    }
    if (!isParticiple(word) || reading.parts[at] === 'ADJ') return null;
    return { helper, verb: word, finite, passive: false, identity: false };
  }
  if (!MODAL.test(helper)) return null;
  if (word === 'be') {
    const next = wordAt(reading, at + 1);
    if (!isParticiple(next)) return null;
    return { helper, verb: `be ${next}`, finite: [from, at + 1], passive: true, identity: false };
  }
  const part = reading.parts[at];
  if (word === 'have' || (part !== 'VERB' && part !== 'NOUN')) return null;
  return { helper, verb: word, finite, passive: false, identity: false };
}

/** The finite verb that begins at a place or behind adverbs there, or null. */
export function verbAt(
  reading: Reading,
  from: number,
  plural: boolean,
  person: boolean,
): Verb | null {
  const at = skipAdverbs(reading, from);
  const token = reading.grammar.tokens[at];
  if (token === undefined || token.capitalised || !isJoined(reading, at)) return null;
  if (reading.grammar.marks[at] === 'joined') return null;
  if (reading.parts[at] === 'AUX') return helpedVerb(reading, at);
  const plain = { finite: [at, at] as const, passive: false, identity: false };
  const past = baseOfPast(token.word);
  if (past !== null && reading.parts[at] !== 'ADJ') return { ...plain, helper: 'did', verb: past };
  if (!reading.verbs.has(at)) return null;
  const present = baseOfPresent(token.word);
  if (present !== null && !plural) return { ...plain, helper: 'does', verb: present };
  if (plural && !person && !/(?:ed|ing|s)$/.test(token.word)) {
    return { ...plain, helper: 'do', verb: token.word };
  }
  return null;
}
