import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listArticles } from '../../src/store/article-records.ts';
import { archiveOf } from '../documents/archives.ts';
import { pdfOf } from '../documents/pdf.ts';
import { type Keepers, settled, startKeepers } from './knowledge.ts';

const STORY = 'New harbour\n\nThe harbour cost 12 million euros.';
const TEXT = { 'content-type': 'text/plain; charset=utf-8' };
const ENCRYPTED = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`;

/** Files as somebody uploads them, and what they are told. */
const FILES: readonly (readonly [
  what: string,
  name: string,
  content: string | Uint8Array,
  RegExp,
])[] = [
  ['an empty file', 'empty.txt', '', /“empty.txt” was not added: it holds no words/],
  ['white space alone', 'blank.md', ' \n\t', /it holds no words/],
  ['a picture by its name', 'a.png', 'x', /its name must end in .txt, .md, .html, .pdf/],
  ['a table by its name', 'a.csv', 'a,b\n1,2', /its name must end in .txt/],
  ['a file without an ending', 'notes', STORY, /its name must end in .txt/],
  [
    'a picture that is called a text',
    'picture.txt',
    Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex'),
    /it is no article but a PNG file/,
  ],
  ['a program that is called a text', 'run.txt', Buffer.from('7f454c4602010100', 'hex'), /no /],
  ['text larger than is read', 'large.txt', 'word '.repeat(1_100_000), /it is larger than 5 MB/],
  ['a scan', 'scan.pdf', pdfOf([[]]), /a scan must be read by text recognition/],
  ['an encrypted PDF', 'a.pdf', pdfOf([[]], { trailer: ENCRYPTED }), /opens with a password/],
  ['a damaged PDF', 'cut.pdf', '%PDF-1.7\n', /it is a damaged PDF/],
  ['an archive', 'a.docx', archiveOf({ 'x.xml': '<x/>' }), /neither a DOCX nor an EPUB/],
  ['front matter that runs code', 'js.md', '---js\nexit()\n---\nText.', /only YAML is read/],
  ['front matter that is broken', 'b.md', '---\ntitle: [\n---\nText.', /front matter: /],
  [
    'a name that tries markdown and mentions',
    '**@everyone**[x](https://evil.example).txt',
    '',
    /everyone.*was not added: it holds no words/,
  ],
  ['a name of a path', '../../etc/passwd.txt', STORY, /Added: \*\*New harbour\*\*/],
  ['a name of 250 letters', `${'n'.repeat(250)}.txt`, 'Long name\n\nIt is long.', /Added/],
];

/** Links as somebody types them, and what they are told. */
const LINKS: readonly (readonly [what: string, link: string, RegExp])[] = [
  ['nothing but spaces', '   ', /it is no link/],
  ['words', 'the harbour', /it is no link/],
  ['this machine', 'http://127.0.0.1/', /not on the public internet/],
  ['a cloud’s metadata', 'http://169.254.169.254/latest/', /not on the public internet/],
  ['a private name', 'http://intranet.example/', /not on the public internet/],
  ['a file', 'file:///etc/passwd', /only http and https links are followed/],
  ['a script', 'javascript:alert(1)', /only http and https links are followed/],
  ['a password', 'https://ada:secret@news.example/', /it holds a name or a password/],
  ['another port', 'http://news.example:8080/', /it leads to port 8080/],
  ['a redirect to loopback', 'http://news.example/to-loopback', /not on the public internet/],
  ['a redirect to itself', 'http://news.example/loop', /it redirects more than 4 times/],
  ['a page that is not there', 'http://news.example/nowhere', /there is no page \(404\)/],
  ['a site that fails', 'http://news.example/fails', /the site fails \(500\)/],
  ['a picture', 'http://news.example/a.png', /it is of the kind image\/png/],
  ['an empty text', 'http://news.example/empty', /it holds no words/],
  ['a name that leads elsewhere later', 'http://rebinding.example/', /not on the public internet/],
  [
    'three thousand letters with markdown',
    `http://news.example/**${'@everyone '.repeat(300)}`,
    /it is longer than 2000 characters/,
  ],
];

