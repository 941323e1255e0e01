import { nounKind } from '../../search/question/answer-kinds.ts';
import {
  endOfLinked,
  endOfNounPhrase,
  isJoined,
  isPerson,
  nameEnding,
  type Reading,
  type Run,
  textOfRun,
  wordAt,
} from './reading.ts';
import { verbAt } from './verb.ts';

/** Words with a preposition, “in Bergen”, or a date without one, “last year”. */
export interface Phrase {
  /** Empty for none. */
  readonly preposition: string;
  /** Without the preposition. */
  readonly run: Run;
}

/** Who or what a clause says something of. */
export interface Subject {
  /** As a question says it: a name for “he”, a small letter for a capital that only opens a sentence. */
  readonly text: string;
  readonly person: boolean;
  readonly plural: boolean;
  /** Null for a pronoun. */
  readonly run: Run | null;
}

/** The main clause of a statement. */
export interface Clause {
  readonly reading: Reading;
  readonly subject: Subject;
  /** What turns around in a question: `did` for a verb without a helping one. */
  readonly helper: string;
  /** What follows the subject of a question: `pledge`, `designed` (was), `be opened` (will). */
  readonly verb: string;
  readonly passive: boolean;
  /** “X is Y”. */
  readonly identity: boolean;
  /** The words of the verb in the sentence, its helping verb included. */
  readonly finite: Run;
  readonly object: Run | null;
  /** What follows the verb and its object, in order. */
  readonly phrases: readonly Phrase[];
  /** What goes before the subject and is parted from it by a comma. */
  readonly front: Run | null;
  /** Between commas behind the subject. */
  readonly aside: Run | null;
  /** A clause with “because” follows. */
  readonly because: boolean;
  /** “that …” follows the verb. */
  readonly told: boolean;
  /** Words that we cannot read follow, so that what is read may be cut short. */
  readonly cut: boolean;
}

const LINKS = /^(?:of|in|at|for|from|on|near|and)$/;
const DETERMINERS = /^(?:the|a|an)$/;
const LONGEST_SUBJECT = 8;
const LONGEST_ASIDE = 22;
const LONGEST_FRONT = 24;

function isPlural(reading: Reading, [first, last]: Run): boolean {
  const { parts } = reading;
  let head = first;
  while (head < last && !/^(?:ADP|CCONJ)$/.test(parts[head + 1] ?? '')) head += 1;
  const joined = Array.from({ length: last - first + 1 }, (_, at) => wordAt(reading, first + at));
  if (joined.includes('and')) return true;
  const word = wordAt(reading, head);
  return (
    parts[head] === 'NOUN' && (/[^su]s$/.test(word) || /^(?:people|men|women|children)$/.test(word))
  );
}

/** Places behind commas, but for those inside a date, where a subject may begin. */
function behindCommas({ grammar, mentions }: Reading): number[] {
  const places: number[] = [];
  for (let at = 1; at < grammar.tokens.length && at <= LONGEST_FRONT; at++) {
    const inside = mentions.some(({ run: [first, last] }) => first < at && at <= last);
    if (grammar.marks[at] === 'comma' && !inside) places.push(at);
  }
  return places;
}

function opensWithPhrase({ parts, mentions, grammar }: Reading): boolean {
  const first = parts[0];
  if (first === 'ADP' || first === 'ADV' || first === 'SCONJ') return true;
  if (first === 'VERB' && /(?:ing|ed)$/.test(grammar.tokens[0]?.word ?? '')) return true;
  return mentions.some(({ kind, run }) => kind === 'date' && run[0] === 0);
}

/** Whether the word behind “to” is a verb rather than what a noun phrase begins with. */
function isInfinitive(reading: Reading, at: number): boolean {
  const token = reading.grammar.tokens[at];
  const part = reading.parts[at];
  if (token === undefined || token.capitalised || part === 'DET' || part === 'NUM') return false;
  const plural = part === 'NOUN' && /[^s]s$/.test(token.word);
  return !plural && endOfNounPhrase(reading, at) - at <= 1;
}

const PARTICLE = /^(?:out|up|off|down)$/;

/** What follows a verb: its object and the phrases behind it. */
function tailOf(reading: Reading, from: number) {
  const { parts } = reading;
  let at = from;
  let particle = '';
  const joined = reading.grammar.marks[at + 1] === 'joined';
  if (PARTICLE.test(wordAt(reading, at)) && isJoined(reading, at) && !joined) {
    particle = ` ${wordAt(reading, at)}`;
    at += 1;
  }
  let object: Run | null = null;
  const dateAt = (place: number) =>
    isJoined(reading, place)
      ? reading.mentions.find(({ kind, run }) => kind === 'date' && run[0] === place)
      : undefined;
  if (isJoined(reading, at) && dateAt(at) === undefined) {
    const end = endOfLinked(reading, at, /^of$/);
    if (end > at) {
      object = [at, end - 1];
      at = end;
    }
  }
  const told = wordAt(reading, at) === 'that' && object === null;
  const phrases: Phrase[] = [];
  while (parts[at] === 'ADP' && isJoined(reading, at) && isJoined(reading, at + 1)) {
    if (wordAt(reading, at) === 'to' && isInfinitive(reading, at + 1)) break;
    const end = endOfLinked(reading, at + 1, /^of$/);
    if (end === at + 1) break;
    phrases.push({ preposition: wordAt(reading, at), run: [at + 1, end - 1] });
    at = end;
  }
  const date = dateAt(at);
  if (date !== undefined) {
    phrases.push({ preposition: '', run: date.run });
    at = date.run[1] + 1;
  }
  return { object, phrases, particle, told, end: at };
}

