import { afterEach, beforeEach, expect, test } from 'vitest';
import { articlesDue } from '../../src/store/article-records.ts';
import { addArticle, deleteRemoved, removeArticle } from '../../src/store/articles.ts';
import { articleChecks, claimArticle, noteArticleCheck } from '../../src/store/checks.ts';
import { deleteGuild } from '../../src/store/guilds.ts';
import { addSource, claimSource, sourcesOf } from '../../src/store/sources.ts';
import type { Store } from '../../src/store/store.ts';
import { describeStore, type TestDatabase } from './databases.ts';
import { ADA, draftOf, fetchedFrom, GUILD, HARBOUR, MINUTE, NOON, TOWER } from './drafts.ts';

describeStore('looking at links', (newDatabase) => {
  let database: TestDatabase;
  let store: Store;
  let other: Store;

  beforeEach(async () => {
    database = await newDatabase();
    store = await database.open();
    other = await database.open();
  });
  afterEach(() => database.delete());

  const LATER = NOON + 10 * MINUTE;
  const add = async (text: string) => {
    const origin = fetchedFrom('https://example.org/', NOON);
    return (await addArticle(store, GUILD, draftOf(text, { origin }), NOON)).id;
  };

  test('is for one process, until it is due again', async () => {
    const id = await add(TOWER);
    const claims = [store, other, store].map((one) =>
      claimArticle(one, GUILD, id, NOON + MINUTE, LATER),
    );
    expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
    expect(await claimArticle(other, GUILD, id, LATER + MINUTE, LATER + MINUTE)).toBe(true);
    const { id: source } = await addSource(
      store,
      GUILD,
      { url: 'https://example.org/feed', addedBy: ADA },
      NOON,
    );
    const sourceClaims = [store, other].map((one) =>
      claimSource(one, source, NOON + MINUTE, LATER),
    );
    expect((await Promise.all(sourceClaims)).filter(Boolean)).toHaveLength(1);
    expect((await sourcesOf(store, GUILD))[0]?.checkedAt).toBe(LATER);
  });

  test('is not due for an article that was looked at and could not be read', async () => {
    const [tower, harbour] = [await add(TOWER), await add(HARBOUR)];
    await noteArticleCheck(store, GUILD, tower, 'there is no page (404)', LATER);
    const due = async (before: number) =>
      (await articlesDue(store, before, 10)).map(({ id }) => id).sort();
    expect(await due(LATER)).toEqual([harbour]);
    expect(await due(LATER + 1)).toEqual([tower, harbour].sort());
    expect(await articleChecks(store, GUILD)).toEqual(
      new Map([[tower, { checkedAt: LATER, failure: 'there is no page (404)' }]]),
    );
    await noteArticleCheck(store, GUILD, tower, null, LATER + 5);
    expect((await articleChecks(store, GUILD)).get(tower)?.failure).toBeNull();
  });

  test('is forgotten with the article, and with the server', async () => {
    const [tower, harbour] = [await add(TOWER), await add(HARBOUR)];
    for (const id of [tower, harbour]) await noteArticleCheck(store, GUILD, id, null, LATER);
    await removeArticle(store, GUILD, tower, NOON);
    await deleteRemoved(store, NOON + 11 * MINUTE);
    expect([...(await articleChecks(store, GUILD)).keys()]).toEqual([harbour]);
    await deleteGuild(store, GUILD);
    expect(await articleChecks(store, GUILD)).toEqual(new Map());
  });
});
