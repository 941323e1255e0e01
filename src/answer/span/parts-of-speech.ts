import model from 'wink-eng-lite-web-model';
import winkNlp, { type PartOfSpeech as Tag, type WinkMethods } from 'wink-nlp';
import type { Token } from '../../search/tokens.ts';

/** Of the Universal Dependencies; `X` for what has none, and in languages that we cannot tag. */
export type PartOfSpeech = Tag;

let tagger: WinkMethods | undefined;

/**
 * The part of speech of each token of an English text.
 *
 * @param tokens of the same text, in order
 */
export function partsOfSpeech(text: string, tokens: readonly Token[]): PartOfSpeech[] {
  tagger ??= winkNlp(model, ['sbd', 'pos']);
  const found = tagger.readDoc(text).tokens();
  const words = found.out();
  const tags = found.out(tagger.its.pos) as PartOfSpeech[];
  const parts: PartOfSpeech[] = [];
  let end = 0;
  let at = -1;
  for (const token of tokens) {
    // The tagger splits words elsewhere than we do: what counts is where a word begins.
    while (at + 1 < words.length && end <= token.start) {
      at += 1;
      const word = words[at] ?? '';
      const start = text.indexOf(word, end);
      if (start >= 0) end = start + word.length;
    }
    parts.push(tags[at] ?? 'X');
  }
  return parts;
}
