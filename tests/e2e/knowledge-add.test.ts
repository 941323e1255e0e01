import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { docxOf, wordParagraph } from '../documents/archives.ts';
import { type Keepers, settled, startKeepers } from './knowledge.ts';

const MILL = `The old mill

The mill at Dalby was built by Per Dahl in 1792. It ground rye until 1911. The miller’s house burnt down in 1888.`;
const QUESTION = { question: 'Who built the mill at Dalby?' };

describe('somebody who may manage the server', () => {
  let keepers: Keepers;
  beforeEach(async () => {
    keepers = await startKeepers();
  });
  afterEach(() => keepers.stop());

  test('adds a file, sees what was understood of it, and everybody can ask it', async () => {
    const { ada, mara } = keepers;
    const added = await mara.slash('/knowledge add', { file: { name: 'mill.txt', content: MILL } });
    expect(added.ephemeral).toBe(true);
    expect(added.text).toContain('Added: **The old mill**');
    expect(added.text).toContain(`Characters: ${MILL.length} · Sentences: 4 · Language: English`);
    expect(added.text).toContain(
      '> The mill at Dalby was built by Per Dahl in 1792. It ground rye',
    );
    expect((await ada.slash('ask', QUESTION)).text).toMatch(/Per (?:\*\*)?Dahl/);
  });

  test('sees questions that the article can now answer, and each is answered', async () => {
    const { ada, mara } = keepers;
    const file = { name: 'mill.txt', content: MILL };
    const added = await settled(mara, await mara.slash('/knowledge add', { file }));
    const [, list = ''] = added.text.split('You can now ask, for example:');
    const questions = [...list.matchAll(/^- (.+\?)$/gm)].map(([, question = '']) => question);
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.length).toBeLessThanOrEqual(3);
    for (const question of questions) {
      const { text } = await ada.slash('ask', { question });
      expect(text).toContain('The old mill · paragraph 1');
      expect(text).not.toContain('I am not sure');
    }
  });

  test('has those told who wait for what the article answers', async () => {
    const { ada, mara } = keepers;
    const asked = await ada.slash('ask', QUESTION);
    await ada.click(asked, 'Tell me when it is answered');
    await mara.slash('/knowledge add', { file: { name: 'mill.txt', content: MILL } });
    const told = await ada.waitFor(
      ({ text }) => text.includes(QUESTION.question),
      ada.directMessages,
    );
    expect(told.text).toContain('The mill at Dalby was built by');
  });

  test('adds a document', async () => {
    const content = docxOf(
      wordParagraph('The ferry', 'Title') + wordParagraph('The ferry sails to Bergen at noon.'),
    );
    const { mara } = keepers;
    const file = { name: 'ferry.docx', content };
    const added = await settled(mara, await mara.slash('/knowledge add', { file }));
    expect(added.text).toContain('Added: **The ferry**');
    expect(added.text).toContain('> The ferry sails to Bergen at noon.');
  });

  test('adds a page by its link, which citations then lead to', async () => {
    const { ada, mara, web } = keepers;
    web.pages.set('news.example/mill', {
      headers: { 'content-type': 'text/plain' },
      body: MILL,
    });
    const added = await mara.slash('/knowledge add', { url: 'http://news.example/mill' });
    expect(added.text).toContain('Added: **The old mill**');
    expect(added.buttons.map(({ url }) => url)).toEqual([
      expect.stringContaining('http://news.example/mill#:~:text='),
    ]);
    const answer = await ada.slash('ask', QUESTION);
    expect(answer.buttons.some(({ url }) => url?.startsWith('http://news.example/mill'))).toBe(
      true,
    );
    const again = await mara.slash('/knowledge add', { url: 'http://news.example/mill' });
    expect(again.text).toContain('It is here already: **The old mill**');
  });

  test('adds a feed, whose pages are taken in, and sees how far that is', async () => {
    const { ada, mara, web } = keepers;
    const item = (path: string) => `<item><link>http://${path}</link></item>`;
    web.pages.set('news.example/feed.xml', {
      headers: { 'content-type': 'application/rss+xml' },
      body: `<rss version="2.0"><channel>${['news.example/mill', 'slow.example/a', 'news.example/gone'].map(item).join('')}</channel></rss>`,
    });
    web.pages.set('news.example/mill', { headers: { 'content-type': 'text/plain' }, body: MILL });
    web.pages.set('slow.example/a', (_, response) => {
      setTimeout(() => {
        response.writeHead(200, { 'content-type': 'text/plain' }).end('The quay\n\nIt is long.');
      }, 1_900);
    });
    const feed = { url: 'http://news.example/feed.xml' };
    const progress = await mara.slash('/knowledge add', feed);
    expect([progress.text, progress.deferred]).toEqual(['Looked at 2 of 3 …', true]);
    const added = await settled(mara, progress);
    expect(added.text).toContain('Followed from now on: **http\\:\\//news.example/feed.xml**');
    expect(added.text).toContain('Articles taken in: 2\n- The old mill\n- The quay');
    expect(added.text).toContain(
      'Not taken in: 1\n- http\\:\\//news.example/gone: there is no page (404)',
    );
    expect((await ada.slash('ask', QUESTION)).text).toMatch(/Per (?:\*\*)?Dahl/);
    const again = await mara.slash('/knowledge add', feed);
    expect(again.text).toContain('This server has this source already.');
  });

  test('pastes a text into a form, with a title or without', async () => {
    const { ada, mara } = keepers;
    const opened = await mara.slash('/knowledge add');
    expect(opened.form?.title).toBe('Add an article');
    const [, ...lines] = MILL.split('\n\n');
    const titled = await mara.submit({ Title: 'Our mill', Text: lines.join('\n\n') });
    expect(titled.text).toContain('Added: **Our mill**');
    expect((await ada.slash('ask', QUESTION)).text).toMatch(/Per (?:\*\*)?Dahl/);
    await mara.slash('/knowledge add');
    const untitled = await mara.submit({ Text: '# The quay\n\nThe quay is 300 metres long.' });
    expect(untitled.text).toContain('Added: **\\# The quay**');
  });

  test('is told that an article is here already, whatever it is called', async () => {
    const { mara } = keepers;
    await mara.slash('/knowledge add', { file: { name: 'mill.txt', content: MILL } });
    const again = await mara.slash('/knowledge add', { file: { name: 'b.txt', content: MILL } });
    expect(again.text).toContain('It is here already: **The old mill**');
  });

  test('gives one thing at a time', async () => {
    const both = await keepers.mara.slash('/knowledge add', {
      file: { name: 'mill.txt', content: MILL },
      url: 'http://news.example/mill',
    });
    expect(both.text).toBe('Give a file or a link, one at a time.');
  });

  test('is spoken to in their language', async () => {
    const { discord, guild } = keepers;
    const greta = discord.addMember({ name: 'greta', guild, locale: 'de' });
    discord.giveRole(guild, greta, discord.addRole(guild, 'Bibliothek', ['ManageGuild']));
    const added = await greta.slash('/knowledge add', { file: { name: 'a.txt', content: MILL } });
    expect(added.text).toContain('Hinzugefügt: **The old mill**');
    expect(added.text).toContain('Sprache: Englisch');
    const empty = await greta.slash('/knowledge add', { file: { name: 'leer.txt', content: '' } });
    expect(empty.text).toBe('„leer.txt“ wurde nicht hinzugefügt: enthält keine Wörter');
  });
});

