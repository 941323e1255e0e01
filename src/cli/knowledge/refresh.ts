import type { FetchPage } from '../../article/fetch/page.ts';
import { refreshFolder } from '../../library/refresh-folder.ts';
import type { ExitCode } from '../run.ts';
import { printable } from '../terminal.ts';
import { described, failureLine, type Output } from './output.ts';

/**
 * Refreshes the articles and sources of a folder, or those that are named.
 *
 * @param names ids of articles and addresses of sources; none for all
 * @returns 1 when something failed
 * @throws {UserError} as `refreshFolder`
 */
export async function refreshArticlesOf(
  folder: string,
  names: readonly string[],
  fetchPage: FetchPage,
  output: Output,
): Promise<ExitCode> {
  const counts = { changed: 0, unchanged: 0, added: 0, failed: 0 };
  await refreshFolder(folder, {
    fetchPage,
    ...(names.length === 0 ? {} : { only: names }),
    report(outcome) {
      if ('taken' in outcome) {
        counts.added += 1;
        output.print(`added ${described(outcome.taken)}`);
      } else if ('failed' in outcome) {
        counts.failed += 1;
        output.warn(failureLine('id' in outcome ? outcome.id : outcome.url, outcome.failed));
      } else {
        counts[outcome.became] += 1;
        if (outcome.became === 'changed') output.print(`changed ${printable(outcome.id)}`);
      }
    },
  });
  const { changed, unchanged, added, failed } = counts;
  output.print(`${changed} changed, ${unchanged} unchanged, ${added} added, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
