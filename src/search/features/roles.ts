import { type Index, sentencesWith, termIdOf } from '../inverted-index.ts';
import { isPersonNoun } from '../question/answer-kinds.ts';
import type { Question } from '../question/question.ts';
import { stemOf } from '../words/stemmer.ts';
import type { Token } from '../words/tokens.ts';
import { type Appearance, appearanceOf } from './appearance.ts';
import { canBe } from './name-kinds.ts';

/** Somebody who is asked about by what they are, as “the Ukrainian leader”. */
interface Role {
  /** Places among the question's terms: of the noun, and of the words that say of what. */
  readonly noun: number;
  readonly of: readonly number[];
}

/** Whoever leads, whatever the office is called. */
const LEADING = stems('leader head chief boss ruler premier');
const OFFICES = stems(
  `leader head chief boss ruler premier president minister chancellor king queen emperor monarch secretary
   chairman chairwoman chair director mayor governor pope commander`,
);
/** Words of a role on each side of its noun: “new NATO *Secretary*”, “*president* of the United States”. */
const LONGEST_SIDE = 4;
/** Sentences that are looked through for who has a role. */
const MOST_SENTENCES = 48;
/** When more people than these had the role, it stands for none of them. */
const MOST_PEOPLE = 2;

function stems(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).map((word) => stemOf(word, 'en')));
}

function sameRole(asked: string, said: string): boolean {
  return asked === said || (LEADING.has(asked) && OFFICES.has(said));
}

/** Whether only white space or a hyphen stands between two neighbouring tokens of a text. */
function adjoin(text: string, left: Token, right: Token): boolean {
  return /^(?:\s|-)+$/.test(text.slice(left.end, right.start));
}

/** The words of the same noun phrase around a noun: those before it, and those after “of”. */
function complements(text: string, tokens: readonly Token[], at: number): number[] {
  const found: number[] = [];
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_SIDE); i--) {
    const [token, next] = [tokens[i], tokens[i + 1]];
    if (token === undefined || next === undefined || token.stop || !adjoin(text, token, next))
      break;
    found.push(i);
  }
  if (tokens[at + 1]?.word !== 'of') return found;
  for (let i = at + 2; i < Math.min(tokens.length, at + 2 + LONGEST_SIDE); i++) {
    const [before, token] = [tokens[i - 1], tokens[i]];
    if (before === undefined || token === undefined || !adjoin(text, before, token)) break;
    if (token.stop && token.word !== 'the') break;
    if (!token.stop) found.push(i);
  }
  return found;
}

/** The people that a question asks about by what they are and of what: “the head of the alliance”. */
function rolesIn({ text, tokens, terms }: Question): Role[] {
  const placeOf = (token: Token | undefined) =>
    token === undefined || token.stop ? -1 : terms.findIndex(({ stem }) => stem === token.term);
  return tokens.flatMap((token, at) => {
    const noun = placeOf(token);
    const next = tokens[at + 1];
    const named = next?.capitalised && !next.stop && adjoin(text, token, next);
    if (noun < 0 || named || !(isPersonNoun(token) || LEADING.has(token.term))) return [];
    const of = complements(text, tokens, at)
      .map((i) => placeOf(tokens[i]))
      .filter((p) => p >= 0);
    return of.length === 0 ? [] : [{ noun, of }];
  });
}

/** The name that stands beside a role's words: “President *Zelensky*”, “*Rutte*, former minister of …”. */
function nameBeside(
  { text, tokens, mentions }: Appearance,
  from: number,
  to: number,
): readonly Token[] | null {
  const [first, last] = [tokens[from], tokens[to]];
  if (first === undefined || last === undefined) return null;
  for (const { kind, tokens: words } of mentions) {
    if (kind !== 'name') continue;
    const after = words.filter((token) => token.start > last.end && !token.stop);
    const before = words.filter((token) => token.end < first.start && !token.stop);
    const [opener] = after;
    if (opener !== undefined && /^(?:,?\s|-)$/.test(text.slice(last.end, opener.start))) {
      return canBe('person', after) ? after : null;
    }
    const closer = before.at(-1);
    const gap = closer === undefined ? '' : text.slice(closer.end, first.start);
    if (
      /^(?:,| is| was| became| as)(?: an?| the)?(?: \p{Ll}+)?\s$/u.test(gap) &&
      canBe('person', before)
    ) {
      return before;
    }
  }
  return null;
}

/** Sentences that hold one of the terms, in the order of the text; at most `MOST_SENTENCES`. */
function someSentencesWith(index: Index, terms: readonly number[]): number[] {
  const found = new Set(
    terms.flatMap((term) => [...sentencesWith(index, term).slice(0, MOST_SENTENCES)]),
  );
  return [...found].sort((a, b) => a - b).slice(0, MOST_SENTENCES);
}

/** Who stands for which of the question's terms: “NATO chief” for whoever the articles say it is. */
export interface StandIn {
  /** Of the surname. */
  readonly stem: string;
  /** Place among the question's terms. */
  readonly place: number;
}

/** The people whom the library says to have a role, each for the words that it says so with. */
function holders(index: Index, role: Role, question: Question): StandIn[] {
  const noun = question.terms[role.noun];
  if (noun === undefined) return [];
  const familyAt = (place: number) => question.terms[place]?.family ?? [];
  const people = new Map<string, ReadonlySet<number>>();
  for (const sentence of someSentencesWith(index, role.of.flatMap(familyAt))) {
    // In a title most words are capitalised: where a name ends cannot be seen.
    if (index.sentences[sentence]?.sentence.kind !== 'body') continue;
    const appearance = appearanceOf(index, sentence);
    for (const [at, token] of appearance.tokens.entries()) {
      if (token.stop || !sameRole(noun.stem, token.term)) continue;
      const around = complements(appearance.text, appearance.tokens, at);
      const said = around.map((i) =>
        termIdOf(index, question.language, appearance.tokens[i]?.term ?? ''),
      );
      const matched = role.of.filter((place) =>
        familyAt(place).some((term) => said.includes(term)),
      );
      const surname = nameBeside(appearance, Math.min(at, ...around), Math.max(at, ...around))?.at(
        -1,
      );
      if (matched.length > 0 && surname !== undefined) {
        people.set(surname.term, new Set([role.noun, ...matched]));
      }
    }
  }
  if (people.size > MOST_PEOPLE) return [];
  return [...people].flatMap(([stem, places]) => [...places].map((place) => ({ stem, place })));
}

/** The names that can stand for the roles that a question asks about. */
export function standInsOf(index: Index, question: Question): StandIn[] {
  return rolesIn(question).flatMap((role) => holders(index, role, question));
}
