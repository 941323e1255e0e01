import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/library/library.ts';
import { warmUp } from '../../src/warm-up.ts';
import { type Footnote, sampleLibrary, startFootnote } from './footnote.ts';

const TRY = 'When was the lighthouse at Skarvik built?';

describe('/help', () => {
  let footnote: Footnote;
  beforeAll(() => warmUp(sampleLibrary()));
  afterEach(() => footnote.stop());

  test('teaches by questions that the articles of the place answer, of each of them', async () => {
    footnote = await startFootnote();
    const { ada, channel } = footnote;
    const shown = await ada.slash('help', {}, { channel });
    expect(shown.ephemeral).toBe(true);
    const labels = shown.buttons.map(({ label }) => label);
    expect(labels).toContain('How much did the harbour cost?');
    expect(labels.join()).toMatch(/lighthouse|museum/);
    for (const label of labels) {
      const answer = await ada.click(shown, label);
      expect(answer.text).toMatch(/^> .*\*\*/m);
    }
  });

  test('says how to ask, where the articles are, and what is kept', async () => {
    footnote = await startFootnote();
    const { ada } = footnote;
    const shown = await ada.slash('help', {}, { channel: ada.directMessages });
    for (const words of [
      '`/ask`',
      'mention me',
      'direct message',
      '`/articles list`',
      '`/privacy`',
    ])
      expect(shown.text).toContain(words);
  });

  test('says how to add articles only to those who may', async () => {
    footnote = await startFootnote();
    const { ada, channel, discord, guild } = footnote;
    const manager = discord.addRole(guild, 'Managers', ['ManageGuild']);
    const eve = discord.addMember({ name: 'eve', guild, roles: [manager] });
    expect((await eve.slash('help', {}, { channel })).text).toContain('`/knowledge add`');
    expect((await ada.slash('help', {}, { channel })).text).not.toContain('/knowledge');
    const alone = await eve.slash('help', {}, { channel: eve.directMessages });
    expect(alone.text).not.toContain('/knowledge');
  });

  test('says what to do where there are no articles', async () => {
    footnote = await startFootnote({ library: createLibrary([]) });
    const { ada, channel } = footnote;
    const shown = await ada.slash('help', {}, { channel });
    expect(shown.text).toContain('There are no articles here yet, so there is nothing to ask.');
    expect(shown.buttons).toEqual([]);
    expect(shown.text).not.toContain('/articles');
  });

  test('works by a person’s own install, in their language', async () => {
    footnote = await startFootnote();
    const { discord } = footnote;
    const elsewhere = discord.addGuild({ name: 'Elsewhere', withBot: false });
    const uta = discord.addMember({ name: 'uta', guild: elsewhere, locale: 'de', installed: true });
    const channel = [...discord.world.channels.values()].find(({ guild }) => guild === elsewhere);
    if (channel === undefined) throw new Error('a guild has a channel');
    const place = { channel, userInstall: true };
    const shown = await uta.slash('help', {}, place);
    expect(shown.text).toContain('### Frag die Artikel');
    const answer = await uta.click(shown, TRY, place);
    expect(answer.text).toContain('**1874**');
  });
});
