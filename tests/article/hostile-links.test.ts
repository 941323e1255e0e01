import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  fetchLink,
  type LinkedArticle,
  type LinkedFeed,
} from '../../src/article/fetch/fetch-link.ts';
import { createPageFetcher } from '../../src/article/fetch/fetch-page.ts';
import { NO_VALIDATORS } from '../../src/article/validators.ts';
import { UserError } from '../../src/user-error.ts';
import { column, pdfOf } from '../documents/pdf.ts';
import { expectEveryLanguage } from '../texts/every-language.ts';
import { type Answer, type FakeWeb, HTML, startFakeWeb } from './fetch/fake-web.ts';

const MB = 1024 * 1024;
const STORY = 'New harbour\n\nThe harbour cost 12 million euros. The mayor opened it on Friday.\n';
const TEXT = { 'content-type': 'text/plain; charset=utf-8' };
const RSS = { 'content-type': 'application/rss+xml' };
const XML = { 'content-type': 'application/xml' };
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const PROSE = '<h1>New harbour</h1><p>The harbour of the town cost 12 million euros to build.</p>';
const to = (location: string, status = 302): Answer => ({ status, headers: { location } });
const text = (body: string | Uint8Array): Answer => ({ headers: TEXT, body });
const rss = (items: string, before = ''): Answer => ({
  headers: RSS,
  body: `<?xml version="1.0"?>${before}<rss version="2.0"><channel>${items}</channel></rss>`,
});

const NOT_PUBLIC = /^it leads to an address that is not on the public internet$/;
const ONLY_HTTP = /^only http and https links are followed, not \w+:$/;
const PORTS = /^it leads to port \d+: only 80 and 443 are read$/;
const SECRET = /^it holds a name or a password/;
const TOO_LARGE = /^it is larger than 5 MB$/;
const TOO_LATE = /^it takes longer than 0.4 seconds to fetch$/;

/** Links that are refused before anybody is asked for anything. */
const NEVER_ASKED: readonly (readonly [what: string, link: string, RegExp])[] = [
  ['this machine by name', 'http://localhost/', NOT_PUBLIC],
  ['this machine by number', 'http://127.0.0.1/', NOT_PUBLIC],
  ['this machine by one decimal number', 'http://2130706433/', NOT_PUBLIC],
  ['this machine in octal numbers', 'http://0177.0.0.01/', NOT_PUBLIC],
  ['this machine in a hexadecimal number', 'http://0x7f000001/', NOT_PUBLIC],
  ['this machine in fewer numbers', 'http://127.1/', NOT_PUBLIC],
  ['this machine in wide digits', 'http://１２７.0.0.1/', NOT_PUBLIC],
  ['this machine as nothing', 'http://0/', NOT_PUBLIC],
  ['this machine with a dot behind', 'http://127.0.0.1./', NOT_PUBLIC],
  ['this machine in IPv6', 'http://[::1]/', NOT_PUBLIC],
  ['this machine mapped into IPv6', 'http://[::ffff:127.0.0.1]/', NOT_PUBLIC],
  ['this machine mapped, in hexadecimal', 'http://[::ffff:7f00:1]/', NOT_PUBLIC],
  ['this machine in the old IPv6 form of IPv4', 'http://[::127.0.0.1]/', NOT_PUBLIC],
  ['this machine by way of NAT64', 'http://[64:ff9b::127.0.0.1]/', NOT_PUBLIC],
  ['this machine by way of 6to4', 'http://[2002:7f00:1::]/', NOT_PUBLIC],
  ['a private network', 'https://192.168.1.1/', NOT_PUBLIC],
  ['a private network in IPv6', 'https://[fd00::1]/', NOT_PUBLIC],
  ['a link-local address', 'http://[fe80::1]/', NOT_PUBLIC],
  ['a cloud’s metadata', 'http://169.254.169.254/latest/meta-data/', NOT_PUBLIC],
  ['a cloud’s machinery at a public number', 'http://168.63.129.16/', NOT_PUBLIC],
  ['a name of a private address', 'http://intranet.example/', NOT_PUBLIC],
  ['a name of a mapped private address', 'http://mapped.example/', NOT_PUBLIC],
  ['a name of public and private addresses', 'http://mixed.example/', NOT_PUBLIC],
  ['a name of private and public addresses', 'http://mixed-too.example/', NOT_PUBLIC],
  ['a name of no address', 'http://nobody.example/', /^there is no site of that name$/],
  ['a name that is looked up for ever', 'http://slow-name.example/', TOO_LATE],
  ['a file', 'file:///etc/passwd', ONLY_HTTP],
  ['data', 'data:text/html,<p>Hello</p>', ONLY_HTTP],
  ['FTP', 'ftp://news.example/a.txt', ONLY_HTTP],
  ['a script', 'javascript:alert(1)', ONLY_HTTP],
  ['a name and a password', 'http://ada:secret@news.example/', SECRET],
  ['a name that looks like a site', 'http://news.example@127.0.0.1/', SECRET],
  ['another port', 'http://news.example:22/', PORTS],
  ['a port that is none', 'http://news.example:99999/', /^it is no link/],
  ['no host', 'https:///', /^it is no link/],
  ['no scheme', 'news.example/a', /^it is no link/],
  ['nothing', '', /^it is no link/],
  ['three thousand letters', `http://news.example/${'a'.repeat(3_000)}`, /longer than 2000/],
];

