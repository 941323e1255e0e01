import type { Citation } from '../answer/answer.ts';
import { escapeMarkdown } from './escape.ts';

/** A stretch of a quote: UTF-16 offsets into it. */
export type Stretch = readonly [start: number, end: number];

/** What is quoted, and which of its words are in bold. */
export type Quoted = Pick<Citation, 'quote' | 'highlight'>;

/** Puts every line of a text into a block quote. */
export function blockQuote(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => `> ${line}`)
    .join('\n');
}

/**
 * A stretch of a quote as a block quote, its words escaped and those that answer in bold.
 *
 * Escaping looks at the beginnings of lines, so each part is escaped as it stands: a part that does
 * not begin a line may get a backslash more than it needs, which Discord does not show.
 */
export function quotationOf({ quote, highlight }: Quoted, [start, end]: Stretch): string {
  const [from, to] = highlight ?? [start, start];
  const boldFrom = Math.max(start, Math.min(from, end));
  const boldTo = Math.max(boldFrom, Math.min(to, end));
  const bold = escapeMarkdown(quote.slice(boldFrom, boldTo));
  return blockQuote(
    [
      escapeMarkdown(quote.slice(start, boldFrom)),
      bold === '' ? '' : `**${bold}**`,
      escapeMarkdown(quote.slice(boldTo, end)),
    ].join(''),
  );
}

/** Whether a cut at `at` would part a surrogate pair. */
function partsPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
}

/** The end of the longest stretch from `start` that shows in `budget` characters, at a space if any. */
function endWithin(citation: Quoted, start: number, budget: number): number {
  const { quote } = citation;
  let low = start + 1;
  let high = Math.min(quote.length, start + budget);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (quotationOf(citation, [start, middle]).length <= budget) low = middle;
    else high = middle - 1;
  }
  if (low === quote.length) return low;
  const space = quote.slice(start, low).search(/\s\S*$/);
  if (space > 0) return start + space + 1;
  return partsPair(quote, low) ? low - 1 : low;
}

/**
 * The stretches, end to end, in which a quote is shown when each may take `budget` characters once
 * escaped. One, the whole, for nearly every sentence. Nothing is left out between them.
 */
export function stretchesOf(citation: Quoted, budget: number): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  while (start < citation.quote.length) {
    const end = Math.max(start + 1, endWithin(citation, start, budget));
    stretches.push([start, end]);
    start = end;
  }
  return stretches;
}
