import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer-question.ts';
import { createGuildLibraries, type GuildLibraries } from '../../src/library/guild-libraries.ts';
import { createLibrary, type Library } from '../../src/library/library.ts';
import { createLog } from '../../src/log.ts';
import {
  addArticle,
  addArticles,
  changeArticle,
  removeArticle,
  renameArticle,
  undoRemoval,
} from '../../src/store/articles.ts';
import { deleteGuild } from '../../src/store/guilds.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { articleOf } from '../articles.ts';
import { draftOf, GUILD, HARBOUR, NOON, OTHER_GUILD, TOWER } from '../store/drafts.ts';

const MILL = articleOf('The mill\n\nThe old mill was built by Cy.', 'mill');
const FERRY = articleOf('The ferry\n\nThe ferry sails to Bergen.', 'ferry');

describe('the library of a server', () => {
  let folder: string;
  let store: Store;
  let shipped: Library;
  let libraries: GuildLibraries;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'footnote-libraries-'));
    store = await open();
    shipped = createLibrary([MILL]);
    libraries = createGuildLibraries({ shipped: () => shipped, store });
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const open = () =>
    openStore({ kind: 'sqlite', file: join(folder, 'store.db') }, { log: createLog('silent') });
  const add = async (text: string, guildId = GUILD) =>
    (await addArticle(store, guildId, draftOf(text), NOON)).id;
  const titles = async (guildId: string | null = GUILD) =>
    (await libraries.libraryFor(guildId)).articles.map(({ title }) => title);

  test('is the shipped one, with no index of its own, until something is added', async () => {
    expect(await libraries.libraryFor(GUILD)).toBe(shipped);
    const id = await add(TOWER);
    await removeArticle(store, GUILD, id, NOON);
    expect(await libraries.libraryFor(GUILD)).toBe(shipped);
    expect(await libraries.libraryFor(null)).toBe(shipped);
  });

  test('answers from its own articles and the shipped ones, and nowhere else are these asked', async () => {
    await add(TOWER);
    const asked = async (guildId: string | null, question: string) =>
      answerQuestion(await libraries.libraryFor(guildId), question).answer;
    expect(await asked(GUILD, 'Who built the tower?')).toContain('Anna Berg');
    expect(await asked(GUILD, 'Who built the old mill?')).toContain('Cy');
    for (const place of [OTHER_GUILD, null]) {
      expect((await asked(place, 'Who built the tower?')) ?? '').not.toContain('Anna Berg');
      expect(await titles(place)).toEqual(['The mill']);
    }
  });

  test('is as each change left it, as soon as that is acknowledged', async () => {
    const tower = await add(TOWER);
    expect(await titles()).toEqual(['The mill', 'The tower']);
    await renameArticle(store, GUILD, tower, 'Our tower', NOON);
    expect(await titles()).toEqual(['The mill', 'Our tower']);
    await changeArticle(store, GUILD, tower, { ...draftOf(HARBOUR), origin: null }, NOON);
    const { articles } = await libraries.libraryFor(GUILD);
    expect(articles[1]?.text).toBe(HARBOUR);
    await removeArticle(store, GUILD, tower, NOON);
    expect(await titles()).toEqual(['The mill']);
    await undoRemoval(store, GUILD, tower, NOON);
    expect(await titles()).toEqual(['The mill', 'Our tower']);
    await deleteGuild(store, GUILD);
    expect(await titles()).toEqual(['The mill']);
  });

  test('is as the last change left it also for who asks while it is being made', async () => {
    await add(TOWER);
    const first = titles();
    await add(HARBOUR);
    expect((await titles()).sort()).toEqual(['The harbour', 'The mill', 'The tower']);
    expect((await first).slice(0, 1)).toEqual(['The mill']);
  });

  test('is made once for all who ask meanwhile, and kept', async () => {
    await add(TOWER);
    const asked = await Promise.all(Array.from({ length: 10 }, () => libraries.libraryFor(GUILD)));
    expect(new Set(asked).size).toBe(1);
    expect(await libraries.libraryFor(GUILD)).toBe(asked[0]);
  });

  test('keeps the very articles that have not changed when others do', async () => {
    const tower = await add(TOWER);
    const find = async (id: string) =>
      (await libraries.libraryFor(GUILD)).articles.find((article) => article.id === id);
    const before = await find(tower);
    const harbour = await add(HARBOUR);
    const second = await find(harbour);
    expect(await find(tower)).toBe(before);
    await renameArticle(store, GUILD, tower, 'Our tower', NOON);
    expect(await find(tower)).not.toBe(before);
    expect(await find(harbour)).toBe(second);
    shipped = createLibrary([MILL, FERRY]);
    expect(await find(harbour)).toBe(second);
  });

  test('has the shipped articles as they are now', async () => {
    await add(TOWER);
    expect(await titles()).toEqual(['The mill', 'The tower']);
    shipped = createLibrary([FERRY]);
    expect(await titles()).toEqual(['The ferry', 'The tower']);
    expect(await titles(OTHER_GUILD)).toEqual(['The ferry']);
  });

  test('is as another process left it', async () => {
    await add(TOWER);
    expect(await titles()).toHaveLength(2);
    const other = await open();
    await addArticle(other, GUILD, draftOf(HARBOUR), NOON + 1);
    expect(await titles()).toEqual(['The mill', 'The tower', 'The harbour']);
    await other.close();
  });

  test('makes room for others, and is made again when it is asked again', async () => {
    libraries = createGuildLibraries({ shipped: () => shipped, store, mostCharacters: 150 });
    await add(TOWER);
    await add(HARBOUR, OTHER_GUILD);
    const first = await libraries.libraryFor(GUILD);
    expect(await libraries.libraryFor(GUILD)).toBe(first);
    expect(libraries.figures()).toEqual({ libraries: 2, articles: 2 });
    await libraries.libraryFor(OTHER_GUILD);
    expect(libraries.figures()).toEqual({ libraries: 2, articles: 2 });
    const again = await libraries.libraryFor(GUILD);
    expect(again).not.toBe(first);
    expect(again.articles).toEqual(first.articles);
  });

  test('is kept also when it alone is larger than all that is to be kept', async () => {
    libraries = createGuildLibraries({ shipped: () => shipped, store, mostCharacters: 10 });
    await add(TOWER);
    expect(await libraries.libraryFor(GUILD)).toBe(await libraries.libraryFor(GUILD));
  });

  test('lets others work while it is made', async () => {
    const long = (i: number) => draftOf(`Part ${i}\n\n${`The tower ${i} is tall. `.repeat(5_000)}`);
    const articles = Array.from({ length: 12 }, (_, i) => long(i));
    await addArticles(store, GUILD, articles, NOON);
    let turns = 0;
    let made = false;
    const count = () => {
      turns += 1;
      if (!made) setTimeout(count, 0);
    };
    setTimeout(count, 0);
    await libraries.libraryFor(GUILD);
    made = true;
    expect(turns).toBeGreaterThan(5);
  });

  test('is refused while the store cannot be read, and nobody waits for ever', async () => {
    await add(TOWER);
    await store.close();
    const asked = Array.from({ length: 3 }, () => libraries.libraryFor(GUILD));
    for (const { status } of await Promise.allSettled(asked)) expect(status).toBe('rejected');
    expect(await libraries.libraryFor(null)).toBe(shipped);
    store = await open();
    libraries = createGuildLibraries({ shipped: () => shipped, store });
    expect(await titles()).toHaveLength(2);
  });
});