/** Texts as somebody pastes them, with a title, and what they are told. */
const TEXTS: readonly (readonly [what: string, title: string, text: string, RegExp])[] = [
  ['marks alone', '', '… !? --', /“Text” was not added: it holds no words/],
  ['a title of marks over words', '…', 'The pier\n\nIt is old.', /Added/],
  [
    'markdown, mentions and links',
    '@everyone **x**',
    'The <@123456789012345678> said [here](https://evil.example) ||so|| <:a:1> </ask:1>.',
    /\*\*\\@everyone \\\*\\\*x\\\*\\\*\*\*\n(?:.*\n)*> The \\<\\@123456789012345678> said \\\[here\\\]\(https\\:/,
  ],
  [
    'marks that turn what stands after them',
    'Safe \u202eeltit',
    'The \u202e“gnp.exe”\u202c file is here.',
    /Added: \*\*Safe eltit\*\*/,
  ],
  ['control characters', 'Bells', 'The \u0007bell\u001b[31m rings.', /Added: \*\*Bells\*\*/],
  ['front matter over nothing', '', '---\ntitle: T\n---\n', /it holds no words/],
  ['four thousand characters of markdown', 'Marks', `a ${'*_~`|'.repeat(799)}`, /Added/],
  ['half a character', 'Half \ud83d', 'It is \ud83d broken.', /Added: \*\*Half\*\*/],
];

describe('what somebody who looks after articles may send', { timeout: 30_000 }, () => {
  let keepers: Keepers;
  beforeAll(async () => {
    keepers = await startKeepers();
    const { web } = keepers;
    const to = (location: string) => ({ status: 302, headers: { location } });
    web.hosts.set('intranet.example', () => ['10.0.0.5']);
    let lookUps = 0;
    web.hosts.set('rebinding.example', () => [lookUps++ === 0 ? '127.0.0.1' : '10.0.0.5']);
    web.pages.set('rebinding.example/', {
      status: 302,
      headers: { location: '/secret', connection: 'close' },
    });
    web.pages.set('news.example/to-loopback', to('http://[::1]/'));
    web.pages.set('news.example/loop', to('/loop'));
    web.pages.set('news.example/fails', { status: 500 });
    web.pages.set('news.example/a.png', { headers: { 'content-type': 'image/png' }, body: 'x' });
    web.pages.set('news.example/empty', { headers: TEXT, body: '' });
  });
  afterAll(() => keepers.stop());

  const add = async (options: object) => {
    const { mara } = keepers;
    return settled(mara, await mara.slash('/knowledge add', { ...options }));
  };

  test.each(FILES)('of files, %s gets a short answer (%s)', async (_, name, content, told) => {
    const shown = await add({ file: { name, content } });
    expect(shown.text).toMatch(told);
    expect(shown.ephemeral).toBe(true);
    expect(shown.pings).toEqual([]);
  });

  test.each(LINKS)('of links, %s gets a short answer (%s)', async (_, url, told) => {
    const shown = await add({ url });
    expect(shown.text).toMatch(told);
    expect(shown.text).not.toMatch(/10\.0\.0\.5/);
    expect(shown.pings).toEqual([]);
  });

  test.each(TEXTS)('of texts, %s gets a short answer', async (_, title, text, told) => {
    const { mara } = keepers;
    await mara.slash('/knowledge add');
    const shown = await mara.submit({ Title: title, Text: text });
    expect(shown.text).toMatch(told);
    expect(shown.text.length).toBeLessThanOrEqual(4_000);
    expect(shown.pings).toEqual([]);
  });

  test('a page that sends a byte now and then is given up, and its adder told', async () => {
    const { mara, stop, web } = await startKeepers({ withinMs: 800 });
    web.pages.set('news.example/drip', (_, response) => {
      response.writeHead(200, TEXT);
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    });
    const shown = await mara.slash('/knowledge add', { url: 'http://news.example/drip' });
    expect(shown.text).toMatch(/it takes longer than 0.8 seconds to fetch/);
    await stop();
  });

  test('a feed of 10 000 entries costs as much as one of fifty', async () => {
    const { guild, mara, stop, store, web } = await startKeepers();
    const items = Array.from(
      { length: 10_000 },
      (_, i) => `<item><link>http://news.example/${i}</link></item>`,
    );
    web.pages.set('news.example/feed', {
      headers: { 'content-type': 'application/rss+xml' },
      body: `<rss version="2.0"><channel>${items.join('')}</channel></rss>`,
    });
    for (let i = 0; i < 10_000; i++) {
      const body = `Story ${i}\n\nIt is number ${i}.`;
      web.pages.set(`news.example/${i}`, { headers: TEXT, body });
    }
    const shown = await mara.slash('/knowledge add', { url: 'http://news.example/feed' });
    const added = await settled(mara, shown);
    expect(added.text).toMatch(/Articles taken in: 50\n(?:- Story \d+\n){8}- and 42 more$/);
    expect(web.requests).toHaveLength(51);
    expect(await listArticles(store, guild.id)).toHaveLength(50);
    await stop();
  });

  test('all that was refused left nothing behind', async () => {
    const titles = (await listArticles(keepers.store, keepers.guild.id)).map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(5);
    for (const title of titles) expect(title).not.toMatch(/[\n\u202e]/);
  });
});
