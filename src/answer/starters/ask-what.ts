import { nounKind } from '../../search/question/answer-kinds.ts';
import type { Clause } from './clause.ts';
import { baseVerb, isDate, mentionIn, turned } from './phrases.ts';
import { type Proposal, proposal } from './proposal.ts';
import { isPerson } from './reading.ts';

const DULL =
  /^(?:be|have|do|make|take|get|give|go|come|become|see|use|include|contain|seem|appear|remain|keep|put|set|let|cause|mean|call|know|want|need|try|begin|start|continue|allow|involve|follow|say|tell|think|serve|show|find|hold|lead|run|bear|feel|turn|leave|bring|like|form|help|drive|consider|provide|relate|add|lack|own|note)$/;
/** Verbs that say so much that “what did … verb” is a question by itself. */
export const TELLING =
  /^(?:announce|promise|pledge|propose|invent|discover|design|build|found|establish|write|publish|paint|compose|create|produce|develop|highlight|emphasise|emphasize|reiterate|demand|condemn|express|affirm|ban|win|study|introduce|launch|sign|sell|buy|reject|recommend|reveal|declare|state|claim|discuss|predict|explain|host|teach|abolish)$/;
/** “What is the result?” asks for nothing without its text. */
const GENERIC =
  /^the (?:result|reason|problem|idea|aim|goal|purpose|point|fact|case|example|exception|difference|effect|question|answer|former|latter|first|second|other|rest|following|system|process|term|name|word)$/i;
/** “Offered the king a fleet”: to whom, rather than what. */
const GIVING = /^(?:offer|give|grant|allocate|ask|tell|teach|show|send|award|owe|pay|order|urge)$/;

/** A subject that means little without its sentence: “a storm”, “the result”. */
function isVague({ reading, subject }: Clause): boolean {
  const { run } = subject;
  if (run === null) return false;
  const word = reading.grammar.tokens[run[0]]?.word ?? '';
  return word === 'a' || word === 'an' || isDate(reading, run);
}

/** Whether the object may be another than it seems: “asked the king *to leave*”, “gave her *a ring*”. */
function isUnsureObject(clause: Clause): boolean {
  const { reading, object, cut } = clause;
  if (object === null) return false;
  const [first, last] = object;
  const opener = reading.grammar.tokens[first];
  const next = reading.grammar.tokens[last + 1]?.word;
  if (cut && next === 'to') return opener?.word === 'the' || opener?.capitalised === true;
  const closer = reading.grammar.tokens[last];
  return GIVING.test(baseVerb(clause)) && (cut || closer?.capitalised === true);
}

/** “What did Rutte pledge?”, and of people “Who did she marry?” */
export function* askWhat(clause: Clause): Generator<Proposal> {
  const { reading, object, passive, identity, told, phrases } = clause;
  if (passive || identity || DULL.test(baseVerb(clause)) || isVague(clause)) return;
  const worth = (TELLING.test(baseVerb(clause)) ? 3 : 1) + (clause.subject.person ? 0.5 : 0);
  if (object === null) {
    const [first] = phrases;
    if (told && TELLING.test(baseVerb(clause))) {
      const end = reading.grammar.tokens.length - 1;
      yield proposal(clause, 'what', `What ${turned(clause)}`, [clause.finite[1] + 1, end], worth);
    } else if (first?.preposition === 'with' && isPerson(reading, first.run)) {
      yield proposal(clause, 'who', `Who ${turned(clause, 'with')}`, first.run, 2);
    }
    return;
  }
  if (isUnsureObject(clause)) return;
  const closer = reading.grammar.tokens[object[1]];
  if (closer === undefined || nounKind(closer) === 'date') return;
  if (mentionIn(reading, object, ['money', 'number', 'percent', 'duration', 'date', 'measure']))
    return;
  if (isPerson(reading, object)) {
    yield proposal(clause, 'who', `Who ${turned(clause)}`, object, 2);
  } else {
    // “What did he visit?” is seldom asked for a country or a people.
    if (closer.capitalised && !TELLING.test(baseVerb(clause))) return;
    yield proposal(clause, 'what', `What ${turned(clause)}`, object, worth);
  }
}

/** “What is a steam turbine?”, “Who is …?” */
export function* askIdentity(clause: Clause): Generator<Proposal> {
  const { reading, subject, object, helper, identity } = clause;
  const { run } = subject;
  if (!identity || object === null || run === null || GENERIC.test(subject.text)) return;
  const [first, last] = run;
  const { parts, grammar } = reading;
  const isName = parts[first] === 'PROPN';
  const opener = grammar.tokens[object[0]]?.word ?? '';
  const described = /^(?:a|an)$/.test(opener) || (isName && opener === 'the');
  const named = parts[object[0]] === 'PROPN' && !isName;
  if ((!described && !named) || (described && last - first > 4)) return;
  const asksWho = subject.person || isPerson(reading, object);
  const question = `${asksWho ? 'Who' : 'What'} ${helper} ${subject.text}`;
  yield proposal(clause, asksWho ? 'who' : 'what', question, object, named ? 3 : 2);
}
