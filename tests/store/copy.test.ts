import { expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { listArticles, readArticles } from '../../src/store/article-records.ts';
import { addArticle, removeArticle } from '../../src/store/articles.ts';
import { noteArticleCheck } from '../../src/store/checks.ts';
import { copyStore } from '../../src/store/copy.ts';
import { IN_MEMORY } from '../../src/store/location.ts';
import { recordQuestion } from '../../src/store/questions.ts';
import { changeSettings } from '../../src/store/settings.ts';
import { addSource } from '../../src/store/sources.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { castVote } from '../../src/store/votes.ts';
import { waitForAnswer } from '../../src/store/waiting.ts';
import { describeStore } from './databases.ts';
import { ADA, CHANNEL, draftOf, GUILD, HARBOUR, NOON, OTHER_GUILD, TOWER } from './drafts.ts';

async function fill(store: Store): Promise<void> {
  await changeSettings(store, GUILD, { keepAskers: true, keepQuestionsDays: 7 }, NOON);
  const { id } = await addArticle(store, GUILD, draftOf(TOWER), NOON);
  await noteArticleCheck(store, GUILD, id, 'there is no page (404)', NOON);
  await removeArticle(store, GUILD, id, NOON);
  for (let i = 0; i < 45; i++) {
    await addArticle(store, GUILD, draftOf(`Number ${i}\n\nIt is ${i}.`), NOON + i);
  }
  await addArticle(store, OTHER_GUILD, draftOf(HARBOUR), NOON);
  await addSource(store, GUILD, { url: 'https://example.org/feed', addedBy: ADA }, NOON);
  const asked = {
    guildId: GUILD,
    channelId: CHANNEL,
    askerId: ADA,
    question: 'Who built it?',
    status: 'answered',
    confidence: 0.1 + 0.2,
    articleId: id,
    hidden: true,
  } as const;
  const answerId = (await recordQuestion(store, asked, NOON)) ?? '';
  const vote = { answerId, voterId: ADA, guildId: GUILD, articleId: null, vote: 'wrong' } as const;
  await castVote(store, vote, NOON);
  await waitForAnswer(store, GUILD, answerId, { userId: ADA, locale: 'de' }, NOON);
}

/** All rows of all tables. */
async function contentOf(store: Store): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const { name } of await store.db.introspection.getTables()) {
    if (name === 'schema_versions') continue;
    const rows = await store.db
      .selectFrom(name as 'articles')
      .selectAll()
      .execute();
    found[name] = rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort();
  }
  return found;
}

describeStore('a store that is copied', (newDatabase) => {
  test('holds the same in every table, there and back, and is not copied into a full one', async () => {
    const database = await newDatabase();
    const log = createLog('silent');
    const [from, back] = [await openStore(IN_MEMORY, { log }), await openStore(IN_MEMORY, { log })];
    const there = await database.open();
    await fill(from);
    const content = await contentOf(from);
    for (const rows of Object.values(content)) expect(rows.length).toBeGreaterThan(0);
    expect(await copyStore(from, there)).toEqual({ servers: 2, articles: 47 });
    expect(await contentOf(there)).toEqual(content);
    await copyStore(there, back);
    expect(await contentOf(back)).toEqual(content);
    const [record] = await listArticles(there, OTHER_GUILD);
    expect(await readArticles(there, OTHER_GUILD, [record?.id ?? ''])).toHaveLength(1);
    await expect(copyStore(from, there)).rejects.toThrow(/is not empty: nothing is copied$/);
    await Promise.all([from.close(), back.close()]);
    await database.delete();
  });
});
