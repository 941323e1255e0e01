/** A text of some pages, of which no two ids have the same. */
export function wordsOf(id: string): string {
  return `${id}\n\n${`The tower of ${id} is tall. `.repeat(200)}`;
}
