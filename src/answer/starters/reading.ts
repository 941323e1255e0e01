import { appearanceOf } from '../../search/features/appearance.ts';
import { type Index, wordIdOf } from '../../search/inverted-index.ts';
import type { Mention } from '../../search/mentions.ts';
import { nounKind } from '../../search/question/answer-kinds.ts';
import { verbsOf } from '../../search/question/verbs.ts';
import { frequencyRank } from '../../search/words/word-vectors.ts';
import { type Grammar, grammarOf } from '../span/grammar.ts';
import type { PartOfSpeech } from '../span/parts-of-speech.ts';
import { isPersonsName, namesOrganisation, TITLES } from './people.ts';
import { baseOfPast } from './verb-forms.ts';

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

/** More common words are no names by themselves. */
const COMMON_RANK = 3_000;
const NO_NAMES: ReadonlySet<string> = new Set();

/** What a word that opens a sentence is, its capital letter saying nothing. */
function openingPart(index: Index, { tokens, parts }: Grammar): PartOfSpeech {
  const part = parts[0] ?? 'X';
  const [first, second] = tokens;
  if (first === undefined || (part !== 'PROPN' && part !== 'NOUN' && part !== 'VERB')) return part;
  const id = wordIdOf(index, 'en', first.word);
  if (index.nameWord[id] === 1) return 'PROPN';
  const followed = second?.capitalised === true && !second.stop;
  if (followed && (nounKind(first) === 'person' || TITLES.test(first.word))) return 'PROPN';
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

/** The folded word at a place; empty beyond the ends. */
export function wordAt({ grammar }: Reading, at: number): string {
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
  const dates = new Set(
    reading.mentions.filter(({ kind }) => kind === 'date').map(({ run: [first] }) => first),
  );
  let end = from;
  for (let at = from; at < parts.length; at++) {
    if (at > from && !isJoined(reading, at)) break;
    // “12,000 tickets *last year*”.
    if (at > from && dates.has(at)) break;
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
export function endOfLinked(reading: Reading, from: number, links: RegExp): number {
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
  const titled = run.some((token) => nounKind(token) === 'person' || TITLES.test(token.word));
  if (titled) return !namesOrganisation(names);
  if (/^(?:the|a|an)$/.test(run[0]?.word ?? '')) return false;
  return isPersonsName(names, reading.lastNames);
}