describe('somebody who may not', () => {
  let keepers: Keepers;
  beforeEach(async () => {
    keepers = await startKeepers();
  });
  afterEach(() => keepers.stop());

  test('is neither offered the command nor lets a forged form or button change anything', async () => {
    const { ada, mara } = keepers;
    await expect(ada.slash('/knowledge list')).rejects.toThrow();
    await expect(
      mara.slash('/knowledge list', {}, { channel: mara.directMessages }),
    ).rejects.toThrow();
    const form = await ada.forgeSubmit('knowledge-text', { title: 'Mine', text: MILL });
    expect(form.text).toContain('This is for those who may manage the server');
    const shown = await ada.slash('ask', QUESTION);
    const button = await ada.forgeClick(shown, 'knowledge-list:0');
    expect(button.text).toContain('This is for those who may manage the server');
    const list = await mara.slash('/knowledge list', {}, { channel: keepers.channel });
    expect(list.text).toContain('There is nothing here yet.');
  });
});

describe('a server whose library is full', () => {
  test('takes no more articles, characters or sources than the operator lets it, and says so', async () => {
    const limits = { articles: 2, characters: 5_000, sources: 1 };
    const keepers = await startKeepers({ limits });
    const { mara, web } = keepers;
    const add = async (content: string) =>
      (await mara.slash('/knowledge add', { file: { name: 'a.txt', content } })).text;
    expect(await add(`Long\n\n${'It is so. '.repeat(600)}`)).toBe(
      'This server’s library is full: it holds at most 2 articles and 5,000 characters. Remove some first.',
    );
    for (const name of ['one', 'two']) {
      web.pages.set(`${name}.example/feed`, {
        headers: { 'content-type': 'application/rss+xml' },
        body: '<rss version="2.0"><channel></channel></rss>',
      });
    }
    const follow = async (name: string) =>
      (await mara.slash('/knowledge add', { url: `http://${name}.example/feed` })).text;
    expect(await follow('one')).toContain('Followed from now on');
    expect(await follow('two')).toContain('This server has 1 sources, which is the most.');
    expect(await add(MILL)).toContain('Added');
    expect(await add('The quay\n\nIt is long.')).toContain('Added');
    expect(await add('The ferry\n\nIt is red.')).toContain('is full: it holds at most 2 articles');
    await keepers.stop();
  });
});
