import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../user-error.ts';

/**
 * Writes a file so that whoever reads it sees the old content or the new one, and never a part.
 *
 * @throws {UserError} `knowledge-unwritable`
 */
export async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  // Hidden files are nobody's articles.
  const part = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomUUID()}.part`);
  try {
    await writeFile(part, content, { flag: 'wx' });
    await rename(part, path);
  } catch (cause) {
    await rm(part, { force: true }).catch(() => undefined);
    throw unwritable(path, cause);
  }
}

/**
 * Removes a file.
 *
 * @throws {UserError} `knowledge-unwritable`
 */
export async function removeFile(path: string): Promise<void> {
  try {
    await rm(path);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

function unwritable(path: string, cause: unknown): UserError {
  const code = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : '';
  return new UserError('knowledge-unwritable', `${path} cannot be written${code}`, { cause });
}
