import { linesOf, type Span } from './lines.ts';

/** A paragraph or a title of an article. */
export interface Block extends Span {
  readonly kind: 'heading' | 'body';
}

/** A heading stands alone, is at most so many words long and does not end like a sentence. */
const HEADING_WORDS = 12;
/** In a text without blank lines, lines whose mean is longer than this are paragraphs of their own. */
const PARAGRAPH_LINE = 120;

/** Stretches of a text between blank lines. */
function stretches(text: string): Span[] {
  const found: { start: number; end: number }[] = [];
  let blank = true;
  let start = 0;
  for (const lineEnd of text.matchAll(/\r\n|[\n\r\u2028\u2029]|$/gu)) {
    const last = found.at(-1);
    const isBlank = text.slice(start, lineEnd.index).trim() === '';
    if (!isBlank && (blank || last === undefined)) found.push({ start, end: lineEnd.index });
    else if (!isBlank && last !== undefined) last.end = lineEnd.index;
    blank = isBlank;
    start = lineEnd.index + lineEnd[0].length;
  }
  return found;
}

/** Whether a paragraph may be a title: one short line that does not end like a sentence. */
export function looksLikeHeading(paragraph: string): boolean {
  const block = paragraph.trim();
  return (
    !/[\n\r]/.test(block) &&
    !/[\p{Sentence_Terminal}…:;,"'”’)\]]$/u.test(block) &&
    !/^\s*(?:[-*+•]|\p{N}{1,3}[.)])\s/u.test(block) &&
    /^["'“‘«]?[\p{Lu}\p{N}\p{Lo}]/u.test(block) &&
    block.split(/\s+/).length <= HEADING_WORDS
  );
}

/**
 * The paragraphs of a plain text, in order: blank lines part them. In a text that has none, long
 * lines are paragraphs; short ones are wrapped, and the text is one paragraph. A short paragraph of
 * one line that does not end like a sentence and has prose after it is a heading.
 */
export function blocksOf(text: string): Block[] {
  let parts = stretches(text);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) {
    const lines = text.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== '');
    const mean = lines.reduce((sum, line) => sum + line.length, 0) / lines.length;
    if (mean >= PARAGRAPH_LINE) parts = linesOf(text, false);
  }
  return parts.map((part, i) => {
    const next = parts[i + 1];
    const heading =
      looksLikeHeading(text.slice(part.start, part.end)) &&
      next !== undefined &&
      !looksLikeHeading(text.slice(next.start, next.end));
    return { ...part, kind: heading ? 'heading' : 'body' };
  });
}
