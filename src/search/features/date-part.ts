import type { Token } from '../words/tokens.ts';

/** What a date states that is asked for by a part of it: “which *month*”. */
const PARTS: Readonly<Record<string, RegExp>> = {
  year: /\d{3}/,
  month: /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
  day: /day|\b\d{1,2}(?:st|nd|rd|th)?\b/i,
  weekday: /day/i,
  century: /centur|\d{3}/i,
  decade: /0s|decade|\d{4}/i,
};

/**
 * Whether a date states the part of one that a question asks for; any does when it asks for none.
 *
 * @param focus the noun that says what is asked for
 * @param date in English words or figures
 */
export function statesPart(focus: Token | null, date: string): boolean {
  return focus === null || (PARTS[focus.word]?.test(date) ?? true);
}
