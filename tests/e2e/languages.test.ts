import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Member } from '../../src/simulator/member.ts';
import { type Footnote, startFootnote } from './footnote.ts';

describe('a member whose Discord is in another language', () => {
  let footnote: Footnote;
  beforeEach(async () => {
    footnote = await startFootnote();
  });
  afterEach(() => footnote.stop());

  const speaking = (locale: string): Member =>
    footnote.discord.addMember({ name: `a-${locale}`, locale, guild: footnote.guild });

  test.each([
    ['de', 'Absatz 1, Satz 1'],
    ['fr', 'paragraphe 1, phrase 1'],
    ['es-419', 'párrafo 1, frase 1'],
    ['nl', 'alinea 1, zin 1'],
    ['uk', 'абзац 1, речення 1'],
    ['pt-BR', 'parágrafo 1, frase 1'],
    ['ja', 'paragraph 1, sentence 1'],
  ])('reads our words in it, and the article in its own (%s)', async (locale, place) => {
    const member = speaking(locale);
    const asked = { question: 'Who built the lighthouse?' };
    const shown = await member.slash('ask', asked, { channel: footnote.channel });
    expect(shown.text).toContain('> The lighthouse at Skarvik was built in 1874 by');
    expect(shown.text).toContain(place);
  });

  test('is told in it what went wrong', async () => {
    const asked = { question: 'Who built the lighthouse?', article: 'No such thing' };
    const shown = await speaking('de').slash('ask', asked, { channel: footnote.channel });
    expect(shown.text).toContain('Hier gibt es keinen Artikel „No such thing“.');
    expect(shown.ephemeral).toBe(true);
  });

  test('is offered the command under its name there', async () => {
    const ask = [...footnote.discord.world.commands.values()].find(({ name }) => name === 'ask');
    expect(ask?.name_localizations).toMatchObject({ de: 'fragen', uk: 'запитати' });
    expect(ask?.options?.[0]?.name_localizations).toMatchObject({ 'pt-BR': 'pergunta' });
  });
});
