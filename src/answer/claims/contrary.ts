import { oppositesOf } from '../../search/words/opposites.ts';
import { stemOf } from '../../search/words/stemmer.ts';
import type { Token } from '../../search/words/tokens.ts';
import { wordSet } from '../../word-set.ts';
import { type Alignment, closeness, coverageBut, type Side } from './align.ts';
import type { Difference } from './difference.ts';

/** The rest of the claim must be covered by so much before one word turns it around. */
const LEAST_COVERAGE = 0.7;
/** A word takes the same place in both from this on (`closeness`). */
const LEAST_CLOSENESS = 1;

const stems = (list: string): ReadonlySet<string> =>
  new Set([...wordSet(list)].map((word) => stemOf(word, 'en')));

const AUXILIARIES =
  wordSet(`am is are was were be been being do does did has have had will would can could
  shall should may might must to`);
const ADVERBS = wordSet('ever yet even actually really ever also fully simply');
/** Where one of these stands, a denial may be none, or be said in another way. */
const HEDGES =
  stems(`only just merely longer unless until if whether without nothing nobody none neither
  nor no refuse refusal deny denial fail failure lack absence prevent avoid reject ban forbid decline
  unable impossible instead hardly rarely barely except`);
/** Opposites by which one thing is told from the other end: her brother, his sister. */
const CONVERSES =
  stems(`man woman men boy girl brother sister son daughter father mother husband wife king
  queen lord lady buy sell give take get lend borrow come go teach learn parent child male female`);

/** A denied verb: “did *not visit*”. */
interface Denied {
  /** Places of the denial and of the verb. */
  readonly from: number;
  readonly verb: number;
}

function deniesAt(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined) return false;
  if (token.word === 'never' || token.word === 'cannot' || token.word.endsWith("n't")) return true;
  return token.word === 'not' && AUXILIARIES.has(before?.word ?? '');
}

/** Every denial with the verb that it denies, where it is followed by one. */
function denialsIn({ tokens }: Side): Denied[] {
  return tokens.flatMap((_, from) => {
    if (!deniesAt(tokens, from)) return [];
    let verb = from + 1;
    while (AUXILIARIES.has(tokens[verb]?.word ?? '') || ADVERBS.has(tokens[verb]?.word ?? '')) {
      verb += 1;
    }
    const token = tokens[verb];
    return [{ from, verb: token === undefined || token.stop ? -1 : verb }];
  });
}

function hedges({ tokens }: Side): boolean {
  return tokens.some(({ word, term }) => HEDGES.has(term) || HEDGES.has(word));
}

function spanOf(tokens: readonly Token[], from: number, to: number): readonly [number, number] {
  return [tokens[from]?.start ?? 0, tokens[to]?.end ?? 0];
}

/** Two places as values that stand there, to see how near what is around them is. */
function placesAt(a: number, b: number) {
  return [
    { from: a, to: a + 1 },
    { from: b, to: b + 1 },
  ] as const;
}

/** A verb that one of the two texts denies and the other, in the same place, states. */
export function denialBetween(alignment: Alignment): Difference[] {
  const { claim, passage, anchors } = alignment;
  const [inClaim, inPassage] = [denialsIn(claim), denialsIn(passage)];
  if (inClaim.length + inPassage.length !== 1) return [];
  if (hedges(claim) || hedges(passage)) return [];
  if (coverageBut(alignment, []) < LEAST_COVERAGE) return [];
  const [own] = inClaim;
  const [other] = inPassage;
  const anchor = anchors.find(
    ({ claimed, stated }) =>
      (own === undefined ? stated === other?.verb : claimed === own.verb) &&
      claim.tokens[claimed]?.term === passage.tokens[stated]?.term &&
      closeness(alignment, ...placesAt(claimed, stated)) >= LEAST_CLOSENESS,
  );
  if (anchor === undefined) return [];
  const { claimed, stated } = anchor;
  return [
    {
      kind: 'denial',
      claimed: spanOf(claim.tokens, own?.from ?? claimed, claimed),
      stated: spanOf(passage.tokens, other?.from ?? stated, stated),
    },
  ];
}

/** Words of the claim in whose place the passage has one that means the opposite: rose, fell. */
export function oppositesBetween(alignment: Alignment): Difference[] {
  const { claim, passage, claimShared, passageShared } = alignment;
  if (denialsIn(claim).length > 0 || denialsIn(passage).length > 0) return [];
  if (hedges(claim) || hedges(passage)) return [];
  const found: Difference[] = [];
  for (const [claimed, token] of claim.tokens.entries()) {
    if (token.stop || token.numeric || claimShared.has(claimed) || CONVERSES.has(token.term)) {
      continue;
    }
    const opposites = oppositesOf(token.term);
    const stated = passage.tokens.findIndex(
      ({ term, stop }, at) => !stop && !passageShared.has(at) && opposites.includes(term),
    );
    if (stated < 0) continue;
    const [own, other] = placesAt(claimed, stated);
    if (coverageBut(alignment, [own]) < LEAST_COVERAGE) continue;
    if (closeness(alignment, own, other) < LEAST_CLOSENESS) continue;
    found.push({
      kind: 'opposite',
      claimed: spanOf(claim.tokens, claimed, claimed),
      stated: spanOf(passage.tokens, stated, stated),
    });
  }
  return found;
}
