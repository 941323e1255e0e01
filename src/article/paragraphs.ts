import type { Sentence, SentenceKind } from './article.ts';
import type { Block } from './blocks.ts';
import { splitSentences } from './sentences.ts';

/** The sentences of a block, which is the given paragraph. */
function sentencesOf(
  text: string,
  { start, end }: Block,
  kind: SentenceKind,
  paragraph: number,
  language: string,
): Sentence[] {
  return splitSentences(text.slice(start, end), language).map((span, i) => ({
    start: start + span.start,
    end: start + span.end,
    paragraph,
    position: i + 1,
    kind,
  }));
}

/** A headline is one sentence, however it is punctuated. */
function headlineSentence(text: string, { start, end }: Block): Sentence {
  const line = text.slice(start, end);
  const from = start + line.length - line.trimStart().length;
  return {
    start: from,
    end: from + line.trim().length,
    paragraph: 0,
    position: 1,
    kind: 'headline',
  };
}

/**
 * The sentences of an article's text: its headline, paragraph 0, and those of each block that does not
 * belong to the headline, in order.
 *
 * @param blocks in the order of the text, not overlapping
 */
export function sentencesIn(
  text: string,
  headline: Block | null,
  blocks: readonly Block[],
  language: string,
): Sentence[] {
  const sentences: Sentence[] = headline === null ? [] : [headlineSentence(text, headline)];
  const bodyStart = headline?.end ?? 0;
  let paragraph = 0;
  for (const block of blocks) {
    const start = Math.max(bodyStart, block.start);
    if (start >= block.end || text.slice(start, block.end).trim() === '') continue;
    paragraph += 1;
    const own = sentencesOf(text, { ...block, start }, block.kind, paragraph, language);
    for (const sentence of own) sentences.push(sentence);
  }
  return sentences;
}
