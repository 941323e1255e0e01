import { escapeMarkdown } from './escape.ts';
import type { Stretch } from './quotation.ts';

/** What a mark adds at most: the asterisks, and a backslash more where it begins and where it ends. */
export const MARK_LENGTH = 6;

/**
 * A stretch of a text, its words escaped and those that are marked in bold.
 *
 * @param marks UTF-16 offsets into the text; those that overlap are taken together
 */
export function emphasised(text: string, [start, end]: Stretch, marks: readonly Stretch[]): string {
  const parts: string[] = [];
  let at = start;
  for (const [from, to] of [...marks].sort((a, b) => a[0] - b[0])) {
    const [first, last] = [Math.max(at, from), Math.min(to, end)];
    if (first >= last) continue;
    parts.push(escapeMarkdown(text.slice(at, first)));
    parts.push(`**${escapeMarkdown(text.slice(first, last))}**`);
    at = last;
  }
  return [...parts, escapeMarkdown(text.slice(at, end))].join('');
}
