import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Member } from '../../src/simulator/member.ts';
import type { Channel } from '../../src/simulator/world.ts';
import { questionsOf, recordQuestion } from '../../src/store/questions.ts';
import { DEFAULT_SETTINGS, settingsOf } from '../../src/store/settings.ts';
import { type KeepingFootnote, startKeeping } from './kept.ts';

const BUILT = 'The lighthouse at Skarvik was built in 1874 by';
const QUESTION = 'Who built the lighthouse?';

let footnote: KeepingFootnote;
let manager: Member;
let quiet: Channel;

beforeEach(async () => {
  footnote = await startKeeping();
  const { discord, guild } = footnote;
  const managers = discord.addRole(guild, 'managers', ['ManageGuild']);
  manager = discord.addMember({ name: 'max', guild, roles: [managers], installed: true });
  quiet = discord.addChannel(guild, 'quiet');
});
afterEach(() => footnote.stop());

const open = () => manager.slash('settings', {}, { channel: footnote.channel });
const kept = () => settingsOf(footnote.store, footnote.guild.id);
const mention = () => `<@${footnote.discord.botId}> ${QUESTION}`;

describe('a manager', () => {
  test('sees what holds in a server that has set nothing, and alone', async () => {
    const shown = await open();
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain('## Settings of this server');
    expect(shown.text).toContain('**Where I may answer for all to see**: Everywhere');
    expect(shown.text).toContain('Answers are shown to everyone');
    expect(shown.text).toContain('**When a question goes unanswered, I call**: nobody');
    expect(shown.text).toContain('Questions are kept for 30 days');
    expect(shown.text).toContain('Who asked is not kept.');
    expect(shown.text).not.toContain('⚠️');
    expect(await kept()).toEqual(DEFAULT_SETTINGS);
  });

  test('changes each in the same message, which shows it, and which stays', async () => {
    const { channel, discord, guild } = footnote;
    const helpers = discord.addRole(guild, 'helpers');
    const shown = await open();
    const same = (changed: { id: string }) => expect(changed.id).toBe(shown.id);
    same(await manager.select('settings:channels', [channel, quiet]));
    same(await manager.click('Show to the asker alone'));
    same(await manager.select('Nowhere: choose a channel', [quiet]));
    same(await manager.select('No role: choose one to call', [helpers]));
    same(await manager.select('Nobody else: choose a role', [helpers]));
    same(await manager.select('settings:days', ['Keep for 7 days']));
    same(await manager.click('Keep who asked'));
    expect(await kept()).toEqual({
      answerIn: [channel.id, quiet.id],
      answersPrivate: true,
      callChannel: quiet.id,
      callRole: helpers.id,
      editorRole: helpers.id,
      language: null,
      keepQuestions: true,
      keepQuestionsDays: 7,
      keepAskers: true,
    });
    await footnote.restart();
    const again = await open();
    expect(again.text).toContain(`<#${channel.id}> <#${quiet.id}>`);
    expect(again.text).toContain('Answers are shown to the asker alone');
    expect(again.text).toContain(`I call**: <#${quiet.id}> <@&${helpers.id}>`);
    expect(again.text).toContain('Questions are kept for 7 days');
    expect(again.text).toContain('Who asked is kept too.');
    expect(again.pings).toEqual([]);
  });

  test('takes back each choice by choosing nothing', async () => {
    const { channel, discord, guild } = footnote;
    const helpers = discord.addRole(guild, 'helpers');
    await open();
    await manager.select('settings:channels', [channel]);
    await manager.select('settings:call-channel', [channel]);
    await manager.select('settings:call-role', [helpers]);
    await manager.select('settings:editors', [helpers]);
    await manager.select('settings:language', ['Deutsch']);
    await manager.select('settings:channels', []);
    await manager.select('settings:call-channel', []);
    await manager.select('settings:call-role', []);
    await manager.select('settings:editors', []);
    await manager.select('settings:language', ['Die des Fragenden']);
    expect(await kept()).toEqual(DEFAULT_SETTINGS);
  });

  test('is asked before all kept questions are deleted', async () => {
    const { guild, channel, store } = footnote;
    const asked = { guildId: guild.id, channelId: channel.id, askerId: '1', question: QUESTION };
    const got = { status: 'answered', confidence: 1, articleId: null, hidden: false } as const;
    await recordQuestion(store, { ...asked, ...got }, Date.now());
    const count = async () => (await questionsOf(store, guild.id, { limit: 9 })).length;
    await open();
    expect((await manager.click('Keep none')).text).toContain('That cannot be undone.');
    expect((await manager.click('Back')).text).toContain('Questions are kept for 30 days');
    expect(await count()).toBe(1);
    await manager.click('Keep none');
    const shown = await manager.click('Delete them and keep none');
    expect(shown.text).toContain('Questions and votes are not kept.');
    expect(await count()).toBe(0);
    expect((await manager.click('Keep questions')).text).toContain('Questions are kept for 30');
  });

  test('is told at once, and later too, of a channel that cannot be written in', async () => {
    const { channel, discord } = footnote;
    discord.permit(quiet, 'bot', { deny: ['SendMessages'] });
    await open();
    const line = `⚠️ I cannot write in <#${quiet.id}>. What I lack there: Send Messages.`;
    expect((await manager.select('settings:channels', [quiet])).text).toContain(line);
    expect((await manager.select('settings:call-channel', [channel])).text).toContain(line);
    discord.permit(quiet, 'bot', { allow: ['SendMessages'] });
    await expect.poll(async () => (await open()).text).not.toContain('⚠️');
    discord.removeChannel(channel);
    const gone = await manager.slash('settings', {}, { channel: quiet });
    expect(gone.text).toContain('⚠️ A channel that was chosen is gone, or hidden from me.');
  });

  test('is told of a role that is everyone’s, or may not be pinged, or has no channel', async () => {
    const { channel, discord, guild } = footnote;
    const helpers = discord.addRole(guild, 'helpers');
    await open();
    const alone = await manager.select('settings:call-role', [helpers]);
    expect(alone.text).toContain('⚠️ A role alone is not called: choose a channel too.');
    discord.permit(channel, 'bot', { deny: ['MentionEveryone'] });
    const shown = await manager.select('settings:call-channel', [channel]);
    expect(shown.text).toContain(`⚠️ I may not ping <@&${helpers.id}>.`);
    const everyone = [...guild.roles.values()].find(({ id }) => id === guild.id);
    if (everyone === undefined) throw new Error('a guild has the role of everyone');
    const refused = await manager.select('settings:editors', [everyone]);
    expect(refused.text).toContain('That is everyone.');
    expect(refused.ephemeral).toBe(true);
    expect((await kept()).editorRole).toBeNull();
  });

  test('gets nowhere with forged names, and nobody else with anything', async () => {
    const { ada, channel } = footnote;
    const shown = await open();
    expect((await manager.forgeClick(shown, 'settings:nobody')).text).toContain('leads nowhere');
    const theirs = await ada.slash('ask', { question: QUESTION }, { channel });
    expect((await ada.forgeClick(theirs, 'settings:private')).text).toContain(
      'who may manage the server',
    );
    await expect(ada.slash('settings', {}, { channel })).rejects.toThrow();
    await expect(
      manager.slash('settings', {}, { channel: manager.directMessages }),
    ).rejects.toThrow();
    expect(await kept()).toEqual(DEFAULT_SETTINGS);
  });
});

