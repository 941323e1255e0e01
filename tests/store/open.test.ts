import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { addArticle } from '../../src/store/articles.ts';
import { deleteGuild } from '../../src/store/guilds.ts';
import { type DatabaseLocation, IN_MEMORY } from '../../src/store/location.ts';
import { openStore } from '../../src/store/store.ts';
import { UserError } from '../../src/user-error.ts';
import { draftOf, GUILD, NOON } from './drafts.ts';

const folder = mkdtempSync(join(tmpdir(), 'footnote-open-'));
const text = join(folder, 'text');
writeFileSync(text, 'This is no database, only a text that is long enough to be one. '.repeat(99));
afterAll(() => rmSync(folder, { recursive: true }));

const open = (location: DatabaseLocation) => openStore(location, { log: createLog('silent') });

test('a store that is not there is made, with its folder, for its owner alone', async () => {
  const file = join(folder, 'a', 'b', 'store.db');
  await (await open({ kind: 'sqlite', file })).close();
  expect(statSync(file).isFile()).toBe(true);
  expect(statSync(join(folder, 'a', 'b')).mode & 0o077).toBe(0);
});

test('a store holds no word any more of what was deleted from it', async () => {
  const file = join(folder, 'deleted.db');
  const store = await open({ kind: 'sqlite', file });
  const secret = 'Quavexzor';
  const draft = draftOf(`The ${secret} tower\n\n${`The ${secret} tower is tall. `.repeat(500)}`);
  await addArticle(store, GUILD, draft, NOON);
  const bytes = () =>
    readdirSync(folder)
      .filter((name) => name.startsWith('deleted.db'))
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('');
  expect(bytes()).toContain(secret);
  await deleteGuild(store, GUILD);
  await store.close();
  expect(bytes()).not.toContain(secret);
});

test('a store in memory is made anew each time', async () => {
  const first = await open(IN_MEMORY);
  await first.db.insertInto('guilds').values({ guildId: '1' }).execute();
  const second = await open(IN_MEMORY);
  expect(await second.db.selectFrom('guilds').selectAll().execute()).toEqual([]);
  await Promise.all([first.close(), second.close()]);
});

const NOT_THERE = 'postgres://ada:secret@127.0.0.1:1/footnote';
test.each<[string, DatabaseLocation, RegExp]>([
  ['a text', { kind: 'sqlite', file: text }, /it is no database, or a damaged one$/],
  ['a file in its way', { kind: 'sqlite', file: join(text, 'x.db') }, /in the way of its folder$/],
  ['a folder', { kind: 'sqlite', file: folder }, /check that its folder may be written$/],
  ['no server', { kind: 'postgres', url: NOT_THERE }, /used: the connection was refused$/],
])('what cannot be opened is said in one line without a secret: %s', async (_, location, line) => {
  const error = await open(location).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw new Error('it says why');
  expect(error.code).toBe('store');
  expect(error.message).toMatch(line);
  expect(error.message).not.toMatch(/\n|secret/);
});
