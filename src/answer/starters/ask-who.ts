import { nounKind } from '../../search/question/answer-kinds.ts';
import type { Clause } from './clause.ts';
import { mainVerb, saysWhen } from './phrases.ts';
import { offsets, type Proposal, proposal } from './proposal.ts';
import { isJoined, isPerson, type Reading, textOfRun } from './reading.ts';
import { pastOfParticiple } from './verb-forms.ts';

const OFFICES =
  /^(?:president|minister|king|queen|mayor|pope|chancellor|emperor|governor|director|leader|chief|chairman|chairwoman|head|principal|editor|founder|secretary|general)$/;

/** “Who opened the old library?” */
export function* askWho(clause: Clause): Generator<Proposal> {
  const { reading, subject, finite, object, phrases, identity, helper } = clause;
  const { run } = subject;
  if (run === null || !subject.person || identity || subject.plural) return;
  if (helper === 'do' || clause.cut || clause.told) return;
  const [first] = phrases;
  const last = object?.[1] ?? first?.run[1];
  if (last === undefined) return;
  const longer = object !== null && first !== undefined && first.run[1] - object[1] < 5;
  const end = longer && !saysWhen(reading, first) ? first.run[1] : last;
  const said = textOfRun(reading, [finite[0], end]).replace(/^also /, '');
  yield proposal(clause, 'who', `Who ${said}`, run, 2.5);
}

/** “Who designed the harbour?”, of “was designed by”. */
export function* askByWhom(clause: Clause): Generator<Proposal> {
  const { reading, subject, helper, passive, phrases } = clause;
  const [by] = phrases;
  if (!passive || by?.preposition !== 'by' || !/^(?:was|were)$/.test(helper)) return;
  const past = pastOfParticiple(mainVerb(clause));
  if (past === null || !isPerson(reading, by.run)) return;
  yield proposal(clause, 'who', `Who ${past} ${subject.text}`, by.run, 3);
}

/** “the new NATO Secretary-General Mark Rutte”: who holds the office. */
export function* askOffice(reading: Reading): Generator<Proposal> {
  const { tokens } = reading.grammar;
  for (const [at, token] of tokens.entries()) {
    const general = token.word === 'general';
    const office = general ? /^(?:secretary|attorney|governor)$/ : OFFICES;
    if (!office.test(general ? (tokens[at - 1]?.word ?? '') : token.word)) continue;
    if (reading.parts[at + 1] !== 'PROPN' || !token.capitalised) continue;
    const next = tokens[at + 1];
    if (next === undefined || !isJoined(reading, at + 1) || nounKind(next) === 'person') continue;
    let first = at;
    while (
      first > 0 &&
      isJoined(reading, first) &&
      /^(?:PROPN|ADJ|NOUN)$/.test(reading.parts[first - 1] ?? '')
    )
      first -= 1;
    if (at === first) continue;
    let last = at + 1;
    while (reading.parts[last + 1] === 'PROPN' && isJoined(reading, last + 1)) last += 1;
    if (/['’]s$/.test(reading.grammar.text.slice(0, tokens[first]?.end)) && first === 0) continue;
    yield {
      question: `Who is the ${reading.grammar.text.slice(tokens[first]?.start, token.end)}?`,
      asking: 'who',
      answer: offsets(reading, [at + 1, last]),
      about: token.word,
      worth: 3,
    };
  }
}
