import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { listArticles } from '../../src/store/article-records.ts';
import { addArticle } from '../../src/store/articles.ts';
import { claimArticle } from '../../src/store/checks.ts';
import { followGuilds } from '../../src/store/follow-guilds.ts';
import { deleteGuild, deleteLeft, markLeft, markPresent } from '../../src/store/guilds.ts';
import { forgetPerson, keptAbout } from '../../src/store/people.ts';
import { questionsOf, recordQuestion } from '../../src/store/questions.ts';
import { changeSettings, DEFAULT_SETTINGS, settingsOf } from '../../src/store/settings.ts';
import {
  addSource,
  noteSourceCheck,
  removeSource,
  sourcesDue,
  sourcesOf,
} from '../../src/store/sources.ts';
import type { Store } from '../../src/store/store.ts';
import { tidy } from '../../src/store/tidy.ts';
import { castVote, votesOn } from '../../src/store/votes.ts';
import { waitForAnswer } from '../../src/store/waiting.ts';
import { describeStore, type TestDatabase } from './databases.ts';
import { ADA, BO, CHANNEL, DAY, draftOf, GUILD, NOON, OTHER_GUILD, TOWER } from './drafts.ts';

describeStore('what is kept of servers and people', (newDatabase) => {
  let database: TestDatabase;
  let store: Store;
  beforeEach(async () => {
    database = await newDatabase();
    store = await database.open({ articles: 10, characters: 10_000, sources: 2 });
  });
  afterEach(() => database.delete());

  const FEED = { url: 'https://example.org/feed', addedBy: ADA };

  /** Something in every table, all of it by Ada. */
  const fill = async (guildId: string): Promise<string> => {
    await changeSettings(store, guildId, { keepAskers: true }, NOON);
    await addArticle(store, guildId, draftOf(TOWER), NOON);
    const [article] = await listArticles(store, guildId);
    await claimArticle(store, guildId, article?.id ?? '', NOON, NOON);
    await addSource(store, guildId, FEED, NOON);
    const asked = {
      guildId,
      channelId: CHANNEL,
      askerId: ADA,
      question: 'Who?',
      status: 'unanswered',
      confidence: 0,
      articleId: null,
      hidden: false,
    } as const;
    const id = (await recordQuestion(store, asked, NOON)) ?? '';
    await castVote(
      store,
      { answerId: id, voterId: ADA, guildId, articleId: null, vote: 'wrong' },
      NOON,
    );
    await waitForAnswer(store, guildId, id, { userId: ADA, locale: 'de' }, NOON);
    return id;
  };

  /** In how many rows of which tables a text stands. */
  const mentions = async (text: string): Promise<Record<string, number>> => {
    const found: Record<string, number> = {};
    for (const { name } of await store.db.introspection.getTables()) {
      const rows = await store.db
        .selectFrom(name as 'articles')
        .selectAll()
        .execute();
      const number = rows.filter((row) => JSON.stringify(row).includes(text)).length;
      if (number > 0) found[name] = number;
    }
    return found;
  };

  test('is deleted whole with a server, whatever table it is in, and no other’s', async () => {
    await fill(GUILD);
    await fill(OTHER_GUILD);
    const before = await mentions(OTHER_GUILD);
    expect(await mentions(GUILD)).toEqual(before);
    // All tables but that of the schema's versions hold something of a server.
    const tables = (await store.db.introspection.getTables()).map(({ name }) => name);
    expect(Object.keys(before).sort()).toEqual(
      tables.filter((name) => name !== 'schema_versions').sort(),
    );
    await deleteGuild(store, GUILD);
    expect(await mentions(GUILD)).toEqual({});
    expect(await mentions(OTHER_GUILD)).toEqual(before);
  });

  test('of a server that the bot left is deleted when the grace period is over', async () => {
    await fill(GUILD);
    await fill(OTHER_GUILD);
    await markLeft(store, GUILD, NOON);
    await markLeft(store, GUILD, NOON + DAY);
    await tidy(store, { forgetServerAfterDays: 20 }, NOON + 20 * DAY - 1);
    expect(await listArticles(store, GUILD)).toHaveLength(1);
    expect(await tidy(store, { forgetServerAfterDays: 20 }, NOON + 20 * DAY)).toMatchObject({
      servers: 1,
    });
    expect(await mentions(GUILD)).toEqual({});
    expect(await listArticles(store, OTHER_GUILD)).toHaveLength(1);
  });

  test('of a server that the bot is back in stays', async () => {
    await fill(GUILD);
    await markLeft(store, GUILD, NOON);
    await markPresent(store, GUILD);
    expect(await deleteLeft(store, NOON + 365 * DAY)).toEqual([]);
    await markLeft(store, GUILD, NOON + 2 * DAY);
    expect(await deleteLeft(store, NOON + DAY)).toEqual([]);
    expect(await deleteLeft(store, NOON + 2 * DAY)).toEqual([GUILD]);
  });

  test('of a server where the bot was removed while it did not run is counted from its start', async () => {
    await fill(GUILD);
    await fill(OTHER_GUILD);
    const guilds = followGuilds(store, createLog('silent'));
    const leftAt = async () =>
      Object.fromEntries(
        (await store.db.selectFrom('guilds').selectAll().execute()).map((row) => [
          row.guildId,
          row.leftAt !== null,
        ]),
      );
    await guilds.present(new Set([GUILD]), (guildId) => guildId !== OTHER_GUILD);
    expect(await leftAt()).toEqual({ [GUILD]: false, [OTHER_GUILD]: false });
    await guilds.present(new Set([GUILD]), () => true);
    expect(await leftAt()).toEqual({ [GUILD]: false, [OTHER_GUILD]: true });
    await guilds.left(GUILD);
    await guilds.joined(OTHER_GUILD);
    expect(await leftAt()).toEqual({ [GUILD]: true, [OTHER_GUILD]: false });
    await guilds.present(new Set([GUILD, OTHER_GUILD]), () => true);
    expect(await leftAt()).toEqual({ [GUILD]: false, [OTHER_GUILD]: false });
  });

  test('of a person is told, and deleted in every server; what is the servers’ stays', async () => {
    const id = await fill(GUILD);
    await fill(OTHER_GUILD);
    await castVote(
      store,
      { answerId: id, voterId: BO, guildId: GUILD, articleId: null, vote: 'wrong' },
      NOON,
    );
    const kept = { questions: 2, votes: 2, waiting: 2, added: 4 };
    expect(await keptAbout(store, ADA)).toEqual(kept);
    expect(await keptAbout(store, BO)).toEqual({ questions: 0, votes: 1, waiting: 0, added: 0 });
    expect(await forgetPerson(store, ADA)).toEqual(kept);
    expect(await mentions(ADA)).toEqual({});
    expect(await keptAbout(store, ADA)).toEqual({ questions: 0, votes: 0, waiting: 0, added: 0 });
    expect(await listArticles(store, GUILD)).toHaveLength(1);
    expect(await questionsOf(store, GUILD, { limit: 9 })).toHaveLength(1);
    expect(await votesOn(store, GUILD, id)).toEqual({ helpful: 0, wrong: 1 });
  });

  test('are settings, those of one server alone, by default where nothing was set', async () => {
    expect(await settingsOf(store, GUILD)).toEqual(DEFAULT_SETTINGS);
    await changeSettings(store, GUILD, { answerIn: [CHANNEL], language: 'pt-BR' }, NOON);
    await changeSettings(store, GUILD, { keepQuestionsDays: 7 }, NOON);
    const expected = { answerIn: [CHANNEL], language: 'pt-BR', keepQuestionsDays: 7 };
    expect(await settingsOf(store, GUILD)).toEqual({ ...DEFAULT_SETTINGS, ...expected });
    expect(await settingsOf(store, OTHER_GUILD)).toEqual(DEFAULT_SETTINGS);
  });

  test('are no settings that are wrong, of which each is named', async () => {
    const wrong = { keepQuestionsDays: 0, callChannel: 'general' };
    await expect(changeSettings(store, GUILD, wrong, NOON)).rejects.toThrow(
      /^callChannel: must be an id of Discord; keepQuestionsDays: [^\n]+$/,
    );
    expect(await settingsOf(store, GUILD)).toEqual(DEFAULT_SETTINGS);
  });

  test('are settings of another version as far as they are understood', async () => {
    const settings = JSON.stringify({ keepQuestionsDays: -3, answersPrivate: true, colour: 'red' });
    await store.db.insertInto('guilds').values({ guildId: GUILD, settings }).execute();
    expect(await settingsOf(store, GUILD)).toEqual({ ...DEFAULT_SETTINGS, answersPrivate: true });
  });

  test('are sources, each once, as many as the limit says', async () => {
    const source = await addSource(store, GUILD, FEED, NOON);
    await expect(addSource(store, GUILD, FEED, NOON)).rejects.toThrow(/has this source already/);
    const second = { ...FEED, url: 'https://example.org/map' };
    await addSource(store, GUILD, second, NOON + 1);
    const third = { ...FEED, url: 'https://example.org/three' };
    await expect(addSource(store, GUILD, third, NOON)).rejects.toThrow(/has 2 sources/);
    const read = {
      url: FEED.url,
      etag: '"x"',
      lastModified: null,
      seen: ['https://example.org/1'],
    };
    await noteSourceCheck(store, GUILD, source.id, read, null, NOON + 2);
    await noteSourceCheck(store, OTHER_GUILD, source.id, null, 'forged', NOON + 9);
    await noteSourceCheck(store, GUILD, source.id, null, 'it is gone', NOON + 3);
    expect(await sourcesOf(store, GUILD)).toEqual([
      { ...source, ...read, failure: 'it is gone', checkedAt: NOON + 3 },
      expect.objectContaining({ ...second, checkedAt: null, seen: [] }),
    ]);
    expect(await sourcesOf(store, OTHER_GUILD)).toEqual([]);
  });

  test('are sources that are due, those never looked at first, while the bot is there', async () => {
    const first = await addSource(store, GUILD, FEED, NOON);
    await addSource(store, GUILD, { ...FEED, url: 'https://example.org/new' }, NOON);
    await addSource(store, OTHER_GUILD, FEED, NOON);
    await markLeft(store, OTHER_GUILD, NOON);
    await noteSourceCheck(store, GUILD, first.id, null, null, NOON);
    const due = async (before: number) =>
      (await sourcesDue(store, before, 10)).map(({ url }) => url.split('/').at(-1));
    expect(await due(NOON)).toEqual(['new']);
    expect(await due(NOON + 1)).toEqual(['new', 'feed']);
  });

  test('are the articles of a source also when it is removed', async () => {
    const source = await addSource(store, GUILD, FEED, NOON);
    await addArticle(store, GUILD, draftOf(TOWER, { sourceId: source.id }), NOON);
    expect(await removeSource(store, OTHER_GUILD, source.id)).toBe(false);
    expect((await listArticles(store, GUILD))[0]?.sourceId).toBe(source.id);
    expect(await removeSource(store, GUILD, source.id)).toBe(true);
    expect((await listArticles(store, GUILD))[0]?.sourceId).toBeNull();
    expect(await sourcesOf(store, GUILD)).toEqual([]);
  });
});
