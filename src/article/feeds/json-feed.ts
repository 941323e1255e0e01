import { z } from 'zod';
import { oneLine } from '../title.ts';
import { type Entry, type Feed, MOST_ENTRIES, newestFirst, wholeLink } from './feed.ts';

const words = z
  .string()
  .catch('')
  .transform((text) => oneLine(text) || null);
const item = z.object({
  url: words,
  external_url: words,
  date_published: words,
  date_modified: words,
  authors: z.array(z.object({ name: words })).catch([]),
});
/** JSON Feed, version 1 or 1.1 (jsonfeed.org). */
const schema = z.object({
  version: z.string().startsWith('https://jsonfeed.org/version/'),
  items: z.array(z.unknown()),
});

function entryOf(value: unknown, base: string): Entry[] {
  const { data } = item.safeParse(value);
  const link = data?.url ?? data?.external_url ?? null;
  if (data === undefined || link === null) return [];
  const names = data.authors.flatMap(({ name }) => name ?? []);
  return [
    {
      url: wholeLink(link, base),
      date: data.date_published ?? data.date_modified,
      author: names.join(', ') || null,
    },
  ];
}

/**
 * Reads a JSON feed.
 *
 * @param base where it is
 * @returns null for anything else
 */
export function parseJsonFeed(json: string, base: string): Feed | null {
  if (!json.trimStart().startsWith('{')) return null;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const { data: feed } = schema.safeParse(value);
  if (feed === undefined) return null;
  const items = feed.items.slice(0, MOST_ENTRIES);
  return { kind: 'feed', entries: newestFirst(items.flatMap((one) => entryOf(one, base))) };
}
