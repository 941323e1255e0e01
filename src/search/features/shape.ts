import type { Appearance } from './appearance.ts';
import { paragraphBounds, type Reading, type Scope } from './scope.ts';

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
  const indexed = index.sentences[reading.sentence];
  const { text, tokens, contentWords } = appearance;
  const [first, end] = paragraphBounds(index, reading.sentence);
  const terms = contentWords.map((word) => index.termOfWord[word] as number);
  const [opener = -1] = terms;
  const title = indexed === undefined ? undefined : index.titleTerms.get(indexed.article);
  const fresh = terms.filter((term) => !scope.placeOfTerm.has(term)).length;
  return {
    length: Math.log(1 + reading.words.length),
    contentLength: Math.log(1 + appearance.contentLength),
    place: Math.log(1 + (indexed?.place ?? 0)),
    firstInParagraph: reading.sentence === first ? 1 : 0,
    paragraphLength: Math.min(12, end - first),
    opensWithAsked: scope.placeOfTerm.has(opener) ? 1 : 0,
    opensWithTitle: (title?.has(opener) ?? false) ? 1 : 0,
    isQuestion: /\?["'”’)\]]*$/.test(text) ? 1 : 0,
    isTitle: indexed === undefined || indexed.sentence.kind === 'body' ? 0 : 1,
    hasColon: /[:;]/.test(text) ? 1 : 0,
    capitalShare: tokens.filter((token) => token.capitalised).length / Math.max(1, tokens.length),
    newInformation: fresh / Math.max(1, terms.length),
  };
}
