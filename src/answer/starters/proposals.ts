import { nounKind } from '../../search/expectation.ts';
import { canBe, personRatherThanPlace } from '../../search/features/name-kinds.ts';
import type { MentionKind } from '../../search/mentions.ts';
import {
  type Clause,
  endOfNounPhrase,
  isJoined,
  isPerson,
  type Phrase,
  type Reading,
  type Run,
  textOfRun,
} from './clause.ts';
import { pastOfParticiple } from './verb-forms.ts';

/** What a question asks for. */
export type Asking = 'who' | 'what' | 'when' | 'where' | 'how much' | 'how long' | 'why';

/** A question that a sentence may answer. */
export interface Proposal {
  readonly question: string;
  readonly asking: Asking;
  /** UTF-16 offsets into the sentence of the words that answer it. */
  readonly answer: readonly [start: number, end: number];
  /** Whom or what it is about, in small letters. */
  readonly about: string;
  /** How likely a person is to ask it, from 0. */
  readonly worth: number;
}

const LONGEST = 100;
const MOST_WORDS = 15;
/** What a question of a single sentence must not hold: it would hang in the air. */
const DANGLING =
  /\b(?:he|she|it|they|him|his|her|hers|its|them|their|theirs|i|we|us|our|my|you|your|this|these|those|such|there|here|former|latter|other|others|thereafter|thereby|another|same|also|however|thus|then|one|ones|some|several|many|more|most|which|who|whom|whose|that)\b/i;
const DULL =
  /^(?:be|have|do|make|take|get|give|go|come|become|see|use|include|contain|seem|appear|remain|keep|put|set|let|cause|mean|call|know|want|need|try|begin|start|continue|allow|involve|follow|say|tell|think|serve|show|find|hold|lead|run|bear|feel|turn|leave|bring|like|form|help|drive|consider|provide|relate|add|lack|own|note)$/;
/** Verbs that say so much that “what did … verb” is a question by itself. */
const TELLING =
  /^(?:announce|promise|pledge|propose|invent|discover|design|build|found|establish|write|publish|paint|compose|create|produce|develop|highlight|emphasise|emphasize|reiterate|demand|condemn|express|affirm|ban|win|study|introduce|launch|sign|sell|buy|reject|recommend|reveal|declare|state|claim|discuss|predict|explain|host|teach|abolish)$/;
/** “What is the result?” asks for nothing without its text. */
const GENERIC =
  /^the (?:result|reason|problem|idea|aim|goal|purpose|point|fact|case|example|exception|difference|effect|question|answer|former|latter|first|second|other|rest|following|system|process|term|name|word)$/i;
const OFFICES =
  /^(?:president|minister|king|queen|mayor|pope|chancellor|emperor|governor|director|leader|chief|chairman|chairwoman|head|principal|editor|founder|secretary|general)$/;

function textOf(reading: Reading, run: Run): string {
  return textOfRun(reading, run);
}

function offsets({ grammar }: Reading, [first, last]: Run): readonly [number, number] {
  return [grammar.tokens[first]?.start ?? 0, grammar.tokens[last]?.end ?? 0];
}

function mentionIn(reading: Reading, run: Run, kinds: readonly MentionKind[]) {
  return reading.mentions.find(
    (one) => one.run[0] >= run[0] && one.run[1] <= run[1] && kinds.includes(one.kind),
  );
}

const isDate = (reading: Reading, run: Run) => mentionIn(reading, run, ['date']) !== undefined;

/** Whether a phrase says when: all of it but an article is a date. */
function saysWhen(reading: Reading, { preposition, run }: Phrase): boolean {
  if (!/^(?:in|on|at|from|since|until|by|during|after|before)$/.test(preposition)) return false;
  const date = mentionIn(reading, run, ['date']);
  return date !== undefined && run[1] - date.run[1] < 1 && date.run[0] - run[0] < 2;
}

/** Written with a capital letter and “in”, and no places: “in Latin”, “in the EC Treaty”. */
const NO_PLACES =
  /^(?:latin|english|french|german|spanish|dutch|italian|portuguese|russian|greek|arabic|hebrew|chinese|japanese|ukrainian|polish|treaty|act|directive|regulation|article|constitution|war|bible)$/;

/** Whether a phrase says where: a preposition of place and a name that may be a place's. */
function saysWhere(reading: Reading, { preposition, run: [first, last] }: Phrase): boolean {
  if (!/^(?:in|at|near)$/.test(preposition) || isDate(reading, [first, last])) return false;
  const names = reading.grammar.tokens
    .slice(first, last + 1)
    .filter((token) => token.capitalised && !token.stop);
  if (names.length === 0 || !canBe('place', names)) return false;
  if (names.some(({ word }) => NO_PLACES.test(word))) return false;
  return personRatherThanPlace(names) < -0.08 || nounKind(names.at(-1) as never) === 'place';
}

