import { type Index, sentenceCount } from '../search/inverted-index.ts';
import { mentionsIn } from '../search/mentions.ts';
import { type AnswerKind, nounKind } from '../search/question/answer-kinds.ts';
import { type Nominal, nominalsOf } from '../search/question/nominals.ts';
import type { Reference } from '../search/question/pronouns.ts';
import type { Question } from '../search/question/question.ts';
import { type Token, tokenize } from '../search/words/tokens.ts';

/** What is kept of a question and its answer for the question after it. */
export interface Turn {
  readonly question: string;
  /** What that question had itself taken from the one before. */
  readonly carried: readonly string[];
  /** The words that answered it, or null. */
  readonly named: string | null;
  /** The sentence they stand in, or null. */
  readonly quote: string | null;
}

/** A turn with its question parsed anew, for the library may be another by now. */
export interface Parsed {
  readonly index: Index;
  readonly question: Question;
  readonly turn: Turn;
}

interface Previous extends Parsed {
  readonly nominals: readonly Nominal[];
  /** Kind of answer that the words which answered are. */
  readonly kind: AnswerKind;
}

/** The words as the asker wrote them, but for misspelt ones and a possessive ending. */
function wordsOf({ read, corrected }: Question, tokens: readonly Token[]): string {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return '';
  const mended = new Set(Object.values(corrected));
  if (tokens.some(({ word }) => mended.has(word))) return tokens.map(({ word }) => word).join(' ');
  return read.slice(first.start, last.end).replace(/['’]s$|(?<=s)['’]$/, '');
}

/** A person as the articles mostly call them: by the last name alone where it stands more often. */
function calledBy(index: Index, name: string): string {
  const tokens = tokenize(`${name} is`, index.language).slice(0, -1);
  const last = tokens.at(-1);
  const before = tokens.at(-2);
  if (last === undefined || before === undefined || !last.capitalised) return name;
  const count = ({ term }: Token) => sentenceCount(index, index.termIds.get(term) ?? -1);
  const own = nounKind(last) !== 'person' && !/^[IVX]+$/.test(name.slice(last.start, last.end));
  const known = count(last);
  return own && known > 0 && known >= count(before) ? name.slice(last.start, last.end) : name;
}

/** The noun that only says what was asked for (“in which *year*”) and that the answer has replaced. */
function replacedBy({ tokens, expectation: { kind, focus } }: Question): Token | null {
  if (focus === null || !['date', 'duration', 'number', 'money', 'place'].includes(kind))
    return null;
  const before = tokens[tokens.indexOf(focus) - 1]?.word ?? '';
  return before === 'many' || before === 'few' ? null : focus;
}

/** What was asked about, without the noun that only says what for. */
function nominalsAsked(question: Question): Nominal[] {
  const replaced = replacedBy(question);
  return nominalsOf(question.read, question.tokens).flatMap((nominal) => {
    const tokens = nominal.tokens.filter((one) => one !== replaced);
    return tokens.length === 0 ? [] : [{ ...nominal, tokens }];
  });
}

/** Whether the words that answered are a name. */
function isNamed({ turn }: Previous): boolean {
  return turn.named !== null && /^(?:the )?\p{Lu}/u.test(turn.named);
}

function namedBy(previous: Previous): string[] {
  return previous.turn.named === null || !isNamed(previous) ? [] : [previous.turn.named];
}

