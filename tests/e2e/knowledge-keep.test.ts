import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ShownMessage } from '../../src/simulator/shown-message.ts';
import { addArticles } from '../../src/store/articles.ts';
import { tidy } from '../../src/store/tidy.ts';
import { docxOf, wordParagraph } from '../documents/archives.ts';
import { draftOf, MINUTE } from '../store/drafts.ts';
import { type Keepers, settled, startKeepers } from './knowledge.ts';

const MILL = 'The old mill\n\nThe mill at Dalby was built by Per Dahl in 1792.';
const QUAY = 'The quay\n\nThe quay at Skarvik is 300 metres long.';
const PLAIN = { 'content-type': 'text/plain' };
const MILL_QUESTION = { question: 'Who built the mill at Dalby?' };

describe('a server’s own articles', () => {
  let keepers: Keepers;
  beforeEach(async () => {
    keepers = await startKeepers({
      broken: [{ file: 'broken_file.pdf', reason: 'it is a damaged PDF', served: true }],
    });
  });
  afterEach(() => keepers.stop());

  const addFile = (content: string | Uint8Array, name = 'a.txt') =>
    keepers.mara.slash('/knowledge add', { file: { name, content } });
  const addPage = (path: string, body: string) => {
    keepers.web.pages.set(path, { headers: PLAIN, body });
    return keepers.mara.slash('/knowledge add', { url: `http://${path}` });
  };
  const choices = async (command: string, typed: string) =>
    (await keepers.mara.autocomplete(command, { article: typed }, 'article')).map(
      ({ name }) => name,
    );

  test('are listed with where they came from, sources with their last look, and broken files', async () => {
    const { mara, web } = keepers;
    await addFile(MILL, 'mill.txt');
    await addPage('news.example/quay', QUAY);
    web.pages.set('news.example/feed', {
      headers: { 'content-type': 'application/rss+xml' },
      body: '<rss version="2.0"><channel></channel></rss>',
    });
    await mara.slash('/knowledge add', { url: 'http://news.example/feed' });
    web.pages.delete('news.example/feed');
    web.pages.delete('news.example/quay');
    await mara.slash('/knowledge refresh');
    const { text } = await mara.slash('/knowledge list');
    expect(text).toContain('### Articles: 2 of at most 1,000');
    expect(text).toMatch(/\*\*The old mill\*\*\n-# Sentences: 2 · English · mill.txt · <t:\d+:d>/);
    expect(text).toMatch(
      /\*\*The quay\*\*\n-# Sentences: 2 · English · news.example · <t:\d+:d>\n-# ⚠️ Could not be read: there is no page \(404\) \(<t:\d+:R>\)/,
    );
    expect(text).toContain('### Sources: 1 of at most 20');
    expect(text).toMatch(/news.example\/feed\*\*\n-# ⚠️ Could not be read: there is no page/);
    expect(text).toContain('### Files that ship with me and cannot be read');
    expect(text).toMatch(/\*\*broken\\_file.pdf\*\*\n-# ⚠️ it is a damaged PDF; its last good/);
  });

  test('are listed in pages, of which each fits, however long their names are', async () => {
    const { guild, mara, store } = keepers;
    const marks = '*_~|`[]<@>'.repeat(20);
    const drafts = Array.from({ length: 13 }, (_, i) =>
      draftOf(`${i} ${marks}\n\nIt is ${i}.`, { fileName: marks }),
    );
    await addArticles(store, guild.id, drafts, Date.now());
    const first = await mara.slash('/knowledge list');
    expect(first.text).toContain('Page 1 of 3');
    expect(first.buttons.map(({ disabled }) => disabled)).toEqual([true, false]);
    const second = await mara.click(first, 'Next page');
    const third = await mara.click(second, 'Next page');
    expect(third.text).toContain('Page 3 of 3');
    expect(third.text).toContain('broken\\_file.pdf');
    expect((await mara.click(third, 'Previous page')).text).toContain('Page 2 of 3');
    for (const odd of ['knowledge-list:99', 'knowledge-list:-4', 'knowledge-list:x']) {
      expect((await mara.forgeClick(third, odd)).text).toMatch(/Page [13] of 3/);
    }
  });

  test('are shown with what is known of them', async () => {
    const { mara } = keepers;
    await addPage('news.example/quay', QUAY);
    const shown = await mara.slash('/knowledge show', { article: 'the QUAY' });
    expect(shown.text).toContain('**The quay**\n-# Characters: ');
    expect(shown.text).toMatch(new RegExp(`news.example · added <t:\\d+:d> by <@${mara.id}>`));
    expect(shown.text).toContain('> The quay at Skarvik is 300 metres long.');
    expect(shown.pings).toEqual([]);
    const none = await mara.slash('/knowledge show', { article: 'Nothing' });
    expect(none.text).toContain('There is no article “Nothing” here.');
  });

  test('are chosen by what is typed of their titles, sources too where they can be', async () => {
    const { mara, web } = keepers;
    await addFile(MILL);
    await addFile(QUAY);
    web.pages.set('news.example/feed', {
      headers: { 'content-type': 'application/rss+xml' },
      body: '<rss version="2.0"><channel></channel></rss>',
    });
    await mara.slash('/knowledge add', { url: 'http://news.example/feed' });
    expect(await choices('/knowledge show', '')).toEqual(['The old mill', 'The quay']);
    expect(await choices('/knowledge rename', 'kuay')).toEqual(['The quay']);
    expect(await choices('/knowledge remove', '')).toContain('http://news.example/feed');
    const [source] = (
      await mara.autocomplete('/knowledge remove', { article: 'feed' }, 'article')
    ).map(({ value }) => `${value}`);
    const removed = await mara.slash('/knowledge remove', { article: source ?? '' });
    expect(removed.text).toContain('is no longer followed');
    expect(await choices('/knowledge remove', '')).toEqual(['The old mill', 'The quay']);
  });

  test('get other titles, which citations have and a refresh leaves alone', async () => {
    const { ada, mara } = keepers;
    await addPage('news.example/mill', MILL);
    const renamed = await mara.slash('/knowledge rename', {
      article: 'The old mill',
      title: ' Our\u202e  *mill* ',
    });
    expect(renamed.text).toBe('“The old mill” is called “Our \\*mill\\*” now.');
    expect((await ada.slash('ask', MILL_QUESTION)).text).toContain('[Our \\*mill\\*]');
    keepers.web.pages.set('news.example/mill', { headers: PLAIN, body: `${MILL} It is red.` });
    await mara.slash('/knowledge refresh');
    expect(await choices('/knowledge show', '')).toEqual(['Our *mill*']);
    const empty = await mara.slash('/knowledge rename', { article: 'Our *mill*', title: '…' });
    expect(empty.text).toBe('A title needs at least one letter or digit.');
  });

  test('are read again, all or one, and it is said what has changed', async () => {
    const { ada, mara, web } = keepers;
    expect((await mara.slash('/knowledge refresh')).text).toContain(
      'Nothing here came from a link',
    );
    await addFile(QUAY);
    await addPage('news.example/mill', MILL);
    await addPage('other.example/gone', 'The ferry\n\nThe ferry is red.');
    web.pages.set('news.example/mill', { headers: PLAIN, body: MILL.replace('Per', 'Ola') });
    web.pages.delete('other.example/gone');
    const all = await mara.slash('/knowledge refresh');
    expect(all.text).toContain('**Changed: 1**\n- The old mill');
    expect(all.text).toContain('**Could not be read: 1**\n- The ferry: there is no page (404)');
    expect((await ada.slash('ask', MILL_QUESTION)).text).toMatch(/Ola (?:\*\*)?Dahl/);
    const one = await mara.slash('/knowledge refresh', { article: 'The old mill' });
    expect(one.text).toBe('-# Unchanged: 1');
    const file = await mara.slash('/knowledge refresh', { article: 'The quay' });
    expect(file.text).toContain('“The quay” did not come from a link');
  });

  test('of a feed that has something new are taken in by a refresh', async () => {
    const { mara, web } = keepers;
    const feed = (...paths: string[]) => ({
      headers: { 'content-type': 'application/rss+xml' },
      body: `<rss version="2.0"><channel>${paths.map((path) => `<item><link>http://${path}</link></item>`).join('')}</channel></rss>`,
    });
    web.pages.set('news.example/feed', feed());
    web.pages.set('news.example/mill', { headers: PLAIN, body: MILL });
    await mara.slash('/knowledge add', { url: 'http://news.example/feed' });
    web.pages.set('news.example/feed', feed('news.example/mill'));
    const refreshed = await mara.slash('/knowledge refresh');
    expect(refreshed.text).toContain('**Articles taken in: 1**\n- The old mill');
    await mara.slash('/knowledge remove', { article: 'The old mill' });
    expect((await mara.slash('/knowledge refresh')).text).toBe('-# Unchanged: 0');
  });
});

describe('an article that is removed', () => {
  let keepers: Keepers;
  let removed: ShownMessage;
  beforeEach(async () => {
    keepers = await startKeepers();
    const { mara } = keepers;
    await mara.slash('/knowledge add', { file: { name: 'a.txt', content: MILL } });
    removed = await mara.slash('/knowledge remove', { article: 'The old mill' });
  });
  afterEach(() => keepers.stop());

  const answer = async () => (await keepers.ada.slash('ask', MILL_QUESTION)).text;

  test('is asked no more, is back when that is undone, and can be undone by another manager', async () => {
    const { discord, guild } = keepers;
    expect(removed.text).toMatch(
      /^“The old mill” is removed. Until <t:\d+:t> that can be undone.$/,
    );
    expect(removed.ephemeral).toBe(false);
    expect(await answer()).not.toContain('Dahl');
    const nils = discord.addMember({ name: 'nils', guild });
    discord.giveRole(guild, nils, discord.addRole(guild, 'Also', ['ManageGuild']));
    const undone = await nils.click(removed, 'Undo');
    expect(undone.text).toBe('“The old mill” is back.');
    expect(undone.buttons).toEqual([]);
    expect(await answer()).toContain('Dahl');
  });

  test('is brought back by nobody who may not manage the server, and not in another one', async () => {
    const { ada, discord, mara } = keepers;
    const refused = await ada.click(removed, 'Undo');
    expect(refused.text).toContain('This is for those who may manage the server');
    expect(refused.ephemeral).toBe(true);
    const elsewhere = discord.addGuild({ name: 'Elsewhere' });
    const channel = discord.addChannel(elsewhere, 'reading');
    discord.join(mara, elsewhere);
    discord.giveRole(elsewhere, mara, discord.addRole(elsewhere, 'Boss', ['ManageGuild']));
    const there = await mara.slash('/knowledge list', {}, { channel });
    const [button] = removed.buttons;
    const forged = await mara.forgeClick(there, button?.customId ?? '', { channel });
    expect(forged.text).toContain('This can no longer be undone');
    expect(await answer()).not.toContain('Dahl');
  });

  test('is back also after the bot was started anew', async () => {
    await keepers.restart();
    expect((await keepers.mara.click(removed, 'Undo')).text).toBe('“The old mill” is back.');
    expect(await answer()).toContain('Dahl');
  });

  test('is gone for good after ten minutes', async () => {
    keepers.pass(11 * MINUTE);
    const late = await keepers.mara.click(removed, 'Undo');
    expect(late.text).toContain('This can no longer be undone');
    expect(late.ephemeral).toBe(true);
    await tidy(keepers.store, { forgetServerAfterDays: 30 }, Date.now() + 11 * MINUTE);
    expect(await answer()).not.toContain('Dahl');
  });

  test('is not back beside the same one that was added again', async () => {
    const { mara } = keepers;
    await mara.slash('/knowledge add', { file: { name: 'b.txt', content: MILL } });
    const twice = await mara.click(removed, 'Undo');
    expect(twice.text).toBe('The same article has been added again meanwhile.');
  });
});

describe('what is taken away', () => {
  test('is read again, in another server, to the same citations', async () => {
    const keepers = await startKeepers();
    const { discord, mara, web } = keepers;
    const none = await mara.slash('/knowledge export');
    expect(none.text).toContain('This server has no articles of its own to take away.');
    const page =
      '<!doctype html><html lang="en"><head><title>The quay</title><meta name="author" content="Ada Writer"></head><body><article><h1>The quay</h1><p>The quay at Skarvik is 300 metres long. It was laid in 1950.</p><h2>Its cranes</h2><p># 7 is the tallest crane of the quay.</p></article></body></html>';
    web.pages.set('news.example/quay', page);
    await settled(mara, await mara.slash('/knowledge add', { url: 'http://news.example/quay' }));
    const files = {
      'mill.md': `---\ntitle: "Mill: old"\nurl: https://example.org/mill\ndate: 2024-05-01\n---\n# The old mill\n\n- It was built by Per Dahl in 1792.\n- It ground rye.\n`,
      'same.txt': 'The quay\n\nAnother quay lies at Dalby. *It* is 20 metres long.',
      'ferry.docx': docxOf(
        wordParagraph('The ferry', 'Title') +
          wordParagraph('1. The ferry sails to Bergen at noon.'),
      ),
    };
    for (const [name, content] of Object.entries(files)) {
      await settled(mara, await mara.slash('/knowledge add', { file: { name, content } }));
    }
    const exported = await mara.slash('/knowledge export');
    expect(exported.ephemeral).toBe(true);
    expect(exported.text).toBe('Articles as Markdown: 4');
    const [zip] = exported.files;
    expect(zip?.name).toBe('articles.zip');
    const bytes = new Uint8Array(await (await fetch(zip?.url ?? '')).arrayBuffer());
    const taken = unzipSync(bytes);
    expect(Object.keys(taken)).toEqual([
      'the-quay.md',
      'mill-old.md',
      'the-quay-2.md',
      'the-ferry.md',
    ]);
    expect(strFromU8(taken['mill-old.md'] ?? new Uint8Array())).toMatch(
      /^---\ntitle: "Mill: old"\n/,
    );

    const other = discord.addGuild({ name: 'Elsewhere' });
    const channel = discord.addChannel(other, 'reading');
    discord.join(mara, other);
    discord.giveRole(other, mara, discord.addRole(other, 'Boss', ['ManageGuild']));
    for (const [name, content] of Object.entries(taken)) {
      await mara.slash('/knowledge add', { file: { name, content } }, { channel });
    }
    for (const question of [
      'How long is the quay at Skarvik?',
      'What is the tallest crane of the quay?',
      'Who built the old mill?',
      'Where does the ferry sail?',
      'How long is the quay at Dalby?',
    ]) {
      const here = await mara.slash('ask', { question }, { channel: keepers.channel });
      const there = await mara.slash('ask', { question }, { channel });
      expect(here.text).toContain('> ');
      expect(there.text).toBe(here.text);
      expect(there.buttons.map(({ url }) => url)).toEqual(here.buttons.map(({ url }) => url));
    }
    web.pages.set('news.example/quay', page.replace('300', '350'));
    const refreshed = await mara.slash('/knowledge refresh', {}, { channel });
    expect(refreshed.text).toContain('**Changed: 1**\n- The quay');
    await keepers.stop();
  });
});
