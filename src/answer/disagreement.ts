import { type Appearance, appearanceOf } from '../search/features/appearance.ts';
import { placeOf } from '../search/features/features.ts';
import { canBe, personRatherThanPlace } from '../search/features/name-kinds.ts';
import type { Index } from '../search/inverted-index.ts';
import type { Mention, MentionKind } from '../search/mentions.ts';
import type { AnswerKind } from '../search/question/answer-kinds.ts';
import type { Question } from '../search/question/question.ts';
import type { Passage } from '../search/ranker.ts';
import type { Token } from '../search/words/tokens.ts';
import { frequencyRank } from '../search/words/word-vectors.ts';
import type { Disagreement } from './answer.ts';
import { relationOf } from './values/compare.ts';
import { type StatedValue, type ValueInText, valuesIn } from './values/values-in.ts';

/** A value that a passage gives for the question. */
interface Value {
  readonly kind: MentionKind;
  /** As the passage words it. */
  readonly text: string;
  /** What that states; null for what cannot be compared. */
  readonly stated: StatedValue | null;
}

const KINDS: Readonly<Partial<Record<AnswerKind, Disagreement['kind']>>> = {
  person: 'person',
  place: 'place',
  date: 'date',
  number: 'number',
  money: 'number',
  duration: 'number',
};

/** A passage speaks of what was asked when it covers this much of the question… */
const LEAST_COVERAGE = 0.85;
/** …and no less than the best passage does, but for so much. */
const COVERAGE_MARGIN = 0.05;
/** In a title most words are capitalised: one more common than this is no name there. */
const COMMON_RANK = 5_000;
/** Share of capitalised words from which on a sentence is written like a title. */
const TITLE_CASE = 0.6;
/** A value stands within so many words of the question's own. */
const NEAR = 6;

function isTitleCase({ tokens }: Appearance): boolean {
  const capitals = tokens.filter((token) => token.capitalised).length;
  return capitals > TITLE_CASE * tokens.length;
}

/** The words of a name that say something new: the longest run without words of the question. */
function newRun(tokens: readonly Token[], asked: ReadonlySet<string>, titleCase: boolean): Token[] {
  let longest: Token[] = [];
  let run: Token[] = [];
  for (const token of tokens) {
    const rank = frequencyRank(token.word);
    const common =
      titleCase && rank >= 0 && rank < COMMON_RANK && personRatherThanPlace([token]) < 0.2;
    run = asked.has(token.term) || common || token.stop ? [] : [...run, token];
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

/** What a date or figure states, with what the words before it make of it (“nearly”). */
function figureIn({ text, tokens, mentions }: Appearance, mention: Mention): StatedValue | null {
  const overlaps = ({ start, end }: Mention | ValueInText) =>
    start < mention.end && mention.start < end;
  return valuesIn(text, tokens, mentions.filter(overlaps)).find(overlaps) ?? null;
}

/** The value that a sentence gives: the mention of the kind asked for nearest to the asked words. */
function valueIn(appearance: Appearance, question: Question): Value | null {
  const asked = new Set(question.tokens.map((token) => token.term));
  const { kind, mentions } = question.expectation;
  const titleCase = isTitleCase(appearance);
  const anchors = appearance.tokens.flatMap((token, at) =>
    !token.stop && asked.has(token.term) ? [at] : [],
  );
  let best: Value | null = null;
  let least = NEAR + 1;
  for (const mention of appearance.mentions) {
    if (!mentions.has(mention.kind)) continue;
    const named = mention.kind === 'name';
    const words = named ? newRun(mention.tokens, asked, titleCase) : mention.tokens;
    const first = words[0];
    const last = words.at(-1);
    if (first === undefined || last === undefined || !canBe(kind, words)) continue;
    const from = appearance.tokens.indexOf(first);
    const to = appearance.tokens.indexOf(last);
    const gap = Math.min(...anchors.map((at) => (at < from ? from - at : Math.max(0, at - to))));
    if (gap >= least) continue;
    least = gap;
    const { start, end } = named ? { start: first.start, end: last.end } : mention;
    const text = appearance.text.slice(start, end).replace(/['’]s$/, '');
    const stated = named
      ? ({ kind: 'name', text, tokens: words } as const)
      : figureIn(appearance, mention);
    best = { kind: mention.kind, text, stated };
  }
  return best;
}

/**
 * Whether passages that speak of what was asked as fully as the best one give different values for
 * it, titles included. Different ways of saying the same are no disagreement; when in doubt there is
 * none.
 *
 * @param passages the cited ones, best first; the citations of the result are places in this list
 */
export function findDisagreement(
  index: Index,
  question: Question,
  passages: readonly Passage[],
): Disagreement | null {
  const kind = KINDS[question.expectation.kind];
  const [best] = passages;
  if (kind === undefined || best === undefined) return null;
  const coverage = (passage: Passage) => passage.features[placeOf('likeGeneralCoverage')] ?? 0;
  const least = Math.max(LEAST_COVERAGE, coverage(best) - COVERAGE_MARGIN);
  const given = valueIn(appearanceOf(index, best.number), question);
  if (given === null || coverage(best) < LEAST_COVERAGE) return null;

  const values: { value: string; citation: number }[] = [{ value: given.text, citation: 0 }];
  const seen: Value[] = [given];
  for (const [citation, passage] of passages.entries()) {
    if (citation === 0 || coverage(passage) < least) continue;
    const own = appearanceOf(index, passage.number);
    const value = valueIn(own, question);
    if (value === null || value.kind !== given.kind) continue;
    if (!seen.every((other) => contradict(other, value)) || !contradictsAll(own, given)) continue;
    seen.push(value);
    values.push({ value: value.text, citation });
  }
  return values.length > 1 ? { kind, values } : null;
}

/** Whether two values cannot both be true, whichever is held against the other. */
function contradict({ stated: a }: Value, { stated: b }: Value): boolean {
  if (a === null || b === null) return false;
  return relationOf(a, b) === 'different' && relationOf(b, a) === 'different';
}

/** Whether a sentence nowhere gives the value from which its own differs. */
function contradictsAll({ text, tokens, mentions }: Appearance, { stated }: Value): boolean {
  return valuesIn(text, tokens, mentions).every(
    (value) =>
      stated === null || value.kind !== stated.kind || relationOf(value, stated) !== 'same',
  );
}

/**
 * The passages to cite: the best ones, and those that a disagreement speaks of in place of the last.
 *
 * @param ranked best first
 * @param disagreement whose citations are places in `ranked`; in the result, in what is cited
 */
export function citedPassages(
  ranked: readonly Passage[],
  disagreement: Disagreement | null,
  most: number,
): { passages: readonly Passage[]; disagreement: Disagreement | null } {
  if (disagreement === null) return { passages: ranked.slice(0, most), disagreement };
  const values = disagreement.values.slice(0, most);
  const places = new Set(values.map(({ citation }) => citation));
  for (let place = 0; places.size < Math.min(most, ranked.length); place++) places.add(place);
  const cited = [...places].sort((a, b) => a - b);
  return {
    passages: cited.flatMap((place) => ranked[place] ?? []),
    disagreement: {
      ...disagreement,
      values: values.map(({ value, citation }) => ({ value, citation: cited.indexOf(citation) })),
    },
  };
}
