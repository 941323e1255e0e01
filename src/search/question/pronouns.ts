import { wordSet } from '../../word-set.ts';
import { AUXILIARIES, INTERROGATIVES } from '../words/question-words.ts';
import type { Token } from '../words/tokens.ts';
import type { Nominal } from './nominals.ts';

/**
 * What a question leaves for the one before it to say.
 *
 * - `person`, `thing`, `group`, `place`: what “he”, “it”, “they”, “there” stands for
 * - `event`: all that was asked about (“when was that?”, “why?”)
 * - `topic`: what was asked about, of which this asks something else (“and how tall?”)
 * - `rest`: all that was asked, of something else (“what about the harbour?”)
 */
export type Reference = 'person' | 'thing' | 'group' | 'place' | 'event' | 'topic' | 'rest';

type Role = 'subject' | 'object' | 'owner';

const PRONOUNS: ReadonlyMap<string, readonly [Reference, Role]> = new Map([
  ['he', ['person', 'subject']],
  ['she', ['person', 'subject']],
  ['him', ['person', 'object']],
  ['his', ['person', 'owner']],
  ['her', ['person', 'owner']],
  ['hers', ['person', 'owner']],
  ['it', ['thing', 'subject']],
  ['its', ['thing', 'owner']],
  ['they', ['group', 'subject']],
  ['them', ['group', 'object']],
  ['their', ['group', 'owner']],
  ['theirs', ['group', 'owner']],
]);

const CLAUSE_OPENERS = wordSet(
  'who whom whose when where why how what which and or but because if while after before since until although though that than so as whether once',
);
const SUBORDINATING = wordSet(
  'when where if while because since after before until although though once',
);
const PREPOSITIONS = wordSet(
  'about above after against among around at before behind beside between by during for from in inside into near of off on onto out over since through to toward towards under until upon with within without than like',
);
const BE = wordSet("is are was were be been isn't aren't wasn't weren't");
const DEMONSTRATIVES = wordSet('this that these those');
/**
 * “It” that stands for nothing: “is it true that”, “was it Anna who”, “what time is it”, “how long does
 * it take to”. “It” of “what does it say about” is the article.
 */
const JUDGED =
  '(?:true|false|possible|impossible|likely|unlikely|clear|certain|right|correct|wrong|known|said|believed|thought|reported|expected|safe|dangerous|legal|illegal|allowed|necessary|important|easy|hard|difficult|better|best|worth)';
