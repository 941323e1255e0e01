import type { Citation } from './answer/answer.ts';
import { citePassage } from './answer/citation.ts';
import { bearsOn } from './answer/claims/bearing.ts';
import { claimsIn } from './answer/claims/claims-in.ts';
import type { Difference } from './answer/claims/difference.ts';
import { findDifferences } from './answer/claims/differences.ts';
import { textOf } from './article/article.ts';
import type { Library } from './library/library.ts';
import { scopeOf } from './search/features/scope.ts';
import type { Index } from './search/inverted-index.ts';
import { parseQuestion } from './search/question/question.ts';
import { languageOfQuestion } from './search/question/question-language.ts';
import { rankPassages } from './search/ranker.ts';

/** A claim with the passage that bears on it. */
export interface ClaimSource {
  /** The claim, as it stands in the text. */
  readonly claim: string;
  /** The passage nearest to it; null where nothing in the articles bears on it. */
  readonly citation: Citation | null;
  /** What the claim says otherwise; the offsets are into the claim and into the citation's quote. */
  readonly differences: readonly Difference[];
  /** Whether they were looked for, which they are in English alone. */
  readonly compared: boolean;
}

/** The claims of a text with their sources. */
export interface Sources {
  readonly sources: readonly ClaimSource[];
  /** How many claims of the text were left out, because there are too many. */
  readonly left: number;
}

/** As much as somebody reads through. */
const MOST_CLAIMS = 10;

function sourceOf(index: Index, claim: string): ClaimSource {
  const question = parseQuestion(index, claim);
  const ranked = rankPassages(index, question);
  const said = ranked.find(({ article, sentence }) => textOf(article, sentence) === claim);
  if (said !== undefined) {
    return { claim, citation: citePassage(said, null), differences: [], compared: true };
  }
  const [nearest] = ranked;
  if (nearest === undefined || !bearsOn(nearest)) {
    return { claim, citation: null, differences: [], compared: false };
  }
  const differences = findDifferences(scopeOf(index, question), nearest.number);
  return {
    claim,
    citation: citePassage(nearest, null),
    differences: differences ?? [],
    compared: differences !== null,
  };
}

/**
 * Splits a text into claims and finds, for each, the passage nearest to it and what differs. A claim
 * that is a sentence of an article is found as that sentence, with nothing that differs.
 *
 * @param text running words, without markup
 */
export function findSources({ index }: Library, text: string): Sources {
  const claims = claimsIn(text, languageOfQuestion(index, text));
  return {
    sources: claims
      .slice(0, MOST_CLAIMS)
      .map(({ start, end }) => sourceOf(index, text.slice(start, end))),
    left: Math.max(0, claims.length - MOST_CLAIMS),
  };
}
