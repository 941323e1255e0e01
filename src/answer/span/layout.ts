import { type Appearance, appearanceOf } from '../../search/features/appearance.ts';
import { canBe } from '../../search/features/name-kinds.ts';
import { type Index, sentenceCount, termIdOf } from '../../search/inverted-index.ts';
import type { MentionKind } from '../../search/mentions.ts';
import type { Question } from '../../search/question/question.ts';
import { relatedTo } from '../../search/words/related-words.ts';
import { frequencyRank, likeness } from '../../search/words/word-vectors.ts';
import { type AskedForm, askedFormOf } from './asked-form.ts';
import { type Grammar, grammarOf } from './grammar.ts';
import type { WordClass } from './word-classes.ts';

/** A mention less the words at its ends that the question has too: “NATO Secretary-General *Mark Rutte*”. */
export interface AskedMention {
  readonly kind: MentionKind;
  /** Places of its first and last token; no article is the first. */
  readonly first: number;
  readonly last: number;
  /** It can be what the question asks for. */
  readonly wanted: boolean;
}

/** Before or after a verb, or after it behind “by”. */
export type Side = 'before' | 'after' | 'by';

/** Running sums over tokens: what stands before each place, together. */
export type Sums = Float32Array;

/** What a sentence and a question say about each token, worked out once for all spans. */
export interface Layout {
  readonly grammar: Grammar;
  readonly asks: AskedForm;
  /** Whether each token is the noun that says what is asked for. */
  readonly focus: Uint8Array;
  readonly mentions: readonly AskedMention[];
  /** Number of mentions that can be what the question asks for. */
  readonly wanted: number;
  /** Whether each token is a content word of the question. */
  readonly asked: Uint8Array;
  /** Share of the question's weight that each token matches, from 0 to 1. */
  readonly matched: Float32Array;
  /** The same for the tokens of each stretch together. */
  readonly matchedIn: Float32Array;
  /** How near in meaning each content word that was not asked is to one that was, from 0 to 1. */
  readonly near: Float32Array;
  /** How alike each token that was not asked and what the question asks for are, see `likeness`. */
  readonly focusLikeness: Float32Array;
  /** The largest of them. */
  readonly mostFocusLikeness: number;
  /** Place of the word that matches the question's verb, or −1. */
  readonly verbAt: number;
  /** On which side of it the answer stands, by both sentences' voices; null when that cannot be told. */
  readonly side: Side | null;
  /** How near in meaning each token is to the question's verb, from −1 to 1. */
  readonly verbLikeness: Float32Array;
  /** Distance in tokens to the nearest asked word on the left, on the right; at most `FARTHEST`. */
  readonly fromLeft: Uint8Array;
  readonly fromRight: Uint8Array;
  /** What the tokens before, and after, each one match, less the farther away they are. */
  readonly nearBefore: Float32Array;
  readonly nearAfter: Float32Array;
  readonly sums: {
    readonly asked: Sums;
    readonly matched: Sums;
    /** Of what stands before, and after, the place that is asked for in the question. */
    readonly matchedLeft: Sums;
    readonly matchedRight: Sums;
    readonly near: Sums;
    /** How rare the words are in the library, and in general English; each from 0 to 1. */
    readonly rarity: Sums;
    readonly generalRarity: Sums;
    /** Words of the article's title. */
    readonly titled: Sums;
    readonly focus: Sums;
    /** Words that mean the same as what is asked for, or something wider or narrower: “river”, “stream”. */
    readonly kin: Sums;
  };
}

/** Distances from here on are all the same. */
export const FARTHEST = 12;
/** A verb this near in meaning says the same. */
const SAME_VERB = 0.35;
/** What a match in another form of the word is worth. */
const KIN = 0.7;
/** What a match is worth one word farther away. */
const FADING = 0.85;
/** Rank in general English of a word that we do not know. */
const RAREST_RANK = 60_000;
const RAREST = 11;

const PARTICIPLES: ReadonlySet<WordClass> = new Set<WordClass>([
  'verb in -ed',
  'other verb',
  'called',
]);

function mentionsFor(
  { mentions, tokens }: Appearance,
  { expectation }: Question,
  asked: ReadonlySet<string>,
): AskedMention[] {
  return mentions.flatMap((mention) => {
    const fresh = mention.tokens.filter((token) => !token.stop && !asked.has(token.term));
    const named = mention.kind === 'name';
    const words = named ? fresh : mention.tokens.filter(({ word }) => !/^(?:the|an?)$/.test(word));
    const first = words[0];
    const last = words.at(-1);
    if (fresh.length === 0 || first === undefined || last === undefined) return [];
    const wanted = expectation.mentions.has(mention.kind) && canBe(expectation.kind, fresh);
    return {
      kind: mention.kind,
      first: tokens.indexOf(first),
      last: tokens.indexOf(last),
      wanted,
    };
  });
}

/** Distance of each token to the nearest asked one before it; `step` −1 looks after it. */
function distances(asked: Uint8Array, step: 1 | -1): Uint8Array {
  const found = new Uint8Array(asked.length);
  let last = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < asked.length; k++) {
    const at = step === 1 ? k : asked.length - 1 - k;
    found[at] = Math.min(FARTHEST, k - last);
    if (asked[at] === 1) last = k;
  }
  return found;
}

/** What stands before each token (`step` −1: after it), each word less the farther away it is. */
function fading(values: Float32Array, step: 1 | -1): Float32Array {
  const found = new Float32Array(values.length);
  let together = 0;
  for (let k = 0; k < values.length; k++) {
    const at = step === 1 ? k : values.length - 1 - k;
    found[at] = together;
    together = FADING * (together + (values[at] as number));
  }
  return found;
}

