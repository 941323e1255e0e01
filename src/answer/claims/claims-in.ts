import type { Span } from '../../article/lines.ts';
import { splitSentences } from '../../article/sentences.ts';
import { tokenize } from '../../search/words/tokens.ts';

/**
 * The claims of a text: its sentences, in their order, but for those that state nothing, as “Oh, and
 * you?”, whose words are all words of grammar.
 *
 * @param language BCP 47 tag of the text
 * @returns UTF-16 offsets into the text
 */
export function claimsIn(text: string, language: string): Span[] {
  return splitSentences(text, language).filter(({ start, end }) =>
    tokenize(text.slice(start, end), language).some(({ stop }) => !stop),
  );
}
