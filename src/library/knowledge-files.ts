import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Article } from '../article/article.ts';
import { articleAsMarkdown } from '../article/article-as-markdown.ts';
import { decodeText } from '../article/decode.ts';
import { digestOf } from '../article/digest.ts';
import { type FrontMatter, splitFrontMatter } from '../article/front-matter.ts';
import type { Origin } from '../article/origin.ts';
import { checkSize, readArticle } from '../article/read-article.ts';
import { UserError } from '../user-error.ts';
import { idOfFile, mayHoldArticle } from './article-folder.ts';
import { idFor } from './article-id.ts';
import { removeFile, writeWhole } from './write-whole.ts';

/** A file of the folder, with what it states. */
export interface KnowledgeFile {
  readonly id: string;
  readonly name: string;
  readonly url: string | null;
  readonly author: string | null;
  readonly date: string | null;
  /** Of an article that was fetched. */
  readonly origin: Origin | null;
  /** Whether its text is another than the one that was fetched. */
  readonly edited: boolean;
}

/** Systems of files that heed case and those that do not are to hold the same articles. */
const keyOf = (id: string) => id.normalize('NFC').toLowerCase();

function statedIn(bytes: Uint8Array): { frontMatter: FrontMatter; text: string } | null {
  const text = decodeText(bytes);
  try {
    return text === null ? null : splitFrontMatter(text);
  } catch {
    // What is wrong with it is said where it is read as an article.
    return null;
  }
}

/** Only files of text state anything before their text. */
async function readKnowledgeFile(folder: string, name: string): Promise<KnowledgeFile> {
  const id = name.slice(0, -extname(name).length);
  const nothing = { id, name, url: null, author: null, date: null, origin: null, edited: false };
  if (!/^\.(?:md|markdown|txt)$/i.test(extname(name))) return nothing;
  const bytes = await readFile(join(folder, name)).catch(() => new Uint8Array());
  const stated = statedIn(bytes);
  if (stated === null) return nothing;
  const { url, author, date, origin } = stated.frontMatter;
  return {
    id,
    name,
    url,
    author,
    date,
    origin,
    edited: origin !== null && origin.digest !== digestOf(stated.text),
  };
}

/** Changes the files of a folder of articles. What it holds is looked at once, when it is opened. */
export class KnowledgeFiles {
  readonly folder: string;
  private readonly files: Map<string, KnowledgeFile>;

  private constructor(folder: string, files: readonly KnowledgeFile[]) {
    this.folder = folder;
    this.files = new Map(files.map((file) => [keyOf(file.id), file]));
  }

  /** @throws {UserError} `knowledge-missing` when the folder cannot be read */
  static async open(folder: string): Promise<KnowledgeFiles> {
    let names: string[];
    try {
      names = await readdir(folder);
    } catch (cause) {
      throw new UserError('knowledge-missing', `There is no folder ${folder}`, { cause });
    }
    // Of two with one id the first is served.
    const held = names.filter(mayHoldArticle).sort().reverse();
    return new KnowledgeFiles(
      folder,
      await Promise.all(held.map((name) => readKnowledgeFile(folder, name))),
    );
  }

  all(): KnowledgeFile[] {
    return [...this.files.values()];
  }

  /** @throws {UserError} `article-unknown` */
  file(id: string): KnowledgeFile {
    const file = this.files.get(keyOf(id));
    if (file?.id === id) return file;
    throw new UserError('article-unknown', `There is no article “${id}” in ${this.folder}`);
  }

  /** The file that was fetched from a link, or states it as its own. */
  fileFrom(links: readonly (string | null)[]): KnowledgeFile | undefined {
    return this.all().find(
      ({ url, origin }) =>
        (url !== null && links.includes(url)) || (origin !== null && links.includes(origin.source)),
    );
  }

  /**
   * Takes a file in, as it is and under its own name.
   *
   * @throws {UserError} `article-exists` for a name that an article has; `article-unreadable` for what
   *   would not be served
   */
  async addFile(path: string, bytes: Uint8Array): Promise<Article> {
    const name = basename(path);
    if (!mayHoldArticle(name)) {
      const reason =
        'its name must end in .txt, .md, .html, .pdf, .docx or .epub, and not be README';
      throw new UserError('article-unreadable', reason);
    }
    const id = idOfFile(name);
    const there = this.files.get(keyOf(id));
    if (there !== undefined) {
      const reason = `there is an article “${there.id}” already (${there.name}): remove it first, or give the file another name`;
      throw new UserError('article-exists', reason);
    }
    const article = await readArticle({ id, name, bytes });
    await this.write(name, bytes);
    return article;
  }

  /**
   * Keeps an article that was fetched, under an id made of its title.
   *
   * @throws {UserError} `article-exists` when it is there
   */
  async add(article: Article, origin: Origin): Promise<Article> {
    const there = this.fileFrom([origin.source, article.url]);
    if (there !== undefined) {
      const reason = `it is there as “${there.id}”: refresh reads it again`;
      throw new UserError('article-exists', reason);
    }
    const id = idFor(article.title, (one) => this.files.has(keyOf(one)));
    const added = { ...article, id };
    await this.writeArticle(`${id}.md`, added, origin);
    return added;
  }

  /**
   * Puts a new version in the place of an article that was fetched.
   *
   * @throws {UserError} `article-exists` when somebody has changed it since
   */
  async replace(article: Article, origin: Origin): Promise<void> {
    const { name } = this.file(article.id);
    const { author, date, edited } = await readKnowledgeFile(this.folder, name);
    if (edited) {
      const reason =
        'its file was changed by hand since it was fetched, and the page has changed too: remove it and add the link again to have the page';
      throw new UserError('article-exists', reason);
    }
    // A feed may have stated what the page does not.
    const stated = { author: article.author ?? author, date: article.date ?? date };
    await this.writeArticle(name, { ...article, ...stated }, origin);
  }

  /** @throws {UserError} `article-unknown` */
  async remove(id: string): Promise<KnowledgeFile> {
    const file = this.file(id);
    await removeFile(join(this.folder, file.name));
    this.files.delete(keyOf(id));
    return file;
  }

  private async writeArticle(name: string, article: Article, origin: Origin): Promise<void> {
    const bytes = Buffer.from(articleAsMarkdown(article, origin));
    // What a document holds may be larger than a text may be.
    await readArticle({ id: article.id, name, bytes });
    await this.write(name, bytes);
  }

  private async write(name: string, bytes: Uint8Array): Promise<void> {
    checkSize(bytes.length);
    await writeWhole(join(this.folder, name), bytes);
    const file = await readKnowledgeFile(this.folder, name);
    this.files.set(keyOf(file.id), file);
  }
}
