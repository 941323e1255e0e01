import { ComponentType } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/library/library.ts';
import type { ShownMessage } from '../../src/simulator/shown-message.ts';
import { questionsOf } from '../../src/store/questions.ts';
import { changeSettings } from '../../src/store/settings.ts';
import { votesOn, wrongAnswers } from '../../src/store/votes.ts';
import { articleFrom, HARBOUR, LIGHTHOUSE } from './footnote.ts';
import { type FootnoteWithLibraries, startWithLibraries } from './with-libraries.ts';

const QUESTION = { question: 'Who built the lighthouse?' };
const BUILT = 'The lighthouse at Skarvik was built in 1874 by Ingrid Halvorsen.';
const PARAGRAPH = `> **${BUILT}** It stands 42 metres above the sea. Storms have damaged its lantern room three times.`;
const NOWHERE = 'This button leads nowhere. Ask again to get a new one.';
const labelsOf = ({ buttons }: ShownMessage) => buttons.map(({ label }) => label);
const idOf = ({ buttons }: ShownMessage, label: string) =>
  buttons.find((one) => one.label === label)?.customId ?? '';

describe('below an answer', () => {
  let footnote: FootnoteWithLibraries;
  beforeEach(async () => {
    footnote = await startWithLibraries();
  });
  afterEach(() => footnote.stop());

  /** A server, direct messages, and a server that the bot is in by Ada's own install alone. */
  function places() {
    const { ada, channel, discord } = footnote;
    const elsewhere = discord.addGuild({ name: 'Elsewhere', withBot: false });
    discord.join(ada, elsewhere);
    const [strange] = [...discord.world.channels.values()].filter(
      ({ guild }) => guild === elsewhere,
    );
    if (strange === undefined) throw new Error('a guild has a channel');
    return [
      { channel },
      { channel: ada.directMessages },
      { channel: strange, userInstall: true },
    ] as const;
  }

  test('stand in two rows the buttons that lead on and those that are about it', async () => {
    const { ada, channel } = footnote;
    const shown = await ada.slash('/ask', { ...QUESTION, private: true }, { channel });
    const [container] = shown.raw.components ?? [];
    const rows = container?.type === ComponentType.Container ? container.components : [];
    const inRows = rows
      .filter((row) => row.type === ComponentType.ActionRow)
      .map(({ components }) => components.map((one) => ('label' in one ? one.label : '')));
    expect(inRows).toEqual([
      ['More passages', 'In its paragraph'],
      ['Why?', 'Helpful', 'Wrong', 'Show to everyone'],
    ]);
  });

  test('the sentence is shown in its paragraph, in bold, wherever it was asked', async () => {
    const { ada } = footnote;
    for (const place of places()) {
      const shown = await ada.slash('/ask', QUESTION, place);
      const paragraph = await ada.click(shown, 'In its paragraph', place);
      expect(paragraph.ephemeral).toBe(true);
      expect(paragraph.text).toBe(
        `${PARAGRAPH}\n-# Skarvik lighthouse turns 150 · paragraph 1, sentence 1`,
      );
    }
  });

  test('the source opens at the sentence', async () => {
    const { ada, channel } = footnote;
    const shown = await ada.slash('/ask', { question: 'What did the harbour cost?' }, { channel });
    expect(shown.buttons.find(({ label }) => label === 'Open the source')?.url).toBe(
      'https://example.org/harbour#:~:text=The%20harbour%20cost%2012%20million%20euros.',
    );
  });

  test('a member votes in private, once, and may change their mind', async () => {
    const { ada, channel, discord, guild, store } = footnote;
    const bo = discord.addMember({ name: 'bo', guild });
    const shown = await ada.slash('/ask', QUESTION, { channel });
    const first = await ada.click(shown, 'Helpful');
    expect(first.ephemeral).toBe(true);
    expect(first.text).toContain('Noted as helpful (helpful: 1, wrong: 0).');
    await ada.click(shown, 'Helpful');
    expect((await bo.click(shown, 'Wrong')).text).toContain('(helpful: 1, wrong: 1)');
    expect((await ada.click(shown, 'Wrong')).text).toContain('(helpful: 0, wrong: 2)');
    const [seen] = bo.sees(channel);
    expect([seen?.text, seen?.edits]).toEqual([shown.text, 0]);
    expect(await wrongAnswers(store, guild.id, 0, 10)).toMatchObject([
      { ...QUESTION, articleId: 'lighthouse', wrong: 2, helpful: 0 },
    ]);
  });

  test('a person votes in direct messages and by their own install, each answer by itself', async () => {
    const { ada, store } = footnote;
    const [, ...others] = places();
    for (const place of others) {
      const shown = await ada.slash('/ask', QUESTION, place);
      const again = await ada.slash('/ask', QUESTION, place);
      await ada.click(shown, 'Wrong', place);
      await ada.click(shown, 'Helpful', place);
      await ada.click(again, 'Wrong', place);
      expect(await votesOn(store, null, shown.id)).toEqual({ helpful: 1, wrong: 0 });
      expect(await votesOn(store, null, again.id)).toEqual({ helpful: 0, wrong: 1 });
    }
  });

  test('a place that keeps no questions has no votes, and still the other buttons', async () => {
    const { ada, channel, guild, store } = footnote;
    const before = await ada.slash('/ask', QUESTION, { channel });
    await changeSettings(store, guild.id, { keepQuestions: false }, Date.now());
    const shown = await ada.slash('/ask', QUESTION, { channel });
    expect(labelsOf(shown)).toEqual(['More passages', 'In its paragraph', 'Why?']);
    expect((await ada.click(shown, 'Why?')).text).toContain('The passage holds: ');
    const late = await ada.click(before, 'Helpful');
    expect(late.text).toBe('This question is not kept here any more. Ask it again, please.');
    const nothing = await ada.slash('/ask', { question: 'Who won the World Cup?' }, { channel });
    expect(labelsOf(nothing)).toEqual(['Why not?']);
  });

  test('it is said why an answer is given, wherever it was asked', async () => {
    const { ada } = footnote;
    for (const place of places()) {
      const shown = await ada.slash('/ask', QUESTION, place);
      const why = await ada.click(shown, 'Why?', place);
      expect(why.ephemeral).toBe(true);
      expect(why.text).toMatch(
        /^The passage holds: \*\*built\*\*, \*\*lighthouse\*\*\nI take it to be the answer with a likelihood of \d+%\./,
      );
    }
  });

  test('it is said why an answer is not given', async () => {
    const { ada, channel } = footnote;
    const question = 'Who won the World Cup in Qatar?';
    const shown = await ada.slash('/ask', { question }, { channel });
    const why = await ada.click(shown, 'Why not?');
    expect(why.text).toContain('In no article: ');
    expect(why.text).toContain('**qatar**');
    const unsure = await ada.slash(
      '/ask',
      { question: 'Who painted the lighthouse?' },
      { channel },
    );
    expect((await ada.click(unsure, 'Why not?')).text).toContain('**painted**');
  });

  test('it is said why of the one article that was asked, and of a question that follows on', async () => {
    const { ada, channel } = footnote;
    const narrowed = { question: 'What did the harbour cost?', article: 'lighthouse' };
    const shown = await ada.slash('/ask', narrowed, { channel });
    expect((await ada.click(shown, 'Why not?')).text).toMatch(/In no article: .*\*\*harbour\*\*/);

    await ada.say(ada.directMessages, 'Who built the lighthouse?');
    const next = await ada.say(ada.directMessages, 'and when did she build it?');
    if (next === null) throw new Error('it is answered');
    expect((await ada.click(next, 'Why?')).text).toMatch(/holds: .*\*\*halvorsen\*\*/);
  });

  test('all speak the language of whoever presses', async () => {
    const { discord, guild, channel, ada } = footnote;
    const shown = await ada.slash('/ask', QUESTION, { channel });
    const eva = discord.addMember({ name: 'eva', guild, locale: 'de' });
    expect((await eva.click(shown, 'Why?')).text).toContain('In der Stelle kommen vor: ');
    expect((await eva.click(shown, 'Wrong')).text).toContain('Als falsch vermerkt');
    const own = await eva.slash('/ask', { ...QUESTION, private: true }, { channel });
    expect(labelsOf(own)).toContain('Allen zeigen');
  });

  test('an answer that one person saw is shown to everyone, as it is, and its question offered', async () => {
    const { ada, channel, discord, guild, store } = footnote;
    const bo = discord.addMember({ name: 'bo', guild });
    const shown = await ada.slash('/ask', { ...QUESTION, private: true }, { channel });
    expect(bo.sees(channel)).toEqual([]);
    expect(await questionsOf(store, guild.id, { limit: 5 })).toMatchObject([{ hidden: true }]);
    const left = await ada.click(shown, 'Show to everyone');
    expect(labelsOf(left)).not.toContain('Show to everyone');
    const [seen] = bo.sees(channel);
    expect(seen?.text).toBe(shown.text);
    expect(seen?.pings).toEqual([]);
    expect(seen && labelsOf(seen)).toEqual(labelsOf(left));
    expect(await questionsOf(store, guild.id, { limit: 5 })).toMatchObject([{ hidden: false }]);
  });

  test('an answer is shown to everyone by an own install too, and there is no such button where nobody else is', async () => {
    const { ada } = footnote;
    const [, direct, strange] = places();
    const secret = { ...QUESTION, private: true };
    const shown = await ada.slash('/ask', secret, strange);
    await ada.click(shown, 'Show to everyone', strange);
    expect(ada.sees(strange.channel).filter(({ ephemeral }) => !ephemeral)).toHaveLength(1);
    expect(labelsOf(await ada.slash('/ask', secret, direct))).not.toContain('Show to everyone');
    const open = await ada.slash('/ask', QUESTION, strange);
    expect(labelsOf(open)).not.toContain('Show to everyone');
  });

  test('an answer that the server makes private is shown to everyone too', async () => {
    const { ada, channel, guild, store } = footnote;
    await changeSettings(store, guild.id, { answersPrivate: true }, Date.now());
    const shown = await ada.slash('/ask', QUESTION, { channel });
    expect(shown.ephemeral).toBe(true);
    await ada.click(shown, 'Show to everyone');
    expect(ada.sees(channel).filter(({ ephemeral }) => !ephemeral)).toHaveLength(1);
  });

  test('an answer is not shown to everyone where the server does not let the bot answer', async () => {
    const { ada, channel, discord, guild, store } = footnote;
    const other = discord.addChannel(guild, 'bots');
    const shown = await ada.slash('/ask', { ...QUESTION, private: true }, { channel });
    await changeSettings(store, guild.id, { answerIn: [other.id] }, Date.now());
    const refused = await ada.click(shown, 'Show to everyone');
    expect(refused.ephemeral).toBe(true);
    expect(refused.text).toBe('I may not answer openly in this channel.');
    const now = await ada.slash('/ask', { ...QUESTION, private: true }, { channel });
    expect(labelsOf(now)).not.toContain('Show to everyone');
    expect(discord.addMember({ name: 'bo', guild }).sees(channel)).toEqual([]);
  });

  test('all buttons say so when the article has changed since, or is gone', async () => {
    const { ada, channel, discord, guild, ship } = footnote;
    const shown = await ada.slash('/ask', { ...QUESTION, private: true }, { channel });
    const pressAll = async () => {
      const texts: string[] = [];
      for (const label of labelsOf(shown)) texts.push((await ada.click(shown, label)).text);
      return texts;
    };
    const harbour = articleFrom('harbour', HARBOUR);
    ship(createLibrary([articleFrom('lighthouse', `${LIGHTHOUSE} Entry is free.`), harbour]));
    for (const text of await pressAll()) expect(text).toContain('The article has changed since');
    ship(createLibrary([harbour]));
    for (const text of await pressAll()) expect(text).toContain('is no longer here');
    expect(discord.addMember({ name: 'bo', guild }).sees(channel)).toEqual([]);
  });

  test('it is said when other articles decide by now', async () => {
    const { ada, channel, ship } = footnote;
    const question = 'Who won the World Cup in Qatar?';
    const shown = await ada.slash('/ask', { question }, { channel });
    const news = 'The final\n\nArgentina won the World Cup in Qatar.';
    ship(createLibrary([articleFrom('final', news)]));
    expect((await ada.click(shown, 'Why not?')).text).toMatch(
      /^The articles here have changed since this answer\..*\nThe passage holds: /,
    );
  });

  test('all buttons work after a restart', async () => {
    const { ada, channel, restart } = footnote;
    const shown = await ada.slash('/ask', { ...QUESTION, private: true }, { channel });
    await restart();
    expect((await ada.click(shown, 'In its paragraph')).text).toContain(PARAGRAPH);
    expect((await ada.click(shown, 'Why?')).text).toContain('The passage holds');
    expect((await ada.click(shown, 'Helpful')).text).toContain('(helpful: 1, wrong: 0)');
    expect(labelsOf(await ada.click(shown, 'Show to everyone'))).not.toContain('Show to everyone');
  });

  test('a forged button, or one from another server, gets a short message', async () => {
    const { ada, channel, discord, guild, store } = footnote;
    const shown = await ada.slash('/ask', QUESTION, { channel });
    const secret = await ada.slash('/ask', { ...QUESTION, private: true }, { channel });
    for (const id of [
      'place:1:',
      'place:2:AAAAAABBBB0',
      'why:1:answered:-',
      'why:1:x:-:-',
      'vote',
    ]) {
      expect((await ada.forgeClick(shown, id)).text).toBe(NOWHERE);
    }
    for (const id of ['vote:1:best:abcdefghijkm:AAAAAABBBB0', 'wait:1:../../etc', 'unwait:1:']) {
      expect((await ada.forgeClick(shown, id)).text).toBe(NOWHERE);
    }
    // What all see already, and what is no answer, is not repeated.
    const stolen = idOf(secret, 'Show to everyone');
    expect((await ada.forgeClick(shown, stolen)).text).toBe(NOWHERE);
    const why = await ada.click(shown, 'Why?');
    expect((await ada.forgeClick(why, stolen)).text).toBe(NOWHERE);
    expect((await ada.forgeClick(why, idOf(shown, 'Why?'))).text).toBe(NOWHERE);

    const neighbours = discord.addGuild({ name: 'Neighbours' });
    const elsewhere = discord.addChannel(neighbours, 'reading');
    const bo = discord.addMember({ name: 'bo', guild: neighbours });
    const theirs = await bo.slash('/ask', QUESTION, { channel: elsewhere });
    const foreign = await bo.forgeClick(theirs, idOf(shown, 'Wrong'));
    expect(foreign.text).toBe('This question is not kept here any more. Ask it again, please.');
    const [kept] = await questionsOf(store, guild.id, { limit: 5 });
    expect(await votesOn(store, guild.id, kept?.id ?? '')).toEqual({ helpful: 0, wrong: 0 });
    expect((await bo.forgeClick(theirs, 'place:1:AAAAAABBBB0')).text).toContain('no longer here');
  });
});

