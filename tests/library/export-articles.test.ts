import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';
import { type Archive, exportArticles } from '../../src/library/guild-knowledge/export-articles.ts';
import { createLog } from '../../src/log.ts';
import { addArticles, removeArticle } from '../../src/store/articles.ts';
import { IN_MEMORY } from '../../src/store/location.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { draftOf, GUILD, HARBOUR, NOON, OTHER_GUILD, TOWER } from '../store/drafts.ts';

describe('what a server takes away', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore(IN_MEMORY, { log: createLog('silent') });
  });
  afterEach(() => store.close());

  const exported = async (largest: number) => {
    const archives: Archive[] = [];
    for await (const archive of exportArticles(store, GUILD, largest)) archives.push(archive);
    return archives;
  };
  const filesIn = ({ bytes }: Archive) =>
    Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)] as const);

  test('is every article of it that is there, each under a name of its own', async () => {
    const [first] = await addArticles(
      store,
      GUILD,
      [draftOf(TOWER), draftOf(HARBOUR), draftOf(`${HARBOUR} It is deep.`), draftOf('…5\n\nFive.')],
      NOON,
    );
    await addArticles(store, OTHER_GUILD, [draftOf('Elsewhere\n\nIt is not here.')], NOON);
    if (first?.outcome !== 'added') throw new Error('it is added');
    await removeArticle(store, GUILD, first.id, NOON);
    const [archive, ...others] = await exported(1_000_000);
    expect(others).toEqual([]);
    if (archive === undefined) throw new Error('there is one');
    expect(archive.articles).toBe(3);
    const files = filesIn(archive);
    expect(files.map(([name]) => name).sort()).toEqual([
      '5.md',
      'the-harbour-2.md',
      'the-harbour.md',
    ]);
    const texts = files.map(([id, text]) => parseArticle({ id, text, format: 'markdown' }).text);
    expect(texts.sort()).toEqual([HARBOUR, `${HARBOUR} It is deep.`, '…5\n\nFive.'].sort());
  });

  test('comes in as many archives as it takes, and what is too large in one of its own', async () => {
    const long = (name: string, words: number) => draftOf(`${name}\n\n${'word '.repeat(words)}`);
    await addArticles(
      store,
      GUILD,
      [long('a', 500), long('b', 500), long('c', 4_000), long('d', 500)],
      NOON,
    );
    const archives = await exported(10_000);
    const names = archives.map((archive) => filesIn(archive).map(([name]) => name));
    expect(names.flat().sort()).toEqual(['a.md', 'b.md', 'c.md', 'd.md']);
    expect(names.length).toBeGreaterThan(1);
    expect(names.find((held) => held.includes('c.md'))).toEqual(['c.md']);
    for (const { bytes } of archives) expect(bytes.length).toBeLessThan(10_000);
  });

  test('is nothing where there is nothing', async () => {
    expect(await exported(1_000)).toEqual([]);
  });
});
