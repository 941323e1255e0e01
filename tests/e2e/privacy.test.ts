import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Member } from '../../src/simulator/member.ts';
import { addArticle } from '../../src/store/articles.ts';
import { questionsOf, recordQuestion } from '../../src/store/questions.ts';
import type { Schema } from '../../src/store/schema.ts';
import { changeSettings } from '../../src/store/settings.ts';
import { addSource } from '../../src/store/sources.ts';
import { castVote } from '../../src/store/votes.ts';
import { waitForAnswer } from '../../src/store/waiting.ts';
import { draftOf } from '../store/drafts.ts';
import { type KeepingFootnote, startKeeping } from './kept.ts';

const TABLES = {
  guilds: true,
  articles: true,
  sources: true,
  questions: true,
  votes: true,
  waiting: true,
  checks: true,
  schemaVersions: true,
} as const satisfies Record<keyof Schema, true>;

let footnote: KeepingFootnote;
beforeEach(async () => {
  footnote = await startKeeping();
});
afterEach(() => footnote.stop());

/** Every row of every table that has this text in it anywhere. */
async function rowsWith(text: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of Object.keys(TABLES) as (keyof Schema)[]) {
    const rows = await footnote.store.db.selectFrom(table).selectAll().execute();
    found.push(...rows.filter((row) => JSON.stringify(row).includes(text)).map(() => table));
  }
  return found;
}

/** Keeps of somebody all that can be kept, in two servers and direct messages. */
async function keepAllOf({ user: { id: person, name } }: Member): Promise<void> {
  const { channel, guild, store } = footnote;
  const now = Date.now();
  for (const guildId of [guild.id, '1100000000000000009']) {
    await changeSettings(store, guildId, { keepAskers: true }, now);
    const question = await recordQuestion(
      store,
      {
        guildId,
        channelId: channel.id,
        askerId: person,
        question: 'Who paints it?',
        status: 'unanswered',
        confidence: 0,
        articleId: null,
        hidden: false,
      },
      now,
    );
    if (question === null) throw new Error('it is kept');
    const vote = { answerId: question, voterId: person, guildId, articleId: null };
    await castVote(store, { ...vote, vote: 'wrong' }, now);
    await waitForAnswer(store, guildId, question, { userId: person, locale: 'de' }, now);
    await addArticle(
      store,
      guildId,
      { ...draftOf(`${name}’s tower\n\nIt is tall.`), addedBy: person },
      now,
    );
    await addSource(store, guildId, { url: `https://example.org/${name}`, addedBy: person }, now);
  }
  const vote = { answerId: 'x', voterId: person, guildId: null, articleId: null };
  await castVote(store, { ...vote, vote: 'helpful' }, now);
}

describe('/privacy', () => {
  test('says in a server what its settings keep, to the asker alone', async () => {
    const { ada, channel, guild, store } = footnote;
    const ask = () => ada.slash('privacy', {}, { channel });
    const shown = await ask();
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain('Of questions asked in this server, for 30 days: their words');
    expect(shown.text).toContain('Who asked them is not kept.');
    expect(shown.text).toMatch(/What I keep about you, in all places together\nNothing\.$/);
    expect(shown.buttons).toEqual([]);
    await changeSettings(store, guild.id, { keepQuestionsDays: 7, keepAskers: true }, Date.now());
    const longer = await ask();
    expect(longer.text).toContain('asked in this server, for 7 days');
    expect(longer.text).toContain('Who asked them is kept too');
    await changeSettings(store, guild.id, { keepQuestions: false }, Date.now());
    expect((await ask()).text).toContain('No questions and no votes of this server.');
  });

  test('says in direct messages, and by a person’s own install, that no questions are kept', async () => {
    const { discord } = footnote;
    const bo = discord.addMember({ name: 'bo', installed: true });
    const elsewhere = discord.addGuild({ name: 'Elsewhere', withBot: false });
    discord.join(bo, elsewhere);
    const there = discord.addChannel(elsewhere, 'there');
    for (const place of [
      { channel: bo.directMessages },
      { channel: there, userInstall: true },
      { channel: discord.addPrivateChannel(bo, footnote.ada), userInstall: true },
    ]) {
      const shown = await bo.slash('privacy', {}, place);
      expect(shown.text).toContain('- No questions asked in direct messages');
      expect(shown.text).not.toContain('asked in this server');
      expect(shown.ephemeral).toBe(true);
    }
  });

  test('deletes all that is kept about the asker, once they are sure, and counts it', async () => {
    const { ada, channel, discord, guild, store } = footnote;
    const bo = discord.addMember({ name: 'bo', guild });
    await keepAllOf(ada);
    await keepAllOf(bo);
    const bos = await rowsWith(bo.id);
    const shown = await ada.slash('privacy', {}, { channel });
    const counts = [
      'Questions that I know are yours: 2',
      'Your votes: 3',
      'Answers that you wait for: 2',
      'Articles and feeds that you added: 4',
    ];
    for (const count of counts) expect(shown.text).toContain(count);
    const sure = await ada.click('Delete what you keep about me');
    expect(sure.text).toContain('That cannot be undone.');
    await ada.click('Back');
    expect((await rowsWith(ada.id)).length).toBeGreaterThan(0);
    await ada.click('Delete what you keep about me');
    const deleted = await ada.click('Delete all of it');
    expect(deleted.text).toContain('Deleted. I keep nothing about you any more.');
    for (const count of counts) expect(deleted.text).toContain(count);
    expect(await rowsWith(ada.id)).toEqual([]);
    expect(await rowsWith(bo.id)).toEqual(bos);
    expect(await questionsOf(store, guild.id, { limit: 9 })).toHaveLength(2);
    const after = await ada.slash('privacy', {}, { channel });
    expect(after.text).toMatch(/Nothing\.$/);
  });

  test.each([
    ['direct messages', false],
    ['a server by their own install', true],
  ])('deletes it from %s too', async (_, userInstall) => {
    const { discord } = footnote;
    const bo = discord.addMember({ name: 'bo', locale: 'de', installed: true });
    await keepAllOf(bo);
    const elsewhere = discord.addGuild({ name: 'Elsewhere', withBot: false });
    discord.join(bo, elsewhere);
    const channel = userInstall ? discord.addChannel(elsewhere, 'there') : bo.directMessages;
    await bo.slash('privacy', {}, { channel, userInstall });
    await bo.click('Lösche, was du über mich aufbewahrst');
    expect((await bo.click('Alles löschen')).text).toContain('Deine Stimmen: 3');
    expect(await rowsWith(bo.id)).toEqual([]);
  });

  test('deletes nobody else’s, whoever presses what', async () => {
    const { ada, discord, guild } = footnote;
    const bo = discord.addMember({ name: 'bo', guild });
    await keepAllOf(ada);
    const before = await rowsWith(ada.id);
    const direct = { channel: bo.directMessages };
    const theirs = await bo.slash('ask', { question: 'Who built the lighthouse?' }, direct);
    const shown = await bo.forgeClick(theirs, 'privacy:delete');
    expect(shown.text).toContain('There was nothing to delete');
    expect((await bo.forgeClick(theirs, 'privacy:x')).text).toContain('leads nowhere');
    expect(await rowsWith(ada.id)).toEqual(before);
  });
});
