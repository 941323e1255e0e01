import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Channel } from '../../src/simulator/world.ts';
import { type Footnote, startFootnote } from './footnote.ts';

describe('what a member can do without a server', () => {
  let footnote: Footnote;
  let places: Record<'direct' | 'own', { channel: Channel; userInstall?: boolean }>;
  beforeAll(async () => {
    footnote = await startFootnote();
    const { ada, discord } = footnote;
    const elsewhere = discord.addGuild({ name: 'Elsewhere', withBot: false });
    discord.join(ada, elsewhere);
    const channel = discord.addChannel(elsewhere, 'there');
    places = {
      direct: { channel: ada.directMessages },
      own: { channel, userInstall: true },
    };
  });
  afterAll(() => footnote.stop());

  test.each([
    ['in direct messages', 'direct'],
    ['by their own install', 'own'],
  ] as const)('is to read what can be asked, and to be helped, %s', async (_, where) => {
    const { ada } = footnote;
    const place = places[where];
    expect((await ada.slash('/articles list', {}, place)).text).toContain('New harbour opens');
    const about = await ada.slash('/articles about', { article: 'lighthouse' }, place);
    expect(about.text).toContain('Skarvik lighthouse turns 150');
    expect((await ada.slash('help', {}, place)).text).toContain('Ask the articles');
  });

  test.each([
    ['in direct messages', 'direct'],
    ['by their own install', 'own'],
  ] as const)('is to see more passages than one, %s', async (_, where) => {
    const { ada } = footnote;
    const place = places[where];
    const shown = await ada.slash('ask', { question: 'Who built the lighthouse?' }, place);
    expect((await ada.click(shown, 'More passages', place)).text).toContain('> ');
  });

  test('and the bot does not answer its own answer', async () => {
    const { ada } = footnote;
    const before = ada.sees(ada.directMessages).length;
    await ada.say(ada.directMessages, 'Who built the lighthouse?');
    await setTimeout(200);
    expect(ada.sees(ada.directMessages).length - before).toBeLessThanOrEqual(2);
  });
});
