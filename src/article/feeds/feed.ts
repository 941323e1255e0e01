/** A page that a feed or a sitemap names. */
export interface Entry {
  /** As it is stated, made whole; whether it can be followed is not looked at. */
  readonly url: string;
  /** When it was published or last changed, as it is stated, or null. */
  readonly date: string | null;
  readonly author: string | null;
}

/** A list of pages: their newest, or all of a site. */
export interface Feed {
  /** The entries of a `sitemap-index` are sitemaps. */
  readonly kind: 'feed' | 'sitemap' | 'sitemap-index';
  /** Each page once, the newest first where they are dated, the others as they stand after them. */
  readonly entries: readonly Entry[];
}

/** As many entries of a list are considered, from its top. */
export const MOST_ENTRIES = 10_000;

/** Puts entries into the order of a `Feed`, without those that come again. */
export function newestFirst(entries: readonly Entry[]): Entry[] {
  const once = new Map<string, Entry>();
  for (const entry of entries) if (!once.has(entry.url)) once.set(entry.url, entry);
  return [...once.values()]
    .map((entry) => ({ entry, time: Date.parse(entry.date ?? '') || Number.NEGATIVE_INFINITY }))
    .sort((a, b) => (a.time === b.time ? 0 : b.time - a.time))
    .map(({ entry }) => entry);
}

/** A link, made whole where that is possible. */
export function wholeLink(link: string, base: string): string {
  return URL.canParse(link, base) ? new URL(link, base).href : link;
}
