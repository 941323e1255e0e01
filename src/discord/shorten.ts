/**
 * A text that is shown as a name: whole where it has at most `longest` UTF-16 units, else cut at a
 * word, or within one that is too long by itself, with “ …” to say so. Quotes are never cut so.
 */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const start = text.slice(0, longest - 2);
  // Within a surrogate pair there is no place to cut; `u` matches what was parted from one.
  const whole = start.replace(/\s+\S*$/, '').replace(/[\ud800-\udbff]$/u, '');
  return `${whole} …`;
}
