import { nounKind } from '../../search/expectation.ts';
import { appearanceOf } from '../../search/features/appearance.ts';
import { type Index, wordIdOf } from '../../search/inverted-index.ts';
import type { Mention } from '../../search/mentions.ts';
import { verbsOf } from '../../search/verbs.ts';
import { frequencyRank } from '../../search/word-vectors.ts';
import { type Grammar, grammarOf } from '../span/grammar.ts';
import type { PartOfSpeech } from '../span/parts-of-speech.ts';
import { isPersonsName, namesOrganisation, TITLES } from './people.ts';
import { baseOfPast, baseOfPresent, isParticiple } from './verb-forms.ts';

/** Places of the first and the last word of some words that stand side by side in a sentence. */
export type Run = readonly [first: number, last: number];

/** A sentence with what its words do. */
export interface Reading {
  readonly grammar: Grammar;
  readonly parts: readonly PartOfSpeech[];
  readonly verbs: ReadonlySet<number>;
  readonly mentions: readonly (Mention & { readonly run: Run })[];
  /** The article's, see `lastNamesIn`. */
  readonly lastNames: ReadonlySet<string>;
}

/** Words with a preposition: “in Bergen”, “on the first day of May”. */
export interface Phrase {
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

const BE = /^(?:is|are|was|were)$/;
const HAVE = /^(?:has|have|had)$/;
const MODAL = /^(?:will|would|can|could|may|might|must|shall|should)$/;
const NEGATIONS = /^(?:not|never|no|nor|hardly|rarely|seldom|nothing|none|neither)$/;
const LINKS = /^(?:of|in|at|for|from|on|near|and)$/;
const DETERMINERS = /^(?:the|a|an)$/;
const LONGEST_SUBJECT = 8;
/** More common words are no names by themselves. */
const COMMON_RANK = 3_000;
const NO_NAMES: ReadonlySet<string> = new Set();
const LONGEST_ASIDE = 22;
const LONGEST_FRONT = 24;

/** What a word that opens a sentence is, its capital letter saying nothing. */
function openingPart(index: Index, { tokens, parts }: Grammar): PartOfSpeech {
  const part = parts[0] ?? 'X';
  const [first, second] = tokens;
  if (first === undefined || (part !== 'PROPN' && part !== 'NOUN' && part !== 'VERB')) return part;
  const id = wordIdOf(index, 'en', first.word);
  if (index.nameWord[id] === 1) return 'PROPN';
  const followed = second?.capitalised === true && !second.stop;
  if (followed && nounKind(first) === 'person') return 'PROPN';
  const rank = frequencyRank(first.word);
  if (rank < 0 || isPersonsName([first], NO_NAMES)) return 'PROPN';
  if (followed) return rank < COMMON_RANK ? 'X' : part;
  if (part !== 'PROPN') return part;
  return /[^s]s$/.test(first.word) && frequencyRank(first.word.slice(0, -1)) >= 0 ? 'NOUN' : 'X';
}

/** Reads what the words of a sentence of an English article do. */
export function readSentence(
  index: Index,
  sentence: number,
  lastNames: ReadonlySet<string>,
): Reading {
  const appearance = appearanceOf(index, sentence);
  const grammar = grammarOf(appearance, true);
  const { tokens } = grammar;
  const parts = grammar.parts.map((part, at) => (at === 0 ? openingPart(index, grammar) : part));
  const mentions = appearance.mentions.flatMap((mention) => {
    const first = tokens.findIndex(({ end }) => end > mention.start);
    let last = first;
    while ((tokens[last + 1]?.start ?? Number.POSITIVE_INFINITY) < mention.end) last += 1;
    return first < 0 ? [] : [{ ...mention, run: [first, last] as const }];
  });
  return { grammar, parts, mentions, lastNames, verbs: verbsOf(grammar.text, tokens) };
}

function wordAt({ grammar }: Reading, at: number): string {
  return grammar.tokens[at]?.word ?? '';
}

/** Whether nothing parts a word from the one before it but a sign of money or a title's full stop. */
export function isJoined({ grammar }: Reading, at: number): boolean {
  const mark = grammar.marks[at];
  if (mark === null || mark === 'joined') return true;
  const before = grammar.tokens[at - 1];
  const token = grammar.tokens[at];
  if (before === undefined || token === undefined) return false;
  const gap = grammar.text.slice(before.end, token.start);
  if (/^\s\p{Sc}$/u.test(gap)) return true;
  const initial = before.end - before.start === 1 && before.capitalised;
  return gap === '. ' && (initial || TITLES.test(before.word)) && token.capitalised;
}

/** Whether the word at a place ends in a possessive: “Ukraine’s”. */
function isOwner({ grammar: { text, tokens } }: Reading, at: number): boolean {
  return /['’]s$|s['’]$/.test(text.slice(tokens[at]?.start, (tokens[at]?.end ?? 0) + 1).trim());
}

/** Whether what reads as a verb is part of a noun phrase: “continued *support*”, “a regular *meeting*”. */
function isNominal(reading: Reading, from: number, at: number): boolean {
  const { parts } = reading;
  if (at === from || parts[at] !== 'VERB') return false;
  const before = parts[at - 1] ?? 'X';
  const word = wordAt(reading, at);
  const described =
    isOwner(reading, at - 1) ||
    /^(?:DET|ADJ|NUM)$/.test(before) ||
    (before === 'VERB' && /(?:ed|ing)$/.test(wordAt(reading, at - 1)));
  if (/ed$/.test(word)) {
    const next = parts[at + 1] ?? 'X';
    const bare = next === 'VERB' && !/(?:ed|s)$/.test(wordAt(reading, at + 1));
    return described && (/^(?:NOUN|PROPN|ADJ)$/.test(next) || bare) && isJoined(reading, at + 1);
  }
  if (described) return true;
  const plural = /s$/.test(wordAt(reading, at - 1));
  return before === 'NOUN' && !plural && baseOfPast(word) === null && !/(?:s|ing)$/.test(word);
}

/** Place behind the noun phrase that begins at a place, or the place itself for none. */
export function endOfNounPhrase(reading: Reading, from: number): number {
  const { parts } = reading;
  let end = from;
  for (let at = from; at < parts.length; at++) {
    if (at > from && !isJoined(reading, at)) break;
    const part = parts[at];
    const nominal = isNominal(reading, from, at);
    const determines = part === 'DET' && (at === from || wordAt(reading, at) === 'other');
    const grades = part === 'ADV' && parts[at + 1] === 'ADJ' && at > from;
    const describes = nominal && /ed$/.test(wordAt(reading, at));
    if (isOwner(reading, at) && /^(?:NOUN|PROPN)$/.test(part ?? '')) continue;
    if (part === 'NOUN' || part === 'PROPN' || part === 'NUM') end = at + 1;
    else if (nominal && !describes) end = at + 1;
    else if (!determines && !describes && !grades && part !== 'ADJ') break;
  }
  return end;
}

/** Place behind a noun phrase with the phrases that belong to it: “the roof of the old house”. */
function endOfLinked(reading: Reading, from: number, links: RegExp): number {
  let end = endOfNounPhrase(reading, from);
  if (end === from) return from;
  for (;;) {
    if (!links.test(wordAt(reading, end)) || !isJoined(reading, end)) return end;
    if (!isJoined(reading, end + 1)) return end;
    const next = endOfNounPhrase(reading, end + 1);
    if (next === end + 1) return end;
    end = next;
  }
}

/** The words of a run as the sentence has them, with a small letter for a capital that says nothing. */
export function textOfRun(reading: Reading, [first, last]: Run): string {
  const { text, tokens } = reading.grammar;
  const words = text.slice(tokens[first]?.start, tokens[last]?.end);
  const opener = first === 0 && reading.parts[0] !== 'PROPN';
  return opener ? `${words.slice(0, 1).toLowerCase()}${words.slice(1)}` : words;
}

/** The name that ends a run, without the titles before it: “Mark Rutte” of “the Secretary-General Mark Rutte”. */
export function nameEnding({ grammar, parts }: Reading, [first, last]: Run): Run | null {
  let from = last + 1;
  while (from > first && parts[from - 1] === 'PROPN') {
    const token = grammar.tokens[from - 1];
    if (token !== undefined && nounKind(token) === 'person') break;
    from -= 1;
  }
  return from > last ? null : [from, last];
}

/** Whether a run names a person, by its looks. */
export function isPerson(reading: Reading, [first, last]: Run): boolean {
  const { grammar, parts } = reading;
  const run = grammar.tokens.slice(first, last + 1);
  const named = nameEnding(reading, [first, last]);
  const closer = run.at(-1);
  if (closer === undefined || run.some(({ word }) => word === 'of' || word === 'and')) return false;
  if (nounKind(closer) === 'person') return named === null;
  if (named === null || parts[last] !== 'PROPN') return false;
  const names = grammar.tokens.slice(named[0], last + 1);
  const raw = grammar.text.slice(closer.start, closer.end);
  if (/^\p{Lu}{2,}/u.test(raw)) return false;
  const titled = run
    .slice(0, named[0] - first)
    .some((token) => nounKind(token) === 'person' || TITLES.test(token.word));
  if (titled) return !namesOrganisation(names);
  if (/^(?:the|a|an)$/.test(run[0]?.word ?? '')) return false;
  return isPersonsName(names, reading.lastNames);
}

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

/** The verb of a clause as it stands, and as a question turns it around. */
interface Verb {
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

function verbAt(reading: Reading, from: number, plural: boolean, person: boolean): Verb | null {
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
  if (isJoined(reading, at)) {
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
  const told = aside === null ? reading : asJoined(reading, end);
  const verb = verbAt(told, end, subject.plural, subject.person);
  if (verb === null) return null;
  const tail = tailOf(reading, verb.finite[1] + 1);
  const next = parts[tail.end];
  const broken =
    isJoined(reading, tail.end) && (next === 'AUX' || (next === 'VERB' && tail.object === null));
  if (broken) return null;
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

/** A reading in which nothing parts a word from the one before it. */
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
