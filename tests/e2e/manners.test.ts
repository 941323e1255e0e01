import { afterEach, describe, expect, test } from 'vitest';
import { createPace } from '../../src/discord/pace.ts';
import type { Member } from '../../src/simulator/member.ts';
import type { Footnote, FootnoteOptions } from './footnote.ts';
import { startFootnote } from './footnote.ts';
import { readableLog } from './kept.ts';

const BUILT = 'The lighthouse at Skarvik was built in 1874 by';
const QUESTION = 'Who built the lighthouse?';

let footnote: Footnote;
afterEach(() => footnote.stop());

const start = async (options: FootnoteOptions = {}) => {
  footnote = await startFootnote(options);
  return { ...footnote, mention: `<@${footnote.discord.botId}> ${QUESTION}` };
};
/** What the bot has written to somebody alone. */
const direct = (member: Member) =>
  member.sees(member.directMessages).filter(({ author }) => author !== member.user.name);

describe('who asks too fast', () => {
  const slow = { person: 2, server: 0, windowSeconds: 60 };

  test('is told by /ask, privately and each time, when to come back', async () => {
    const { ada, channel } = await start({ pace: createPace(slow) });
    const ask = () => ada.slash('ask', { question: QUESTION }, { channel });
    expect((await ask()).text).toContain(BUILT);
    expect((await ask()).text).toContain(BUILT);
    for (let i = 0; i < 2; i++) {
      const shown = await ask();
      expect(shown.text).toMatch(/^That was a lot at once\. I answer you again in \d+ seconds\.$/);
      expect(shown.ephemeral).toBe(true);
    }
  });

  test('is told by a button too, and others are answered', async () => {
    const { ada, channel, discord, guild } = await start({ pace: createPace(slow) });
    const shown = await ada.slash('ask', { question: QUESTION }, { channel });
    await ada.click(shown, 'More passages');
    expect((await ada.click(shown, 'More passages')).text).toContain('a lot at once');
    const bo = discord.addMember({ name: 'bo', guild });
    expect((await bo.click(shown, 'More passages')).text).toContain('42 metres');
  });

  test('is told once in a channel and left alone after, and one line stands in the log', async () => {
    const { log, messages } = readableLog();
    const { ada, channel, mention } = await start({ pace: createPace(slow), log });
    expect((await ada.say(channel, mention))?.text).toContain(BUILT);
    expect((await ada.say(channel, mention))?.text).toContain(BUILT);
    expect((await ada.say(channel, mention))?.text).toContain('I answer you again in');
    const before = ada.sees(channel).length;
    for (let i = 0; i < 20; i++) ada.write(mention, { channel });
    expect(await ada.say(channel, mention, 300)).toBeNull();
    expect(ada.sees(channel)).toHaveLength(before + 21);
    expect(messages().filter((line) => line === 'asked too fast')).toHaveLength(1);
  });

  test('is told once in direct messages, in their language', async () => {
    const { discord } = await start({ pace: createPace({ ...slow, person: 1 }) });
    const ulf = discord.addMember({ name: 'ulf', locale: 'de' });
    const here = { channel: ulf.directMessages };
    await ulf.slash('ask', { question: QUESTION }, here);
    const told = await ulf.say(ulf.directMessages, QUESTION);
    expect(told?.text).toMatch(
      /Das war viel auf einmal\. Ich antworte dir in \d+ Sekunden wieder\./,
    );
    expect(await ulf.say(ulf.directMessages, QUESTION, 300)).toBeNull();
  });

  test('is answered again when the window ends', async () => {
    const { ada, channel } = await start({
      pace: createPace({ ...slow, person: 1, windowSeconds: 1 }),
    });
    const ask = async () => (await ada.slash('ask', { question: QUESTION }, { channel })).text;
    await Promise.all([ask(), ask(), ask()]);
    await expect.poll(ask, { timeout: 3_000 }).toContain(BUILT);
  });

  test('is slowed down with their whole server, which other servers do not feel', async () => {
    const pace = createPace({ person: 0, server: 1, windowSeconds: 60 });
    const { ada, channel, discord, guild, mention } = await start({ pace });
    const bo = discord.addMember({ name: 'bo', guild });
    expect((await ada.say(channel, mention))?.text).toContain(BUILT);
    expect((await bo.say(channel, mention))?.text).toContain('A lot is being asked in this server');
    expect(await ada.say(channel, mention, 300)).toBeNull();
    expect((await ada.say(ada.directMessages, QUESTION))?.text).toContain(BUILT);
  });
});

