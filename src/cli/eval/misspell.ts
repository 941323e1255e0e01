import { randomFrom } from '../../random.ts';

const SHORTEST = 5;
/** Words that only ask: a slip in them says nothing about finding the sentence. */
const ASKING = new Set(
  'which where whose there their about would could should these those while after before does'.split(
    ' ',
  ),
);

function edited(word: string, random: () => number): string {
  const kind = Math.floor(random() * 4);
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const at = Math.floor(random() * word.length);
  if (kind === 0) return word.slice(0, at) + letter + word.slice(at);
  if (kind === 1) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 2) {
    const other = word[at]?.toLowerCase() === letter ? (letter === 'e' ? 'a' : 'e') : letter;
    return word.slice(0, at) + other + word.slice(at + 1);
  }
  const first = Math.min(at, word.length - 2);
  const [a = '', b = ''] = word.slice(first, first + 2);
  if (a === b) return word.slice(0, first) + word.slice(first + 1);
  return word.slice(0, first) + b + a + word.slice(first + 2);
}

/**
 * The question with one random edit (a letter inserted, left out, replaced or swapped with the next)
 * in each of two random words of five letters or more; in fewer where it has fewer.
 */
export function misspell(question: string, seed: number): string {
  const random = randomFrom(seed);
  const parts = question.split(/([A-Za-z]+)/);
  const places = parts.flatMap((part, i) =>
    /^[A-Za-z]+$/.test(part) && part.length >= SHORTEST && !ASKING.has(part.toLowerCase())
      ? [i]
      : [],
  );
  for (let picked = 0; picked < 2 && places.length > 0; picked++) {
    const [place = 0] = places.splice(Math.floor(random() * places.length), 1);
    parts[place] = edited(parts[place] ?? '', random);
  }
  return parts.join('');
}
