import { Parser } from 'htmlparser2';
import { decodeText } from '../decode.ts';
import { wholeLink } from '../feeds/feed.ts';

/** In UTF-16 units: pages name their feeds at the beginning. */
const WITHIN = 100_000;
const FEED_TYPE = /^(?:application\/(?:rss\+xml|atom\+xml|feed\+json))$/i;

/** The link to a page's feed, where its head names one (HTML Living Standard, 4.6.7.1), or null. */
export function feedLinkIn(bytes: Uint8Array, base: string): string | null {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href = '' }) {
      const alternate = rel.toLowerCase().split(/\s+/).includes('alternate');
      if (name === 'link' && alternate && FEED_TYPE.test(type) && href !== '') found.push(href);
    },
  });
  parser.end(decodeText(bytes.subarray(0, WITHIN))?.slice(0, WITHIN) ?? '');
  const [first] = found;
  return first === undefined ? null : wholeLink(first, base);
}
