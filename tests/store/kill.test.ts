import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'libsql';
import { afterAll, describe, expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { listArticles, readArticles } from '../../src/store/article-records.ts';
import { openStore } from '../../src/store/store.ts';
import { GUILD } from './drafts.ts';
import { wordsOf } from './words-of.ts';

const ROUNDS = 20;
/** Killed after so many acknowledgements, more in each round, and then a moment. */
const LEAST_ACKNOWLEDGED = 3;

const folder = mkdtempSync(join(tmpdir(), 'footnote-kill-'));
const file = join(folder, 'store.db');
afterAll(() => rmSync(folder, { recursive: true }));

/** A process that has loaded what it needs and waits. */
async function startWriter(): Promise<ChildProcess> {
  const args = ['--import', 'tsx', 'tests/store/write-until-killed.ts', file, GUILD];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin?.on('error', () => undefined);
  await once(child.stdout ?? child, 'readable');
  return child;
}

/**
 * Lets a process write and kills it in the middle of that.
 *
 * @param there the articles that are there, which become those that are there by what it acknowledged
 * @returns how much it acknowledged, and the article that it was about to add or remove, if any
 */
async function killWhileWriting(
  child: ChildProcess,
  acknowledgements: number,
  there: Set<string>,
): Promise<{ number: number; underWay: string | null }> {
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error('it has pipes');
  let number = 0;
  let underWay: string | null = null;
  const closed = once(child, 'close');
  createInterface({ input: stdout }).on('line', (line) => {
    const [what = '', id = ''] = line.split(' ');
    underWay = what.endsWith('ing') ? id : null;
    if (what === 'added') there.add(id);
    if (what === 'removed') there.delete(id);
    if (what === 'added' || what === 'removed') number += 1;
    if (number === acknowledgements) setTimeout(() => child.kill('SIGKILL'), Math.random() * 3);
  });
  stdin.write('go\n');
  await closed;
  return { number, underWay };
}

// Processes start slowly where others work: nothing here is to fail for that.
describe('a write that is acknowledged', { timeout: 120_000 }, () => {
  test(`survives each of ${ROUNDS} kills of the process, and the file opens cleanly`, async () => {
    const there = new Set<string>();
    const starting = [startWriter(), startWriter()];
    for (let round = 0; round < ROUNDS; round++) {
      const child = await starting.shift();
      if (child === undefined) throw new Error('two are being started');
      if (round + starting.length + 1 < ROUNDS) starting.push(startWriter());
      const acknowledged = await killWhileWriting(child, LEAST_ACKNOWLEDGED + round, there);
      expect(child.signalCode).toBe('SIGKILL');
      expect(acknowledged.number).toBeGreaterThanOrEqual(LEAST_ACKNOWLEDGED + round);

      const store = await openStore({ kind: 'sqlite', file }, { log: createLog('silent') });
      const found = (await listArticles(store, GUILD)).map(({ id }) => id);
      // What was under way may have been done, or not.
      const settled = (ids: Iterable<string>) =>
        [...ids].filter((id) => id !== acknowledged.underWay).sort();
      expect(settled(found)).toEqual(settled(there));
      const articles = await readArticles(store, GUILD, found);
      expect(articles.map(({ text }) => text)).toEqual(articles.map(({ id }) => wordsOf(id)));
      await store.close();
      const database = new Database(file);
      expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      database.close();
      there.clear();
      for (const id of found) there.add(id);
    }
    expect(there.size).toBeGreaterThan(ROUNDS);
  });
});
