import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { deleteGuild } from '../../src/store/guilds.ts';
import {
  type AskedQuestion,
  askedBefore,
  findQuestion,
  isOpenAlready,
  publishQuestion,
  questionsOf,
  recordQuestion,
  reviseQuestion,
} from '../../src/store/questions.ts';
import { changeSettings } from '../../src/store/settings.ts';
import type { Store } from '../../src/store/store.ts';
import { tidy } from '../../src/store/tidy.ts';
import { castVote, votesOn, wrongAnswers } from '../../src/store/votes.ts';
import { settleQuestion, waitForAnswer, waitNoMore } from '../../src/store/waiting.ts';
import { describeStore, type TestDatabase } from './databases.ts';
import { ADA, BO, CHANNEL, DAY, GUILD, NOON, OTHER_GUILD } from './drafts.ts';

const OTHER_CHANNEL = '3300000000000000002';

const ASKED: AskedQuestion = {
  guildId: GUILD,
  channelId: CHANNEL,
  askerId: ADA,
  question: 'Who built the tower?',
  status: 'answered',
  confidence: 0.875,
  articleId: 'tower',
  hidden: false,
};

describeStore('what is kept of questions', (newDatabase) => {
  let database: TestDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await newDatabase();
    store = await database.open();
  });
  afterAll(() => database.delete());
  beforeEach(async () => {
    await deleteGuild(store, GUILD);
    await deleteGuild(store, OTHER_GUILD);
  });

  const record = async (asked: Partial<AskedQuestion> = {}, at = NOON): Promise<string> => {
    const id = await recordQuestion(store, { ...ASKED, ...asked }, at);
    if (id === null) throw new Error('it is kept');
    return id;
  };
  const texts = async (filter: Omit<Parameters<typeof questionsOf>[2], 'limit'> = {}) =>
    (await questionsOf(store, GUILD, { ...filter, limit: 10 })).map(({ question }) => question);
  const cleanUp = (at: number) => tidy(store, { forgetServerAfterDays: 30 }, at);

  test('is what was asked and what it got, and not who asked', async () => {
    const id = await record();
    expect(await questionsOf(store, GUILD, { limit: 10 })).toEqual([
      { ...ASKED, id, askedAt: NOON, askerId: null, settledBy: null, settledAt: null },
    ]);
    expect(await findQuestion(store, OTHER_GUILD, id)).toBeNull();
    expect(await questionsOf(store, OTHER_GUILD, { limit: 10 })).toEqual([]);
  });

  test('is who asked where the server wants it, until it wants it no more', async () => {
    await changeSettings(store, GUILD, { keepAskers: true }, NOON);
    const id = await record();
    expect((await findQuestion(store, GUILD, id))?.askerId).toBe(ADA);
    await changeSettings(store, GUILD, { keepAskers: false }, NOON);
    expect((await findQuestion(store, GUILD, id))?.askerId).toBeNull();
  });

  test('is what a question became that was put otherwise, without the votes on what it got before', async () => {
    const id = await record();
    await castVote(
      store,
      { answerId: id, voterId: BO, guildId: GUILD, articleId: null, vote: 'wrong' },
      NOON,
    );
    const put = {
      question: 'Who sank it?',
      status: 'unanswered',
      confidence: 0.1,
      articleId: null,
    } as const;
    expect(await reviseQuestion(store, id, { ...put, guildId: OTHER_GUILD })).toBe(false);
    expect(await votesOn(store, GUILD, id)).toMatchObject({ wrong: 1 });
    expect(await reviseQuestion(store, id, { ...put, guildId: GUILD })).toBe(true);
    expect(await questionsOf(store, GUILD, { limit: 10 })).toMatchObject([{ ...put, id }]);
    expect(await votesOn(store, GUILD, id)).toEqual({ helpful: 0, wrong: 0 });
  });

  test('is offered to others once its answer is shown to them', async () => {
    const id = await record({ hidden: true });
    const offered = () => askedBefore(store, GUILD, [CHANNEL], 'tower', 10);
    expect(await offered()).toEqual([]);
    await publishQuestion(store, OTHER_GUILD, id);
    expect(await offered()).toEqual([]);
    await publishQuestion(store, GUILD, id);
    expect(await offered()).toEqual(['Who built the tower?']);
  });

  test('tells whether the same was asked before, lately, and is open', async () => {
    const open = { status: 'unanswered' } as const;
    const ids = [await record(open), await record({ ...open, question: 'WHO  built the tower?' })];
    const isOpen = (id: string | undefined, since = NOON, asked: Partial<AskedQuestion> = {}) =>
      isOpenAlready(store, { ...ASKED, askedAt: NOON, id: id ?? '', ...asked }, since);
    // Of two at once, one was first.
    const [first, second] = ids.toSorted();
    expect([await isOpen(first), await isOpen(second)]).toEqual([false, true]);
    expect(await isOpen(second, NOON + 1)).toBe(false);
    expect(await isOpen(second, NOON, { question: 'Who built the wall?' })).toBe(false);
    expect(await isOpen(second, NOON, { guildId: OTHER_GUILD })).toBe(false);
    const later = await record(open, NOON + 1);
    const [kept] = await questionsOf(store, GUILD, { limit: 1 });
    expect(kept?.id).toBe(later);
    expect(kept !== undefined && (await isOpenAlready(store, kept, NOON))).toBe(true);
    await settleQuestion(store, GUILD, first ?? '', 'tower', NOON);
    expect(await isOpen(second)).toBe(false);
  });

  test('is nothing where the server wants nothing kept, at once', async () => {
    const id = await record();
    await castVote(
      store,
      { answerId: id, voterId: BO, guildId: GUILD, articleId: null, vote: 'wrong' },
      NOON,
    );
    await waitForAnswer(store, GUILD, id, { userId: BO, locale: 'de' }, NOON);
    await changeSettings(store, GUILD, { keepQuestions: false }, NOON);
    expect(await texts()).toEqual([]);
    expect(await votesOn(store, GUILD, id)).toEqual({ helpful: 0, wrong: 0 });
    expect(await recordQuestion(store, ASKED, NOON)).toBeNull();
    const vote = {
      answerId: id,
      voterId: BO,
      guildId: GUILD,
      articleId: null,
      vote: 'wrong',
    } as const;
    expect(await castVote(store, vote, NOON)).toBe(false);
    expect(await settleQuestion(store, GUILD, id, 'tower', NOON)).toEqual([]);
  });

  test('is kept for thirty days', async () => {
    await record({}, NOON);
    await record({ question: 'Who opened the harbour?' }, NOON + DAY);
    await cleanUp(NOON + 30 * DAY - 1);
    expect(await texts()).toHaveLength(2);
    await cleanUp(NOON + 30 * DAY);
    expect(await texts()).toEqual(['Who opened the harbour?']);
  });

  test('is kept for as many days as the server says, also when it says so later', async () => {
    await record({}, NOON);
    await record({ guildId: OTHER_GUILD }, NOON);
    await changeSettings(store, GUILD, { keepQuestionsDays: 7 }, NOON + 6 * DAY);
    expect(await texts()).toHaveLength(1);
    await changeSettings(store, GUILD, { keepQuestionsDays: 5 }, NOON + 6 * DAY);
    expect(await texts()).toEqual([]);
    expect(await questionsOf(store, OTHER_GUILD, { limit: 1 })).toHaveLength(1);
  });

  test('is found by what became of it, and from when, the latest first', async () => {
    await record({ question: 'One?' }, NOON);
    await record({ question: 'Two?', status: 'unanswered', articleId: null }, NOON + 1);
    const three = await record({ question: 'Three?', status: 'unanswered' }, NOON + 2);
    await record({ question: 'Four?', status: 'uncertain' }, NOON + 3);
    expect(await texts()).toEqual(['Four?', 'Three?', 'Two?', 'One?']);
    expect(await texts({ status: 'unanswered' })).toEqual(['Three?', 'Two?']);
    expect(await texts({ since: NOON + 2 })).toEqual(['Four?', 'Three?']);
    await settleQuestion(store, GUILD, three, 'mill', NOON + 9);
    expect(await texts({ status: 'unanswered', open: true })).toEqual(['Two?']);
    expect(await findQuestion(store, GUILD, three)).toMatchObject({
      settledBy: 'mill',
      settledAt: NOON + 9,
    });
  });

  test('is offered to who types a part of it where it was answered openly, most asked first', async () => {
    const offered = (typed: string, channels = [CHANNEL], guildId = GUILD) =>
      askedBefore(store, guildId, channels, typed, 10);
    await record({ question: 'Who built the café?' }, NOON);
    await record({ question: 'Who built the tower?' }, NOON + 1);
    await record({ question: 'who built the TOWER? ' }, NOON + 2);
    await record({ question: 'Who built the secret door?', hidden: true }, NOON);
    await record({ question: 'Who built the moon?', status: 'unanswered' }, NOON);
    await record({ question: 'Who built the 100% bridge_a?', channelId: OTHER_CHANNEL }, NOON);
    expect(await offered('BUILT')).toEqual([
      expect.stringMatching(/^who built the tower\?/i),
      'Who built the café?',
    ]);
    expect(await offered('cafe')).toEqual(['Who built the café?']);
    expect(await offered('')).toHaveLength(2);
    expect(await offered('%')).toEqual([]);
    expect(await offered('_')).toEqual([]);
    expect(await offered('\\')).toEqual([]);
    expect(await offered('100% bridge_', [CHANNEL, OTHER_CHANNEL])).toHaveLength(1);
    expect(await offered('built', [])).toEqual([]);
    expect(await offered('built', [CHANNEL], OTHER_GUILD)).toEqual([]);
    expect(await askedBefore(store, GUILD, [CHANNEL], 'built', 1)).toHaveLength(1);
  });

  test('are votes, one a person, of which the last counts', async () => {
    const answerId = await record();
    const vote = (voterId: string, vote: 'helpful' | 'wrong', guildId: string | null = GUILD) =>
      castVote(store, { answerId, voterId, guildId, articleId: 'tower', vote }, NOON);
    await vote(ADA, 'helpful');
    await vote(ADA, 'wrong');
    await vote(ADA, 'wrong');
    await vote(BO, 'helpful');
    expect(await votesOn(store, GUILD, answerId)).toEqual({ helpful: 1, wrong: 1 });
    // Neither another server nor a direct message has a say in them.
    await vote(ADA, 'helpful', OTHER_GUILD);
    await vote(BO, 'wrong', null);
    expect(await votesOn(store, GUILD, answerId)).toEqual({ helpful: 1, wrong: 1 });
    expect(await votesOn(store, null, answerId)).toEqual({ helpful: 0, wrong: 1 });
    expect(await wrongAnswers(store, OTHER_GUILD, 0, 10)).toEqual([]);
    await cleanUp(NOON + 30 * DAY);
    expect(await votesOn(store, null, answerId)).toEqual({ helpful: 0, wrong: 0 });
  });

  test('are the answers that were called wrong, most often first', async () => {
    const cast = async (question: string, votes: readonly ('helpful' | 'wrong')[], at: number) => {
      const answerId = await record({ question }, at);
      for (const [i, vote] of votes.entries()) {
        const voterId = `${ADA.slice(0, -1)}${i}`;
        await castVote(store, { answerId, voterId, guildId: GUILD, articleId: null, vote }, at);
      }
      return answerId;
    };
    await cast('Fine?', ['helpful'], NOON);
    const once = await cast('Once?', ['wrong', 'helpful'], NOON);
    const twice = await cast('Twice?', ['wrong', 'wrong'], NOON + 1);
    const wrong = { articleId: 'tower' };
    expect(await wrongAnswers(store, GUILD, 0, 10)).toEqual([
      { ...wrong, questionId: twice, question: 'Twice?', askedAt: NOON + 1, wrong: 2, helpful: 0 },
      { ...wrong, questionId: once, question: 'Once?', askedAt: NOON, wrong: 1, helpful: 1 },
    ]);
    expect(await wrongAnswers(store, GUILD, NOON + 1, 10)).toHaveLength(1);
  });

  test('is who wants to be told of an answer, who is told once', async () => {
    const id = await record({ status: 'unanswered' });
    const ada = { userId: ADA, locale: 'de' };
    const bo = { userId: BO, locale: 'en-US' };
    expect(await waitForAnswer(store, GUILD, id, ada, NOON)).toBe(true);
    expect(await waitForAnswer(store, GUILD, id, ada, NOON)).toBe(true);
    expect(await waitForAnswer(store, GUILD, id, bo, NOON)).toBe(true);
    expect(await waitForAnswer(store, OTHER_GUILD, id, bo, NOON)).toBe(false);
    expect(await waitForAnswer(store, GUILD, 'nothing', bo, NOON)).toBe(false);
    await waitNoMore(store, GUILD, id, BO);
    expect(await settleQuestion(store, OTHER_GUILD, id, 'mill', NOON)).toEqual([]);
    expect(await settleQuestion(store, GUILD, id, 'mill', NOON)).toEqual([ada]);
    expect(await settleQuestion(store, GUILD, id, 'mill', NOON)).toEqual([]);
  });

  test('is who waits for no longer than the question', async () => {
    const id = await record({ status: 'unanswered' });
    await waitForAnswer(store, GUILD, id, { userId: ADA, locale: 'de' }, NOON);
    await cleanUp(NOON + 31 * DAY);
    expect(await store.db.selectFrom('waiting').selectAll().execute()).toEqual([]);
  });
});