/** The helping verb, the subject and the verb, as a question turns them around. */
function turned({ helper, subject, verb }: Clause, rest = ''): string {
  return `${helper} ${subject.text} ${verb}${rest === '' ? '' : ` ${rest}`}`;
}

function spoken(reading: Reading, { preposition, run }: Phrase): string {
  return `${preposition} ${textOf(reading, run)}`;
}

/** The object and the phrases that are neither date nor place, as far as they keep a question short. */
function restOf({ reading, object, phrases }: Clause, without: Phrase | null): string | null {
  const parts = object === null ? [] : [textOf(reading, object)];
  for (const phrase of phrases) {
    if (phrase === without) break;
    if (saysWhen(reading, phrase)) continue;
    parts.push(spoken(reading, phrase));
  }
  return parts.join(' ');
}

const base = (verb: string) => verb.replace(/^(?:be|been) /, '').split(' ', 1)[0] ?? verb;

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
function isUnsureObject({ reading, object, verb, cut }: Clause): boolean {
  if (object === null) return false;
  const [first, last] = object;
  const opener = reading.grammar.tokens[first];
  const next = reading.grammar.tokens[last + 1]?.word;
  if (cut && next === 'to') return opener?.word === 'the' || opener?.capitalised === true;
  const closer = reading.grammar.tokens[last];
  return GIVING.test(base(verb)) && (cut || closer?.capitalised === true);
}

