import type { Appearance } from './appearance.ts';
import { paragraphBounds, placeOfTerm, type Reading, type Scope } from './scope.ts';

/** What the sentence is like whatever was asked. */
export const SHAPE = [
  'length',
  'contentLength',
  'place',
  'firstInParagraph',
  'paragraphLength',
  'opensWithAsked',
  'opensWithTitle',
  'isQuestion',
  'isTitle',
  'hasColon',
  'capitalShare',
  'newInformation',
] as const;

export function shapeFeatures(
  scope: Scope,
  reading: Reading,
  appearance: Appearance,
): Record<(typeof SHAPE)[number], number> {
  const { index } = scope;
  const { sentence, start, end } = reading;
  const indexed = index.sentences[sentence];
  const { contentWords } = appearance;
  const [first, last] = paragraphBounds(index, sentence);
  const title = indexed === undefined ? undefined : index.titleTerms.get(indexed.article);
  const [openingWord = -1] = contentWords;
  const opener = index.termOfWord[openingWord] ?? -1;
  let fresh = 0;
  for (const word of contentWords) {
    if (placeOfTerm(scope, index.termOfWord[word] as number) < 0) fresh += 1;
  }
  return {
    length: Math.log(1 + end - start),
    contentLength: Math.log(1 + appearance.contentLength),
    place: Math.log(1 + (indexed?.place ?? 0)),
    firstInParagraph: sentence === first ? 1 : 0,
    paragraphLength: Math.min(12, last - first),
    opensWithAsked: placeOfTerm(scope, opener) >= 0 ? 1 : 0,
    opensWithTitle: (title?.has(opener) ?? false) ? 1 : 0,
    isQuestion: appearance.isQuestion ? 1 : 0,
    isTitle: indexed === undefined || indexed.sentence.kind === 'body' ? 0 : 1,
    hasColon: appearance.hasColon ? 1 : 0,
    capitalShare: appearance.capitalShare,
    newInformation: fresh / Math.max(1, contentWords.length),
  };
}
