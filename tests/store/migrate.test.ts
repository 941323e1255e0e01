import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { listArticles } from '../../src/store/article-records.ts';
import { addArticle } from '../../src/store/articles.ts';
import { migrate } from '../../src/store/migrate.ts';
import { MIGRATIONS, type Migration } from '../../src/store/migrations/migrations.ts';
import { openStore } from '../../src/store/store.ts';
import { describeStore, type TestDatabase } from './databases.ts';
import { draftOf, GUILD, NOON, TOWER } from './drafts.ts';

describeStore('the schema', (newDatabase) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await newDatabase();
  });
  afterEach(() => database.delete());

  /** A step that comes after all there are. */
  const next = (apply: Migration['apply']): readonly Migration[] => [
    ...MIGRATIONS,
    { name: 'next', apply },
  ];

  test('is made once, however often and from however many processes the store is opened', async () => {
    const stores = await Promise.all(Array.from({ length: 4 }, () => database.open()));
    const [first, second] = stores;
    if (first === undefined || second === undefined) throw new Error('four are open');
    await addArticle(first, GUILD, draftOf(TOWER), NOON);
    await migrate(second.db, second.kind);
    expect(await listArticles(second, GUILD)).toHaveLength(1);
    const versions = await first.db.selectFrom('schemaVersions').select('version').execute();
    expect(versions.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, place) => place + 1));
  });

  test('is brought up to date with what it holds', async () => {
    const store = await database.open();
    await addArticle(store, GUILD, draftOf(TOWER), NOON);
    const steps = next(async ({ schema }) => {
      await schema.alterTable('articles').addColumn('colour', 'text').execute();
    });
    await Promise.all([migrate(store.db, store.kind, steps), migrate(store.db, store.kind, steps)]);
    const [row] = await store.db.selectFrom('articles').selectAll().execute();
    expect(row).toMatchObject({ title: 'The tower', colour: null });
  });

  test('is as it was when a step fails in its middle', async () => {
    const store = await database.open();
    const failing = next(async (db) => {
      await db.schema.alterTable('articles').addColumn('colour', 'text').execute();
      throw new Error('no more');
    });
    await expect(migrate(store.db, store.kind, failing)).rejects.toThrow('no more');
    await addArticle(store, GUILD, draftOf(TOWER), NOON);
    const [row] = await store.db.selectFrom('articles').selectAll().execute();
    expect(row).not.toHaveProperty('colour');
    await migrate(store.db, store.kind);
  });

  test('of a newer version is refused in one line, and left alone', async () => {
    const store = await database.open();
    await migrate(
      store.db,
      store.kind,
      next(async () => undefined),
    );
    await expect(openStore(database.location, { log: createLog('silent') })).rejects.toThrow(
      /^A newer version of Footnote wrote the database \(schema \d+; this one knows \d+\): [^\n]+$/,
    );
    const versions = await store.db.selectFrom('schemaVersions').select('name').execute();
    expect(versions).toHaveLength(MIGRATIONS.length + 1);
  });
});
