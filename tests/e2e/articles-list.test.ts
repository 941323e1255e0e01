import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/library/library.ts';
import { warmUp } from '../../src/warm-up.ts';
import { articleFrom, type Footnote, sampleLibrary, startFootnote } from './footnote.ts';

/** A library of as many articles as that, each of one sentence. */
function many(count: number) {
  const articles = Array.from({ length: count }, (_, at) =>
    articleFrom(`a${at + 1}`, `Notice ${at + 1}\n\nHarbour number ${at + 1} opened in 1874.`),
  );
  return createLibrary(articles);
}

describe('the list of articles', () => {
  let footnote: Footnote;
  beforeAll(() => warmUp(sampleLibrary()));
  afterEach(() => footnote.stop());

  test('shows each with its length, language and source, to whoever asked alone', async () => {
    footnote = await startFootnote();
    const { ada, channel } = footnote;
    const shown = await ada.slash('articles list', {}, { channel });
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain('### 2 articles can be asked here');
    expect(shown.text).toContain(
      '**New harbour opens in Skarvik**\n-# 3 sentences · English · example.org',
    );
    expect(shown.text).toContain('**Skarvik lighthouse turns 150**\n-# 6 sentences · English');
    expect(shown.buttons).toEqual([]);
  });

  test('speaks the language of whoever asked', async () => {
    footnote = await startFootnote();
    const { channel, discord, guild } = footnote;
    const uta = discord.addMember({ name: 'uta', guild, locale: 'de' });
    const shown = await uta.slash('articles list', {}, { channel });
    expect(shown.text).toContain('### Hier kannst du 2 Artikel fragen');
    expect(shown.text).toContain('6 Sätze · Englisch');
  });

  test('goes through them eight at a time, in the order of their titles, and back', async () => {
    footnote = await startFootnote({ library: many(20) });
    const { ada, channel } = footnote;
    const first = await ada.slash('articles list', {}, { channel });
    expect(first.text).toMatch(/Notice 1\*\*[\s\S]*Notice 8\*\*/);
    expect(first.text).toContain('page 1 of 3');
    expect(first.buttons.map(({ label }) => label)).toEqual(['Next']);
    const second = await ada.click(first, 'Next');
    expect(second.id).toBe(first.id);
    expect(second.text).toMatch(/Notice 9\*\*[\s\S]*Notice 16\*\*/);
    const third = await ada.click(second, 'Next');
    expect(third.text).toContain('Notice 20');
    expect(third.buttons.map(({ label }) => label)).toEqual(['Back']);
    expect((await ada.click(third, 'Back')).text).toContain('page 2 of 3');
  });

  test('opens what is known of the one that is chosen', async () => {
    footnote = await startFootnote();
    const { ada } = footnote;
    const list = await ada.slash('articles list', {}, { channel: ada.directMessages });
    const shown = await ada.select(list, 'Open one of these', 'Skarvik lighthouse turns 150');
    expect(shown.text).toContain('### Skarvik lighthouse turns 150');
    expect(shown.text).toContain('**Length**: 2 paragraphs, 6 sentences');
  });

  test('says so where there are no articles', async () => {
    footnote = await startFootnote({ library: createLibrary([]) });
    const { ada, channel } = footnote;
    const shown = await ada.slash('articles list', {}, { channel });
    expect(shown.text).toBe('There are no articles here yet.');
  });

  test('shows the page that there is when articles were removed meanwhile', async () => {
    footnote = await startFootnote({ library: many(20) });
    const { ada, channel } = footnote;
    const first = await ada.slash('articles list', {}, { channel });
    const second = await ada.click(first, 'Next');
    await footnote.restart(many(3));
    const shown = await ada.click(second, 'Next');
    expect(shown.text).toContain('### 3 articles can be asked here');
    expect(shown.buttons).toEqual([]);
  });

  test('has a short word for forged buttons, to the forger alone', async () => {
    footnote = await startFootnote();
    const { ada, channel } = footnote;
    const list = await ada.slash('articles list', {}, { channel });
    for (const customId of ['list', 'list:', 'list:1:', 'list:2:0', 'list:1:-1', 'list:1:0:0']) {
      const shown = await ada.forgeClick(list, customId);
      expect(shown.text).toContain('This button leads nowhere.');
      expect(shown.ephemeral).toBe(true);
    }
  });
});
