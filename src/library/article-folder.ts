import { createHash } from 'node:crypto';
import type { Dirent, Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Article } from '../article/article.ts';
import { checkSize, readArticle } from '../article/read-article.ts';
import { UserError } from '../user-error.ts';

/** A file that is no article, with the reason in a few words. */
export interface BrokenFile {
  readonly file: string;
  readonly reason: string;
  /** Whether the article that it held before is still served. */
  readonly served: boolean;
}

export interface Knowledge {
  /** In the order of their file names; the same object for a file that has not changed. */
  readonly articles: readonly Article[];
  readonly broken: readonly BrokenFile[];
}

/** Endings of files that may hold an article; any other file is none of our business. */
const ENDINGS = /^\.(?:txt|md|markdown|x?html?|pdf|docx|epub|rtf|doc|odt)$/;
const LONGEST_ID = 100;
/** Within so many milliseconds of a change another one may leave the same time and size. */
const RACY_MS = 100;

/** Whether the name of a file ends as those of articles do. */
export function hasArticleEnding(name: string): boolean {
  return ENDINGS.test(extname(name).toLowerCase());
}

/** Whether a file of this name may hold an article: of a format that we read, not hidden, no README. */
export function mayHoldArticle(name: string): boolean {
  return hasArticleEnding(name) && !/^(?:\.|readme\.)/i.test(name);
}

/**
 * The id of the article in a file: its name without the ending.
 *
 * @throws {UserError} `article-unreadable` for a name that is too long for an id
 */
export function idOfFile(name: string): string {
  const id = name.slice(0, -extname(name).length);
  if (id.length <= LONGEST_ID) return id;
  const reason = `its name is longer than ${LONGEST_ID} characters`;
  throw new UserError('article-unreadable', reason);
}

/** What is known of a file. */
interface KnownFile {
  /** Tells whether it changed; null when that cannot be told yet. */
  readonly stamp: string | null;
  readonly hash: string;
  /** As it was when it could last be read; null when it never could. */
  readonly article: Article | null;
  /** Why it cannot be read now; null when it can. */
  readonly reason: string | null;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function reasonOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read: check its permissions';
  if (code === 'ENOENT' || code === 'ELOOP') return 'it is a link that leads nowhere';
  return `it could not be read${code === '' ? '' : ` (${code})`}`;
}

function stampOf({ ino, size, mtimeMs, ctimeMs }: Stats): string | null {
  if (Date.now() - mtimeMs < RACY_MS) return null;
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    const code = codeOf(cause);
    const what =
      code === 'ENOENT'
        ? 'There is no folder'
        : code === 'ENOTDIR'
          ? 'This is no folder:'
          : 'I cannot read the folder';
    throw new UserError('knowledge-missing', `${what} ${folder}`, { cause });
  }
}

/**
 * A folder of articles, which can be read again and again: a file that has not changed is not parsed
 * anew, and one that is broken now stands for the article that it last held.
 */
export class ArticleFolder {
  readonly path: string;
  private readonly signal: AbortSignal | undefined;
  private readonly known = new Map<string, KnownFile>();
  private readonly underWay = new Map<string, Promise<void>>();

  /** @param signal ends what is under way when it is aborted */
  constructor(path: string, signal?: AbortSignal) {
    this.path = path;
    this.signal = signal;
  }

  /**
   * Reads the articles: files of the formats that we read, not those of folders within, hidden ones or
   * a README. One that cannot be read is reported and the others are served.
   *
   * @param withinMs what takes longer stands as it was before, and goes on until the next time
   * @throws {UserError} `knowledge-missing` when the folder cannot be read
   * @throws what `signal` is aborted with
   */
  async read(withinMs?: number): Promise<Knowledge> {
    const entries = (await entriesOf(this.path))
      .filter((entry) => mayHoldArticle(entry.name) && !entry.isDirectory())
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const late = withinMs === undefined ? [] : [setTimeout(withinMs, undefined, { ref: false })];
    await Promise.all(entries.map((entry) => Promise.race([this.readFile(entry), ...late])));
    this.signal?.throwIfAborted();
    const names = entries.map(({ name }) => name);
    const there = new Set(names);
    for (const name of this.known.keys()) if (!there.has(name)) this.known.delete(name);
    return knowledgeOf(names, this.known);
  }

  /** Whether files are being read, for which the last `read` did not wait. */
  isReading(): boolean {
    return this.underWay.size > 0;
  }

  /** Reads a file, unless that is under way already: what changes meanwhile is seen the next time. */
  private readFile(entry: Dirent): Promise<void> {
    const running = this.underWay.get(entry.name);
    if (running !== undefined) return running;
    const reading = this.readAnew(entry).then((file) => {
      this.underWay.delete(entry.name);
      if (file === null) this.known.delete(entry.name);
      else this.known.set(entry.name, file);
    });
    this.underWay.set(entry.name, reading);
    return reading;
  }

  /** Null for what is gone meanwhile, and for a folder. */
  private async readAnew(entry: Dirent): Promise<KnownFile | null> {
    const before = this.known.get(entry.name);
    const path = join(this.path, entry.name);
    let stamp: string | null = null;
    let hash = '';
    try {
      const stats = await stat(path);
      if (stats.isDirectory()) return null;
      stamp = stampOf(stats);
      if (before !== undefined && stamp !== null && stamp === before.stamp) return before;
      // Reading a pipe or a device may never end.
      if (!stats.isFile()) throw new UserError('article-unreadable', 'it is no file');
      checkSize(stats.size);
      const bytes = await readFile(path);
      hash = createHash('sha256').update(bytes).digest('hex');
      if (before?.hash === hash) return { ...before, stamp };
      const id = idOfFile(entry.name);
      const article = await readArticle({ id, name: entry.name, bytes }, { signal: this.signal });
      return { stamp, hash, article, reason: null };
    } catch (error) {
      if (codeOf(error) === 'ENOENT' && !entry.isSymbolicLink()) return null;
      return { stamp, hash, article: before?.article ?? null, reason: reasonOf(error) };
    }
  }
}

/** What the files come to: of two with one id, the first is served. */
function knowledgeOf(names: readonly string[], files: ReadonlyMap<string, KnownFile>): Knowledge {
  const articles = new Map<string, Article>();
  const broken: BrokenFile[] = [];
  for (const file of names) {
    const { article = null, reason = null } = files.get(file) ?? {};
    const twin = article !== null && articles.has(article.id);
    if (article !== null && !twin) articles.set(article.id, article);
    if (twin) {
      broken.push({ file, reason: `another file is named “${article.id}” too`, served: false });
    } else if (reason !== null) {
      broken.push({ file, reason, served: article !== null });
    }
  }
  return { articles: [...articles.values()], broken };
}