/** “Who is Mark Rutte?” names whom it is about; “who is the mayor?” leaves that to the answer. */
function isWhoIsName({ question, nominals }: Previous): boolean {
  const [first, second, third] = question.tokens;
  const [only] = nominals;
  if (first?.word !== 'who' || nominals.length !== 1 || only === undefined) return false;
  const at = /['’]s$/i.test(question.text.slice(first.start, first.end)) ? second : third;
  const whole = only.tokens.length === question.tokens.length - only.at;
  return (
    only.name && only.tokens[0] === at && whole && !/['’]s?\s/.test(question.text.slice(at?.start))
  );
}

/** The one person that a sentence names with more than one word. */
function personIn(index: Index, quote: string | null): string[] {
  if (quote === null) return [];
  const tokens = tokenize(quote, index.language);
  const names = mentionsIn(quote, tokens).filter(({ kind }) => kind === 'name');
  const full = names.filter(({ start, end }) => {
    const run = tokens.filter((token) => token.start >= start && token.end <= end);
    const [nominal] = nominalsOf(quote.slice(0, end), run);
    return run.length > 1 && nominal?.person === true && nominal.tokens.length === run.length;
  });
  const [only] = full;
  return full.length === 1 && only !== undefined ? [quote.slice(only.start, only.end)] : [];
}

/** Whom “he” or “she” means: who answered, else the first person asked about. */
function persons(previous: Previous): string[] {
  const { index, question, nominals, kind, turn } = previous;
  const asked = nominals.filter(({ person }) => person);
  const named = asked.filter(({ name }) => name);
  const [first = asked[0]] = named;
  const own = first === undefined ? [] : [nameIn(question, first)];
  const answered = kind === 'person' && !isWhoIsName(previous) ? namedBy(previous) : [];
  if (answered.length > 0) {
    // “Who did Anna meet?” may go on about either.
    const object = /^(?:did|does|do|will|can|could|would|has|have|had)$/.test(
      question.tokens[1]?.word ?? '',
    );
    const others = object && named.length > 0 ? own : [];
    return [...others, ...answered].map((name) => calledBy(index, name));
  }
  if (own.length > 0) return own.map((name) => calledBy(index, name));
  const stated = personIn(index, turn.named).concat(personIn(index, turn.quote)).slice(0, 1);
  return stated.length > 0 ? stated.map((name) => calledBy(index, name)) : topics(previous);
}

/** The name in a nominal, without a title that goes before it in small letters. */
function nameIn(question: Question, { tokens, name }: Nominal): string {
  const from = name
    ? Math.max(
        0,
        tokens.findIndex(({ capitalised }) => capitalised),
      )
    : 0;
  return wordsOf(question, tokens.slice(from));
}

function topics({ question, nominals }: Previous): string[] {
  return nominals.map(({ tokens }) => wordsOf(question, tokens));
}

/** All that was asked: its content words, but for some. */
function contents({ question }: Previous, without: readonly Token[] = []): string[] {
  const replaced = replacedBy(question);
  return question.tokens
    .filter((token) => !token.stop && token !== replaced && !without.includes(token))
    .map((token) => wordsOf(question, [token]));
}

/** What “it” or “there” means: what was asked about, less who did it. */
function things(previous: Previous): string[] {
  const { question, nominals } = previous;
  const [first] = nominals;
  const others =
    nominals.length > 1 && first?.name === true && first.person ? nominals.slice(1) : nominals;
  return others.map(({ tokens }) => wordsOf(question, tokens));
}

/** What was asked, less what the new question names in its place. */
function others(previous: Previous, fragment: Question): string[] {
  const { question, nominals } = previous;
  const numeric = fragment.terms.some((term) => term.numeric);
  if (numeric)
    return contents(
      previous,
      question.tokens.filter((token) => token.numeric),
    );
  const name = nominalsOf(fragment.text, fragment.tokens).some((nominal) => nominal.name);
  const replaced = nominals.filter((nominal) => nominal.name === name).at(-1) ?? nominals.at(-1);
  return contents(previous, replaced?.tokens ?? []);
}

/** What a reference of the new question means in the one before it. */
function resolve(previous: Previous, reference: Reference, asking: Question): string[] {
  const { kind, question } = previous;
  const { focus } = question.expectation;
  switch (reference) {
    case 'person':
      return persons(previous);
    case 'group':
      return kind === 'person' && isNamed(previous) ? namedBy(previous) : topics(previous);
    case 'thing':
      return focus !== null &&
        isNamed(previous) &&
        /^(?:which|what)$/.test(question.tokens[0]?.word ?? '')
        ? namedBy(previous)
        : things(previous);
    case 'place':
      return kind === 'place' && isNamed(previous) ? namedBy(previous) : things(previous);
    case 'topic':
      return topics(previous);
    case 'event':
      return [
        ...contents(previous),
        ...(kind === 'person' || kind === 'place' ? namedBy(previous) : []),
      ];
    case 'rest':
      return others(previous, asking);
  }
}

/**
 * The words of a turn that the references of another question mean, in the order of the references: all
 * that was asked where nothing fits. They may repeat themselves and words of that question.
 */
export function antecedentsOf(
  parsed: Parsed,
  references: readonly Reference[],
  asking: Question,
): string[] {
  const nominals = nominalsAsked(parsed.question);
  const previous: Previous = { ...parsed, nominals, kind: parsed.question.expectation.kind };
  return references.flatMap((reference) => {
    const found = resolve(previous, reference, asking);
    return found.length > 0 ? found : contents(previous);
  });
}
