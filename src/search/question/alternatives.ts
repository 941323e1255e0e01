import type { Token } from '../words/tokens.ts';

const OPENERS = 'the|a|an|in|on|at|by|from|to|is it|was it';
/** What stands between two alternatives: “Kyiv or in Lviv”. */
const OR = new RegExp(`^[\\s,]*\\bor\\b(?:\\s+(?:${OPENERS}))*\\s*$`, 'i');
/** The same without “or”: “the 13th? the 14th?”, “13th/14th”; only between words of one sort. */
const MARK = new RegExp(`^\\s*[?/]\\s*(?:(?:${OPENERS})\\s+)*$`, 'i');

function areOfOneSort(a: Token, b: Token): boolean {
  return (a.numeric && b.numeric) || (a.capitalised && b.capitalised);
}

/** Whether two words stand side by side and both look like parts of one name. */
function areOneName(text: string, a: Token | undefined, b: Token | undefined): boolean {
  if (a === undefined || b === undefined || a.stop || b.stop) return false;
  return a.capitalised && b.capitalised && /^\s+$/.test(text.slice(a.end, b.start));
}

/**
 * The terms among which an English question lets one choose: “Kyiv or Lviv”, “the 13th? the 14th?”. A
 * sentence answers with one of them, and need not hold the others.
 *
 * @param tokens the question's, stop words included
 */
export function alternativesIn(text: string, tokens: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>();
  let last = -1;
  for (const [at, token] of tokens.entries()) {
    if (token.stop) continue;
    const before = tokens[last];
    const from = last;
    last = at;
    if (before === undefined) continue;
    const between = text.slice(before.end, token.start);
    if (!OR.test(between) && !(MARK.test(between) && areOfOneSort(before, token))) continue;
    let [first, end] = [from, at];
    while (areOneName(text, tokens[first - 1], tokens[first])) first -= 1;
    while (areOneName(text, tokens[end], tokens[end + 1])) end += 1;
    for (const { stop, term } of tokens.slice(first, end + 1)) if (!stop) found.add(term);
  }
  return found;
}
