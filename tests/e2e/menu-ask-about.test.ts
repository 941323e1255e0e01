import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Footnote, startFootnote } from './footnote.ts';

const MENU = 'Ask about this message';

describe('a member who asks about a message', () => {
  let footnote: Footnote;
  beforeEach(async () => {
    footnote = await startFootnote();
  });
  afterEach(() => footnote.stop());

  test('gets the message as a question to edit, and the answer that /ask gives', async () => {
    const { ada, channel } = footnote;
    const sent = ada.write('**who** built the lighthouse, <@1>?', { channel });
    const opened = await ada.menu(MENU, sent, { channel });
    expect(opened.form?.fields).toMatchObject([
      { label: 'Your question', value: 'who built the lighthouse, ?' },
    ]);
    const shown = await ada.submit({ 'Your question': 'Who built the lighthouse?' });
    const asked = await ada.slash('/ask', { question: 'Who built the lighthouse?' }, { channel });
    expect(shown.text).toBe(asked.text);
    expect(shown.text).toContain('**Ingrid Halvorsen**');
    expect(shown.ephemeral).toBe(asked.ephemeral);
  });

  test('gets as much of a long message as a question may have', async () => {
    const { ada, channel } = footnote;
    const sent = ada.write('lighthouse '.repeat(100), { channel });
    const opened = await ada.menu(MENU, sent, { channel });
    const value = String(opened.form?.fields[0]?.value);
    expect(value.length).toBeGreaterThan(480);
    expect(value.length).toBeLessThanOrEqual(500);
  });

  test('gets a line, and no form, for a message without words and for one of the bot’s', async () => {
    const { ada, channel } = footnote;
    await ada.upload({ name: 'a.png', content: 'x' }, '', { channel, quietMs: 0 });
    const [picture] = ada.sees(channel);
    if (picture === undefined) throw new Error('it was sent');
    const shown = await ada.menu(MENU, picture, { channel });
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain('no words that I can read');
    const answer = await ada.slash('/ask', { question: 'Who built the lighthouse?' }, { channel });
    expect((await ada.menu(MENU, answer, { channel })).text).toContain('message of mine');
    expect(ada.form).toBeNull();
  });

  test('can do so in direct messages, and anywhere by their own install, in their language', async () => {
    const { ada, discord } = footnote;
    const sent = ada.write('Who built the lighthouse?', { channel: ada.directMessages });
    await ada.menu(MENU, sent, { channel: ada.directMessages });
    expect((await ada.submit()).text).toContain('**Ingrid Halvorsen**');
    const greta = discord.addMember({ name: 'greta', locale: 'de', installed: true });
    const channel = discord.addPrivateChannel(ada, greta);
    const said = ada.write('Who built the lighthouse?', { channel });
    const opened = await greta.menu(MENU, said, { channel, userInstall: true });
    expect(opened.form?.title).toBe('Zu dieser Nachricht fragen');
    const shown = await greta.submit();
    expect(shown.text).toContain('**Ingrid Halvorsen**');
    expect(shown.text).toContain('Absatz 1, Satz 1');
  });

  test('gets a line for a question that a forger left empty', async () => {
    const { ada, channel } = footnote;
    const shown = await ada.forgeSubmit('ask-about', { question: '?!' }, { channel });
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain('in words');
  });
});
