import { readFile, stat } from 'node:fs/promises';
import { fetchLink, type LinkedFeed } from '../../article/fetch/fetch-link.ts';
import type { FetchPage } from '../../article/fetch/page.ts';
import { checkSize } from '../../article/read-article.ts';
import { NO_VALIDATORS } from '../../article/validators.ts';
import { takeIn } from '../../library/feed-source.ts';
import { KnowledgeFiles } from '../../library/knowledge-files.ts';
import { keepSource, readSources } from '../../library/source-file.ts';
import { UserError } from '../../user-error.ts';
import type { ExitCode } from '../run.ts';
import { described, failureLine, type Output } from './output.ts';

/** Whether all of it was added. */
type Added = boolean;

async function addFile(path: string, files: KnowledgeFiles, output: Output): Promise<Added> {
  const stats = await stat(path).catch((cause: unknown) => {
    throw new UserError('usage', 'there is no such file', { cause });
  });
  if (!stats.isFile()) throw new UserError('usage', 'it is no file: name the files in it');
  checkSize(stats.size);
  output.print(`added ${described(await files.addFile(path, await readFile(path)))}`);
  return true;
}

async function addFeed(
  { feed, url, validators }: LinkedFeed,
  files: KnowledgeFiles,
  fetchPage: FetchPage,
  output: Output,
): Promise<Added> {
  let whole = true;
  const source = await takeIn({ url, ...NO_VALIDATORS, seen: [] }, feed, validators, {
    fetchPage,
    keep: (article, origin) => files.add(article, origin),
    report(outcome) {
      if ('taken' in outcome) output.print(`added ${described(outcome.taken)}`);
      else output.warn(failureLine(outcome.url, outcome.failed));
      whole &&= 'taken' in outcome;
    },
  });
  await keepSource(files.folder, source);
  output.print(`new articles of ${url} are taken in by refresh from now on`);
  return whole;
}

async function addLink(
  link: string,
  files: KnowledgeFiles,
  fetchPage: FetchPage,
  output: Output,
): Promise<Added> {
  const sources = await readSources(files.folder);
  const linked = await fetchLink(link, fetchPage);
  if (linked === null) throw new UserError('link-unreadable', 'the site sent nothing');
  if (linked.kind === 'article') {
    output.print(`added ${described(await files.add(linked.article, linked.origin))}`);
    return true;
  }
  if (sources.some(({ url }) => url === linked.url)) {
    throw new UserError('article-exists', 'its articles are taken in already: see refresh');
  }
  return addFeed(linked, files, fetchPage, output);
}

/**
 * Adds files and links to a folder of articles, one after the other; what fails does not keep the
 * others from it.
 *
 * @returns 1 when something failed
 * @throws {UserError} `knowledge-missing`
 */
export async function addArticles(
  folder: string,
  what: readonly string[],
  fetchPage: FetchPage,
  output: Output,
): Promise<ExitCode> {
  const files = await KnowledgeFiles.open(folder);
  let code: ExitCode = 0;
  for (const one of what) {
    try {
      const link = /^[a-z][\w+.-]+:/i.test(one);
      const added = link
        ? await addLink(one, files, fetchPage, output)
        : await addFile(one, files, output);
      if (!added) code = 1;
    } catch (error) {
      output.warn(failureLine(one, error));
      code = 1;
    }
  }
  return code;
}
