import { appearanceOf } from '../../search/features/appearance.ts';
import { neighbourOf, readingOf, type Scope } from '../../search/features/scope.ts';
import { mentionsIn } from '../../search/mentions.ts';
import { oppositesOf } from '../../search/words/opposites.ts';
import { type Token, tokenize } from '../../search/words/tokens.ts';
import { type ValueInText, valuesIn } from '../values/values-in.ts';

/** A claim or a passage, read. */
export interface Side {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly values: readonly ValueInText[];
}

/** A word of the claim and one of the passage that mean the same, by their places. */
export interface Anchor {
  readonly claimed: number;
  readonly stated: number;
  /** From 0 to 1: how much the word tells. */
  readonly weight: number;
}

/** A claim laid beside a passage. */
export interface Alignment {
  readonly claim: Side;
  readonly passage: Side;
  readonly anchors: readonly Anchor[];
  /** How much each word of the claim tells, from 0 to 1; 0 for words of grammar. */
  readonly weights: readonly number[];
  /** Places of the claim's words that the title or the sentence before has, as what “it” stands for. */
  readonly understood: ReadonlySet<number>;
  /** Places of the words, in each, that the other has too, in one form or another. */
  readonly claimShared: ReadonlySet<number>;
  readonly passageShared: ReadonlySet<number>;
}

/** Words no less alike than this stand for each other, where neither is part of a value. */
const ALIKE = 0.7;
/** A general weight from which on a word tells all that a word can. */
const TELLING = 6;

/** Names that are written small, as people do, and that the articles write like names. */
function smallNames(
  text: string,
  tokens: readonly Token[],
  isName: (at: number) => boolean,
): ValueInText[] {
  const found: ValueInText[] = [];
  for (let from = 0; from < tokens.length; from++) {
    let to = from;
    while (to < tokens.length && isName(to)) to += 1;
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (to === from || first === undefined || last === undefined) continue;
    const words = tokens.slice(from, to);
    const span = { start: first.start, end: last.end };
    found.push({
      kind: 'name',
      text: text.slice(span.start, span.end),
      tokens: words,
      ...span,
      from,
      to,
    });
    from = to;
  }
  return found;
}