function* askWhat(clause: Clause): Generator<Proposal> {
  const { reading, object, passive, identity, verb, told, phrases } = clause;
  if (passive || identity || DULL.test(base(verb)) || isVague(clause)) return;
  const worth = (TELLING.test(base(verb)) ? 3 : 1) + (clause.subject.person ? 0.5 : 0);
  if (object === null) {
    const [first] = phrases;
    if (told && TELLING.test(base(verb))) {
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
    if (closer.capitalised && !TELLING.test(base(verb))) return;
    yield proposal(clause, 'what', `What ${turned(clause)}`, object, worth);
  }
}

function* askWho(clause: Clause): Generator<Proposal> {
  const { reading, subject, finite, object, phrases, identity, helper } = clause;
  const { run } = subject;
  if (run === null || !subject.person || identity || subject.plural) return;
  if (helper === 'do' || clause.cut || clause.told) return;
  const [first] = phrases;
  const last = object?.[1] ?? first?.run[1];
  if (last === undefined) return;
  const longer = object !== null && first !== undefined && first.run[1] - object[1] < 5;
  const end = longer && !saysWhen(reading, first) ? first.run[1] : last;
  const said = textOf(reading, [finite[0], end]).replace(/^also /, '');
  yield proposal(clause, 'who', `Who ${said}`, run, 2.5);
}

function* askByWhom(clause: Clause): Generator<Proposal> {
  const { reading, subject, helper, verb, passive, phrases } = clause;
  const [by] = phrases;
  if (!passive || by?.preposition !== 'by' || !/^(?:was|were)$/.test(helper)) return;
  const past = pastOfParticiple(base(verb));
  if (past === null || !isPerson(reading, by.run)) return;
  yield proposal(clause, 'who', `Who ${past} ${subject.text}`, by.run, 3);
}

/** Whether what a question about the whole clause would say stops short of its end. */
function isCutShort({ cut, object, phrases, passive, verb }: Clause): boolean {
  if (cut) return true;
  return object === null && phrases.length < 2 && !passive && TELLING.test(base(verb));
}

function* askWhen(clause: Clause): Generator<Proposal> {
  const { reading, phrases, front, identity } = clause;
  if (identity || clause.told || isCutShort(clause)) return;
  const when = phrases.find((phrase) => saysWhen(reading, phrase));
  const date = front === null ? undefined : mentionIn(reading, front, ['date']);
  const rest = restOf(clause, when ?? null);
  if (rest === null || (rest === '' && !clause.passive && /^(?:be|have)$/.test(clause.verb)))
    return;
  const opensWithDate =
    date !== undefined &&
    front !== null &&
    date.run[0] - front[0] <= 2 &&
    (front[1] - date.run[1] === 0 || reading.grammar.marks[date.run[1] + 1] === 'comma');
  const run = when?.run ?? (opensWithDate ? date.run : undefined);
  if (run === undefined) return;
  yield proposal(clause, 'when', `When ${turned(clause, rest)}`, run, 2.2);
}

function* askWhere(clause: Clause): Generator<Proposal> {
  const { reading, phrases, identity } = clause;
  const where = phrases.find((phrase) => saysWhere(reading, phrase));
  if (identity || where === undefined || clause.told || isCutShort(clause)) return;
  const rest = restOf(clause, where);
  yield proposal(clause, 'where', `Where ${turned(clause, rest ?? '')}`, where.run, 2.2);
}

/** “40 euros for …”: the figure alone, and the noun it counts behind it. */
function counted(reading: Reading, run: Run): { figure: Run; noun: Run } | null {
  const figure = reading.mentions.find(
    ({ kind, run: [first, last] }) =>
      kind === 'number' && first >= run[0] && last < run[1] && first - run[0] <= 2,
  );
  if (figure === undefined) return null;
  const noun: Run = [figure.run[1] + 1, endOfNounPhrase(reading, run[0]) - 1];
  const head = reading.grammar.tokens[noun[1]];
  if (noun[1] < noun[0] || head === undefined || head.capitalised || noun[1] > run[1]) return null;
  if (!/[^su]s$|^(?:people|men|women|children)$/.test(head.word)) return null;
  const one = reading.grammar.tokens[figure.run[0]]?.word;
  return one === 'one' || !isJoined(reading, noun[0]) ? null : { figure: figure.run, noun };
}

function* askHowMuch(clause: Clause): Generator<Proposal> {
  const { reading, object, subject, verb, phrases, finite } = clause;
  if (clause.passive || clause.identity) {
    yield* askHowManyAre(clause);
    return;
  }
  if (object === null) return;
  const first = phrases.find((phrase) => !saysWhen(reading, phrase));
  const open = first === undefined || first.preposition === 'from';
  const rest = open ? '' : spoken(reading, first);
  const money = mentionIn(reading, object, ['money']);
  if (money !== undefined) {
    const noun = base(verb) === 'cost' ? '' : ' money';
    yield proposal(clause, 'how much', `How much${noun} ${turned(clause, rest)}`, money.run, 3);
    return;
  }
  const duration = mentionIn(reading, object, ['duration']);
  if (duration !== undefined && /^(?:take|last)$/.test(base(verb))) {
    yield proposal(clause, 'how long', `How long ${turned(clause)}`, duration.run, 3);
    return;
  }
  const count = counted(reading, object);
  if (count !== null) {
    const noun = textOf(reading, count.noun);
    yield proposal(clause, 'how much', `How many ${noun} ${turned(clause, rest)}`, count.figure, 3);
  }
  const own = subject.run === null ? null : counted(reading, subject.run);
  if (own !== null) {
    const said = textOf(reading, [finite[0], object[1]]);
    const noun = textOf(reading, own.noun);
    yield proposal(clause, 'how much', `How many ${noun} ${said}`, own.figure, 3);
  }
}

function* askHowManyAre(clause: Clause): Generator<Proposal> {
  const { reading, subject, finite, phrases, passive } = clause;
  const own = subject.run === null ? null : counted(reading, subject.run);
  const [first] = phrases;
  if (own === null || !passive) return;
  const end = first === undefined || saysWhen(reading, first) ? finite[1] : first.run[1];
  const said = textOf(reading, [finite[0], end]);
  yield proposal(
    clause,
    'how much',
    `How many ${textOf(reading, own.noun)} ${said}`,
    own.figure,
    2.5,
  );
}

function* askIdentity(clause: Clause): Generator<Proposal> {
  const { reading, subject, object, helper, identity } = clause;
  const { run } = subject;
  if (!identity || object === null || run === null || GENERIC.test(subject.text)) return;
  const [first] = run;
  const name = reading.parts[first] === 'PROPN';
  const opener = reading.grammar.tokens[object[0]]?.word ?? '';
  if (/^(?:a|an)$/.test(opener) || (name && opener === 'the')) {
    const word = subject.person ? 'Who' : 'What';
    if (run[1] - first > 4) return;
    yield proposal(
      clause,
      subject.person ? 'who' : 'what',
      `${word} ${helper} ${subject.text}`,
      object,
      2,
    );
  } else if (reading.parts[object[0]] === 'PROPN' && !name) {
    const word = isPerson(reading, object) ? 'Who' : 'What';
    yield proposal(
      clause,
      word === 'Who' ? 'who' : 'what',
      `${word} ${helper} ${subject.text}`,
      object,
      3,
    );
  }
}

function* askWhy(clause: Clause): Generator<Proposal> {
  const { reading, because, told, identity } = clause;
  if (!because || told || identity) return;
  const { tokens } = reading.grammar;
  const at = tokens.findIndex(({ word }) => word === 'because');
  const rest = restOf(clause, null) ?? '';
  const behind = [
    clause.finite[1],
    clause.object?.[1] ?? 0,
    ...clause.phrases.map(({ run }) => run[1]),
  ];
  // What stands between would be left out of what the reason is for.
  if (at - Math.max(...behind) > 1) return;
  yield proposal(clause, 'why', `Why ${turned(clause, rest)}`, [at, tokens.length - 1], 3);
}

/** “the lighthouse, built in 1871, …” */
function* askOfAside(clause: Clause): Generator<Proposal> {
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
      const said = textOf(reading, [first + 1, end]);
      yield proposal(clause, 'who', `Who ${said}`, subject.run ?? [0, 0], 2.6);
    }
  }
  const end = endOfNounPhrase(reading, first);
  const head = tokens[end - 1];
  const named = subject.run !== null && reading.parts[subject.run[0]] === 'PROPN';
  const titled = named && head !== undefined && end > first && nounKind(head) === 'person';
  if (titled) yield proposal(clause, 'who', `Who is ${subject.text}`, aside, 2.5);
}

