import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchLink } from '../../src/article/fetch/fetch-link.ts';
import { NO_VALIDATORS } from '../../src/article/validators.ts';
import {
  type FeedSource,
  MOST_TAKEN,
  refreshSource,
  type TakingIn,
  takeIn,
} from '../../src/library/feed-source.ts';
import { UserError } from '../../src/user-error.ts';
import { type FakeWeb, startFakeWeb } from '../article/fetch/fake-web.ts';

const TEXT = { 'content-type': 'text/plain' };
const XML = { 'content-type': 'application/xml' };
const story = (name: string) => ({
  headers: TEXT,
  body: `Story ${name}\n\nThis is the story of ${name}.\n`,
});
const FEED = 'http://news.example/feed';

describe('a source of articles', () => {
  let web: FakeWeb;
  let taken: string[];
  let failed: string[];
  let work: TakingIn;
  beforeEach(async () => {
    web = await startFakeWeb();
    taken = [];
    failed = [];
    work = {
      fetchPage: web.fetcher(),
      keep: async (article) => article,
      report(outcome) {
        if ('taken' in outcome) taken.push(outcome.url);
        else failed.push(`${outcome.url}: ${outcome.failed.message}`);
      },
    };
  });
  afterEach(() => web.stop());

  const putFeed = (paths: readonly string[], etag?: string) =>
    web.pages.set('news.example/feed', (request, response) => {
      const known = etag !== undefined && request.headers['if-none-match'] === etag;
      const items = paths.map((path) => `<item><link>${path}</link></item>`).join('');
      response.writeHead(known ? 304 : 200, { ...XML, ...(etag === undefined ? {} : { etag }) });
      response.end(known ? undefined : `<rss><channel>${items}</channel></rss>`);
    });
  const putStories = (...names: string[]) => {
    for (const name of names) web.pages.set(`news.example/${name}`, story(name));
  };
  const start = async (): Promise<FeedSource> => {
    const linked = await fetchLink(FEED, work.fetchPage);
    if (linked?.kind !== 'feed') throw new Error('it is a feed');
    const empty = { url: FEED, ...NO_VALIDATORS, seen: [] };
    return takeIn(empty, linked.feed, linked.validators, work);
  };
  const asked = () => web.requests.splice(0).map(({ url }) => url.replace('news.example', ''));

  test('brings in its articles, and each failure is told and stops no other', async () => {
    putStories('a', 'b');
    web.pages.set('news.example/picture', { headers: { 'content-type': 'image/png' } });
    web.pages.set('news.example/empty', { headers: TEXT, body: '…' });
    putFeed(['/a', '/gone', '/empty', 'javascript:x', 'http://127.0.0.1/', '/feed', '/b']);
    await start();
    expect(taken).toEqual(['http://news.example/a', 'http://news.example/b']);
    expect(failed.sort()).toEqual([
      'http://127.0.0.1/: it leads to an address that is not on the public internet',
      'http://news.example/empty: it holds no words',
      'http://news.example/feed: it is a feed, not an article',
      'http://news.example/gone: there is no page (404)',
      'javascript:x: only http and https links are followed, not javascript:',
    ]);
  });

  test('is asked for what is new alone, and so are its articles', async () => {
    putStories('a', 'b', 'c');
    putFeed(['/a', '/b'], '"1"');
    let source = await start();
    expect(source).toEqual({
      url: FEED,
      etag: '"1"',
      lastModified: null,
      seen: ['http://news.example/a', 'http://news.example/b'],
    });
    asked();
    expect(await refreshSource(source, work)).toBeNull();
    expect(asked()).toEqual(['/feed']);
    putFeed(['/c', '/a', '/b'], '"2"');
    source = (await refreshSource(source, work)) ?? source;
    expect(asked()).toEqual(['/feed', '/c']);
    expect(taken.at(-1)).toBe('http://news.example/c');
    expect(source.etag).toBe('"2"');
  });

  test('is read again when something failed that may succeed another time, and only that', async () => {
    putStories('a');
    web.pages.set('news.example/empty', { headers: TEXT, body: '…' });
    putFeed(['/a', '/empty', '/late'], '"1"');
    const source = await start();
    expect(source.etag).toBeNull();
    asked();
    putStories('late');
    const again = await refreshSource(source, work);
    expect(asked()).toEqual(['/feed', '/late']);
    expect(again?.etag).toBe('"1"');
    expect(taken.at(-1)).toBe('http://news.example/late');
  });

  test('does not bring back what was removed, nor tell of what is there already', async () => {
    putStories('a', 'b');
    putFeed(['/a', '/b']);
    work = {
      ...work,
      keep: async (article) => {
        if (article.title === 'Story a') throw new UserError('article-exists', 'it is there');
        return article;
      },
    };
    const source = await start();
    expect([taken, failed]).toEqual([['http://news.example/b'], []]);
    asked();
    await refreshSource(source, work);
    expect(asked()).toEqual(['/feed']);
  });

  test('of ten thousand entries brings in the newest fifty', async () => {
    const paths = Array.from({ length: 10_000 }, (_, i) => `/${i}`);
    putStories(...paths.map((path) => path.slice(1)));
    putFeed(paths);
    const { seen } = await start();
    expect(taken).toHaveLength(MOST_TAKEN);
    expect(seen).toHaveLength(MOST_TAKEN);
    expect(asked()).toHaveLength(MOST_TAKEN + 1);
  });

  test('states for its articles what their pages do not', async () => {
    putStories('a');
    web.pages.set('news.example/feed', {
      headers: XML,
      body: '<feed><entry><link href="/a"/><published>2024-05-01</published><author><name>Ada</name></author></entry></feed>',
    });
    const kept: unknown[] = [];
    work = {
      ...work,
      keep: async (article) => {
        kept.push([article.title, article.date, article.author]);
        return article;
      },
    };
    await start();
    expect(kept).toEqual([['Story a', '2024-05-01', 'Ada']]);
  });

  test('may be an index of sitemaps, but not one of indexes that lead back to it', async () => {
    putStories('a', 'b');
    const index = (...urls: string[]) =>
      `<sitemapindex>${urls.map((url) => `<sitemap><loc>http://news.example${url}</loc></sitemap>`).join('')}</sitemapindex>`;
    const map = (...urls: string[]) =>
      `<urlset>${urls.map((url) => `<url><loc>http://news.example${url}</loc></url>`).join('')}</urlset>`;
    web.pages.set('news.example/feed', { headers: XML, body: index('/1', '/feed', '/2', '/3') });
    web.pages.set('news.example/1', { headers: XML, body: map('/a', '/b') });
    web.pages.set('news.example/2', { headers: XML, body: map('/b') });
    const source = await start();
    expect(taken.sort()).toEqual(['http://news.example/a', 'http://news.example/b']);
    expect(failed.sort()).toEqual([
      'http://news.example/3: there is no page (404)',
      'http://news.example/feed: it is no sitemap',
    ]);
    expect(source.etag).toBeNull();
    expect(asked().filter((path) => path === '/feed')).toHaveLength(2);
  });

  test('that is no feed any more is told to be so', async () => {
    putStories('feed');
    const source = { url: FEED, ...NO_VALIDATORS, seen: [] };
    await expect(refreshSource(source, work)).rejects.toThrow(/^it is no feed any more$/);
  });
});
