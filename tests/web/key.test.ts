import { chmodSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { keyFromFile, loadReaderKey } from '../../src/web/reader/key.ts';

const log = createLog('silent');

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'footnote-key-'));
}

describe('the key of the reader pages', () => {
  test('is made once, kept, and its owner’s alone to read', async () => {
    const path = join(folder(), 'reader.key');
    const key = await keyFromFile(path, log);
    expect(key.symmetricKeySize).toBe(32);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect((await keyFromFile(path, log)).equals(key)).toBe(true);
    const other = await keyFromFile(join(folder(), 'reader.key'), log);
    expect(other.equals(key)).toBe(false);
  });

  test('is one and the same when many processes make it at once, and nothing else is left', async () => {
    const place = folder();
    const keys = await Promise.all(
      Array.from({ length: 20 }, () => keyFromFile(join(place, 'reader.key'), log)),
    );
    for (const key of keys) expect(keys[0]?.equals(key)).toBe(true);
    expect(readdirSync(place)).toEqual(['reader.key']);
  });

  test('that others may read is warned of', async () => {
    const path = join(folder(), 'reader.key');
    await keyFromFile(path, log);
    chmodSync(path, 0o644);
    const lines: string[] = [];
    await keyFromFile(path, pino({ base: null }, { write: (line: string) => lines.push(line) }));
    expect(lines.join()).toContain('others than its owner may read the key');
    expect(lines).toHaveLength(1);
  });

  test('that is damaged, or cannot be kept, is said in one line', async () => {
    const damaged = join(folder(), 'reader.key');
    writeFileSync(damaged, 'short', { mode: 0o600 });
    await expect(keyFromFile(damaged, log)).rejects.toThrow(/holds no key: remove it/);
    const nowhere = join(folder(), 'no', 'such', 'reader.key');
    await expect(keyFromFile(nowhere, log)).rejects.toThrow(/\(ENOENT\): set READER_KEY instead$/);
  });

  test('of a setting is the setting’s', async () => {
    const one = await loadReaderKey('0123456789abcdef0123456789abcdef', log);
    expect(one.equals(await loadReaderKey('0123456789abcdef0123456789abcdef', log))).toBe(true);
    expect(one.equals(await loadReaderKey('0123456789abcdef0123456789abcdeF', log))).toBe(false);
  });
});
