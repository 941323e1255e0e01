/** In characters: a file's name may have 255 bytes, and a letter takes up to four. */
const LONGEST = 50;

/**
 * An id for an article, made of its title: its letters and digits in lower case, words joined by
 * hyphens, with a number behind where an article has that id already.
 *
 * @param taken whether there is an article with an id
 */
export function idFor(title: string, taken: (id: string) => boolean): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let id = '';
  for (const word of words) {
    const longer = id === '' ? [...word].slice(0, LONGEST).join('') : `${id}-${word}`;
    if ([...longer].length > LONGEST) break;
    id = longer;
  }
  // A README is no article.
  if (id === '' || id === 'readme') id = 'article';
  let free = id;
  for (let number = 2; taken(free); number++) free = `${id}-${number}`;
  return free;
}
