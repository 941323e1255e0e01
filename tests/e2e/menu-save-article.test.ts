import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGuildLibraries } from '../../src/library/guild-libraries.ts';
import { createLog } from '../../src/log.ts';
import type { Member } from '../../src/simulator/member.ts';
import { listArticles, readArticles } from '../../src/store/article-records.ts';
import { DEFAULT_LIMITS } from '../../src/store/limits.ts';
import { IN_MEMORY } from '../../src/store/location.ts';
import { recordQuestion } from '../../src/store/questions.ts';
import { changeSettings } from '../../src/store/settings.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { waitForAnswer } from '../../src/store/waiting.ts';
import { type Footnote, sampleLibrary, startFootnote } from './footnote.ts';

const MENU = 'Save as article';
const REPLY =
  'The old mill on the **Elva** burnt down in 1921.\nIt reopened in 1935. Nils Aas rebuilt the old mill as a museum.';

describe('a good reply that becomes an article', () => {
  let store: Store;
  let footnote: Footnote;
  let manager: Member;
  let bo: Member;
  beforeEach(async () => {
    const limits = { ...DEFAULT_LIMITS, articles: 2 };
    store = await openStore(IN_MEMORY, { log: createLog('silent'), limits });
    const shipped = sampleLibrary();
    const { libraryFor } = createGuildLibraries({ shipped: () => shipped, store });
    footnote = await startFootnote({ libraryFor, store });
    const { discord, guild } = footnote;
    const managers = discord.addRole(guild, 'Managers', ['ManageGuild']);
    manager = discord.addMember({ name: 'mia', guild, roles: [managers] });
    bo = discord.addMember({ name: 'bo', guild, nick: 'Bo the miller' });
  });
  afterEach(async () => {
    await footnote.stop();
    await store.close();
  });

  const kept = async () => {
    const ids = (await listArticles(store, footnote.guild.id)).map(({ id }) => id);
    const articles = await readArticles(store, footnote.guild.id, ids);
    return ids.map((wanted) => articles.find(({ id }) => id === wanted));
  };

  test('is looked at in a form, saved with author, date and link, and answers in that server alone', async () => {
    const { ada, channel, discord, guild } = footnote;
    const sent = bo.write(REPLY, { channel });
    const opened = await manager.menu(MENU, sent, { channel });
    const link = `https://discord.com/channels/${guild.id}/${channel.id}/${sent.id}`;
    expect(opened.form?.fields).toMatchObject([
      { label: 'Title', value: 'The old mill on the Elva burnt down in 1921.' },
      { label: 'Text', value: REPLY.replaceAll('**', '') },
      { label: 'Author', value: 'Bo the miller' },
      { label: 'Source', value: link },
    ]);
    const shown = await manager.submit({ Title: 'The old mill' });
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain('Saved as an article of this server: **The old mill**');
    expect(shown.text).toContain('Bo the miller');
    expect(shown.text).toContain('> The old mill on the Elva burnt down in 1921.');
    const [article] = await kept();
    expect(article).toMatchObject({
      title: 'The old mill',
      author: 'Bo the miller',
      url: link,
      date: new Date(discord.clock.now()).toISOString().slice(0, 10),
    });
    const question = { question: 'Who rebuilt the old mill?' };
    const answer = await ada.slash('/ask', question, { channel });
    expect(answer.text).toContain('**Nils Aas**');
    expect(answer.text).toContain(`](${link})`);
    const direct = await ada.slash('/ask', question, { channel: ada.directMessages });
    expect(direct.text).not.toContain('Nils Aas');
  });

  test('is told to who waits for what it answers, in their language', async () => {
    const { ada, channel, guild } = footnote;
    const asked = {
      guildId: guild.id,
      channelId: channel.id,
      askerId: ada.id,
      question: 'Who rebuilt the old mill?',
      status: 'unanswered',
      confidence: 0.1,
      articleId: null,
      hidden: false,
    } as const;
    const id = await recordQuestion(store, asked, Date.now());
    if (id === null) throw new Error('it is kept');
    await waitForAnswer(store, guild.id, id, { userId: ada.id, locale: 'fr' }, Date.now());
    await manager.menu(MENU, bo.write(REPLY, { channel }), { channel });
    const shown = await manager.submit();
    expect(shown.text).toContain('that it answers: 1. People told of it: 1.');
    const [told] = ada.sees(ada.directMessages);
    expect(told?.text).toContain('Who rebuilt the old mill?');
    expect(told?.text).toContain('Nils Aas');
    expect(told?.text).toContain('Voici la réponse');
  });

  test('may be saved with the role that the settings name, and with no other', async () => {
    const { ada, channel, discord, guild } = footnote;
    const editors = discord.addRole(guild, 'Editors');
    const sent = bo.write(REPLY, { channel });
    discord.giveRole(guild, ada, editors);
    const refused = await ada.menu(MENU, sent, { channel });
    expect(refused.form).toBeNull();
    expect(refused.text).toContain('the role that its settings name');
    await changeSettings(store, guild.id, { editorRole: editors.id }, Date.now());
    expect((await ada.menu(MENU, sent, { channel })).form).not.toBeNull();
    expect((await ada.submit()).text).toContain('Saved as an article');
    const forged = { title: 'x', text: 'A text of words.', author: '', source: '' };
    const stranger = await bo.forgeSubmit('save-article:1', forged, { channel });
    expect(stranger.text).toContain('the role that its settings name');
    expect(await kept()).toHaveLength(1);
  });

  test('is edited first: another source, no author; a source that is no link is kept as a name', async () => {
    const { channel } = footnote;
    await manager.menu(MENU, bo.write(REPLY, { channel }), { channel });
    await manager.submit({
      Author: '',
      Source: 'https://example.org/mill',
      Text: 'The mill is red.',
    });
    await manager.menu(MENU, bo.write('One line only.', { channel }), { channel });
    await manager.submit({ Source: 'The mill’s cellar' });
    const articles = await kept();
    expect(articles).toMatchObject([
      { author: null, url: 'https://example.org/mill', text: 'The mill is red.' },
      { url: null, site: 'The mill’s cellar', text: 'One line only.' },
    ]);
    expect(articles[1]?.sentences).toMatchObject([{ kind: 'body', paragraph: 1 }]);
  });

  test('is known when it is saved twice, and refused when it has no words or the library is full', async () => {
    const { channel } = footnote;
    const sent = bo.write(REPLY, { channel });
    await manager.menu(MENU, sent, { channel });
    await manager.submit();
    await manager.menu(MENU, sent, { channel });
    expect((await manager.submit()).text).toContain('has an article with this very text already');
    await manager.menu(MENU, sent, { channel });
    expect((await manager.submit({ Text: '— !' })).text).toContain('no words');
    for (const Text of ['The mill is red.', 'The mill is green.']) {
      await manager.menu(MENU, sent, { channel });
      await manager.submit({ Text });
    }
    expect(manager.sees(channel).at(-1)?.text).toContain('library is full');
    expect(await kept()).toHaveLength(2);
  });

  test('can come from a webhook; a picture alone gets a line', async () => {
    const { channel, discord } = footnote;
    const posted = discord.postByWebhook(channel, 'News', 'The ferry to Bergen is late today.');
    const opened = await manager.menu(MENU, posted, { channel });
    expect(opened.form?.fields[2]?.value).toBe('News');
    await manager.submit();
    expect(await kept()).toHaveLength(1);
    await bo.upload({ name: 'a.png', content: 'x' }, '', { channel, quietMs: 0 });
    const picture = bo.sees(channel).at(-1);
    if (picture === undefined) throw new Error('it was sent');
    const shown = await manager.menu(MENU, picture, { channel });
    expect(shown.text).toContain('no words that I can read');
  });

  test('is offered in servers that the bot was added to, and nowhere else', async () => {
    const { ada } = footnote;
    const sent = ada.write('Hello there.', { channel: ada.directMessages });
    await expect(ada.menu(MENU, sent, { channel: ada.directMessages })).rejects.toThrow();
  });
});
