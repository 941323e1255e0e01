import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { listArticles } from '../../src/store/article-records.ts';
import { addArticle } from '../../src/store/articles.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { draftOf, GUILD, NOON } from '../store/drafts.ts';
import type { Run } from './run-in-turn.ts';

const folder = mkdtempSync(join(tmpdir(), 'footnote-backup-'));
const file = join(folder, 'store.db');
let store: Store;
beforeAll(async () => {
  store = await openStore({ kind: 'sqlite', file }, { log: createLog('silent') });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** Runs the command with each of several arguments, in one process. */
async function backup(calls: readonly string[][], databaseUrl = `file:${file}`): Promise<Run[]> {
  const args = ['tests/cli/run-in-turn.ts', 'backup', JSON.stringify(calls)];
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    env: { PATH: process.env.PATH ?? '', HOME: folder, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  await once(child, 'close');
  return JSON.parse(out) as Run[];
}

const add = (i: number) =>
  addArticle(store, GUILD, draftOf(`Number ${i}\n\n${`It is number ${i}. `.repeat(200)}`), NOON);

// Processes start slowly where others work: nothing here is to fail for that.
test('a backup holds all that was acknowledged before, while the bot goes on writing', {
  timeout: 60_000,
}, async () => {
  for (let i = 0; i < 30; i++) await add(i);
  const target = join(folder, 'copy.db');
  let running = true;
  const made = backup([[target], [target]]).finally(() => {
    running = false;
  });
  let written = 30;
  for (; running; written++) {
    await add(written);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const [first, again] = await made;
  expect(first).toEqual({ code: 0, out: `The database is copied to ${target}\n`, err: '' });
  expect(again).toEqual({
    code: 1,
    out: '',
    err: `backup: ${target} is there already: name another file\n`,
  });
  expect(statSync(target).mode & 0o077).toBe(0);

  const log = createLog('silent');
  const copy = await openStore({ kind: 'sqlite', file: target }, { log });
  const titles = (await listArticles(copy, GUILD)).map(({ title }) => title);
  await copy.close();
  expect(titles.length).toBeGreaterThanOrEqual(30);
  expect(titles.length).toBeLessThanOrEqual(written);
  expect(new Set(titles)).toEqual(new Set(titles.map((_, i) => `Number ${i}`)));
});

test('a backup that cannot be made is refused in one line, and leaves nothing behind', {
  timeout: 60_000,
}, async () => {
  const before = readdirSync(folder);
  const broken = join(folder, 'broken.db');
  const calls = [['--help'], [], ['a', 'b'], ['--nonsense'], [join(folder, 'none', 'copy.db')]];
  const [help, none, two, unknown, nowhere] = await backup(calls);
  expect(help).toMatchObject({ code: 0, err: '' });
  for (const run of [none, two, unknown]) {
    expect(run).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^backup: .+\n$/) });
  }
  expect(nowhere).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^backup: The backup could not be made: ENOENT[^\n]+\n$/),
  });

  writeFileSync(
    broken,
    'This is no database, only a text that is long enough to be one. '.repeat(99),
  );
  const copy = [[join(folder, 'other.db')]];
  const [[missing], [noDatabase], [postgres]] = await Promise.all([
    backup(copy, `file:${join(folder, 'missing.db')}`),
    backup(copy, `file:${broken}`),
    backup(copy, 'postgres://ada:secret@127.0.0.1:1/footnote'),
  ]);
  expect(missing?.err).toMatch(/^backup: There is no database at .+missing\.db: nothing/);
  expect(noDatabase?.err).toMatch(
    /^backup: The database .+ it is no database, or a damaged one\n$/,
  );
  expect(postgres).toMatchObject({
    code: 2,
    err: 'backup: DATABASE_URL names a PostgreSQL database: use pg_dump\n',
  });
  rmSync(broken);
  expect(readdirSync(folder).sort()).toEqual(before.sort());
});
