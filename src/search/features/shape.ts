import type { Appearance } from './appearance.ts';
import { columnsOf } from './columns.ts';
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
  'endsOpen',
  'capitalShare',
  'newInformation',
] as const;

const AT = columnsOf(SHAPE);

/** Writes the group's features of a sentence into a row, from `base` on. */
export function shapeFeatures(
  scope: Scope,
  reading: Reading,
  appearance: Appearance,
  row: Float32Array,
  base: number,
): void {
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
  row[base + AT.length] = Math.log(1 + end - start);
  row[base + AT.contentLength] = Math.log(1 + appearance.contentLength);
  row[base + AT.place] = Math.log(1 + (indexed?.place ?? 0));
  row[base + AT.firstInParagraph] = sentence === first ? 1 : 0;
  row[base + AT.paragraphLength] = Math.min(12, last - first);
  row[base + AT.opensWithAsked] = placeOfTerm(scope, opener) >= 0 ? 1 : 0;
  row[base + AT.opensWithTitle] = (title?.has(opener) ?? false) ? 1 : 0;
  row[base + AT.isQuestion] = appearance.isQuestion ? 1 : 0;
  row[base + AT.isTitle] = indexed === undefined || indexed.sentence.kind === 'body' ? 0 : 1;
  row[base + AT.hasColon] = appearance.hasColon ? 1 : 0;
  row[base + AT.endsOpen] = /:\s*$/.test(appearance.text) ? 1 : 0;
  row[base + AT.capitalShare] = appearance.capitalShare;
  row[base + AT.newInformation] = fresh / Math.max(1, contentWords.length);
}
