import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Article, textOf } from '../../src/article/article.ts';
import {
  articlesDue,
  articlesFrom,
  findArticle,
  listArticles,
  readArticles,
  sizeOfLibrary,
} from '../../src/store/article-records.ts';
import {
  addArticle,
  addArticles,
  changeArticle,
  deleteRemoved,
  noteOrigin,
  removeArticle,
  renameArticle,
  undoRemoval,
} from '../../src/store/articles.ts';
import { deleteGuild } from '../../src/store/guilds.ts';
import { newArticleId } from '../../src/store/ids.ts';
import { storable } from '../../src/store/storable.ts';
import type { Store } from '../../src/store/store.ts';
import { UserError } from '../../src/user-error.ts';
import { anyArticle, articleOf } from '../articles.ts';
import { describeStore, type TestDatabase } from './databases.ts';
import {
  ADA,
  draftOf,
  draftWith,
  fetchedFrom,
  GUILD,
  HARBOUR,
  MINUTE,
  NOON,
  OTHER_GUILD,
  PASTED,
  TOWER,
} from './drafts.ts';

function codeOf(action: Promise<unknown>): Promise<string> {
  return action.then(
    () => 'nothing',
    (error: unknown) => (error instanceof UserError ? error.code : Promise.reject(error)),
  );
}