/** The claim's words as they were written, each with the place of its term in the parsed question. */
function readClaim({ question }: Scope): { side: Side; terms: number[] } {
  const { text, language } = question;
  const tokens = tokenize(text, language);
  const read = new Map(question.tokens.map((token) => [token.start, token.term]));
  const placeOf = new Map(question.terms.map(({ stem }, place) => [stem, place]));
  const terms = tokens.map((token) =>
    token.stop ? -1 : (placeOf.get(read.get(token.start) ?? token.term) ?? -1),
  );
  const values = valuesIn(text, tokens, mentionsIn(text, tokens));
  const valued = new Set(
    values.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  const small = smallNames(
    text,
    tokens,
    (at) =>
      !valued.has(at) &&
      tokens[at]?.capitalised === false &&
      tokens[at]?.numeric === false &&
      question.terms[terms[at] ?? -1]?.name === true,
  );
  return { side: { text, tokens, values: [...values, ...small] }, terms };
}

/** Lays a claim, parsed as a question, beside a sentence of the index, given by number. */
export function align(scope: Scope, sentence: number): Alignment {
  const { index, question } = scope;
  const { side: claim, terms } = readClaim(scope);
  const { text, tokens, mentions } = appearanceOf(index, sentence);
  const passage = { text, tokens, values: valuesIn(text, tokens, mentions) };
  const { start, end, matched: matchedTerms, matchedAt } = readingOf(scope, sentence);
  const inValue = (values: readonly ValueInText[], at: number) =>
    values.some(({ from, to }) => at >= from && at < to);
  const matched = new Set(matchedTerms.map((term, i) => `${term} ${matchedAt[i]}`));
  const weights = terms.map((term) =>
    Math.min(1, (question.terms[term]?.generalWeight ?? 0) / TELLING),
  );
  const anchors: Anchor[] = [];
  const [claimShared, passageShared] = [new Set<number>(), new Set<number>()];
  const opposites = claim.tokens.map(({ term }) => oppositesOf(term));
  const stopped = tokens.map((token) => token.stop);
  for (const [claimed, term] of terms.entries()) {
    if (term < 0) continue;
    for (let stated = 0; stated < end - start; stated++) {
      if (stopped[stated]) continue;
      const same = matched.has(`${term} ${stated}`);
      const turned = opposites[claimed]?.includes(tokens[stated]?.term ?? '');
      const valued = inValue(claim.values, claimed) || inValue(passage.values, stated);
      if (
        !same &&
        (turned ||
          valued ||
          scope.likenesses.of(index.wordsOf[start + stated] as number, term) < ALIKE)
      )
        continue;
      anchors.push({ claimed, stated, weight: weights[claimed] ?? 0 });
      claimShared.add(claimed);
      passageShared.add(stated);
    }
  }
  const before = neighbourOf(scope, sentence, -1);
  const article = index.sentences[sentence]?.article;
  const title = article === undefined ? undefined : index.titleTerms.get(article);
  const understood = new Set(
    terms.flatMap((term, at) =>
      term >= 0 &&
      ((before?.counts[term] ?? 0) > 0 || title?.has(question.terms[term]?.term ?? -1) === true)
        ? [at]
        : [],
    ),
  );
  return { claim, passage, anchors, weights, understood, claimShared, passageShared };
}

/** A stretch of words: places of its first and one past its last. */
export interface Placed {
  readonly from: number;
  readonly to: number;
}

/** How fast the telling words between a value and a word that both texts have part them. */
const DECAY = 2;
/** A word on the other side of the value tells less. */
const OTHER_SIDE = 0.4;
/** The same word of grammar before both, as in “*by* Anna”, “*in* 1874”. */
const SAME_OPENER = 0.25;

/** Whether a word is part of a date or a time, which may stand anywhere in a sentence. */
function isWhen({ values }: Side, at: number): boolean {
  return values.some(
    ({ kind, from, to }) => (kind === 'date' || kind === 'time') && at >= from && at < to,
  );
}

/** Whether a word stands in brackets, which say again what stands before them: “40 billion euros (44 billion USD)”. */
function isAside({ text, tokens }: Side, at: number): boolean {
  const { start = 0 } = tokens[at] ?? {};
  return text.lastIndexOf('(', start) > text.lastIndexOf(')', start) && text.includes(')', start);
}

/** Telling words between a word and a value, and the side that it stands on. */
function distance(side: Side, at: number, { from, to }: Placed): { gap: number; left: boolean } {
  const left = at < from;
  const [first, end] = left ? [at + 1, from] : [to, at];
  let gap = 0;
  for (let i = first; i < end; i++) {
    if (side.tokens[i]?.stop === false && !isWhen(side, i) && !isAside(side, i)) gap += 1;
  }
  return { gap, left };
}

/**
 * How nearly two values take the same place in what is said: the more words that both texts have stand
 * near both, the more. A word beside both counts up to 1.
 */
export function closeness({ claim, passage, anchors }: Alignment, a: Placed, b: Placed): number {
  const [opener, other] = [claim.tokens[a.from - 1], passage.tokens[b.from - 1]];
  // “Anna built it”, “it was built by Anna”.
  const turned = (opener?.word === 'by') !== (other?.word === 'by');
  const best = new Map<number, number>();
  for (const { claimed, stated, weight } of anchors) {
    const inside = (claimed >= a.from && claimed < a.to) || (stated >= b.from && stated < b.to);
    if (inside) continue;
    const [x, y] = [distance(claim, claimed, a), distance(passage, stated, b)];
    const near = Math.exp(-(x.gap + y.gap) / (2 * DECAY));
    const sameSide = (x.left === y.left) !== turned || isWhen(claim, claimed);
    const told = weight * near * (sameSide ? 1 : OTHER_SIDE);
    best.set(claimed, Math.max(best.get(claimed) ?? 0, told));
  }
  const same = opener?.stop === true && opener.word === other?.word ? SAME_OPENER : 0;
  return [...best.values()].reduce((sum, told) => sum + told, same);
}

/** What a word counts that is only understood; a name counts whole where the passage says “he” or “they”. */
const UNDERSTOOD = 0.5;
const REFERS = new Set(['he', 'she', 'it', 'they', 'him', 'her', 'them', 'his', 'its', 'their']);

/** Share of the weight of the claim's words, but for those of some values, that the passage speaks of too. */
export function coverageBut(
  { claim, claimShared, passage, understood, weights }: Alignment,
  left: readonly Placed[],
): number {
  const refers = passage.tokens.some(({ word }) => REFERS.has(word));
  let total = 0;
  let found = 0;
  for (const [at, { capitalised }] of claim.tokens.entries()) {
    if (left.some(({ from, to }) => at >= from && at < to)) continue;
    const weight = weights[at] ?? 0;
    total += weight;
    if (claimShared.has(at)) found += weight;
    else if (understood.has(at)) found += weight * (refers && capitalised ? 1 : UNDERSTOOD);
  }
  return total > 0 ? found / total : 0;
}
