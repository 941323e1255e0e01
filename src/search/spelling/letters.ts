/** Letters are told apart by their codes modulo this, for which there is a bit each. */
const BITS = 32;

/**
 * Which letters each word has: two numbers a word, with a bit for each letter that stands in it, and
 * for each that stands in it twice.
 */
export function lettersOf(words: readonly string[]): Int32Array {
  const letters = new Int32Array(2 * words.length);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    let once = 0;
    let twice = 0;
    for (let at = 0; at < word.length; at++) {
      const bit = 1 << (word.charCodeAt(at) % BITS);
      twice |= once & bit;
      once |= bit;
    }
    letters[2 * i] = once;
    letters[2 * i + 1] = twice;
  }
  return letters;
}

/**
 * Places of the words that may be no more than `limit` edits away from another one: of either's letters
 * the other lacks no more.
 *
 * @param letters of the words, see `lettersOf`
 */
export function placesNear(letters: Int32Array, word: string, limit: number): number[] {
  const [once = 0, twice = 0] = lettersOf([word]);
  const places: number[] = [];
  for (let i = 0; i < letters.length; i += 2) {
    const otherOnce = letters[i] as number;
    const otherTwice = letters[i + 1] as number;
    if (bitsIn(once & ~otherOnce) + bitsIn(twice & ~otherTwice) > limit) continue;
    if (bitsIn(otherOnce & ~once) + bitsIn(otherTwice & ~twice) > limit) continue;
    places.push(i / 2);
  }
  return places;
}

/** Number of bits that are set in 32. */
function bitsIn(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
