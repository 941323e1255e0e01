import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { link, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from '../../log.ts';
import { UserError } from '../../user-error.ts';

/** Brings the key that signs the addresses of reader pages, the same one each time. */
export type LoadReaderKey = () => Promise<KeyObject>;

const KEY_FILE = fileURLToPath(new URL('../../../reader.key', import.meta.url));
const KEY_BYTES = 32;
const OWNER_ONLY = 0o600;
const OTHERS = 0o077;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** Puts a new key into a file that is not there yet, whole or not at all. */
async function makeKeyFile(path: string): Promise<void> {
  const folder = await mkdtemp(join(dirname(path), '.reader-key-'));
  const draft = join(folder, 'key');
  try {
    await writeFile(draft, `${randomBytes(KEY_BYTES).toString('base64url')}\n`, {
      mode: OWNER_ONLY,
      flush: true,
    });
    await link(draft, path);
  } catch (error) {
    // Another process was faster: its key is the key.
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The key in a file that its owner alone can read; makes the file when there is none.
 *
 * @throws {UserError} `configuration` when it can be neither read nor made, or holds no key
 */
export async function keyFromFile(path: string, log: Logger): Promise<KeyObject> {
  let text: string;
  try {
    text = await readFile(path, 'utf8').catch(async (error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error;
      await makeKeyFile(path);
      return readFile(path, 'utf8');
    });
    const { mode } = await stat(path);
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0) {
      log.warn({ file: path }, 'others than its owner may read the key of the reader pages');
    }
  } catch (error) {
    throw new UserError(
      'configuration',
      `The key of the reader pages cannot be kept in ${path} (${codeOf(error)}): set READER_KEY instead`,
      { cause: error },
    );
  }
  const key = Buffer.from(text.trim(), 'base64url');
  if (key.length !== KEY_BYTES) {
    throw new UserError(
      'configuration',
      `${path} holds no key: remove it to get a new one, which ends all addresses given so far`,
    );
  }
  return createSecretKey(key);
}

/**
 * The key of a setting, or, without one, of a file in the project's folder.
 *
 * @param setting any text that nobody can guess
 * @throws {UserError} as `keyFromFile` does
 */
export async function loadReaderKey(setting: string | null, log: Logger): Promise<KeyObject> {
  return setting === null ? keyFromFile(KEY_FILE, log) : createSecretKey(Buffer.from(setting));
}
