import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { createLog } from '../../src/log.ts';
import { startServer } from '../../src/web/server.ts';
import { startWeb } from '../../src/web/web.ts';
import { articleOf, sampleArticle } from '../articles.ts';
import { KEY, type Site, startSite } from './site.ts';

const article = sampleArticle();
const theirs = articleOf('Secret\n\nThe treasure lies under the old mill.', 'secret');
const long = articleOf(`Long\n\n${'The harbour is old & deep. '.repeat(40_000)}`, 'long');

let site: Site;
let serving = true;
let library: readonly Article[] = [article, long];
beforeAll(async () => {
  site = await startSite(async (guildId) => (guildId === '2' ? [theirs] : library), {
    isServing: () => serving,
  });
});
afterAll(() => site.stop());

/** What a raw request is answered with, as long as the server keeps the connection. */
async function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(site.url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

const bodyOf = async (url: string, init?: RequestInit) => {
  const response = await fetch(url, init);
  return { status: response.status, headers: response.headers, body: await response.text() };
};

describe('the page of an article', () => {
  test('is served to who has its address, for the browser to keep to itself', async () => {
    const { status, headers, body } = await bodyOf(site.linkTo('1', article, 2));
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; /);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|script-src|allow-scripts/);
    expect(body).toContain('<mark id="s1-2">He pledged NATO’s continued support');
  });

  test('has an address that stays the same and says nothing of the article', () => {
    const link = site.linkTo('1', article, 2);
    expect(link).toBe(site.linkTo('1', article, 2));
    expect(link).toMatch(/\/read\/[\w-]{48}\?s=1-2-[\w-]{6}#s1-2$/);
    expect(link).not.toContain('nato');
  });

  test('is not found alike for an address that is forged, cut short, another server’s or gone', async () => {
    const mine = site.linkTo('1', article).split('?')[0] ?? '';
    const token = mine.split('/').at(-1) ?? '';
    const other = site.linkTo('2', theirs).split('?')[0]?.split('/').at(-1) ?? '';
    const mixed = Buffer.concat([
      Buffer.from(token, 'base64url').subarray(0, 8),
      Buffer.from(other, 'base64url').subarray(8),
    ]).toString('base64url');
    const answers = await Promise.all(
      [
        `${mine.slice(0, -1)}${mine.endsWith('A') ? 'B' : 'A'}`,
        mine.slice(0, -1),
        `${mine}A`,
        `${mine}/`,
        `${site.url}/read/${mixed}`,
        `${site.url}/read/${'A'.repeat(48)}`,
        `${site.url}/read/`,
        `${site.url}/read/..%2f..%2fetc%2fpasswd`,
        `${site.url}/read/%00`,
        // Signed, for an article that this server does not have.
        site.linkTo('1', theirs),
        site.linkTo(null, theirs),
        `${site.url}/nothing`,
        `${site.url}//evil.example/`,
      ].map((url) => bodyOf(url)),
    );
    for (const { status, body, headers } of answers) {
      expect(status).toBe(404);
      expect(body).toBe(answers[0]?.body);
      expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    }
    expect((await bodyOf(site.linkTo('2', theirs))).body).toContain('old mill');
  });

  test('is gone with its article', async () => {
    const link = site.linkTo('1', article);
    library = [long];
    expect((await fetch(link)).status).toBe(404);
    library = [article, long];
    expect((await fetch(link)).status).toBe(200);
  });

  test('marks nothing when the cited words stand there no longer, and says so', async () => {
    const link = site.linkTo('1', article, 2);
    library = [{ ...articleOf('Other\n\nOther words. And others.', article.id) }];
    const { status, body } = await bodyOf(link);
    library = [article, long];
    expect(status).toBe(200);
    expect(body).not.toContain('<mark');
    expect(body).toContain('stands here no longer');
    for (const place of ['', '1', '1-2', '1-2-xxxxxx', '999-1-xxxxxx', '<script>']) {
      const url = `${link.split('?')[0]}?s=${encodeURIComponent(place)}`;
      const damaged = await bodyOf(url);
      expect(damaged.status).toBe(200);
      expect(damaged.body).not.toContain('<mark');
    }
  });

  test('is sent again only when it has changed', async () => {
    const link = site.linkTo('1', article, 2);
    const first = await bodyOf(link);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w.-]+"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await bodyOf(link, { headers: { 'if-none-match': known } });
      expect(again.status).toBe(304);
      expect(again.body).toBe('');
      // The browser takes these for the page that it kept.
      for (const name of ['etag', 'content-security-policy', 'cache-control']) {
        expect(again.headers.get(name)).toBe(first.headers.get(name));
      }
    }
    expect((await bodyOf(link, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    library = [{ ...article, author: 'Somebody else' }];
    const changed = await bodyOf(link, { headers: { 'if-none-match': etag } });
    library = [article, long];
    expect(changed.status).toBe(200);
    const elsewhere = await bodyOf(site.linkTo('1', article, 3), {
      headers: { 'if-none-match': etag },
    });
    expect(elsewhere.status).toBe(200);
  });

  test('is described to HEAD as to GET, without being sent', async () => {
    const link = site.linkTo('1', article, 2);
    const [get, head] = await Promise.all([bodyOf(link), bodyOf(link, { method: 'HEAD' })]);
    expect(head.status).toBe(200);
    expect(head.body).toBe('');
    for (const name of ['etag', 'content-type', 'content-security-policy']) {
      expect(head.headers.get(name)).toBe(get.headers.get(name));
    }
  });

  test('comes whole, however long it is', async () => {
    const { body } = await bodyOf(site.linkTo('1', long, 20_000));
    expect(body.match(/The harbour is old &amp; deep\./g)?.length).toBe(40_000);
    expect(body.match(/<mark/g)?.length).toBe(1);
    expect(body.endsWith('</html>\n')).toBe(true);
  });

  test('comes to each of five hundred who ask at once', async () => {
    const link = site.linkTo('1', article, 2);
    const answers = await Promise.all(Array.from({ length: 500 }, () => bodyOf(link)));
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(body.endsWith('</html>\n')).toBe(true);
    }
  });

  test('is not there without a public address', async () => {
    const options = { port: 0, listenHost: '127.0.0.1', publicUrl: null };
    const web = await startWeb(options, {
      articlesOf: async () => [article],
      figures: () => ({ libraries: 1, articles: 1 }),
      isServing: () => true,
      readerKey: async () => KEY,
      log: createLog('silent'),
    });
    expect(web?.forBot.readerLink).toBeUndefined();
    const path = site.linkTo('1', article).slice(site.url.length);
    expect((await fetch(`${web?.url}${path}`)).status).toBe(404);
    await web?.stop();
  });
});