describe('a question', () => {
  let footnote: FootnoteWithLibraries;
  beforeEach(async () => {
    footnote = await startWithLibraries();
  });
  afterEach(() => footnote.stop());

  test('is kept in a server with what it got, and not who asked', async () => {
    const { ada, channel, discord, guild, store } = footnote;
    await ada.slash('/ask', { ...QUESTION, private: true }, { channel });
    await ada.say(channel, `<@${discord.botId}> who won the World Cup?`);
    const kept = await questionsOf(store, guild.id, { limit: 5 });
    expect(kept).toHaveLength(2);
    expect(kept).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ...QUESTION,
          channelId: channel.id,
          status: 'answered',
          articleId: 'lighthouse',
          hidden: true,
          askerId: null,
        }),
        expect.objectContaining({ question: 'who won the World Cup?', hidden: false }),
      ]),
    );
    await changeSettings(store, guild.id, { keepAskers: true }, Date.now());
    const question = 'When was the lighthouse built?';
    await ada.slash('/ask', { question }, { channel });
    const after = await questionsOf(store, guild.id, { limit: 5 });
    const askers = after.map((one) => [one.question === question, one.askerId]);
    expect(askers.toSorted()).toEqual([
      [false, null],
      [false, null],
      [true, ada.id],
    ]);
  });

  test('is not kept where the server wants none kept, in direct messages, and by an own install', async () => {
    const { ada, channel, discord, guild, store } = footnote;
    await changeSettings(store, guild.id, { keepQuestions: false }, Date.now());
    const elsewhere = discord.addGuild({ name: 'Elsewhere', withBot: false });
    discord.join(ada, elsewhere);
    const strange = discord.addChannel(elsewhere, 'reading');
    await ada.slash('/ask', QUESTION, { channel });
    await ada.slash('/ask', QUESTION, { channel: strange, userInstall: true });
    await ada.say(ada.directMessages, QUESTION.question);
    expect(await store.db.selectFrom('questions').selectAll().execute()).toEqual([]);
  });
});
