import { afterEach, beforeEach, expect, test } from 'vitest';
import { addArticle } from '../../src/store/articles.ts';
import { deleteGuild } from '../../src/store/guilds.ts';
import type { Store } from '../../src/store/store.ts';
import { describeStore, type TestDatabase } from './databases.ts';
import { draftOf, GUILD, HARBOUR, NOON, OTHER_GUILD, TOWER } from './drafts.ts';

describeStore('a change that another process makes', (newDatabase) => {
  let database: TestDatabase;
  let here: Store;
  let there: Store;
  beforeEach(async () => {
    database = await newDatabase();
    [here, there] = await Promise.all([database.open(), database.open()]);
  });
  afterEach(() => database.delete());

  const soon = (value: () => Promise<unknown>) =>
    expect.poll(value, { timeout: 20_000, interval: 10 });
  const change = (store: Store, text: string) => addArticle(store, GUILD, draftOf(text), NOON);

  test('is known here soon, and what it does not concern is not read anew', async () => {
    expect(await here.revisions.of(GUILD)).toBe(0);
    await change(there, TOWER);
    await soon(() => here.revisions.of(GUILD)).toBe(NOON);
    await change(there, HARBOUR);
    await soon(() => here.revisions.of(GUILD)).toBe(NOON + 1);
    expect(await here.revisions.of(OTHER_GUILD)).toBe(0);
  });

  test('is known here at once when both do, and none is lost', async () => {
    await Promise.all([change(here, TOWER), change(there, HARBOUR)]);
    await soon(() => here.revisions.of(GUILD)).toBe(NOON + 1);
    await soon(() => there.revisions.of(GUILD)).toBe(NOON + 1);
  });

  test('is known here soon when it deletes everything', async () => {
    await change(here, TOWER);
    expect(await here.revisions.of(GUILD)).toBe(NOON);
    await deleteGuild(there, GUILD);
    await soon(() => here.revisions.of(GUILD)).toBe(0);
  });

  test('is known here also when the connection that tells of it was lost', async () => {
    if (database.kind === 'sqlite') {
      // There is none: each look sees what others wrote.
      await change(there, TOWER);
      expect(await here.revisions.of(GUILD)).toBe(NOON);
      return;
    }
    await here.revisions.of(GUILD);
    await database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query like 'listen%'`,
    );
    await change(there, TOWER);
    await soon(() => here.revisions.of(GUILD)).toBe(NOON);
    // Once it is there again, it tells again.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await change(there, HARBOUR);
    await soon(() => here.revisions.of(GUILD)).toBe(NOON + 1);
  });
});
