import { termIdOf } from '../inverted-index.ts';
import type { Mention } from '../mentions.ts';
import type { AnswerKind } from '../question/answer-kinds.ts';
import type { Question } from '../question/question.ts';
import type { Token } from '../words/tokens.ts';
import type { Appearance } from './appearance.ts';
import { columnsOf } from './columns.ts';
import { statesPart } from './date-part.ts';
import { definesShare } from './definition.ts';
import { canBe, personRatherThanPlace } from './name-kinds.ts';
import { placeOfTerm, type Reading, type Scope } from './scope.ts';

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
  'definesShare',
  'definesEarly',
  'yesNoCue',
] as const;

const AT = columnsOf(FIT);

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

/** The content words that the question does not have. */
function newWords(tokens: readonly Token[], asked: ReadonlySet<string>): Token[] {
  return tokens.filter((token) => !token.stop && !asked.has(token.term));
}

/** Whether a sentence has what is asked for within a few words behind a figure. */
function countsFocus({ tokens }: Appearance, { start, end }: Mention, focus: Token): boolean {
  return tokens.some(
    (token) =>
      token.start >= start && token.start < end + COUNTED_WITHIN && token.term === focus.term,
  );
}

/** Characters, by six, from a mention to the nearest of the words that the question has too. */
function distanceTo(
  matched: readonly Token[],
  { start, end }: Pick<Mention, 'start' | 'end'>,
): number {
  let distance = FARTHEST;
  for (const token of matched) {
    const gap = token.start < start ? start - token.end : token.start - end;
    distance = Math.min(distance, Math.max(0, gap) / 6);
  }
  return distance;
}

const SIGNED: Readonly<Partial<Record<AnswerKind, (typeof FIT)[number]>>> = {
  person: 'personFound',
  place: 'placeFound',
  date: 'dateFound',
  duration: 'durationFound',
  number: 'numberFound',
  money: 'moneyFound',
};

/** A sentence's content words that the question has too, in its language. */
function matchedTokens(scope: Scope, { tokens }: Appearance): Token[] {
  const { index, question } = scope;
  return tokens.filter(
    ({ stop, term }) => !stop && placeOfTerm(scope, termIdOf(index, question.language, term)) >= 0,
  );
}

/** Words of a sentence among which the question lets one choose. */
function offeredIn({ alternatives }: Question, { tokens }: Appearance): Token[] {
  return alternatives.size === 0 ? [] : tokens.filter(({ term }) => alternatives.has(term));
}

/** Writes the group's features of a sentence into a row, from `base` on. */
export function fitFeatures(
  scope: Scope,
  reading: Reading,
  appearance: Appearance,
  row: Float32Array,
  base: number,
): void {
  const { index, question, asked } = scope;
  const { kind, mentions, focus } = question.expectation;
  let matched: readonly Token[] | undefined;
  let count = 0;
  let distance = FARTHEST;
  let newNames = 0;
  let nameFit = -1;
  let countedFocus = false;
  for (const mention of appearance.mentions) {
    const { tokens } = mention;
    const fresh = newWords(tokens, asked);
    if (fresh.length === 0) continue;
    if (mention.kind === 'name') newNames += 1;
    if (!mentions.has(mention.kind) || !canBe(kind, fresh)) continue;
    if (
      mention.kind === 'date' &&
      !statesPart(focus, appearance.text.slice(mention.start, mention.end))
    )
      continue;
    count += 1;
    matched ??= matchedTokens(scope, appearance);
    distance = Math.min(distance, distanceTo(matched, mention));
    if (kind === 'number' && focus !== null && countsFocus(appearance, mention, focus)) {
      countedFocus = true;
    }
    if (mention.kind === 'name' && (kind === 'person' || kind === 'place')) {
      const lean = personRatherThanPlace(tokens);
      nameFit = Math.max(nameFit, kind === 'person' ? lean : -lean);
    }
  }

  // One of the alternatives that a question offers is what it asks for, whatever we would call it.
  const offered = mentions.size > 0 && count === 0 ? offeredIn(question, appearance) : [];
  for (const token of offered) {
    count += 1;
    matched ??= matchedTokens(scope, appearance);
    const others = matched.filter(({ term }) => !question.alternatives.has(term));
    distance = Math.min(distance, distanceTo(others, token));
  }

  const defines = kind === 'definition' || (kind === 'person' && question.terms.length <= 3);
  const subject = defines ? appearance.tokens.find((token) => !token.stop) : undefined;
  const place = index.sentences[reading.sentence]?.place ?? 0;
  row[base + AT.personFound] = 0;
  row[base + AT.placeFound] = 0;
  row[base + AT.dateFound] = 0;
  row[base + AT.durationFound] = 0;
  row[base + AT.numberFound] = 0;
  row[base + AT.moneyFound] = 0;
  row[base + AT.reasonFound] = kind === 'reason' ? sign(REASON.test(appearance.text)) : 0;
  row[base + AT.mannerFound] = kind === 'manner' ? sign(MANNER.test(appearance.text)) : 0;
  row[base + AT.expectedMissing] = mentions.size > 0 && count === 0 ? 1 : 0;
  row[base + AT.expectedCount] = Math.min(MOST_COUNTED, count);
  row[base + AT.expectedDistance] = mentions.size > 0 ? distance / FARTHEST : 0;
  row[base + AT.nameFit] = kind === 'person' || kind === 'place' ? nameFit : 0;
  row[base + AT.countedFocus] = kind === 'number' && focus !== null ? sign(countedFocus) : 0;
  row[base + AT.newNames] = Math.min(MOST_COUNTED, newNames);
  row[base + AT.focusMatched] =
    focus === null ? 0 : sign(appearance.tokens.some((t) => t.term === focus.term));
  row[base + AT.definesPattern] = defines && DEFINITION.test(appearance.text) ? 1 : 0;
  row[base + AT.definesSubject] = subject !== undefined && asked.has(subject.term) ? 1 : 0;
  row[base + AT.definesShare] = kind === 'definition' ? definesShare(scope, appearance) : 0;
  row[base + AT.definesEarly] = defines ? 1 / (1 + place) : 0;
  row[base + AT.yesNoCue] = kind === 'yes-no' && DENIAL.test(appearance.text) ? 1 : 0;
  const signed = SIGNED[kind];
  if (signed !== undefined) row[base + AT[signed]] = sign(count > 0);
}

function sign(yes: boolean): number {
  return yes ? 1 : -1;
}
