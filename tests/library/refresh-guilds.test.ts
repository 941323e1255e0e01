import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Keeping } from '../../src/library/guild-knowledge/keeping.ts';
import { startRefreshingGuilds } from '../../src/library/guild-knowledge/refresh-guilds.ts';
import { takeLink } from '../../src/library/guild-knowledge/take-link.ts';
import { createLog, type Logger } from '../../src/log.ts';
import { listArticles, readArticles } from '../../src/store/article-records.ts';
import { articleChecks } from '../../src/store/checks.ts';
import { markLeft } from '../../src/store/guilds.ts';
import { IN_MEMORY } from '../../src/store/location.ts';
import { sourcesOf } from '../../src/store/sources.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { type FakeWeb, startFakeWeb } from '../article/fetch/fake-web.ts';
import { ADA, GUILD, MINUTE, OTHER_GUILD } from '../store/drafts.ts';

const PLAIN = { 'content-type': 'text/plain' };
const HOUR = 60 * MINUTE;
const story = (words: string) => ({ headers: PLAIN, body: `New harbour\n\nIt cost ${words}.` });

describe('the schedule of what servers have from links', () => {
  let web: FakeWeb;
  let store: Store;
  let keeping: Keeping;
  let ahead: number;
  const stops: (() => Promise<void>)[] = [];

  beforeEach(async () => {
    web = await startFakeWeb();
    store = await openStore(IN_MEMORY, { log: createLog('silent') });
    ahead = 0;
    keeping = { store, fetchPage: web.fetcher(), now: () => Date.now() + ahead };
  });
  afterEach(async () => {
    await Promise.all(stops.splice(0).map((stop) => stop()));
    await web.stop();
    await store.close();
  });

  const start = (log: Logger = createLog('silent')) => {
    const stop = startRefreshingGuilds(keeping, { everyMs: HOUR, lookEveryMs: 10, log });
    stops.push(stop);
    return stop;
  };
  const add = (link: string, guild = GUILD) => takeLink(keeping, guild, link, ADA, () => undefined);
  const texts = async (guild = GUILD) => {
    const records = await listArticles(store, guild);
    const articles = await readArticles(
      store,
      guild,
      records.map(({ id }) => id),
    );
    return articles.map(({ text }) => text.split('\n').at(-1)).sort();
  };
  const asked = (url: string) => web.requests.filter((request) => request.url === url).length;

  test('reads each again when it is due, and keeps why one cannot be read, which costs no other', async () => {
    web.pages.set('a.example/1', story('1'));
    web.pages.set('b.example/2', story('2'));
    web.pages.set('c.example/3', story('3'));
    await add('http://a.example/1');
    await add('http://b.example/2');
    await add('http://c.example/3', OTHER_GUILD);
    web.pages.delete('a.example/1');
    web.pages.set('b.example/2', story('22'));
    web.pages.set('c.example/3', story('33'));
    start();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(asked('a.example/1')).toBe(1);
    ahead = HOUR + MINUTE;
    await expect.poll(() => texts()).toEqual(['It cost 1.', 'It cost 22.']);
    await expect.poll(() => texts(OTHER_GUILD)).toEqual(['It cost 33.']);
    const failures = async () =>
      [...(await articleChecks(store, GUILD)).values()].map(({ failure }) => failure).sort();
    await expect.poll(failures).toEqual([null, 'there is no page (404)'].sort());
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(asked('a.example/1')).toBe(2);
    ahead += HOUR + MINUTE;
    web.pages.set('a.example/1', story('11'));
    await expect.poll(() => texts()).toEqual(['It cost 11.', 'It cost 22.']);
    await expect.poll(failures).toEqual([null, null]);
  });

  test('takes in what is new in sources, and keeps why one cannot be read', async () => {
    const rss = (items: string) => ({
      headers: { 'content-type': 'application/rss+xml' },
      body: `<rss version="2.0"><channel>${items}</channel></rss>`,
    });
    web.pages.set('a.example/feed', rss(''));
    web.pages.set('b.example/feed', rss(''));
    await add('http://a.example/feed');
    await add('http://b.example/feed');
    web.pages.set('a.example/1', story('1'));
    web.pages.set('a.example/feed', rss('<item><link>/1</link></item>'));
    web.pages.set('b.example/feed', { status: 500 });
    ahead = HOUR + MINUTE;
    start();
    await expect.poll(() => texts()).toEqual(['It cost 1.']);
    const failures = async () => (await sourcesOf(store, GUILD)).map(({ failure }) => failure);
    await expect.poll(failures).toEqual([null, 'the site fails (500)']);
  });

  test('asks a site for one page at a time, and goes on with others meanwhile', async () => {
    let open = 0;
    let most = 0;
    for (let i = 1; i <= 3; i++) {
      web.pages.set(`slow.example/${i}`, story(`${i}`));
      await add(`http://slow.example/${i}`);
    }
    web.pages.set('quick.example/a', story('4'));
    await add('http://quick.example/a');
    for (let i = 1; i <= 3; i++) {
      web.pages.set(`slow.example/${i}`, (request, response) => {
        open += 1;
        most = Math.max(most, open);
        // It never answers; whoever waits for it hangs up.
        request.socket.on('close', () => response.destroy());
      });
    }
    web.pages.set('quick.example/a', story('44'));
    ahead = HOUR + MINUTE;
    const stop = start();
    await expect.poll(() => texts()).toContain('It cost 44.');
    expect(most).toBe(1);
    const began = performance.now();
    await stop();
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test('is shared by processes: each page is asked for once', async () => {
    for (let i = 1; i <= 4; i++) {
      web.pages.set(`s${i}.example/a`, story(`${i}`));
      await add(`http://s${i}.example/a`);
    }
    web.requests.length = 0;
    ahead = HOUR + MINUTE;
    for (let i = 0; i < 3; i++) start();
    await expect.poll(async () => (await articleChecks(store, GUILD)).size).toBe(4);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(web.requests.map(({ url }) => url).sort()).toEqual(
      [1, 2, 3, 4].map((i) => `s${i}.example/a`),
    );
  });

  test('leaves alone what a server has that the bot was removed from', async () => {
    web.pages.set('a.example/1', story('1'));
    web.pages.set('b.example/2', story('2'));
    await add('http://a.example/1');
    await add('http://b.example/2', OTHER_GUILD);
    await markLeft(store, GUILD, Date.now());
    ahead = HOUR + MINUTE;
    start();
    await expect.poll(() => asked('b.example/2')).toBe(2);
    expect(asked('a.example/1')).toBe(1);
  });

  test('goes on when the store fails, and says so', async () => {
    const lines: string[] = [];
    const log = createLog('info');
    log.error = (...args: unknown[]) => void lines.push(String(args.at(-1)));
    const { db } = store;
    let fails = true;
    const failing = {
      ...store,
      get db() {
        if (fails) throw new Error('disk full');
        return db;
      },
    };
    web.pages.set('a.example/1', story('1'));
    await add('http://a.example/1');
    web.pages.set('a.example/1', story('11'));
    keeping = { ...keeping, store: failing };
    ahead = HOUR + MINUTE;
    start(log);
    await expect.poll(() => lines).toContain('what servers have from links could not be refreshed');
    fails = false;
    await expect.poll(() => texts()).toEqual(['It cost 11.']);
  });

  test('an article that somebody removes while it is fetched stays removed', async () => {
    web.pages.set('a.example/1', story('1'));
    await add('http://a.example/1');
    web.pages.set('a.example/1', (_, response) => {
      store.db
        .updateTable('articles')
        .set({ removedAt: 1 })
        .execute()
        .then(() => response.writeHead(200, PLAIN).end('New harbour\n\nIt cost 9.'));
    });
    ahead = HOUR + MINUTE;
    start();
    await expect.poll(() => asked('a.example/1')).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await texts()).toEqual([]);
    expect([...(await articleChecks(store, GUILD)).values()]).toMatchObject([{ failure: null }]);
  });
});
