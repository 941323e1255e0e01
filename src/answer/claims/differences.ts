import type { Scope } from '../../search/features/scope.ts';
import { relationOf } from '../values/compare.ts';
import type { ValueInText } from '../values/values-in.ts';
import { type Alignment, align, closeness, coverageBut } from './align.ts';
import { denialBetween, oppositesBetween } from './contrary.ts';
import type { Difference } from './difference.ts';
import { ownName } from './names.ts';

/** The values of each text that the other does not state too. */
function unshared({ claim, passage, claimShared, passageShared }: Alignment) {
  const claimed = claim.values.flatMap((value) => ownName(value, claim, claimShared));
  const stated = passage.values.flatMap((value) => ownName(value, passage, passageShared));
  const same = (a: ValueInText, b: ValueInText) => relationOf(a, b) === 'same';
  return {
    claimed: claimed.filter((a) => !stated.some((b) => same(a, b))),
    stated: stated.filter((b) => !claimed.some((a) => same(a, b))),
  };
}

/**
 * How near two values must be (`closeness`): nearer where one of them could be meant with another, or
 * where what the claim names is known from before, so that the passage may mean it by “he” or “the city”.
 */
const LEAST_CLOSENESS = {
  name: { alone: 1.3, among: 1.6, understood: 2.2 },
  other: { alone: 0.5, among: 0.8 },
} as const;
/** The rest of the claim must be covered by so much (`coverageBut`). */
const LEAST_COVERAGE = 0.6;
/** Where all the rest is, values may be less near by so much. */
const FULL_COVERAGE = 0.9;
const EASED = 0.2;

/** Whether a value is a name of which some word is known from before the passage. */
function isUnderstood({ understood }: Alignment, { kind, from, to }: ValueInText): boolean {
  if (kind !== 'name') return false;
  for (let at = from; at < to; at++) if (understood.has(at)) return true;
  return false;
}

function leastCloseness(alignment: Alignment, value: ValueInText, alone: boolean): number {
  const { name, other } = LEAST_CLOSENESS;
  if (value.kind !== 'name') return alone ? other.alone : other.among;
  if (isUnderstood(alignment, value)) return name.understood;
  return alone ? name.alone : name.among;
}

function valueDifferences(alignment: Alignment): Difference[] {
  const { claimed, stated } = unshared(alignment);
  // What the passage may mean by “he” is part of the rest.
  const coverage = coverageBut(
    alignment,
    claimed.filter((value) => !isUnderstood(alignment, value)),
  );
  if (coverage < LEAST_COVERAGE) return [];
  const eased = coverage >= FULL_COVERAGE ? EASED : 0;
  const pairs = claimed
    .flatMap((a) => stated.map((b) => ({ a, b })))
    .filter(({ a, b }) => relationOf(a, b) === 'different');
  const near = pairs
    .map(({ a, b }) => {
      const alone = pairs.every((other) => (other.a === a) === (other.b === b));
      const spare = closeness(alignment, a, b) + eased - leastCloseness(alignment, a, alone);
      return { a, b, spare };
    })
    .filter(({ spare }) => spare >= 0)
    .sort((x, y) => y.spare - x.spare);
  const taken = new Set<ValueInText>();
  const found: Difference[] = [];
  for (const { a, b } of near) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    found.push({ kind: a.kind, claimed: [a.start, a.end], stated: [b.start, b.end] });
  }
  return found;
}

/**
 * What a claim says otherwise than a passage, in the order of the claim: values that differ where both
 * say the same of something, words that mean the opposite, a denial. Nothing that one says and the other
 * does not, and nothing said in other words. English only.
 *
 * @param scope the claim, parsed as a question
 * @param sentence the passage's number in the index
 * @returns null where either is in another language, of which we cannot tell
 */
export function findDifferences(scope: Scope, sentence: number): Difference[] | null {
  const { index, question } = scope;
  const language = index.sentences[sentence]?.article.language ?? index.language;
  if (question.language !== 'en' || !/^en\b/.test(language)) return null;
  const alignment = align(scope, sentence);
  const found = [
    ...valueDifferences(alignment),
    ...oppositesBetween(alignment),
    ...denialBetween(alignment),
  ];
  return found.sort((a, b) => a.claimed[0] - b.claimed[0]);
}
