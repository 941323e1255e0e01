/** What a link to a quote is kept within: Discord's limit for the address of a button. */
export const LONGEST_LINK = 512;
/** Quotes of more words than this are linked by their first and last words. */
const WHOLE_QUOTE_WORDS = 12;
/** So many words at each end; fewer where the link grows too long. */
const EDGE_WORDS = [5, 3, 2];
/** Words before a quote that tell it from an earlier place with the same words. */
const PREFIX_WORDS = 3;
const PREFIX_CHARACTERS = 80;
/** Messages of Discord, which its app opens by their plain address alone. */
const OPENED_BY_APP = /^https:\/\/(?:\w+\.)?discord\.com\/channels\//;

/** A text directive's part: `-` and `,` mean something there, so they are escaped too. */
function escapeDirective(words: readonly string[]): string {
  // Half a character has no escape.
  const whole = words.join(' ').replace(/[\ud800-\udfff]/gu, '\ufffd');
  return encodeURIComponent(whole).replace(/[-!'()*]/g, (char) => {
    return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}

/** The first words of a quote, as they stand there. */
function openingOf(quote: string, words: number): string {
  return new RegExp(`^\\s*(?:\\S+\\s+){0,${words - 1}}\\S+`).exec(quote)?.[0] ?? quote;
}

/** The last words before a place in a text. */
function wordsBefore(text: string, start: number): string[] {
  const from = Math.max(0, start - PREFIX_CHARACTERS);
  const words = text.slice(from, start).trim().split(/\s+/).filter(Boolean);
  // The first may be cut.
  return words.slice(from > 0 ? 1 : 0).slice(-PREFIX_WORDS);
}

/** Parts that name a quote, the best first: whole, or by its first words, and its last. */
function namings(
  words: readonly string[],
): (readonly [first: readonly string[], last: readonly string[]])[] {
  const whole = words.length <= WHOLE_QUOTE_WORDS ? [[[...words], []] as const] : [];
  const edges = EDGE_WORDS.filter((edge) => 2 * edge <= words.length);
  return [
    ...whole,
    ...edges.map((edge) => [words.slice(0, edge), words.slice(-edge)] as const),
    ...edges.map((edge) => [words.slice(0, edge), []] as const),
  ];
}

/**
 * A link that opens a page at a quotation and marks it there (URL Fragment Text Directives, WICG:
 * `#:~:text=[prefix-,]start[,end]`). A fragment that the URL has already is kept. A quote whose first
 * words stand earlier in the text too is told from there by the words before it. The link has at most
 * 512 characters: it names a long quote by fewer words, and none where not even two fit; longer only
 * where the URL is. A message of Discord is linked without its words.
 *
 * @param text what the quote is a slice of
 * @param start where it starts there, in UTF-16 units
 */
export function linkToQuote(url: string, quote: string, text = quote, start = 0): string {
  if (OPENED_BY_APP.test(url)) return url;
  const words = quote.trim().split(/\s+/);
  const address = `${url}${url.includes('#') ? '' : '#'}:~:text=`;
  for (const [first, last] of namings(words)) {
    const earlier = text.indexOf(openingOf(quote, first.length));
    const prefix = earlier >= 0 && earlier < start ? wordsBefore(text, start) : [];
    const link = [
      address,
      prefix.length === 0 ? '' : `${escapeDirective(prefix)}-,`,
      escapeDirective(first),
      last.length === 0 ? '' : `,${escapeDirective(last)}`,
    ].join('');
    if (link.length <= LONGEST_LINK) return link;
  }
  return url;
}