describe('in a channel where the bot may not answer', () => {
  beforeEach(async () => {
    await open();
    await manager.select('settings:channels', [quiet]);
  });

  test('/ask answers the asker alone, even one who wants it public', async () => {
    const { ada, channel } = footnote;
    for (const options of [{}, { private: false }]) {
      const shown = await ada.slash('ask', { question: QUESTION, ...options }, { channel });
      expect(shown.text).toContain(BUILT);
      expect(shown.ephemeral).toBe(true);
    }
    const open = await ada.slash('ask', { question: QUESTION }, { channel: quiet });
    expect(open.ephemeral).toBe(false);
  });

  test('a mention gets no answer there, and its author is told why in a direct message, once', async () => {
    const { ada, channel } = footnote;
    ada.write(mention(), { channel });
    const told = await ada.waitFor(({ author }) => author !== 'ada', ada.directMessages);
    expect(told.text).toContain(
      `In <#${channel.id}> I may not answer for all to see. Use /ask there`,
    );
    expect(await ada.say(channel, mention(), 300)).toBeNull();
    expect(ada.sees(ada.directMessages)).toHaveLength(1);
    expect((await ada.say(quiet, mention()))?.text).toContain(BUILT);
  });

  test('a thread counts as its channel', async () => {
    const { ada, channel, discord } = footnote;
    const allowed = discord.addThread(quiet, 'allowed');
    const closed = discord.addThread(channel, 'closed');
    expect((await ada.say(allowed, mention()))?.text).toContain(BUILT);
    expect(await ada.say(closed, mention(), 300)).toBeNull();
    const ask = (place: Channel) => ada.slash('ask', { question: QUESTION }, { channel: place });
    expect((await ask(allowed)).ephemeral).toBe(false);
    expect((await ask(closed)).ephemeral).toBe(true);
  });
});

