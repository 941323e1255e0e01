import type { Feed } from './feed.ts';
import { parseJsonFeed } from './json-feed.ts';
import { parseXmlFeed } from './xml-feed.ts';

/**
 * Reads a list of pages from its text, whatever it is called: an RSS (0.9x, 1.0, 2.0), Atom or JSON
 * feed, a sitemap, or an index of sitemaps.
 *
 * @param base where it is
 * @returns null for anything else, such as a page
 * @throws {UserError} `link-unreadable` for one that is nested too deeply
 */
export async function parseFeed(text: string, base: string): Promise<Feed | null> {
  return (await parseXmlFeed(text, base)) ?? parseJsonFeed(text, base);
}