/** What stands at a path of `news.example`, and the reason for which it is refused. */
const REFUSED: readonly (readonly [what: string, path: string, Answer, RegExp])[] = [
  ['a redirect to loopback', '/to-loopback', to('http://127.0.0.1/'), NOT_PUBLIC],
  ['a redirect to loopback in IPv6', '/to-ipv6', to('http://[::1]/', 301), NOT_PUBLIC],
  [
    'a redirect to metadata without a scheme',
    '/to-meta',
    to('//169.254.169.254/', 307),
    NOT_PUBLIC,
  ],
  ['a redirect to a private name', '/to-name', to('http://intranet.example/', 308), NOT_PUBLIC],
  ['a redirect to a file', '/to-file', to('file:///etc/passwd'), ONLY_HTTP],
  ['a redirect to data', '/to-data', to('data:text/html,hello'), ONLY_HTTP],
  ['a redirect to FTP', '/to-ftp', to('ftp://news.example/a', 303), ONLY_HTTP],
  ['a redirect to another port', '/to-port', to('http://news.example:8080/'), PORTS],
  ['a redirect with a password', '/to-secret', to('http://a:b@news.example/'), SECRET],
  ['a redirect to itself', '/loop', to('/loop'), /^it redirects more than 4 times$/],
  ['a redirect to nowhere', '/to-nowhere', { status: 302 }, /^it redirects to nowhere$/],
  ['a redirect to no link', '/to-nonsense', to('http://[/'), /^it is no link/],
  [
    'a page that sends a byte a moment',
    '/drip',
    (_, response) => {
      response.writeHead(200, HTML);
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    },
    TOO_LATE,
  ],
  ['a site that never answers', '/silent', () => undefined, TOO_LATE],
  [
    'a body without an end',
    '/endless',
    (_, response) => {
      response.writeHead(200, HTML);
      const more = () => {
        while (!response.destroyed && response.write('word '.repeat(20_000)));
      };
      response.on('drain', more);
      more();
    },
    TOO_LARGE,
  ],
  [
    'a page that says that it is large',
    '/large',
    (_, response) => {
      response.writeHead(200, { ...HTML, 'content-length': `${6 * MB}` });
      response.flushHeaders();
    },
    TOO_LARGE,
  ],
  [
    'a page that is cut off',
    '/cut',
    (_, response) => {
      response.writeHead(200, { ...HTML, 'content-length': '1000' });
      response.write('<p>The');
      setTimeout(20).then(() => response.destroy());
    },
    /^the site broke off$/,
  ],
  [
    'a site that hangs up',
    '/hang-up',
    (request) => request.socket.destroy(),
    /^the site broke off$/,
  ],
  [
    'a site that does not speak HTTP',
    '/garbage',
    (request) => request.socket.end('220 mail ready\r\n'),
    /^the site does not speak HTTP$/,
  ],
  [
    'a header of 64 kB',
    '/header',
    { headers: { ...HTML, 'x-large': 'x'.repeat(64 * 1024) }, body: page(PROSE) },
    /^its headers are larger than 32 kB$/,
  ],
  [
    'a picture',
    '/picture',
    { headers: { 'content-type': 'image/png' }, body: 'x' },
    /^it is of the kind image\/png, which no article is read from$/,
  ],
  [
    'a type that is a name of JavaScript’s',
    '/proto',
    { headers: { 'content-type': '__proto__' }, body: 'x' },
    /^it is of the kind __proto__,/,
  ],
  ['no type and no telling name', '/untyped', { headers: {}, body: STORY }, /of an unknown kind/],
  [
    'a picture that is called a page',
    '/called-page',
    { headers: HTML, body: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
    /^it is no article but a PNG file$/,
  ],
  [
    'a page that unpacks to a thousand times its size',
    '/gzip',
    { headers: { ...HTML, 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(50 * MB)) },
    /^the site sends it compressed/,
  ],
  [
    'a packed sitemap that unpacks to 50 MB',
    '/sitemap.xml.gz',
    { headers: { 'content-type': 'application/gzip' }, body: gzipSync(Buffer.alloc(50 * MB)) },
    /^it is larger than 5 MB when it is unpacked$/,
  ],
  [
    'a packed sitemap that is damaged',
    '/damaged.xml.gz',
    { headers: { 'content-type': 'application/gzip' }, body: gzipSync('<urlset>').subarray(0, 12) },
    /^it is a damaged archive$/,
  ],
  ['a page that is gone', '/gone', { status: 410 }, /^there is no page \(410\)$/],
  ['a page for members', '/members', { status: 403 }, /^the site does not let it be read \(403\)$/],
  ['a site that fails', '/fails', { status: 500 }, /^the site fails \(500\)$/],
  ['a site that makes tea', '/tea', { status: 418 }, /^the site answers with 418$/],
  ['an empty page', '/empty', text(''), /^it holds no words$/],
  [
    'data that are no feed',
    '/data',
    { headers: XML, body: '<a><b/></a>' },
    /neither an article nor/,
  ],
  [
    'a page without an article',
    '/menu',
    page('<ul><li><a href="/a">The first of many news</a></li></ul>'.repeat(50)),
    /^no article was found in the page$/,
  ],
  [
    'a page without an article that has a feed',
    '/home',
    page(
      '<ul><li><a href="/a">The first of many news</a></li></ul>'.repeat(50),
      '<link rel="alternate" type="application/rss+xml" href="/feed.xml">',
    ),
    /^no article was found in the page; it has a feed, http:\/\/news.example\/feed.xml$/,
  ],
  [
    'a feed nested a hundred thousand deep',
    '/deep',
    rss('<item>'.repeat(100_000)),
    /^its XML is nested deeper than 100 elements$/,
  ],
];

const items = (count: number) =>
  Array.from({ length: count }, (_, i) => `<item><link>/article/${i}</link></item>`).join('');
const laughs = Array.from(
  { length: 9 },
  (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
).join('');

/** What stands at a path of `news.example`, and what is understood. */
const READ: readonly (readonly [what: string, path: string, Answer, readonly RegExp[]])[] = [
  ['four redirects', '/r0', to('/r1'), [/12 million/]],
  ['a page that is sent as text', '/sent-as-text', text(page(PROSE)), [/12 million/]],
  ['Markdown that is sent as text', '/notes.md', text('# Harbour\n\nIt is big.\n'), [/It is big/]],
  [
    'a text in an encoding that only its header tells',
    '/cyrillic',
    {
      headers: { 'content-type': 'text/plain; charset="windows-1251"' },
      body: iconv.encode('Гавань\n\nМэр Пер Даль.', 'windows-1251'),
    },
    [/Мэр Пер Даль/],
  ],
  [
    'a PDF of an unknown type, larger than a page may be',
    '/paper.pdf',
    {
      headers: { 'content-type': 'application/octet-stream' },
      body: Buffer.concat([
        pdfOf([column(['New harbour', '', 'The harbour cost 12 million euros.'])]),
        Buffer.alloc(6 * MB, ' '),
      ]),
    },
    [/12 million/],
  ],
  ['a feed of 10 000 entries', '/many', rss(items(10_000)), [/article\/0$/, /article\/9999$/]],
  [
    'a feed whose entities unfold a thousand million times',
    '/laughs',
    rss('<item><link>/a?&l9;</link></item>', `<!DOCTYPE r [<!ENTITY l0 "lol">${laughs}]>`),
    [/a\?&l9;$/],
  ],
  [
    'a feed whose entities are files',
    '/files',
    rss(
      '<item><link>/a?&f;</link></item>',
      '<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1/"> %p;]>',
    ),
    [/a\?&f;$/],
  ],
  [
    'a sitemap, packed, that speaks of others',
    '/map.xml.gz',
    {
      headers: { 'content-type': 'application/x-gzip' },
      body: gzipSync(
        '<urlset><url><loc>http://news.example/a</loc></url><url><loc>http://other.example/b</loc></url></urlset>',
      ),
    },
    [/^http:\/\/news.example\/a$/],
  ],
];

describe('of links', { timeout: 60_000 }, () => {
  let web: FakeWeb;
  let reads: (link: string, withinMs: number) => Promise<LinkedArticle | LinkedFeed | null>;

  beforeAll(async () => {
    web = await startFakeWeb({ 'news.example/r4': page(PROSE) });
    for (let i = 1; i < 4; i++) web.pages.set(`news.example/r${i}`, to(`/r${i + 1}`));
    for (const [, path, answer] of [...REFUSED, ...READ]) {
      web.pages.set(`news.example${path}`, answer);
    }
    const addresses = (host: string, ...found: string[]) => web.hosts.set(host, () => found);
    addresses('localhost', '::1');
    addresses('intranet.example', '10.0.0.5');
    addresses('mapped.example', '::ffff:10.0.0.5');
    addresses('mixed.example', '127.0.0.1', '10.0.0.5');
    addresses('mixed-too.example', '10.0.0.5', '127.0.0.1');
    const { network } = web;
    const addressesOf = async (host: string) => {
      if (host === 'slow-name.example') await setTimeout(1_000, undefined, { ref: false });
      if (host === 'nobody.example') throw Object.assign(new Error(host), { code: 'ENOTFOUND' });
      return network.addressesOf(host);
    };
    reads = (link, withinMs) =>
      fetchLink(link, createPageFetcher({ ...network, addressesOf }, { pauseMs: 0, withinMs }));
  });
  afterAll(() => web.stop());
  beforeEach(() => {
    web.requests.length = 0;
  });

  const refusal = async (link: string, reason?: RegExp): Promise<UserError> => {
    const error = await reads(link, reason === TOO_LATE ? 400 : 15_000).then(
      () => 'it was read',
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof UserError)) throw error;
    expect(error.message).not.toMatch(/[\n\r]/);
    expectEveryLanguage(error.message);
    return error;
  };

  test.each(NEVER_ASKED)('one to %s is refused, and nobody asked (%s)', async (_, link, reason) => {
    expect((await refusal(link, reason)).message).toMatch(reason);
    expect(web.requests).toEqual([]);
  });

  test.each(REFUSED)('one to %s is refused (%s)', async (_, path, __, reason) => {
    expect((await refusal(`http://news.example${path}`, reason)).message).toMatch(reason);
    expect(web.requests.length).toBeLessThanOrEqual(5);
  });

  test.each(READ)('one to %s is read (%s)', async (_, path, __, wanted) => {
    const [first = /^$/, last = first] = wanted;
    const linked = await reads(`http://news.example${path}`, 15_000);
    if (linked?.kind === 'feed') {
      const urls = linked.feed.entries.map(({ url }) => url);
      expect(urls[0]).toMatch(first);
      expect(urls.at(-1)).toMatch(last);
      expect(urls.length).toBe(path === '/many' ? 10_000 : 1);
    } else {
      expect(linked?.article.text).toMatch(first);
    }
  });

  test('five redirects are one too many', async () => {
    web.pages.set('news.example/before', to('/r0'));
    expect((await refusal('http://news.example/before')).message).toMatch(/more than 4 times/);
  });

  test('a site that asks to wait is not asked again for a while', async () => {
    web.pages.set('busy.example/', { status: 429, headers: { 'retry-after': '120' } });
    const fetchPage = web.fetcher();
    for (let i = 0; i < 3; i++) {
      await expect(fetchPage('http://busy.example/')).rejects.toThrow(/left alone.*\(429\)/);
    }
    expect(web.requests).toHaveLength(1);
  });

  test('a name that leads elsewhere at the second look-up is not followed there', async () => {
    let lookUps = 0;
    web.hosts.set('rebinding.example', () => [lookUps++ === 0 ? '127.0.0.1' : '10.0.0.5']);
    // It hangs up, so that a second connection must be made.
    const headers = { location: '/secret', connection: 'close' };
    web.pages.set('rebinding.example/', { status: 302, headers });
    web.pages.set('rebinding.example/secret', text('Secret words.'));
    expect((await refusal('http://rebinding.example/')).message).toMatch(NOT_PUBLIC);
    expect(lookUps).toBe(2);
    expect(web.requests.map(({ url }) => url)).toEqual(['rebinding.example/']);
  });

  test('a connection whose other end is not where it should be is given up', async () => {
    let looks = 0;
    const network = { ...web.network, mayConnectTo: () => looks++ === 0 };
    const fetchPage = createPageFetcher(network, { pauseMs: 0 });
    await expect(fetchPage('http://news.example/r4')).rejects.toThrow(NOT_PUBLIC);
    expect(looks).toBe(2);
    expect(web.requests).toEqual([]);
  });

  test('a site whose HTTPS is none, or that nobody serves, is said to be so', async () => {
    expect((await refusal('https://news.example/')).message).toBe('the site does not speak HTTPS');
    const network = { ...web.network, portFor: () => '1' };
    await expect(createPageFetcher(network)('http://news.example/')).rejects.toThrow(
      /^the site cannot be reached$/,
    );
  });

  test('what is refused does not say where it would have led', async () => {
    const { message, code } = await refusal('http://intranet.example/');
    expect(code).toBe('link-refused');
    expect(message).not.toMatch(/10\.0|intranet/);
  });

  test('a page cannot have itself quoted as one of another site', async () => {
    const canonical = (link: string) =>
      page(PROSE, `<link rel="canonical" href="${link}"><title>T</title>`);
    web.pages.set('liar.example/a', canonical('https://news.example/real'));
    web.pages.set('www.honest.example/a?from=feed', canonical('https://honest.example/a'));
    const urlOf = async (link: string) => {
      const linked = await reads(link, 15_000);
      return linked?.kind === 'article' ? linked.article.url : null;
    };
    expect(await urlOf('http://liar.example/a')).toBe('http://liar.example/a');
    expect(await urlOf('http://www.honest.example/a?from=feed')).toBe('https://honest.example/a');
  });

  test('the site learns who asks, and is asked for a new version only', async () => {
    const fetchPage = web.fetcher();
    const etag = '"1"';
    web.pages.set('news.example/v', (request, response) => {
      const known = request.headers['if-none-match'] === etag;
      if (known) response.writeHead(304).end();
      else response.writeHead(200, { ...TEXT, etag, 'last-modified': 'yesterday' }).end(STORY);
    });
    const first = await fetchPage('http://news.example/v#part');
    expect(first).toMatchObject({
      url: 'http://news.example/v',
      validators: { etag, lastModified: null },
    });
    const known = first?.validators ?? NO_VALIDATORS;
    expect(await fetchPage('http://news.example/v', { known })).toBeNull();
    expect(web.requests[0]?.headers).toMatchObject({
      'user-agent': expect.stringMatching(/^Footnote\/\d+\.\d+\.\d+ \(/),
      'accept-encoding': 'identity',
    });
    expect(web.requests[0]?.headers).not.toHaveProperty('cookie');
  });

  test('one that is called off ends at once', async () => {
    const stop = new AbortController();
    const fetching = web.fetcher()('http://news.example/silent', { signal: stop.signal });
    await expect.poll(() => web.requests).toHaveLength(1);
    stop.abort(new Error('enough'));
    await expect(fetching).rejects.toThrow('enough');
  });
});

test('the fetcher that everybody uses goes to no private address, by name or by number', async () => {
  const fetchPage = createPageFetcher();
  for (const link of ['http://localhost/', 'http://127.0.0.1/', 'http://[::1]/']) {
    await expect(fetchPage(link)).rejects.toThrow(NOT_PUBLIC);
  }
});
