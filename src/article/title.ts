/** A title is cut here where it is shown as a name; the sentence that it comes from never is. */
const LONGEST_TITLE = 200;

/** What turns the direction of what follows it: in a title, of our own words around it too. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Half a character, which no file can hold. */
const HALVES = /\p{Surrogate}/gu;

/** Words as they can stand in a line of ours: on one line, unable to turn what stands after them. */
export function oneLine(words: string): string {
  return words.replace(DIRECTIONS, '').replace(HALVES, '').replace(/\s+/g, ' ').trim();
}

/** A line as a title, cut at some 200 characters. */
export function titleOf(line: string): string {
  const title = oneLine(line);
  if (title.length <= LONGEST_TITLE) return title;
  return `${oneLine(title.slice(0, LONGEST_TITLE)).replace(/\s+\S*$/, '')} …`;
}

/** Whether two lines hold the same words, whatever their case and punctuation. */
export function sameWords(a: string, b: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? '';
  return words(a) === words(b);
}
