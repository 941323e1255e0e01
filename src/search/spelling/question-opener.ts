import { AUXILIARIES, INTERROGATIVES } from '../words/question-words.ts';
import { editDistance } from './edit-distance.ts';

/** Whether the letters of a word stand in another in the same order. */
function leavesLettersOut(word: string, other: string): boolean {
  let at = 0;
  for (const letter of other) if (letter === word[at]) at += 1;
  return at === word.length;
}

/**
 * The interrogative that the first word of an English question is a slip for (“wat did”), or null. Shorter
 * words than others are read so: a helping verb behind it gives it away.
 *
 * @param next the word behind it, folded
 */
export function interrogativeFor(word: string, next: string | undefined): string | null {
  if (next === undefined || !AUXILIARIES.has(next)) return null;
  if (INTERROGATIVES.has(word) || AUXILIARIES.has(word)) return null;
  const near = [...INTERROGATIVES].filter((other) => editDistance(word, other, 1) <= 1);
  const longer = near.filter((other) => leavesLettersOut(word, other));
  const likely = longer.length > 0 ? longer : near;
  return likely.length === 1 ? (likely[0] ?? null) : null;
}