/** Whether words follow that may belong to what goes before them. */
function isCut(reading: Reading, at: number): boolean {
  const { parts } = reading;
  if (at >= parts.length || !isJoined(reading, at)) return false;
  const attached = reading.grammar.marks[at] === 'joined';
  return attached || wordAt(reading, at) === 'to' || !/^(?:CCONJ|SCONJ|ADP)$/.test(parts[at] ?? '');
}

/** What the sentence before said somebody did: whom “he” or “she” means. */
export type Before = Subject | null;

/** Reads a clause whose subject begins at a place. */
function clauseAt(
  reading: Reading,
  from: number,
  front: Run | null,
  before: Before,
): Clause | null {
  const { grammar, parts } = reading;
  const pronoun = /^(?:he|she)$/.test(wordAt(reading, from));
  if (pronoun && before?.person !== true) return null;
  let end = pronoun ? from + 1 : endOfLinked(reading, from, LINKS);
  if (end === from || end - from > LONGEST_SUBJECT) return null;
  const run: Run = [from, end - 1];
  const subject: Subject =
    pronoun && before !== null ? { ...before, run: null } : subjectOf(reading, run);
  let aside: Run | null = null;
  const mark = grammar.marks[end];
  if (mark === 'comma' || mark === 'open') {
    const closing = mark === 'comma' ? 'comma' : 'close';
    let close = end + 1;
    for (; close < parts.length && close - end < LONGEST_ASIDE; close++) {
      if (grammar.marks[close] !== closing) continue;
      if (verbAt(asJoined(reading, close), close, subject.plural, subject.person) !== null) break;
    }
    if (grammar.marks[close] !== closing) return null;
    aside = [end, close - 1];
    end = close;
  }
  const closed = aside === null ? reading : asJoined(reading, end);
  const verb = verbAt(closed, end, subject.plural, subject.person);
  if (verb === null) return null;
  const tail = tailOf(reading, verb.finite[1] + 1);
  const next = parts[tail.end];
  const broken =
    isJoined(reading, tail.end) && (next === 'AUX' || (next === 'VERB' && tail.object === null));
  // “The bridge built by Rome …” says what bridge it is, not what it did.
  const described =
    verb.helper === 'did' && tail.object === null && tail.phrases[0]?.preposition === 'by';
  if (broken || described) return null;
  const words = grammar.tokens.slice(tail.end).map(({ word }) => word);
  return {
    reading,
    subject,
    front,
    aside,
    helper: verb.helper,
    verb: `${verb.verb}${tail.particle}`,
    passive: verb.passive,
    identity: verb.identity,
    finite: verb.finite,
    object: tail.object,
    phrases: tail.phrases,
    because: words.includes('because'),
    told: tail.told,
    cut: !tail.told && isCut(reading, tail.end),
  };
}

/** A reading in which nothing parts the word at a place from the one before it. */
function asJoined(reading: Reading, at: number): Reading {
  const marks = reading.grammar.marks.map((mark, place) => (place === at ? null : mark));
  return { ...reading, grammar: { ...reading.grammar, marks } };
}

function subjectOf(reading: Reading, run: Run): Subject {
  const person = isPerson(reading, run);
  const name = person ? nameEnding(reading, run) : null;
  return {
    text: textOfRun(reading, name ?? run),
    person,
    plural: isPlural(reading, run),
    run,
  };
}

/** Whether a subject can be named out of its sentence: a name, “the …”, or several of a kind. */
function isSayable({ reading, subject }: Clause): boolean {
  if (subject.run === null) return true;
  const [first] = subject.run;
  const part = reading.parts[first];
  const token = reading.grammar.tokens[first];
  // “King of Norway …” wants an article.
  const office = token !== undefined && nounKind(token) === 'person';
  if (office && wordAt(reading, first + 1) === 'of' && !subject.plural) return false;
  return part === 'PROPN' || DETERMINERS.test(wordAt(reading, first)) || subject.plural;
}

/** The main clause of a sentence, or null where it is none that we can read. */
export function clauseOf(reading: Reading, before: Before): Clause | null {
  const plain = clauseAt(reading, 0, null, before);
  if (plain !== null) return isSayable(plain) ? plain : null;
  if (!opensWithPhrase(reading)) return null;
  for (const from of behindCommas(reading)) {
    const clause = clauseAt(reading, from, [0, from - 1], before);
    if (clause !== null) return isSayable(clause) ? clause : null;
  }
  return null;
}
