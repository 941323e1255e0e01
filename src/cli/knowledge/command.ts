import { parseArgs } from 'node:util';
import type { FetchPage } from '../../article/fetch/page.ts';
import { UserError } from '../../user-error.ts';
import { knowledgeFolder } from '../knowledge-folder.ts';
import type { ExitCode } from '../run.ts';
import { addArticles } from './add.ts';
import { checkArticles } from './check.ts';
import { listArticles } from './list.ts';
import type { Output } from './output.ts';
import { refreshArticlesOf } from './refresh.ts';
import { removeArticles } from './remove.ts';

const HELP = `Looks after the folder of articles that everybody can ask.

  npm run -s knowledge -- add FILE|URL…   copy files in; fetch pages, or all articles of a feed
                                          or sitemap, which are kept as Markdown
  npm run -s knowledge -- list            the articles, and the feeds that are followed
  npm run -s knowledge -- check           what a reader would want to know of each article: its
                                          language, odd sentences, likeness to others, what failed
  npm run -s knowledge -- refresh [ID|URL…]   fetch again what came from links, and look for new
                                          articles in feeds; all, or those that are named
  npm run -s knowledge -- remove ID|URL…  remove articles; by its URL, no longer follow a feed

  --knowledge DIR   another folder than knowledge/
  --json            list and check: print one JSON object
  --help            print this

Ends with 0 when done, 1 when something failed, 2 when it was called wrongly.
`;

const TAKES_NAMES: Readonly<Record<string, 'none' | 'any' | 'some'>> = {
  add: 'some',
  list: 'none',
  check: 'none',
  refresh: 'any',
  remove: 'some',
};

/** @throws {UserError} `usage` */
function checkUsage(action: string | undefined, names: readonly string[], json: boolean): void {
  const takes =
    action !== undefined && Object.hasOwn(TAKES_NAMES, action) ? TAKES_NAMES[action] : undefined;
  if (takes === undefined) {
    throw new UserError('usage', 'do what? add, list, check, refresh or remove: see --help');
  }
  if (takes === 'some' && names.length === 0)
    throw new UserError('usage', `${action} what? See --help`);
  if (takes === 'none' && names.length > 0)
    throw new UserError('usage', `${action} takes no names: see --help`);
  if (json && takes !== 'none') throw new UserError('usage', '--json is for list and check');
}

/**
 * The command line's `knowledge`.
 *
 * @throws {UserError} when it is called wrongly, or nothing of it can be done
 */
export async function knowledge(
  args: readonly string[],
  fetchPage: FetchPage,
  output: Output,
): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      knowledge: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) {
    output.print(HELP.trimEnd());
    return 0;
  }
  const [action, ...names] = positionals;
  const json = values.json === true;
  checkUsage(action, names, json);
  const folder = knowledgeFolder(values.knowledge);
  if (action === 'add') return addArticles(folder, names, fetchPage, output);
  if (action === 'list') return listArticles(folder, json, output);
  if (action === 'check') return checkArticles(folder, json, output);
  if (action === 'refresh') return refreshArticlesOf(folder, names, fetchPage, output);
  return removeArticles(folder, names, output);
}
