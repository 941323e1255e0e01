import { sameSite } from '../same-site.ts';
import { oneLine } from '../title.ts';
import { type Entry, type Feed, MOST_ENTRIES, newestFirst, wholeLink } from './feed.ts';
import { type XmlField, xmlRecords } from './xml-records.ts';

/** What the records of each kind of document are called: RSS 0.9x and 2.0, RSS 1.0, Atom, sitemaps. */
const RECORDS = new Map([
  ['rss', 'item'],
  ['RDF', 'item'],
  ['feed', 'entry'],
  ['urlset', 'url'],
  ['sitemapindex', 'sitemap'],
]);
const LINKS = ['link', 'atom:link', 'guid', 'loc'];
/** When it was published before when it was changed. */
const DATES = ['pubDate', 'published', 'dc:date', 'updated', 'lastmod'];
const AUTHORS = ['dc:creator', 'author/name', 'author'];
const FIELDS = new Set([...LINKS, ...DATES, ...AUTHORS]);

function firstOf(record: readonly XmlField[], paths: readonly string[]): string | null {
  for (const path of paths) {
    const words = record.find((field) => field.path === path && field.text !== '')?.text;
    if (words !== undefined) return oneLine(words) || null;
  }
  return null;
}

/**
 * Where a record leads: the text of RSS's `link` or a sitemap's `loc`; Atom's link without a relation,
 * or to the same in another form; an RSS `guid` that is a link (RSS 2.0, `isPermaLink`).
 */
function linkOf(record: readonly XmlField[]): string | null {
  const stated = firstOf(record, ['link', 'loc']);
  if (stated !== null) return stated;
  const alternates = record.filter(
    ({ path, attributes: { rel, href } }) =>
      (path === 'link' || path === 'atom:link') && (rel ?? 'alternate') === 'alternate' && href,
  );
  const html = alternates.find(({ attributes: { type } }) => type?.includes('html') ?? true);
  const href = (html ?? alternates[0])?.attributes.href?.trim();
  if (href !== undefined) return href;
  const guid = record.find(({ path }) => path === 'guid');
  return guid?.attributes.isPermaLink !== 'false' && /^https?:/i.test(guid?.text ?? '')
    ? (guid?.text ?? null)
    : null;
}

/** RSS 2.0 has authors as `mail@example.org (Their Name)`. */
function authorOf(record: readonly XmlField[]): string | null {
  const stated = firstOf(record, AUTHORS);
  if (stated === null || !stated.includes('@')) return stated;
  return /\(([^()]+)\)$/.exec(stated)?.[1] ?? null;
}

function entryOf(record: readonly XmlField[], base: string): Entry[] {
  const link = linkOf(record);
  if (link === null) return [];
  const date = firstOf(record, DATES);
  return [{ url: wholeLink(link, base), date, author: authorOf(record) }];
}

/**
 * Reads an RSS or Atom feed, a sitemap or an index of sitemaps. A sitemap speaks for its own site
 * (sitemaps.org, protocol 0.9): what it says of others is left out.
 *
 * @param base where it is
 * @returns null for anything else
 * @throws {UserError} `link-unreadable` for one that is nested too deeply
 */
export async function parseXmlFeed(xml: string, base: string): Promise<Feed | null> {
  const read = await xmlRecords(xml, RECORDS, FIELDS, MOST_ENTRIES);
  if (read === null) return null;
  const entries = newestFirst(read.records.flatMap((record) => entryOf(record, base)));
  if (read.root !== 'urlset' && read.root !== 'sitemapindex') return { kind: 'feed', entries };
  return {
    kind: read.root === 'urlset' ? 'sitemap' : 'sitemap-index',
    entries: entries.filter(({ url }) => sameSite(url, base)),
  };
}
