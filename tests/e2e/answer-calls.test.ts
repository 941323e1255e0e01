import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Member } from '../../src/simulator/member.ts';
import type { Channel } from '../../src/simulator/world.ts';
import { questionsOf } from '../../src/store/questions.ts';
import { changeSettings, type GuildSettings } from '../../src/store/settings.ts';
import { settleQuestion } from '../../src/store/waiting.ts';
import { type FootnoteWithLibraries, startWithLibraries } from './with-libraries.ts';

const QUESTION = { question: 'Who won the World Cup in *Qatar*?' };
const QUOTED = '> Who won the World Cup in \\*Qatar\\*?';
const ANSWERED = { question: 'Who built the lighthouse?' };
const TELL_ME = 'Tell me when it is answered';

let footnote: FootnoteWithLibraries;
let desk: Channel;
let kim: Member;
beforeEach(async () => {
  footnote = await startWithLibraries();
  desk = footnote.discord.addChannel(footnote.guild, 'desk');
  kim = footnote.discord.addMember({ name: 'kim', guild: footnote.guild });
});
afterEach(() => footnote.stop());

const set = (changes: Partial<GuildSettings>) =>
  changeSettings(footnote.store, footnote.guild.id, changes, Date.now());
const called = () => kim.waitFor(({ text }) => text.includes('went unanswered'), desk);
/** Whatever was to be sent before is there when the next call is. */
async function callsAfterOneMore(): Promise<string[]> {
  const { ada, channel } = footnote;
  await ada.slash('/ask', { question: 'Who sank the ferry in Oslo?' }, { channel });
  await kim.waitFor(({ text }) => text.includes('ferry'), desk);
  return kim.sees(desk).map(({ text }) => text);
}

describe('a question that goes unanswered', () => {
  test('calls nobody unless the server wants it', async () => {
    const { ada, channel } = footnote;
    await ada.slash('/ask', QUESTION, { channel });
    await set({ callChannel: desk.id });
    expect(await callsAfterOneMore()).toHaveLength(1);
  });

  test('is shown in the channel that the server names, and pings its role and nobody else', async () => {
    const { ada, channel, discord, guild } = footnote;
    const role = discord.addRole(guild, 'librarians');
    discord.changeRole(guild, role, []);
    await set({ callChannel: desk.id, callRole: role.id });
    const mention = `<@${discord.botId}> ${QUESTION.question} @everyone <@${ada.id}> <@&${role.id}0>`;
    await ada.say(channel, mention);
    const call = await called();
    expect(call.pings).toEqual(['@librarians']);
    expect(call.text).toContain(QUOTED);
    expect(call.text).toContain(`Asked in <#${channel.id}>`);
  });

  test('pings nobody where no role is named, nor everyone', async () => {
    const { ada, channel, guild } = footnote;
    await set({ callChannel: desk.id, callRole: guild.id });
    await ada.slash('/ask', QUESTION, { channel });
    const call = await called();
    expect(call.pings).toEqual([]);
    expect(call.text).not.toContain('<@&');
  });

  test('is shown in the language of the server, whoever asked', async () => {
    const { channel, discord, guild } = footnote;
    await set({ callChannel: desk.id, language: 'de' });
    const eva = discord.addMember({ name: 'eva', guild, locale: 'fr' });
    await eva.slash('/ask', QUESTION, { channel });
    const call = await kim.waitFor(({ text }) => text.includes(QUOTED), desk);
    expect(call.text).toContain('Eine Frage blieb ohne Antwort:');
  });

  test('that was asked in private is shown without where, and never with who', async () => {
    const { ada, channel } = footnote;
    await set({ callChannel: desk.id });
    await ada.slash('/ask', { ...QUESTION, private: true }, { channel });
    const call = await called();
    expect(call.text).toContain(QUOTED);
    expect(call.text).not.toMatch(/Asked in|ada/);
  });

  test('calls once, also when it is asked again, or was answered', async () => {
    const { ada, channel } = footnote;
    await set({ callChannel: desk.id });
    await Promise.all([
      ada.slash('/ask', QUESTION, { channel }),
      ada.slash('/ask', QUESTION, { channel }),
    ]);
    await called();
    await ada.slash('/ask', QUESTION, { channel });
    await ada.slash('/ask', ANSWERED, { channel });
    expect(await callsAfterOneMore()).toHaveLength(2);
  });

  test('calls nobody outside of the server, whatever its settings name', async () => {
    const { ada, channel, discord } = footnote;
    const neighbours = discord.addGuild({ name: 'Neighbours' });
    const elsewhere = discord.addChannel(neighbours, 'desk');
    const bo = discord.addMember({ name: 'bo', guild: neighbours });
    await set({ callChannel: elsewhere.id });
    await ada.slash('/ask', QUESTION, { channel });
    await set({ callChannel: desk.id });
    await callsAfterOneMore();
    expect(bo.sees(elsewhere)).toEqual([]);
  });

  test('is answered all the same where the call cannot be sent', async () => {
    const { ada, channel, discord } = footnote;
    await set({ callChannel: desk.id });
    discord.permit(desk, 'bot', { deny: ['ViewChannel'] });
    const shown = await ada.slash('/ask', QUESTION, { channel });
    expect(shown.text).toContain('The articles do not answer this.');
  });
});

describe('whoever asked', () => {
  const waiting = () => footnote.store.db.selectFrom('waiting').selectAll().execute();

  test('agrees to be told of an answer later, in their language, and may take it back', async () => {
    const { channel, discord, guild, store } = footnote;
    const eva = discord.addMember({ name: 'eva', guild, locale: 'de' });
    const shown = await eva.slash('/ask', QUESTION, { channel });
    const told = await eva.click(shown, 'Sag mir, wenn es beantwortet ist');
    expect(told.ephemeral).toBe(true);
    expect(told.text).toContain('Ich schreibe dir eine Direktnachricht');
    const [kept] = await questionsOf(store, guild.id, { limit: 5 });
    expect(await waiting()).toMatchObject([{ questionId: kept?.id, userId: eva.id, locale: 'de' }]);
    const not = await eva.click(told, 'Nein, sag mir nichts');
    expect([not.text, not.buttons]).toEqual(['Gut, ich sage dir nichts.', []]);
    expect(await waiting()).toEqual([]);
  });

  test('is told nothing of what is answered by now, nor of what is no longer kept', async () => {
    const { ada, channel, guild, store } = footnote;
    const shown = await ada.slash('/ask', QUESTION, { channel });
    const [kept] = await questionsOf(store, guild.id, { limit: 5 });
    await settleQuestion(store, guild.id, kept?.id ?? '', 'article', Date.now());
    expect((await ada.click(shown, TELL_ME)).text).toContain('answers this by now');
    await set({ keepQuestions: false });
    expect((await ada.click(shown, TELL_ME)).text).toContain('not kept here any more');
    expect(await waiting()).toEqual([]);
  });

  test('is not offered it where the question is answered, or not kept', async () => {
    const { ada, channel } = footnote;
    const labels = async (question: string, place: { channel: Channel }) =>
      (await ada.slash('/ask', { question }, place)).buttons.map(({ label }) => label);
    expect(await labels(QUESTION.question, { channel })).toContain(TELL_ME);
    expect(await labels(ANSWERED.question, { channel })).not.toContain(TELL_ME);
    const direct = { channel: ada.directMessages };
    expect(await labels(QUESTION.question, direct)).not.toContain(TELL_ME);
  });
});
