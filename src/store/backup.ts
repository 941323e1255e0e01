import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../user-error.ts';
import { openDatabase } from './sqlite.ts';

const OWNER_ONLY = 0o600;

/** @throws when the file is damaged */
async function checkWhole(file: string): Promise<void> {
  const copy = openDatabase(file);
  const found = copy.pragma('integrity_check') as { integrity_check: string }[];
  copy.close();
  const [first] = found;
  if (first?.integrity_check !== 'ok') throw new Error(first?.integrity_check ?? 'no answer');
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
}

/**
 * Copies the store out of a file of SQLite into another, as it is at one instant, while others may go
 * on writing. The copy is checked, and is there whole or not at all.
 *
 * @param target is not there yet; only its owner may read what is made there
 * @throws {UserError} `store`, saying why there is no copy
 */
export async function backUp(file: string, target: string): Promise<void> {
  if (!existsSync(file)) {
    throw new UserError('store', `There is no database at ${file}: nothing has been kept yet`);
  }
  if (existsSync(target)) {
    throw new UserError('store', `${target} is there already: name another file`);
  }
  const database = openDatabase(file);
  let folder: string | null = null;
  try {
    folder = mkdtempSync(join(dirname(target), '.footnote-backup-'));
    const draft = join(folder, 'copy');
    database.prepare('vacuum into ?').run([draft]);
    await checkWhole(draft);
    chmodSync(draft, OWNER_ONLY);
    renameSync(draft, target);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n', 1)[0] : String(cause);
    throw new UserError('store', `The backup could not be made: ${reason}`, { cause });
  } finally {
    database.close();
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  }
}
