import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { isWebAddress } from '../article/front-matter.ts';
import { validatorsOf } from '../article/validators.ts';
import { UserError } from '../user-error.ts';
import type { FeedSource } from './feed-source.ts';
import { removeFile, writeWhole } from './write-whole.ts';

/** Beside the articles, and no article itself. */
export const SOURCE_FILE = 'sources.yml';
const HEADING =
  '# The feeds and sitemaps whose articles are taken in. A line “- url: https://…” adds one.\n';

const line = z.string().nullish();
const schema = z
  .array(
    z.object({
      url: z.string().refine(isWebAddress),
      etag: line,
      lastModified: line,
      seen: z.array(z.string()).nullish(),
    }),
  )
  .nullable();

/**
 * The sources that a folder of articles has, in their order.
 *
 * @throws {UserError} `configuration` when their file is not as it must be
 */
export async function readSources(folder: string): Promise<FeedSource[]> {
  let text: string;
  try {
    text = await readFile(join(folder, SOURCE_FILE), 'utf8');
  } catch {
    return [];
  }
  let value: unknown;
  try {
    value = parse(text, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'silent' });
  } catch (cause) {
    throw malformed(cause);
  }
  const { data, error } = schema.safeParse(value === '' ? null : value);
  if (error !== undefined) throw malformed(error);
  return (data ?? []).map(({ url, etag, lastModified, seen }) => ({
    url,
    ...validatorsOf(etag, lastModified),
    seen: seen ?? [],
  }));
}

function malformed(cause: unknown): UserError {
  const reason = `${SOURCE_FILE} must be a list of lines such as “- url: https://example.org/feed.xml”`;
  return new UserError('configuration', reason, { cause });
}

async function writeSources(folder: string, sources: readonly FeedSource[]): Promise<void> {
  const path = join(folder, SOURCE_FILE);
  if (sources.length === 0) return removeFile(path);
  const kept = sources.map(({ url, etag, lastModified, seen }) => ({
    url,
    ...(etag === null ? {} : { etag }),
    ...(lastModified === null ? {} : { lastModified }),
    ...(seen.length === 0 ? {} : { seen }),
  }));
  const yaml = stringify(kept, { schema: 'failsafe', lineWidth: 0 });
  await writeWhole(path, Buffer.from(HEADING + yaml));
}

/** Remembers a new source, or what was seen of it, without a change to the others. */
export async function keepSource(folder: string, source: FeedSource): Promise<void> {
  const sources = await readSources(folder);
  const place = sources.findIndex(({ url }) => url === source.url);
  const next = place < 0 ? [...sources, source] : sources.with(place, source);
  await writeSources(folder, next);
}

/** Forgets a source; false when there was none. */
export async function forgetSource(folder: string, url: string): Promise<boolean> {
  const sources = await readSources(folder);
  const rest = sources.filter((source) => source.url !== url);
  if (rest.length === sources.length) return false;
  await writeSources(folder, rest);
  return true;
}