describe('where the bot lacks a permission', () => {
  test('whoever mentions it is told in a direct message, once, what is lacking', async () => {
    const { log, messages } = readableLog();
    const { ada, channel, discord, mention } = await start({ log });
    discord.permit(channel, 'bot', { deny: ['SendMessages'] });
    ada.write(mention, { channel });
    const told = await ada.waitFor(({ author }) => author !== 'ada', ada.directMessages);
    expect(told.text).toContain(`I would answer you in <#${channel.id}>`);
    expect(told.text).toContain('Send Messages');
    expect(await ada.say(channel, mention, 300)).toBeNull();
    expect(direct(ada)).toHaveLength(1);
    expect(messages()).toContain('a mention is not answered: I lack Send Messages');
    // None of this cost a call that Discord refuses.
    expect(discord.invalidRequests()).toBe(0);
    const shown = await ada.slash('ask', { question: QUESTION }, { channel });
    expect(shown.text).toContain(BUILT);
  });

  test('in a thread, that of threads is named, and in their language', async () => {
    const { channel, discord, guild, mention } = await start();
    const thread = discord.addThread(channel, 'a thread');
    const ulf = discord.addMember({ name: 'ulf', locale: 'de', guild });
    discord.permit(channel, 'bot', { deny: ['SendMessagesInThreads'] });
    await ulf.slash('ask', { question: QUESTION }, { channel });
    ulf.write(mention, { channel: thread });
    const told = await ulf.waitFor(({ author }) => author !== 'ulf', ulf.directMessages);
    expect(told.text).toContain('Mir fehlt dort: Nachrichten in Threads senden.');
  });

  test('a line in the log is left when not even a direct message reaches them', async () => {
    const { log, messages } = readableLog();
    const { ada, channel, discord, mention } = await start({ log });
    discord.permit(channel, 'bot', { deny: ['SendMessages'] });
    discord.closeDirectMessages(ada);
    ada.write(mention, { channel });
    await expect
      .poll(messages)
      .toContainEqual(expect.stringContaining('could not be told privately: '));
  });

  test('or Discord refuses for another reason, they are told so too', async () => {
    const { ada, channel, discord, mention } = await start();
    discord.failNext({ route: new RegExp(`^POST /channels/${channel.id}/messages`), status: 403 });
    ada.write(mention, { channel });
    const told = await ada.waitFor(({ author }) => author !== 'ada', ada.directMessages);
    expect(told.text).toContain(`Discord did not take my answer in <#${channel.id}>.`);
  });

  test('to read what was written before, it answers beside the question', async () => {
    const { ada, channel, discord, mention } = await start();
    discord.permit(channel, 'bot', { deny: ['ReadMessageHistory'] });
    ada.write(mention, { channel });
    const shown = await ada.waitFor(({ author }) => author !== 'ada', channel);
    expect(shown.text).toContain(BUILT);
    expect(shown.raw.message_reference).toBeUndefined();
  });
});

describe('a bot that anybody can see', () => {
  test('says below its name how to ask', async () => {
    const { discord } = await start();
    expect(JSON.stringify(discord.presence)).toContain('Ask with /ask, or mention me');
  });

  test('pings nobody, whatever it repeats or says', async () => {
    const { ada, channel, discord, mention } = await start({
      pace: createPace({ person: 3, server: 0, windowSeconds: 60 }),
    });
    const question = `@everyone @here <@${ada.id}> who built the lighthouse?`;
    await ada.say(channel, `<@${discord.botId}> ${question}`);
    await ada.slash('ask', { question }, { channel });
    await ada.slash('ask', { question, article: '@everyone' }, { channel });
    await ada.say(channel, mention);
    const seen = ada.sees(channel).filter(({ author }) => author !== 'ada');
    expect(seen.length).toBeGreaterThanOrEqual(3);
    expect(seen.flatMap(({ pings }) => pings)).toEqual([]);
  });
});