describe('the web server', () => {
  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('takes no %s', async (method) => {
    for (const path of ['/health', '/nothing', site.linkTo('1', article).slice(site.url.length)]) {
      const { status, headers } = await bodyOf(`${site.url}${path}`, { method });
      expect(status).toBe(405);
      expect(headers.get('allow')).toBe('GET, HEAD');
    }
  });

  test.each([
    ['an address that is none', 'GET health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    [
      'a whole address',
      'GET http://evil.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    ],
    ['no HTTP', 'hello\r\n\r\n'],
    ['two lengths', 'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
  ])('refuses %s with 400', async (_, text) => {
    expect(await raw(text)).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('refuses headers without end with 431', async () => {
    const answer = await raw(`GET /health HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });

  test('says whether the bot serves', async () => {
    const well = await bodyOf(`${site.url}/health`);
    expect([well.status, JSON.parse(well.body)]).toEqual([200, { status: 'serving' }]);
    serving = false;
    const ill = await bodyOf(`${site.url}/health?from=probe`);
    serving = true;
    expect([ill.status, JSON.parse(ill.body)]).toEqual([503, { status: 'not serving' }]);
    expect(ill.headers.get('content-type')).toBe('application/json');
    expect(ill.headers.get('cache-control')).toBe('no-store');
  });

  test('counts in the words of Prometheus, and nothing that a stranger could choose', async () => {
    const { observer } = site.web.forBot;
    observer?.questionAsked('answered', 2);
    observer?.questionAsked('failed', null);
    observer?.acknowledged(300);
    await fetch(`${site.url}/${'x'.repeat(500)}`, { headers: { 'x-evil': 'label' } });
    const { status, headers, body } = await bodyOf(`${site.url}/metrics`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    for (const line of [
      'footnote_questions_total{status="answered"} 1',
      'footnote_questions_total{status="uncertain"} 0',
      'footnote_questions_total{status="failed"} 1',
      'footnote_answer_seconds_bucket{le="0.0025"} 1',
      'footnote_answer_seconds_count 1',
      'footnote_acknowledgement_seconds_sum 0.3',
      'footnote_serving 1',
      'footnote_libraries 1',
      'footnote_articles 2',
    ]) {
      expect(body).toContain(`${line}\n`);
    }
    expect(body).toMatch(/^process_resident_memory_bytes \d+/m);
    expect(body).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    const pages = [
      ...body.matchAll(/^footnote_http_requests_total\{page="(\w+)",status="(\d+)"\}/gm),
    ];
    expect(pages.length).toBeGreaterThan(0);
    for (const [, page] of pages) expect(['read', 'health', 'metrics', 'other']).toContain(page);
    expect(body).not.toContain('xxx');
  });

  test('makes no more of a page than its reader takes', async () => {
    let made = 0;
    const endless = function* () {
      for (;;) {
        made += 1;
        yield 'x'.repeat(65_536);
      }
    };
    const server = await startServer(
      { port: 0, host: '127.0.0.1', onReply: () => undefined, log: createLog('silent') },
      async () => ({ status: 200, headers: {}, body: endless() }),
    );
    const { hostname, port } = new URL(server.url);
    const lazy = request({ hostname, port, path: '/' }).end();
    const [response] = await once(lazy, 'response');
    let before = -1;
    while (made !== before) {
      before = made;
      await setTimeout(100);
    }
    // What the system's own buffers hold, and not what could be made in that time.
    expect(made).toBeLessThan(300);
    response.destroy();
    await server.stop();
    expect(made).toBe(before);
  });

  test('says so when a page fails, and goes on', async () => {
    const failing = await startSite(async () => {
      throw new Error('the store is away');
    });
    const { status, body } = await bodyOf(failing.linkTo('1', article));
    expect(status).toBe(500);
    expect(body).not.toContain('store');
    expect((await fetch(`${failing.url}/health`)).status).toBe(200);
    await failing.stop();
  });

  test('lets the answer that is under way end when it stops', async () => {
    const stopping = await startSite(async () => [long]);
    const { hostname, port, pathname } = new URL(stopping.linkTo('1', long));
    const [response] = await once(request({ hostname, port, path: pathname }).end(), 'response');
    const [first] = await once(response, 'data');
    let body = String(first);
    response.on('data', (chunk: Buffer) => {
      body += chunk;
    });
    const [stopped] = await Promise.all([stopping.stop(), once(response, 'end')]);
    expect(stopped).toBeUndefined();
    expect(body.endsWith('</html>\n')).toBe(true);
    await expect(fetch(`http://${hostname}:${port}/health`)).rejects.toThrow();
  });

  test('says in one line what to do when its port is taken or its address is not here', async () => {
    const log = createLog('silent');
    const onReply = () => undefined;
    const port = Number(new URL(site.url).port);
    const answer = async () => ({ status: 200, headers: {}, body: [] });
    await expect(startServer({ port, host: '127.0.0.1', onReply, log }, answer)).rejects.toThrow(
      `Cannot serve pages at 127.0.0.1:${port}: PORT is taken by another program: choose another`,
    );
    await expect(startServer({ port: 0, host: '192.0.2.1', onReply, log }, answer)).rejects.toThrow(
      /LISTEN_HOST is no address of this machine$/,
    );
  });
});