describe('where answers are private by default', () => {
  test('/ask answers the asker alone, unless they want it public', async () => {
    const { ada, channel } = footnote;
    await open();
    await manager.click('Show to the asker alone');
    const asked = await ada.slash('ask', { question: QUESTION }, { channel });
    expect(asked.ephemeral).toBe(true);
    const open_ = await ada.slash('ask', { question: QUESTION, private: false }, { channel });
    expect(open_.ephemeral).toBe(false);
    expect((await ada.say(channel, mention()))?.text).toContain(BUILT);
  });
});

describe('the language', () => {
  test('is that of the server where it sets one, for all who ask there', async () => {
    const { ada, channel } = footnote;
    await open();
    const shown = await manager.select('settings:language', ['Deutsch']);
    expect(shown.text).toContain('## Einstellungen dieses Servers');
    const asked = await ada.slash('ask', { question: QUESTION }, { channel });
    expect(asked.text).toContain('Absatz 1, Satz 1');
    expect((await ada.say(channel, mention()))?.text).toContain('Absatz 1, Satz 1');
    expect((await ada.say(ada.directMessages, QUESTION))?.text).toContain('paragraph 1');
  });

  test('of a mention is what the server prefers, and of a direct message what its author last used', async () => {
    const { discord } = footnote;
    const lecteurs = discord.addGuild({ name: 'Lecteurs', locale: 'fr' });
    const salon = discord.addChannel(lecteurs, 'salon');
    const ulf = discord.addMember({ name: 'ulf', locale: 'de', guild: lecteurs });
    expect((await ulf.say(ulf.directMessages, QUESTION))?.text).toContain('paragraph 1');
    expect((await ulf.say(salon, mention()))?.text).toContain('paragraphe 1, phrase 1');
    await ulf.slash('ask', { question: QUESTION }, { channel: salon });
    expect((await ulf.say(ulf.directMessages, QUESTION))?.text).toContain('Absatz 1, Satz 1');
  });
});

describe('where the settings cannot be read', () => {
  test('nothing is answered openly: whoever asks is told alone that something went wrong', async () => {
    const { ada, channel, store } = footnote;
    await store.db.schema.dropTable('guilds').execute();
    const shown = await ada.slash('ask', { question: QUESTION }, { channel });
    expect(shown.text).toContain('Something went wrong on my side');
    expect(shown.ephemeral).toBe(true);
    ada.write(mention(), { channel });
    const told = await ada.waitFor(({ author }) => author !== 'ada', ada.directMessages);
    expect(told.text).toContain('Something went wrong on my side');
    expect((await ada.say(ada.directMessages, QUESTION))?.text).toContain(BUILT);
  });
});
