import { type Feature, placeOf } from '../search/features/features.ts';
import type { AnswerKind } from '../search/question/answer-kinds.ts';
import type { Question } from '../search/question/question.ts';
import type { Passage } from '../search/ranker.ts';

/** Features of the best passage that tell whether it answers. All are shares or signs, so that they
 * mean the same in an article of ten sentences and in a library of ten thousand. */
const OF_BEST = [
  'coverage',
  'generalCoverage',
  'exactCoverage',
  'likeCoverage',
  'likeGeneralCoverage',
  'contextCoverage',
  'antecedentCoverage',
  'referenceCoverage',
  'likeContext',
  'likeAntecedent',
  'closeCoverage',
  'opensWithPronoun',
  'actionCoverage',
  'rarestInGeneralMatched',
  'missedNames',
  'missedNumbers',
  'vectorCosine',
  'focusLikeness',
  'expectedMissing',
  'expectedDistance',
  'nameFit',
  'countedFocus',
  'definesPattern',
  'definesSubject',
  'definesEarly',
  'titleOnlyCoverage',
  'nearPairs',
  'order',
  'density',
  'sharedPairs',
  'contentLength',
  'bm25Share',
  'likeCoverageLead',
  'isQuestion',
  'opposite',
  'askedNot',
  'deniesAlone',
  'leastAlike',
  'secondLeastAlike',
  'replacedWords',
  'missedAround',
  'missedNamesAround',
  'missedNumbersAround',
  'restOfParagraphScore',
  'previousScore',
  'closeWords',
  'opensWithAsked',
] as const satisfies readonly Feature[];

/** What the verdict weighs. */
export const EVIDENCE = [
  ...OF_BEST,
  'knownShare',
  'knownNames',
  'bestCoverageAnywhere',
  'rarestUnknown',
  'lead',
  'leadOverThird',
  'questionLength',
  'figureMissing',
  'personMissing',
  'placeMissing',
  'dateMissing',
] as const;

/** What tells a question from one that was changed so that nothing answers it. */
export const SOUNDNESS_EVIDENCE = [
  'vectorCosine',
  'askedNot',
  'opposite',
  'replacedWords',
  'missedNumbers',
  'missedNames',
  'expectedDistance',
  'closeWords',
  'countedFocus',
  'restOfParagraphScore',
  'previousScore',
  'opensWithAsked',
] as const satisfies readonly (typeof EVIDENCE)[number][];

/** Scores, which mean other things in a short article than in a long one. */
const UNBOUNDED: readonly (typeof EVIDENCE)[number][] = ['restOfParagraphScore', 'previousScore'];

/** What confidence and bearing weigh. */
export const VERDICT_EVIDENCE = EVIDENCE.filter((name) => !UNBOUNDED.includes(name));

/** Kinds of answer whose absence weighs differently, in the order of `EVIDENCE`. */
const MISSING: readonly (readonly AnswerKind[])[] = [
  ['number', 'money', 'duration'],
  ['person'],
  ['place'],
  ['date'],
];

const MOST_LEAD = 4;

/** Share of the question's weight in general English whose words the library holds at all. */
function knownShare({ terms }: Question, names: boolean): number {
  let known = 0;
  let total = 0;
  for (const { family, generalWeight, name } of terms) {
    if (names && !name) continue;
    total += generalWeight;
    if (family.length > 0) known += generalWeight;
  }
  return total > 0 ? known / total : 1;
}

/** Weight of the most telling word that no sentence of the library holds, over the most telling. */
function rarestUnknown({ terms }: Question): number {
  const most = Math.max(...terms.map((term) => term.generalWeight), 1e-9);
  const unknown = terms
    .filter(({ family }) => family.length === 0)
    .map((term) => term.generalWeight);
  return Math.max(0, ...unknown) / most;
}

/**
 * What speaks for and against the best passage being an answer, in the order of `EVIDENCE`.
 *
 * @param passages best first; at least one
 */
export function evidenceOf(question: Question, passages: readonly Passage[]): Float32Array {
  const [best, second, third] = passages;
  const values: number[] = OF_BEST.map((feature) => best?.features[placeOf(feature)] ?? 0);
  const lead = (other: Passage | undefined) =>
    best === undefined || other === undefined
      ? MOST_LEAD
      : Math.min(MOST_LEAD, best.score - other.score);
  const coverage = placeOf('likeGeneralCoverage');
  const missing = best?.features[placeOf('expectedMissing')] ?? 1;
  return Float32Array.from([
    ...values,
    knownShare(question, false),
    knownShare(question, true),
    Math.max(0, ...passages.map((passage) => passage.features[coverage] ?? 0)),
    rarestUnknown(question),
    lead(second),
    lead(third),
    Math.log(1 + question.terms.length),
    ...MISSING.map((kinds) => (kinds.includes(question.expectation.kind) ? missing : 0)),
  ]);
}