describeStore('the articles of a server', (newDatabase) => {
  let database: TestDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await newDatabase();
    store = await database.open({ articles: 4, characters: 20_000, sources: 1 });
  });
  afterAll(() => database.delete());
  beforeEach(async () => {
    await deleteGuild(store, GUILD);
    await deleteGuild(store, OTHER_GUILD);
  });

  const titles = async (guildId = GUILD) =>
    (await listArticles(store, guildId)).map(({ title }) => title);
  const add = async (text: string, at = NOON) =>
    (await addArticle(store, GUILD, draftOf(text), at)).id;

  test('are listed in the order in which they came, with what is known of them', async () => {
    const link = {
      arrival: 'link',
      origin: {
        ...fetchedFrom('https://example.org/tower', NOON - MINUTE),
        lastModified: 'Wed, 01 May 2024 10:00:00 GMT',
      },
    } as const;
    const draft = draftOf(
      `---\ntitle: A tower\nurl: https://example.org/\nauthor: Cy\ndate: 2024-05-01\n---\n${TOWER}`,
      link,
    );
    await addArticle(store, GUILD, draft, NOON);
    const harbour = await add(HARBOUR, NOON + 1);
    const [tower, second] = await listArticles(store, GUILD);
    expect(second?.id).toBe(harbour);
    expect(tower).toEqual({
      ...PASTED,
      ...link,
      id: draft.article.id,
      title: 'A tower',
      renamed: false,
      url: 'https://example.org/',
      author: 'Cy',
      date: '2024-05-01',
      language: 'en',
      site: null,
      characters: draft.article.text.length,
      sentences: draft.article.sentences.length,
      hash: expect.stringMatching(/^[\da-f]{64}$/),
      revision: expect.any(Number),
      addedBy: ADA,
      addedAt: NOON,
      changedAt: NOON,
      removedAt: null,
    });
    expect(await findArticle(store, GUILD, draft.article.id)).toEqual(tower);
  });

  test('come back as they were read in: text, sentences, pages and what they state', async () => {
    const pages = { ...articleOf(TOWER), pages: [1, 1, 3], site: 'The Post' };
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyArticle, fc.constant(pages)), async (article) => {
        const draft = draftWith(article);
        await addArticle(store, GUILD, draft, NOON);
        const read = await readArticles(store, GUILD, [draft.article.id]);
        expect(read).toEqual([{ ...draft.article, text: storable(article.text) }]);
        await deleteGuild(store, GUILD);
      }),
      { numRuns: 40 },
    );
  });

  test('keep every offset also where their text holds what no database keeps', async () => {
    const draft = draftOf('A\0 headline\n\nHalf \ud83d of it. \udc00 And 😀 the rest.\n');
    await addArticle(store, GUILD, draft, NOON);
    const [read] = (await readArticles(store, GUILD, [draft.article.id])) as [Article];
    expect(read.text).toBe('A\ufffd headline\n\nHalf \ufffd of it. \ufffd And 😀 the rest.\n');
    expect(read.sentences).toEqual(draft.article.sentences);
    expect(read.sentences.map((sentence) => textOf(read, sentence))).toEqual(
      draft.article.sentences.map((sentence) => storable(textOf(draft.article, sentence))),
    );
  });

  test('are told apart from those of another server by every function', async () => {
    const id = await add(TOWER);
    const [before] = await listArticles(store, GUILD);
    const elsewhere = OTHER_GUILD;
    expect(await titles(elsewhere)).toEqual([]);
    expect(await findArticle(store, elsewhere, id)).toBeNull();
    expect(await readArticles(store, elsewhere, [id])).toEqual([]);
    expect(await sizeOfLibrary(store, elsewhere)).toEqual({ articles: 0, characters: 0 });
    await noteOrigin(store, elsewhere, id, fetchedFrom('https://example.org/forged', NOON));
    const changed = draftOf(HARBOUR);
    for (const action of [
      () => changeArticle(store, elsewhere, id, { ...changed, origin: null }, NOON),
      () => renameArticle(store, elsewhere, id, 'Mine', NOON),
      () => removeArticle(store, elsewhere, id, NOON),
    ]) {
      expect(await codeOf(action())).toBe('article-unknown');
    }
    const sameId = { ...changed, article: { ...changed.article, id } };
    await expect(addArticle(store, elsewhere, sameId, NOON)).rejects.toThrow(/unique|duplicate/i);
    await removeArticle(store, GUILD, id, NOON);
    expect(await codeOf(undoRemoval(store, elsewhere, id, NOON))).toBe('article-unknown');
    await undoRemoval(store, GUILD, id, NOON);
    expect(await listArticles(store, GUILD)).toEqual([{ ...before, revision: expect.any(Number) }]);
  });

  test('have ids that nobody guesses and no file has', () => {
    const ids = Array.from({ length: 1_000 }, newArticleId);
    expect(new Set(ids).size).toBe(1_000);
    for (const id of ids) expect(id).toMatch(/^[a-km-np-z2-9]{20}$/);
  });

  test('are there once, however often the same text is added', async () => {
    const first = await add(TOWER);
    expect(await addArticle(store, GUILD, draftOf(TOWER), NOON)).toEqual({
      outcome: 'known',
      id: first,
    });
    const added = await addArticles(store, GUILD, [draftOf(HARBOUR), draftOf(HARBOUR)], NOON + 1);
    expect(added.map(({ outcome }) => outcome)).toEqual(['added', 'known']);
    expect(await titles()).toEqual(['The tower', 'The harbour']);
  });

  test('are added as far as the limits go, and a person who reaches one is told', async () => {
    const texts = ['One', 'Two', 'Three', 'Four', 'Five'].map((word) => `${word}\n\nIt is so.`);
    const added = await addArticles(
      store,
      GUILD,
      texts.map((text) => draftOf(text)),
      NOON,
    );
    expect(added.map(({ outcome }) => outcome)).toEqual([
      'added',
      'added',
      'added',
      'added',
      'full',
    ]);
    await expect(add(TOWER)).rejects.toThrow(
      /holds at most 4 articles and 20,000 characters\. Remove some first\.$/,
    );
    const [one] = await listArticles(store, GUILD);
    await removeArticle(store, GUILD, one?.id ?? '', NOON);
    expect(await codeOf(add(`Long\n\n${'It is so. '.repeat(2_000)}`))).toBe('library-full');
    await add(TOWER);
    expect(await codeOf(undoRemoval(store, GUILD, one?.id ?? '', NOON))).toBe('library-full');
    expect(await sizeOfLibrary(store, OTHER_GUILD)).toEqual({ articles: 0, characters: 0 });
  });

  test('are added by several at once without passing the limits', async () => {
    const texts = Array.from({ length: 8 }, (_, i) => `Number ${i}\n\nIt is so.`);
    const codes = await Promise.all(texts.map((text) => codeOf(add(text))));
    expect(codes.filter((code) => code === 'nothing')).toHaveLength(4);
    expect(codes.filter((code) => code === 'library-full')).toHaveLength(4);
    expect((await sizeOfLibrary(store, GUILD)).articles).toBe(4);
  });

  test('say what they say now after a refresh, with the same id', async () => {
    const id = await add(TOWER);
    const { article } = draftOf('The tower\n\nIt was torn down.');
    const origin = fetchedFrom('https://example.org/tower', NOON + MINUTE);
    const change = { article, origin };
    expect(await changeArticle(store, GUILD, id, change, NOON + MINUTE)).toBe('changed');
    expect(await readArticles(store, GUILD, [id])).toEqual([{ ...article, id }]);
    const record = await findArticle(store, GUILD, id);
    expect(record).toMatchObject({ origin, addedAt: NOON, changedAt: NOON + MINUTE });
  });

  test('are as they were after a refresh that brings the same, but for when it was', async () => {
    const id = await add(TOWER);
    const revision = await store.revisions.of(GUILD);
    const origin = fetchedFrom('https://example.org/tower', NOON + MINUTE);
    const change = { ...draftOf(TOWER), origin };
    expect(await changeArticle(store, GUILD, id, change, NOON + MINUTE)).toBe('unchanged');
    const record = await findArticle(store, GUILD, id);
    expect(record).toMatchObject({ origin, changedAt: NOON });
    expect(await store.revisions.of(GUILD)).toBe(revision);
  });

  test('keep the title that somebody gave them', async () => {
    const id = await add(TOWER);
    await renameArticle(store, GUILD, id, 'Our tower', NOON);
    expect((await readArticles(store, GUILD, [id]))[0]?.title).toBe('Our tower');
    await changeArticle(
      store,
      GUILD,
      id,
      { ...draftOf('The tower of old\n\nIt is gone.'), origin: null },
      NOON,
    );
    expect(await findArticle(store, GUILD, id)).toMatchObject({
      title: 'Our tower',
      renamed: true,
    });
    expect(
      await changeArticle(
        store,
        GUILD,
        id,
        { ...draftOf('The tower of old\n\nIt is gone.'), origin: null },
        NOON,
      ),
    ).toBe('unchanged');
  });

  test('cannot grow beyond the limits by a refresh', async () => {
    const id = await add(TOWER);
    const { article } = draftOf(`The tower\n\n${'It is so. '.repeat(2_100)}`);
    const long = { article, origin: null };
    expect(await codeOf(changeArticle(store, GUILD, id, long, NOON))).toBe('library-full');
    expect((await findArticle(store, GUILD, id))?.changedAt).toBe(NOON);
  });

  test('are back with their id when a removal is undone, for ten minutes', async () => {
    const id = await add(TOWER);
    const [article] = await readArticles(store, GUILD, [id]);
    expect((await removeArticle(store, GUILD, id, NOON)).title).toBe('The tower');
    expect(await titles()).toEqual([]);
    expect(await readArticles(store, GUILD, [id])).toEqual([]);
    expect(await codeOf(removeArticle(store, GUILD, id, NOON))).toBe('article-unknown');
    expect(await codeOf(renameArticle(store, GUILD, id, 'Gone', NOON))).toBe('article-unknown');
    expect(await deleteRemoved(store, NOON + 10 * MINUTE)).toBe(0);
    await undoRemoval(store, GUILD, id, NOON + 10 * MINUTE);
    expect(await readArticles(store, GUILD, [id])).toEqual([article]);
    expect(await codeOf(undoRemoval(store, GUILD, id, NOON))).toBe('article-unknown');
  });

  test('are gone for good eleven minutes after they were removed', async () => {
    const id = await add(TOWER);
    await add(HARBOUR);
    await removeArticle(store, GUILD, id, NOON);
    expect(await codeOf(undoRemoval(store, GUILD, id, NOON + 11 * MINUTE))).toBe('article-unknown');
    expect(await deleteRemoved(store, NOON + 11 * MINUTE)).toBe(1);
    expect(await findArticle(store, GUILD, id)).toBeNull();
    expect(await titles()).toEqual(['The harbour']);
  });

  test('are not there twice when one is added again and its removal then undone', async () => {
    const id = await add(TOWER);
    await removeArticle(store, GUILD, id, NOON);
    await add(TOWER);
    expect(await codeOf(undoRemoval(store, GUILD, id, NOON))).toBe('article-exists');
  });

  test('are found by where they came from', async () => {
    const link = 'https://example.org/tower';
    await addArticle(store, GUILD, draftOf(TOWER, { origin: fetchedFrom(link, NOON) }), NOON);
    await addArticle(store, GUILD, draftOf(`---\nurl: ${link}\n---\n${HARBOUR}`), NOON + 1);
    const found = await articlesFrom(store, GUILD, link);
    expect(found.map(({ title }) => title)).toEqual(['The tower', 'The harbour']);
    expect(await articlesFrom(store, OTHER_GUILD, link)).toEqual([]);
  });

  test('are due for a refresh when they were fetched longest ago, while the bot is there', async () => {
    const fetched = (text: string, minutes: number) =>
      draftOf(text, { origin: fetchedFrom('https://example.org/', NOON + minutes * MINUTE) });
    await addArticles(store, GUILD, [fetched(TOWER, 2), fetched(HARBOUR, 1)], NOON);
    await addArticle(store, OTHER_GUILD, fetched(TOWER, 9), NOON);
    await add('Pasted\n\nIt is so.');
    const due = await articlesDue(store, NOON + 5 * MINUTE, 10);
    expect(due.map(({ title, guildId }) => [title, guildId])).toEqual([
      ['The harbour', GUILD],
      ['The tower', GUILD],
    ]);
    expect(await articlesDue(store, NOON + 5 * MINUTE, 1)).toHaveLength(1);
  });

  test('raise the revision of their library with every change, and no other', async () => {
    const seen = new Set<number>();
    const raised = async () => {
      const revision = await store.revisions.of(GUILD);
      expect(revision).toBeGreaterThan(Math.max(0, ...seen));
      seen.add(revision);
    };
    expect(await store.revisions.of(GUILD)).toBe(0);
    const id = await add(TOWER);
    await raised();
    await renameArticle(store, GUILD, id, 'Our tower', NOON);
    await raised();
    await changeArticle(store, GUILD, id, { ...draftOf(HARBOUR), origin: null }, NOON);
    await raised();
    await removeArticle(store, GUILD, id, NOON);
    await raised();
    await undoRemoval(store, GUILD, id, NOON);
    await raised();
    const before = await store.revisions.of(GUILD);
    await codeOf(removeArticle(store, GUILD, 'nowhere', NOON));
    await noteOrigin(store, GUILD, id, fetchedFrom('https://example.org/x', NOON));
    expect(await store.revisions.of(GUILD)).toBe(before);
    expect(await store.revisions.of(OTHER_GUILD)).toBe(0);
  });

  test('never have a revision again that they had before all was deleted', async () => {
    await add(TOWER, NOON);
    const before = await store.revisions.of(GUILD);
    await deleteGuild(store, GUILD);
    expect(await store.revisions.of(GUILD)).toBe(0);
    await add(TOWER, NOON + MINUTE);
    expect(await store.revisions.of(GUILD)).toBeGreaterThan(before);
  });
});
