import { nounKind } from '../../search/question/answer-kinds.ts';
import type { Clause, Phrase } from './clause.ts';
import { saysWhen, saysWhere } from './phrases.ts';
import { type Proposal, proposal } from './proposal.ts';
import { endOfNounPhrase, type Reading, textOfRun } from './reading.ts';

/** “the lighthouse, built in 1871, …” */
export function* askOfAside(clause: Clause): Generator<Proposal> {
  const { reading, aside, subject } = clause;
  if (aside === null) return;
  const { tokens } = reading.grammar;
  const [first, last] = aside;
  const verb = tokens[first]?.word ?? '';
  const helper = subject.plural ? 'were' : 'was';
  if (
    /^(?:built|founded|opened|established|born|designed|written|published|painted|launched|created|signed|completed|discovered|invented|erected|introduced|killed|elected|destroyed|completed|formed)$/.test(
      verb,
    )
  ) {
    const preposition = tokens[first + 1]?.word ?? '';
    const phrase: Phrase = { preposition, run: [first + 2, last] };
    if (last < first + 2) return;
    const asked = `${helper} ${subject.text} ${verb}`;
    if (saysWhen(reading, phrase)) {
      yield proposal(clause, 'when', `When ${asked}`, phrase.run, 3);
    } else if (saysWhere(reading, phrase)) {
      yield proposal(clause, 'where', `Where ${asked}`, phrase.run, 3);
    }
  }
  if (verb === 'who' && subject.person) {
    const end = endOfAside(reading, first + 1, last);
    if (end > first + 1) {
      const said = textOfRun(reading, [first + 1, end]);
      yield proposal(clause, 'who', `Who ${said}`, subject.run ?? [0, 0], 2.6);
    }
  }
  const end = endOfNounPhrase(reading, first);
  const head = tokens[end - 1];
  const named = subject.run !== null && reading.parts[subject.run[0]] === 'PROPN';
  const titled = named && head !== undefined && end > first && nounKind(head) === 'person';
  if (titled) yield proposal(clause, 'who', `Who is ${subject.text}`, aside, 2.5);
  const called = subject.person && !named && end === last + 1 && reading.parts[first] === 'PROPN';
  if (called) yield proposal(clause, 'who', `Who is ${subject.text}`, aside, 2.5);
}

/** Place of the last word of a short relative clause without another verb in it, or −1. */
function endOfAside({ parts, grammar }: Reading, first: number, last: number): number {
  for (let at = first + 1; at <= last; at++) {
    const stops =
      parts[at] === 'VERB' ||
      parts[at] === 'AUX' ||
      parts[at] === 'SCONJ' ||
      parts[at] === 'CCONJ' ||
      parts[at] === 'PRON' ||
      grammar.tokens[at]?.word === 'that' ||
      grammar.marks[at] !== null;
    if (stops) return parts[at - 1] === 'ADP' ? at - 2 : at - 1;
  }
  return last;
}
