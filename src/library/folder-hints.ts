import { type FSWatcher, watch } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/**
 * Resolves when something happens in a folder, and after `ms` milliseconds at the latest: the system's
 * notices are a hint only. It gives none of network drives, of what a link leads to, and of a folder
 * that is removed and made anew, and limits how many may wait for them.
 *
 * @returns at once when `signal` is aborted
 */
export async function somethingHappens(
  folder: string,
  ms: number,
  signal: AbortSignal,
): Promise<void> {
  const waiting = new AbortController();
  const wake = () => waiting.abort();
  let watcher: FSWatcher | undefined;
  try {
    watcher = watch(folder, { persistent: false }, wake);
    watcher.on('error', () => watcher?.close());
  } catch {
    // Then looking again after a while has to do.
  }
  await setTimeout(ms, undefined, { signal: AbortSignal.any([signal, waiting.signal]) }).catch(
    () => undefined,
  );
  watcher?.close();
}