const EMPTY_IT: readonly RegExp[] = [
  /\b(?:is|was|be) it (?:not |also |really |still )?(?:true|possible|because|that) \w/,
  new RegExp(`\\b(?:is|was|be) it (?:not |also |really |still )?${JUDGED} (?:that|to|if|whether) `),
  new RegExp(`\\bit (?:is|was|be) (?:not |also |really |still )?${JUDGED} (?:that|to|if|whether) `),
  /\b(?:is|was) it (?:[\w']+ )+(?:who|that|which) /,
  /\bit (?:take|takes|took|taken|cost|costs|like) (?:.* )?to /,
  /\b(?:time|day|date|year|month) (?:is|was) it\b/,
  /\bit (?:rain|rained|raining|snow|snowed|snowing|sunny|windy|foggy)\b/,
  /\bit (?:seem|seems|appear|appears|turns? out|happens?) (?:that|as) /,
  /\bdoes it (?:say|mention|tell) \w/,
  /\b(?:is|was) it called when /,
  /\bit means? (?:to|when|if|for|that) /,
  /\b(?:is|was) it (?:like|to) \w/,
  /\b(?:far|long|late|early) (?:is|was) it (?:from|to|until|till) /,
  /\bit (?:is|was) (?:\w+ly )?\w+ed that /,
  /\b(?:makes?|made|finds?|found|considers?|considered) it \w+ (?:to|that|for) /,
  /\b(?:is|was) it \w+er (?:or \w+ )?to /,
];

/** A question as its references are looked for. */
export interface Asked {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Its words without a verb drawn together with them: he's, they'll. */
  readonly words: readonly string[];
  readonly nominals: readonly Nominal[];
  /** Places of its verbs. */
  readonly verbs: ReadonlySet<number>;
}

/** Whether a word with a helping verb drawn to it (“who's”) or a helping verb stands at a place. */
export function isAuxiliary({ text, tokens, words }: Asked, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (AUXILIARIES.has(token.word) || /n't$/.test(token.word)) return true;
  const raw = text.slice(token.start, token.end);
  return INTERROGATIVES.has(words[at] ?? '') && /['’](?:s|d|re|ve|ll)$/i.test(raw);
}

/** Whether punctuation parts a word from the one before it. */
function isParted({ text, tokens }: Asked, at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  if (before === undefined || token === undefined) return false;
  return /[,;:.!?–—\n]/.test(text.slice(before.end, token.start));
}

/** Place where the clause of a word begins. */
function clauseStart(asked: Asked, at: number): number {
  for (let start = at; start > 0; start--) {
    const opens = start < at && CLAUSE_OPENERS.has(asked.words[start] ?? '');
    if (opens || isParted(asked, start)) return start;
  }
  return 0;
}

/** How words for people by what they do mostly end. */
const AGENT = /\p{L}{3}(?:er|or|ist|ian|man|woman|boy|girl)$/u;

const FITS: Readonly<Record<string, (nominal: Nominal) => boolean>> = {
  person: ({ person, tokens }) => person || AGENT.test(tokens.at(-1)?.word ?? ''),
  thing: ({ thing }) => thing,
};

/**
 * Whether the question itself says what a pronoun stands for. A pronoun is never its own clause's
 * subject (binding theory, principle B), nor what a relative clause without “that” hangs on (“the man
 * he met”), nor anything behind a verb turned around before it (“which country did he”).
 */
function isBound(asked: Asked, at: number, reference: Reference, role: Role): boolean {
  const start = clauseStart(asked, at);
  const fits = FITS[reference] ?? (() => true);
  const before = asked.nominals.filter(
    (nominal) => nominal.at < at && (fits(nominal) || (role === 'owner' && nominal.name)),
  );
  if (before.some((nominal) => nominal.at < start)) return true;
  const opener = asked.words[start] ?? '';
  if (role === 'owner') {
    // “Who lost their homes?”
    const own = reference === 'group' && opener === 'who' && !isAuxiliary(asked, start + 1);
    return own || before.length > 0;
  }
  if (role === 'subject') {
    // “When the ice melts does it …”: a clause of its own stands before the verb that is turned around.
    if (isAuxiliary(asked, at - 1)) return SUBORDINATING.has(opener) && before.length > 0;
    return before.some(
      ({ at: place, tokens }) => place + tokens.length < at || isParted(asked, at),
    );
  }
  const [subject] = asked.nominals.filter((nominal) => nominal.at >= start);
  return before.some((nominal) => nominal !== subject);
}

/** “Her” and “it” take other roles by what stands beside them. */
function roleAt(asked: Asked, at: number, role: Role): Role {
  const next = asked.tokens[at + 1];
  if (asked.words[at] === 'her') {
    const owned =
      next?.stop === false || /^(?:name|own|kind|type|most|other)$/.test(next?.word ?? '');
    return owned && !isParted(asked, at + 1) ? 'owner' : 'object';
  }
  if (asked.words[at] !== 'it' || isAuxiliary(asked, at - 1)) return role;
  const raw = asked.text.slice(asked.tokens[at]?.start, asked.tokens[at]?.end);
  const followed = next !== undefined && !isParted(asked, at + 1);
  const acts = followed && (isAuxiliary(asked, at + 1) || asked.verbs.has(at + 1));
  return acts || /['’]/.test(raw) ? 'subject' : 'object';
}

/** Whether “this” or “that” stands alone for what was said before, and not before a noun or a clause. */
function pointsBack(asked: Asked, at: number): boolean {
  const { tokens, words, nominals } = asked;
  const next = tokens[at + 1];
  const ends = next === undefined || isParted(asked, at + 1);
  const start = clauseStart(asked, at);
  if (nominals.some((nominal) => nominal.at < start)) return false;
  const before = words[at - 1] ?? '';
  if (isAuxiliary(asked, at - 1)) {
    if (ends || next.stop) return next?.word !== 'of';
    const content = tokens.slice(at + 1).filter(({ stop }) => !stop);
    const acts = BE.has(before) ? /^(?:true|right|correct)$/.test(next.word) : !/^ha/.test(before);
    return content.length === 1 && acts;
  }
  const verb = asked.verbs.has(at - 1) || AUXILIARIES.has(before);
  return ends && (PREPOSITIONS.has(before) || verb);
}

function isExistential({ words }: Asked, at: number): boolean {
  const after = words.slice(at + 1, at + 3);
  return (
    BE.has(words[at - 1] ?? '') || BE.has(after[0] ?? '') || after.some((w) => /^exist/.test(w))
  );
}

/** Whether a word stands in quotation marks, as a title's words do. */
function isQuoted({ text, tokens }: Asked, at: number): boolean {
  const before = text.slice(0, tokens[at]?.start);
  const opened = before.lastIndexOf('“') > before.lastIndexOf('”');
  return opened || (before.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** What the pronouns of a question stand for that it does not say itself. */
export function pronounsOf(asked: Asked): Reference[] {
  const found: Reference[] = [];
  const asks = asked.words.some((word, at) => INTERROGATIVES.has(word) || isAuxiliary(asked, at));
  const joined = asked.words.join(' ');
  for (const [at, word] of asked.words.entries()) {
    if (isQuoted(asked, at)) continue;
    const pronoun = PRONOUNS.get(word);
    if (pronoun !== undefined) {
      const [reference, role] = pronoun;
      if (word === 'it' && EMPTY_IT.some((pattern) => pattern.test(joined))) continue;
      if (!isBound(asked, at, reference, roleAt(asked, at, role))) found.push(reference);
    } else if (DEMONSTRATIVES.has(word)) {
      if (pointsBack(asked, at)) found.push('event');
    } else if (word === 'there' && asks && !isExistential(asked, at)) {
      if (!isBound(asked, at, 'place', 'object')) found.push('place');
    }
  }
  return [...new Set(found)];
}