function sumsOf(values: ArrayLike<number>): Sums {
  const sums = new Float32Array(values.length + 1);
  for (let at = 0; at < values.length; at++) {
    sums[at + 1] = (sums[at] as number) + (values[at] as number);
  }
  return sums;
}

/** The sum from token `first` to token `last`, both included; places outside the sentence count 0. */
export function sumIn(sums: Sums, first: number, last: number): number {
  const from = Math.max(0, first);
  const to = Math.min(last + 1, sums.length - 1);
  return to <= from ? 0 : (sums[to] as number) - (sums[from] as number);
}

function expectedSide({ form }: AskedForm, { classes }: Grammar, verbAt: number): Side | null {
  if (verbAt < 0) return null;
  const be = classes[verbAt - 1] === 'be' || classes[verbAt - 2] === 'be';
  const passive = be && PARTICIPLES.has(classes[verbAt] ?? 'other');
  if (form === 'subject') return passive ? 'by' : 'before';
  if (form === 'passive' || form === 'object') return passive ? 'before' : 'after';
  return null;
}

/** Reads a sentence, given by number, as an answer to a question. */
export function layoutOf(index: Index, question: Question, sentence: number): Layout {
  const appearance = appearanceOf(index, sentence);
  const article = index.sentences[sentence]?.article;
  const language = article?.language ?? index.language;
  const grammar = grammarOf(appearance, language === 'en');
  const { tokens, ranks, parts, stretches } = grammar;
  const asks = askedFormOf(question);
  const stems = new Set(question.tokens.map((token) => token.term));
  const { focus } = question.expectation;
  const focusRank = focus === null ? -1 : frequencyRank(focus.word);
  const leftOfGap = new Set(
    question.tokens.flatMap((token, at) => (at < asks.gap ? [token.term] : [])),
  );
  const total = question.terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const common = Math.log(2 + index.sentences.length);
  const title = article === undefined ? undefined : index.titleTerms.get(article);

  const zeros = () => new Float32Array(tokens.length);
  const asked = new Uint8Array(tokens.length);
  const [matched, matchedLeft, matchedRight, near] = [zeros(), zeros(), zeros(), zeros()];
  const [focusLikeness, verbLikeness] = [zeros(), zeros()];
  const [rarity, generalRarity, titled, kin] = [zeros(), zeros(), zeros(), zeros()];
  const isFocus = Uint8Array.from(tokens, ({ term }) => (term === focus?.term ? 1 : 0));
  const kindred = focus === null ? null : relatedTo(focus.term);
  const matchedIn = new Float32Array((stretches.at(-1) ?? 0) + 1);
  let mostFocusLikeness = 0;
  let verbAt = -1;
  let sameVerb = SAME_VERB;
  for (const [at, token] of tokens.entries()) {
    if (token.stop) continue;
    const term = termIdOf(index, language, token.term);
    const rank = ranks[at] as number;
    rarity[at] = 1 - Math.log(1 + (term < 0 ? 0 : sentenceCount(index, term))) / common;
    generalRarity[at] = Math.log(2 + (rank < 0 ? RAREST_RANK : rank)) / RAREST;
    if (title?.has(term)) titled[at] = 1;
    if (kindred?.same.includes(token.term) || kindred?.nested.includes(token.term)) kin[at] = 1;
    for (const one of question.terms) {
      const same = one.stem === token.term;
      const related = same || one.family.includes(term);
      const alike = related ? 1 : likeness(rank, one.rank);
      if (same) asked[at] = 1;
      else near[at] = Math.max(near[at] as number, alike);
      const share = ((same ? 1 : KIN) * one.weight) / total;
      if (related && share > (matched[at] as number)) {
        matched[at] = share;
        const left = leftOfGap.has(one.stem);
        matchedLeft[at] = left ? share : 0;
        matchedRight[at] = left ? 0 : share;
      }
      if (one.stem !== asks.verb) continue;
      verbLikeness[at] = alike;
      const closeness = same ? 2 : alike;
      if (closeness > sameVerb && (same || parts[at] === 'VERB')) {
        sameVerb = closeness;
        verbAt = at;
      }
    }
    const stretch = stretches[at] as number;
    matchedIn[stretch] = (matchedIn[stretch] as number) + (matched[at] as number);
    if (asked[at] === 1) continue;
    focusLikeness[at] = likeness(rank, focusRank);
    mostFocusLikeness = Math.max(mostFocusLikeness, focusLikeness[at] as number);
  }
  const mentions = mentionsFor(appearance, question, stems);
  return {
    grammar,
    asks,
    focus: isFocus,
    mentions,
    wanted: mentions.filter((mention) => mention.wanted).length,
    asked,
    matched,
    matchedIn,
    near,
    focusLikeness,
    mostFocusLikeness,
    verbAt,
    side: expectedSide(asks, grammar, verbAt),
    verbLikeness,
    fromLeft: distances(asked, 1),
    fromRight: distances(asked, -1),
    nearBefore: fading(matched, 1),
    nearAfter: fading(matched, -1),
    sums: {
      asked: sumsOf(asked),
      matched: sumsOf(matched),
      matchedLeft: sumsOf(matchedLeft),
      matchedRight: sumsOf(matchedRight),
      near: sumsOf(near),
      rarity: sumsOf(rarity),
      generalRarity: sumsOf(generalRarity),
      titled: sumsOf(titled),
      focus: sumsOf(isFocus),
      kin: sumsOf(kin),
    },
  };
}
