import type { AnswerKind } from '../expectation.ts';
import type { Token } from '../tokens.ts';
import { frequencyRank, similarity } from '../word-vectors.ts';
import type { Appearance } from './appearance.ts';
import { type Reading, type Scope, sum } from './scope.ts';

/** Whether the sentence holds what the question asks for, beyond the question's own words. */
export const FIT = [
  'personFound',
  'placeFound',
  'dateFound',
  'durationFound',
  'numberFound',
  'moneyFound',
  'reasonFound',
  'mannerFound',
  'expectedMissing',
  'expectedCount',
  'expectedDistance',
  'nameFit',
  'countedFocus',
  'newNames',
  'focusMatched',
  'definesPattern',
  'definesSubject',
  'definesEarly',
  'yesNoCue',
] as const;

const REASON =
  /\b(?:because|due to|caus(?:e|ed|es|ing)|reasons?|since|as a result|therefore|thus|led to|in order to|so that|owing to|thanks to|to (?:avoid|allow|help|ensure|protect|prevent|reduce|increase|make|show|prove|support))\b/i;
const MANNER =
  /\b(?:by \p{L}+ing|by|using|through|via|method|process|means of|with the help of)\b/iu;
const DENIAL = /\b(?:not|no|never|nor|n't|neither)\b/i;
const DEFINITION =
  /^[^,;]{2,60}(?:\([^)]*\))?,? (?:is|are|was|were|refers to|means) (?:a|an|the|any|one)\b/iu;

const MOST_COUNTED = 6;
const FARTHEST = 30;
/** What is counted stands within so many characters of the figure. */
const COUNTED_WITHIN = 30;

/** Words near which, in the space of vectors, names of people and names of places stand. */
const PEOPLE = ['john', 'david', 'maria', 'smith', 'president', 'he'];
const PLACES = ['city', 'country', 'germany', 'africa', 'london', 'region'];

function meanSimilarity(rank: number, others: readonly string[]): number {
  return sum(others.map((other) => similarity(rank, frequencyRank(other)))) / others.length;
}

const leans = new Map<number, number>();

function leanOf(rank: number): number {
  let lean = leans.get(rank);
  if (lean === undefined) {
    lean = meanSimilarity(rank, PEOPLE) - meanSimilarity(rank, PLACES);
    leans.set(rank, lean);
  }
  return lean;
}

/** From −1 to 1: how much more a name looks like a person's than like a place's; 0 if unknown. */
export function personRatherThanPlace(tokens: readonly Token[]): number {
  let most = 0;
  for (const token of tokens) {
    const rank = frequencyRank(token.word);
    if (rank < 0) continue;
    const lean = leanOf(rank);
    if (Math.abs(lean) > Math.abs(most)) most = lean;
  }
  return most;
}

/** A name whose words lean the other way by more than this is not of the kind asked for. */
const LEAST_LEAN = 0.05;

/** More common words than this are no names by themselves: “Former Prime Minister”. */
const COMMON_RANK = 3_000;

/**
 * Whether a name can be of the kind asked for; a name that we do not know can be of any.
 *
 * @param tokens its words but for those that the question has too
 */
export function canBe(kind: AnswerKind, tokens: readonly Token[]): boolean {
  if (kind !== 'person' && kind !== 'place') return true;
  const lean = personRatherThanPlace(tokens);
  if (kind === 'place') return lean <= LEAST_LEAN;
  const named = tokens.some(({ word }) => {
    const rank = frequencyRank(word);
    return rank < 0 || rank >= COMMON_RANK;
  });
  return lean > LEAST_LEAN || (lean >= -LEAST_LEAN && named);
}

/** Whether a mention says something that the question did not. */
function isNew(tokens: readonly Token[], asked: ReadonlySet<string>): boolean {
  return tokens.some((token) => !token.stop && !asked.has(token.term));
}

const SIGNED: Readonly<Partial<Record<AnswerKind, (typeof FIT)[number]>>> = {
  person: 'personFound',
  place: 'placeFound',
  date: 'dateFound',
  duration: 'durationFound',
  number: 'numberFound',
  money: 'moneyFound',
};

export function fitFeatures(
  scope: Scope,
  reading: Reading,
  appearance: Appearance,
): Record<(typeof FIT)[number], number> {
  const { index, question, asked } = scope;
  const { kind, mentions, focus } = question.expectation;
  const matched = appearance.tokens.filter((token) => !token.stop && asked.has(token.term));

  let count = 0;
  let distance = FARTHEST;
  let newNames = 0;
  let nameFit = -1;
  let countedFocus = 0;
  for (const mention of appearance.mentions) {
    const { tokens } = mention;
    if (!isNew(tokens, asked)) continue;
    if (mention.kind === 'name') newNames += 1;
    const fresh = tokens.filter((token) => !token.stop && !asked.has(token.term));
    if (!mentions.has(mention.kind) || !canBe(kind, fresh)) continue;
    count += 1;
    for (const token of matched) {
      const gap =
        token.start < mention.start ? mention.start - token.end : token.start - mention.end;
      distance = Math.min(distance, Math.max(0, gap) / 6);
    }
    if (kind === 'number' && focus !== null) {
      const counted = appearance.tokens.filter(
        ({ start }) => start >= mention.start && start < mention.end + COUNTED_WITHIN,
      );
      if (counted.some((token) => token.term === focus.term)) countedFocus = 1;
    }
    if (mention.kind === 'name' && (kind === 'person' || kind === 'place')) {
      const lean = personRatherThanPlace(tokens);
      nameFit = Math.max(nameFit, kind === 'person' ? lean : -lean);
    }
  }

  const defines = kind === 'definition' || (kind === 'person' && question.terms.length <= 3);
  const subject = appearance.tokens.find((token) => !token.stop);
  const place = index.sentences[reading.sentence]?.place ?? 0;
  const features: Record<(typeof FIT)[number], number> = {
    personFound: 0,
    placeFound: 0,
    dateFound: 0,
    durationFound: 0,
    numberFound: 0,
    moneyFound: 0,
    reasonFound: kind === 'reason' ? sign(REASON.test(appearance.text)) : 0,
    mannerFound: kind === 'manner' ? sign(MANNER.test(appearance.text)) : 0,
    expectedMissing: mentions.size > 0 && count === 0 ? 1 : 0,
    expectedCount: Math.min(MOST_COUNTED, count),
    expectedDistance: mentions.size > 0 ? distance / FARTHEST : 0,
    nameFit: kind === 'person' || kind === 'place' ? nameFit : 0,
    countedFocus: kind === 'number' && focus !== null ? sign(countedFocus > 0) : 0,
    newNames: Math.min(MOST_COUNTED, newNames),
    focusMatched: focus === null ? 0 : sign(appearance.tokens.some((t) => t.term === focus.term)),
    definesPattern: defines && DEFINITION.test(appearance.text) ? 1 : 0,
    definesSubject: defines && subject !== undefined && asked.has(subject.term) ? 1 : 0,
    definesEarly: defines ? 1 / (1 + place) : 0,
    yesNoCue: kind === 'yes-no' && DENIAL.test(appearance.text) ? 1 : 0,
  };
  const signed = SIGNED[kind];
  if (signed !== undefined) features[signed] = sign(count > 0);
  return features;
}

function sign(yes: boolean): number {
  return yes ? 1 : -1;
}
