import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Footnote, startFootnote } from './footnote.ts';

const MENU = 'Find the source';

describe('a member who looks for the source of a message', () => {
  let footnote: Footnote;
  beforeEach(async () => {
    footnote = await startFootnote();
  });
  afterEach(() => footnote.stop());

  const sourceOf = async (words: string) => {
    const { ada, channel, discord, guild } = footnote;
    const bo = discord.addMember({ name: 'bo', guild });
    return ada.menu(MENU, bo.write(words, { channel }), { channel });
  };

  test('alone sees each claim with the passage that bears on it, and what differs in bold', async () => {
    const shown = await sourceOf(
      'The harbour cost **50 million euros**. Per Dahl opened it on Tuesday! 🎉 My cat is called Moss.',
    );
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain('“The harbour cost **50 million euros**.”');
    expect(shown.text).toContain('> The harbour cost **12 million euros**.');
    expect(shown.text).toContain(
      '[New harbour opens in Skarvik](https://example.org/harbour#:~:text=',
    );
    expect(shown.text).toContain(
      'The message says “50 million euros”, the article says “12 million euros”.',
    );
    expect(shown.text).toContain('> The mayor, Per Dahl, opened it on **Friday**.');
    expect(shown.text).toContain('The message says “Tuesday”, the article says “Friday”.');
    expect(shown.text).toContain(
      '“My cat is called Moss.”\n-# Nothing in the articles bears on this.',
    );
  });

  test('is told of a sentence that stands in an article that it does, word for word', async () => {
    const shown = await sourceOf('The harbour cost 12 million euros.');
    expect(shown.text).toContain('> The harbour cost 12 million euros.');
    expect(shown.text).toContain('Word for word.');
  });

  test('is told when another person is named, and when the same is said in other words', async () => {
    const shown = await sourceOf(
      'Karl Moen built the lighthouse at Skarvik. The museum has sold 12k tickets.',
    );
    expect(shown.text).toContain(
      'The message says “Karl Moen”, the article says “Ingrid Halvorsen”.',
    );
    expect(shown.text).toContain('I see no name, date or figure that differs.');
  });

  test('is told when nothing bears on a message, in a line', async () => {
    const shown = await sourceOf('Who is coming to football practice tonight? I bring the ball.');
    expect(shown.text).toBe('Nothing in the articles here bears on this message.');
  });

  test('reads what the author says, not the code, addresses and quotes of others in it', async () => {
    const shown = await sourceOf(
      '> The harbour cost 90 million euros.\nNo: it cost 12 million euros, the harbour! https://example.org/90 `90 million`',
    );
    expect(shown.text).not.toContain('90');
    expect(shown.text).toContain('> The harbour cost 12 million euros.');
  });

  test('gets a line for a message without words, and for one that states nothing', async () => {
    const { ada, channel } = footnote;
    await ada.upload({ name: 'a.png', content: 'x' }, '', { channel, quietMs: 0 });
    const sent = ada.sees(channel).at(-1);
    if (sent === undefined) throw new Error('it was sent');
    const shown = await ada.menu(MENU, sent, { channel });
    expect(shown.text).toContain('no words that I can read');
    expect((await sourceOf('And you?')).text).toContain('states nothing');
  });

  test('can check what a webhook, another bot or the bot itself wrote', async () => {
    const { ada, channel, discord } = footnote;
    const posted = discord.postByWebhook(channel, 'News', 'The harbour cost 13 million euros.');
    const shown = await ada.menu(MENU, posted, { channel });
    expect(shown.text).toContain('**12 million euros**');
    const answer = await ada.slash('/ask', { question: 'Who built the lighthouse?' }, { channel });
    const own = await ada.menu(MENU, answer, { channel });
    expect(own.text).toContain('message of mine');
  });

  test('gets as many messages as a long one needs, and is told of what is left out', async () => {
    const claims = Array.from(
      { length: 14 },
      (_, i) => `The museum sold ${i + 1},500 tickets to visitors last year.`,
    );
    const shown = await sourceOf(claims.join(' '));
    const all = [shown, ...shown.followUps].map(({ text }) => text).join('\n');
    expect(all.match(/> The museum sold/g)).toHaveLength(10);
    expect(all).toContain('The message has 4 more sentences, which I left out.');
    expect(shown.followUps.length).toBeLessThanOrEqual(4);
    expect(shown.followUps.every(({ ephemeral }) => ephemeral)).toBe(true);
  });

  test('finds it in the menu again after a restart, also when it was declared otherwise before', async () => {
    const { ada, channel, discord, restart } = footnote;
    const menu = [...discord.world.commands.values()].find(({ name }) => name === MENU);
    if (menu === undefined) throw new Error('it is registered');
    menu.name_localizations = { de: 'Quelle' };
    await restart();
    expect(discord.world.commands.get(menu.id)?.name_localizations).toMatchObject({
      de: 'Quelle finden',
      uk: 'Знайти джерело',
    });
    const edits = () => discord.requests.filter(({ method }) => method === 'PATCH').length;
    const before = edits();
    await restart();
    expect(edits()).toBe(before);
    const said = ada.write('The harbour cost 13 million euros.', { channel });
    expect((await ada.menu(MENU, said, { channel })).text).toContain('**12 million euros**');
  });

  test('can do so in direct messages, and anywhere by their own install, in their language', async () => {
    const { ada, discord } = footnote;
    const sent = ada.write('The harbour cost 50 million euros.', { channel: ada.directMessages });
    const direct = await ada.menu(MENU, sent, { channel: ada.directMessages });
    expect(direct.text).toContain('**12 million euros**');
    const elsewhere = discord.addGuild({ name: 'Elsewhere', withBot: false });
    const greta = discord.addMember({
      name: 'greta',
      guild: elsewhere,
      locale: 'de',
      installed: true,
    });
    const channel = [...discord.world.channels.values()].find(({ guild }) => guild === elsewhere);
    if (channel === undefined) throw new Error('a guild has a channel');
    const said = greta.write('The harbour cost 50 million euros.', { channel });
    const shown = await greta.menu(MENU, said, { channel, userInstall: true });
    expect(shown.text).toContain('Die Nachricht sagt “50 million euros”');
    expect(shown.text).toContain('Absatz 1, Satz 1');
  });
});
