import { setImmediate } from 'node:timers/promises';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { articleAsMarkdown } from '../../article/article-as-markdown.ts';
import { listArticles, readArticles } from '../../store/article-records.ts';
import type { Store } from '../../store/store.ts';
import { idFor } from '../article-id.ts';

/** A zip file of articles as Markdown, and how many are in it. */
export interface Archive {
  readonly bytes: Uint8Array;
  readonly articles: number;
}

/** What stands around a file in an archive, its name twice included, in bytes. */
const AROUND = 1_000;

/** An archive that is being made, a file after the other, so that others work meanwhile. */
class Packing {
  articles = 0;
  /** Of the files as they are, which is more than they take unless nothing can be packed. */
  size = 0;
  private readonly chunks: Uint8Array[] = [];
  private readonly zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    this.chunks.push(chunk);
  });

  add(name: string, bytes: Uint8Array): void {
    const file = new ZipDeflate(name);
    this.zip.add(file);
    file.push(bytes, true);
    this.articles += 1;
    this.size += bytes.length + AROUND;
  }

  done(): Archive {
    this.zip.end();
    return { bytes: Buffer.concat(this.chunks), articles: this.articles };
  }
}

/**
 * A server's own articles as files of Markdown with front matter, which are read again as the same
 * articles, in as many zip files as it takes for each to be no larger than wanted. An article that is
 * larger by itself has one of its own.
 *
 * @param largest in bytes
 */
export async function* exportArticles(
  store: Store,
  guildId: string,
  largest: number,
): AsyncGenerator<Archive> {
  const names = new Set<string>();
  let packing = new Packing();
  for (const { id, origin } of await listArticles(store, guildId)) {
    const [article] = await readArticles(store, guildId, [id]);
    if (article === undefined) continue;
    const name = idFor(article.title, (one) => names.has(one));
    names.add(name);
    const bytes = strToU8(articleAsMarkdown(article, origin));
    if (packing.articles > 0 && packing.size + bytes.length + AROUND > largest) {
      yield packing.done();
      packing = new Packing();
    }
    packing.add(`${name}.md`, bytes);
    await setImmediate();
  }
  if (packing.articles > 0) yield packing.done();
}