/** Place of the last word of a short relative clause without another verb in it, or −1. */
function endOfAside({ parts, grammar }: Reading, first: number, last: number): number {
  for (let at = first + 1; at <= last; at++) {
    const stops =
      parts[at] === 'VERB' ||
      parts[at] === 'AUX' ||
      parts[at] === 'SCONJ' ||
      parts[at] === 'CCONJ' ||
      grammar.tokens[at]?.word === 'that' ||
      grammar.marks[at] !== null;
    if (stops) return parts[at - 1] === 'ADP' ? at - 2 : at - 1;
  }
  return last;
}

/** “the new NATO Secretary-General Mark Rutte”: who holds the office. */
function* askOffice(reading: Reading): Generator<Proposal> {
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

/** “40 billion euros (44 billion USD) in financial support”. */
function* askSum(reading: Reading): Generator<Proposal> {
  const { text, tokens } = reading.grammar;
  for (const { kind, end, run } of reading.mentions) {
    if (kind !== 'money') continue;
    const link = /^(?:\s\([^)]*\))?\s(?:in|of)\s/.exec(text.slice(end))?.[0].length;
    if (link === undefined) continue;
    const first = tokens.findIndex(({ start }) => start === end + link);
    const last = endOfNounPhrase(reading, first) - 1;
    const noun = tokens[last];
    if (first < 0 || last <= first || noun === undefined) continue;
    if (noun.capitalised || noun.numeric || reading.parts[first] === 'DET') continue;
    const be = /[^su]s$/.test(noun.word) ? 'are' : 'is';
    yield {
      question: `How much ${be} the ${textOf(reading, [first, last])}?`,
      asking: 'how much',
      answer: offsets(reading, run),
      about: noun.word,
      worth: 2,
    };
  }
}

function proposal(
  { reading, subject }: Clause,
  asking: Asking,
  words: string,
  answer: Run,
  worth: number,
): Proposal {
  return {
    question: `${words}?`,
    asking,
    answer: offsets(reading, answer),
    about: subject.text.toLowerCase(),
    worth:
      worth +
      (/\p{Lu}|\d/u.test(words.slice(1)) ? 0.5 : 0) -
      (words.split(' ').length > 10 ? 0.5 : 0),
  };
}

/** Whether a question reads well by itself. */
function isGood({ question }: Proposal): boolean {
  const words = question.split(/\s+/);
  if (question.length > LONGEST || words.length > MOST_WORDS || words.length < 4) return false;
  if (/["“”«»()[\]<>|*_`{}\n;:…=/\\]/.test(question)) return false;
  // “About 90” of “about 90%”.
  if (/(?:^|\s)(?!\d{4}\?)[\d.,]+\?$/.test(question)) return false;
  return !DANGLING.test(question.replace(/^(?:Who|What|How many)\b/, ''));
}

/**
 * Questions that a sentence answers, made of fixed question words and the sentence's own.
 *
 * @param clause its main clause, or null where it has none that can be read
 */
export function proposalsOf(reading: Reading, clause: Clause | null): Proposal[] {
  const found = [...askOffice(reading), ...askSum(reading)];
  if (clause !== null) {
    const asks = [
      askByWhom,
      askWhat,
      askWho,
      askWhen,
      askWhere,
      askHowMuch,
      askIdentity,
      askWhy,
      askOfAside,
    ];
    for (const ask of asks) found.push(...ask(clause));
  }
  return found.filter(isGood);
}
