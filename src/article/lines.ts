/** UTF-16 offsets of a stretch of text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Begins a point of a list: a bullet, a number, a letter in brackets. */
const POINT = /^\s*(?:[-*+•‣▪–—]\s|\p{N}{1,3}[.)]\s|\(?\p{L}\)\s)/u;
/** A line that ends before this column was not broken by wrapping. */
const WRAP_COLUMN = 50;

/** Whether the line after a line break goes on with the sentence of the line before it. */
function isWrapped(before: string, after: string): boolean {
  if (after.trim() === '' || POINT.test(after)) return false;
  if (before.trim() === '') return false;
  // Prose is wrapped near a margin; a shorter line ends because what it says ends.
  const long = before.trimEnd().length >= WRAP_COLUMN;
  return long || /^\s*\p{Ll}/u.test(after);
}

/**
 * The stretches of a text that are read as running prose: its lines, wrapped ones joined, without
 * the blank ones. Line breaks are `\n`, `\r\n`, `\r` and Unicode's line and paragraph separators.
 */
export function linesOf(text: string, joinWrapped = true): Span[] {
  const stretches: { start: number; end: number }[] = [];
  let before: string | null = null;
  let start = 0;
  for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029\u0085\v\f]|$/gu)) {
    const line = text.slice(start, match.index);
    const last = stretches.at(-1);
    if (line.trim() !== '') {
      const joins = joinWrapped && last !== undefined && before !== null && isWrapped(before, line);
      if (joins) last.end = match.index;
      else stretches.push({ start, end: match.index });
    }
    before = line;
    start = match.index + match[0].length;
  }
  return stretches;
}
