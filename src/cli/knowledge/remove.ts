import { KnowledgeFiles } from '../../library/knowledge-files.ts';
import { forgetSource, readSources } from '../../library/source-file.ts';
import { printable } from '../terminal.ts';
import type { Output } from './output.ts';

/**
 * Removes articles and sources from a folder, after naming each. Nothing is removed unless all that is
 * named is there.
 *
 * @param names exact ids of articles, exact addresses of sources
 * @throws {UserError} `knowledge-missing`, `article-unknown`
 */
export async function removeArticles(
  folder: string,
  names: readonly string[],
  output: Output,
): Promise<0> {
  const files = await KnowledgeFiles.open(folder);
  const sources = new Set((await readSources(folder)).map(({ url }) => url));
  for (const name of names) if (!sources.has(name)) files.file(name);
  for (const name of new Set(names)) {
    if (sources.has(name)) {
      output.print(`removing the source ${printable(name)}; its articles stay`);
      await forgetSource(folder, name);
    } else {
      output.print(`removing ${printable(name)} (${printable(files.file(name).name)})`);
      await files.remove(name);
    }
  }
  return 0;
}
