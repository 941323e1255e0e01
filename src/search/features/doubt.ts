import { termIdOf } from '../inverted-index.ts';
import { oppositesOf } from '../opposites.ts';
import type { Token } from '../tokens.ts';
import type { Appearance } from './appearance.ts';
import {
  nearestBeside,
  nearestIn,
  neighbourOf,
  paragraphBounds,
  type Reading,
  readingOf,
  type Scope,
} from './scope.ts';

/** What in the question speaks against a sentence that is like it: words changed, denied or foreign to it. */
export const DOUBT = [
  'opposite',
  'askedNot',
  'deniesAlone',
  'leastAlike',
  'secondLeastAlike',
  'replacedWords',
  'missedAround',
  'missedNamesAround',
  'missedNumbersAround',
] as const;

const DENIALS = new Set(
  'not no never nor neither none nothing nobody without except besides unlike cannot hardly rarely'.split(
    ' ',
  ),
);

/** How much a word counts that stands beside the sentence, and elsewhere in its paragraph or title. */
const BESIDE = 0.8;
const AROUND = 0.6;

/** A word that is no more like any around it than this is foreign to them. */
const FOREIGN = 0.4;

function denies(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }) => DENIALS.has(word) || word.endsWith("n't"));
}

/** For each of the question's terms, how much the most alike word in or around the sentence is like it. */
function alikeAround(scope: Scope, { sentence }: Reading): number[] {
  const { index, question } = scope;
  const own = nearestIn(scope, sentence);
  const beside = [-1, 1].flatMap((offset) => {
    const neighbour = neighbourOf(scope, sentence, offset);
    return neighbour === null ? [] : [nearestBeside(scope, neighbour)];
  });
  const [first, end] = paragraphBounds(index, sentence);
  const article = index.sentences[sentence]?.article;
  const title = article === undefined ? undefined : index.titleTerms.get(article);
  return question.terms.map(({ term }, k) => {
    let most = Math.max(own[k] ?? 0, ...beside.map((near) => BESIDE * (near[k] ?? 0)));
    if (most >= AROUND) return most;
    if (title?.has(term) === true) return AROUND;
    for (let s = first; s < end && most < AROUND; s++) {
      if ((readingOf(scope, s).counts[k] ?? 0) > 0) most = AROUND;
    }
    return most;
  });
}

/**
 * Weight of the question's words that the sentence has another word for: “rotary engines” where it
 * says “steam engines”.
 */
function replacedWeight(scope: Scope, reading: Reading): number {
  const { index, question } = scope;
  const { terms, tokens, language } = question;
  const own = nearestIn(scope, reading.sentence);
  const placeOf = (token: Token | undefined) =>
    token === undefined || token.stop
      ? -1
      : (scope.placeOfTerm.get(termIdOf(index, language, token.term)) ??
        terms.findIndex(({ stem }) => stem === token.term));
  const contentAt = (at: number) => {
    const word = reading.words[at];
    return word !== undefined && index.stopWord[word] === 0;
  };
  let replaced = 0;
  const seen = new Set<number>();
  for (const [i, token] of tokens.entries()) {
    const place = placeOf(token);
    if (place < 0 || seen.has(place) || (own[place] ?? 0) >= FOREIGN) continue;
    for (const offset of [-1, 1]) {
      const beside = placeOf(tokens[i + offset]);
      if (beside < 0) continue;
      const changed = reading.matches.some(
        ({ term, at }) =>
          term === beside &&
          contentAt(at - offset) &&
          scope.placeOfTerm.get(
            index.termOfWord[reading.words[at - offset] as number] as number,
          ) === undefined,
      );
      if (!changed) continue;
      seen.add(place);
      replaced += terms[place]?.generalWeight ?? 0;
      break;
    }
  }
  return replaced;
}

export function doubtFeatures(
  scope: Scope,
  reading: Reading,
  appearance: Appearance,
): Record<(typeof DOUBT)[number], number> {
  const { index, question, totalGeneralWeight } = scope;
  const { terms, tokens, language } = question;
  const around = alikeAround(scope, reading);
  let opposite = 0;
  let missed = 0;
  let [names, missedNames, numbers, missedNumbers] = [0, 0, 0, 0];
  for (const [k, { stem, generalWeight, name, numeric }] of terms.entries()) {
    const near = around[k] ?? 0;
    if (near < FOREIGN) missed += generalWeight;
    if (name) names += 1;
    if (numeric) numbers += 1;
    if (name && near < AROUND) missedNames += 1;
    if (numeric && near < AROUND) missedNumbers += 1;
    if (language !== 'en' || (reading.counts[k] ?? 0) > 0) continue;
    const turned = oppositesOf(stem).some((other) => {
      const id = termIdOf(index, language, other);
      return id >= 0 && reading.words.some((word) => index.termOfWord[word] === id);
    });
    if (turned) opposite += generalWeight;
  }
  const sorted = [...around].sort((a, b) => a - b);
  const asked = denies(tokens);
  const said = denies(appearance.tokens);
  return {
    opposite: opposite / totalGeneralWeight,
    askedNot: asked ? (said ? 0.5 : 1) : 0,
    deniesAlone: said && !asked ? 1 : 0,
    leastAlike: sorted[0] ?? 1,
    secondLeastAlike: sorted[1] ?? 1,
    replacedWords: replacedWeight(scope, reading) / totalGeneralWeight,
    missedAround: missed / totalGeneralWeight,
    missedNamesAround: names === 0 ? 0 : missedNames / names,
    missedNumbersAround: numbers === 0 ? 0 : missedNumbers / numbers,
  };
}
