import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { fetchLink } from '../../src/article/fetch/fetch-link.ts';
import type { FetchPage } from '../../src/article/fetch/page.ts';
import type { Origin } from '../../src/article/origin.ts';
import { KnowledgeFiles } from '../../src/library/knowledge-files.ts';
import { loadKnowledge } from '../../src/library/load-knowledge.ts';
import { refreshArticles } from '../../src/library/refresh-articles.ts';
import { type FolderOutcome, refreshFolder } from '../../src/library/refresh-folder.ts';
import { startRefreshing } from '../../src/library/refresh-schedule.ts';
import { keepSource, readSources } from '../../src/library/source-file.ts';
import { createLog } from '../../src/log.ts';
import { type FakeWeb, startFakeWeb } from '../article/fetch/fake-web.ts';

const LINK = 'http://news.example/a';
const story = (price: string) => ({
  headers: { 'content-type': 'text/plain' },
  body: `New harbour\n\nThe harbour cost ${price} euros.\n`,
});

let web: FakeWeb;
let fetchPage: FetchPage;
let folder: string;
beforeEach(async () => {
  web = await startFakeWeb({ 'news.example/a': story('12 million') });
  fetchPage = web.fetcher();
  folder = mkdtempSync(join(tmpdir(), 'footnote-refresh-'));
});
afterEach(async () => {
  await web.stop();
  rmSync(folder, { recursive: true });
});

async function linked(link = LINK): Promise<{ article: Article; origin: Origin }> {
  const found = await fetchLink(link, fetchPage);
  if (found?.kind !== 'article') throw new Error('it is an article');
  return found;
}

describe('a refresh of articles, wherever they are kept', () => {
  test('keeps what has changed, under its id and link, and leaves the rest', async () => {
    web.pages.set('news.example/b', story('5'));
    web.pages.set('news.example/c', story('7'));
    const items = await Promise.all(
      ['a', 'b', 'c'].map(async (id) => {
        const { origin } = await linked(`http://news.example/${id}`);
        return { id, origin };
      }),
    );
    web.pages.set('news.example/a', { status: 301, headers: { location: '/moved' } });
    web.pages.set('news.example/moved', story('13 million'));
    web.pages.delete('news.example/c');
    const replaced: [Article, Origin][] = [];
    const kept: string[] = [];
    const outcomes = await refreshArticles(items, {
      fetchPage,
      store: {
        replace: async (article, origin) => {
          replaced.push([article, origin]);
        },
        keep: async (id) => {
          kept.push(id);
        },
      },
    });
    expect(outcomes).toMatchObject([
      { id: 'a', became: 'changed' },
      { id: 'b', became: 'unchanged' },
      { id: 'c', became: 'failed', failed: { message: 'there is no page (404)' } },
    ]);
    expect(kept).toEqual(['b']);
    expect(replaced).toMatchObject([[{ id: 'a' }, { source: LINK }]]);
    expect(replaced[0]?.[0].text).toContain('13 million');
  });

  test('asks with what the site said of the version that is known', async () => {
    const headers = {
      'content-type': 'text/plain',
      etag: '"1"',
      'last-modified': 'Wed, 01 May 2024 10:00:00 GMT',
    };
    web.pages.set('news.example/a', (request, response) => {
      const known = request.headers['if-none-match'] === '"1"';
      response.writeHead(known ? 304 : 200, headers).end(known ? undefined : 'Title\n\nWords.');
    });
    const { origin } = await linked();
    const store = { replace: async () => expect.unreachable('nothing changed') };
    const outcomes = await refreshArticles([{ id: 'a', origin }], { fetchPage, store });
    expect(outcomes).toEqual([{ id: 'a', became: 'unchanged' }]);
    expect(web.requests.at(-1)?.headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'Wed, 01 May 2024 10:00:00 GMT',
    });
  });

  test('tells of a store that fails as of any failure', async () => {
    const { origin } = await linked();
    web.pages.set('news.example/a', story('13 million'));
    const store = { replace: () => Promise.reject(new Error('disk full')) };
    const [outcome] = await refreshArticles([{ id: 'a', origin }], { fetchPage, store });
    expect(outcome).toMatchObject({ failed: { cause: { message: 'disk full' } } });
  });
});

describe('a refresh of a folder', () => {
  let outcomes: FolderOutcome[];
  const refresh = async (only?: string[]) => {
    outcomes = [];
    const report = (outcome: FolderOutcome) => void outcomes.push(outcome);
    await refreshFolder(folder, { fetchPage, report, ...(only === undefined ? {} : { only }) });
    return outcomes;
  };
  const add = async (link = LINK) => {
    const { article, origin } = await linked(link);
    return (await KnowledgeFiles.open(folder)).add(article, origin);
  };
  const textOf = async (id: string) =>
    (await loadKnowledge(folder)).articles.find((article) => article.id === id)?.text;

  test('puts new versions in the place of old ones and writes nothing for the same', async () => {
    await add();
    const before = readFileSync(join(folder, 'new-harbour.md'), 'utf8');
    expect(await refresh()).toEqual([{ id: 'new-harbour', became: 'unchanged' }]);
    expect(readFileSync(join(folder, 'new-harbour.md'), 'utf8')).toBe(before);
    web.pages.set('news.example/a', story('13 million'));
    expect(await refresh()).toEqual([{ id: 'new-harbour', became: 'changed' }]);
    expect(await textOf('new-harbour')).toContain('13 million');
    expect(readdirSync(folder)).toEqual(['new-harbour.md']);
  });

  test('keeps what a feed stated of an article whose page does not', async () => {
    const { article, origin } = await linked();
    const files = await KnowledgeFiles.open(folder);
    await files.add({ ...article, date: '2024-05-01', author: 'Ada' }, origin);
    web.pages.set('news.example/a', story('13 million'));
    await refresh();
    const [changed] = (await loadKnowledge(folder)).articles;
    expect(changed).toMatchObject({ date: '2024-05-01', author: 'Ada' });
    expect(changed?.text).toContain('13 million');
  });

  test('does not overwrite what somebody changed by hand', async () => {
    await add();
    const path = join(folder, 'new-harbour.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('12 million', 'twelve million'));
    expect(await refresh()).toEqual([{ id: 'new-harbour', became: 'unchanged' }]);
    web.pages.set('news.example/a', story('13 million'));
    expect(await refresh()).toMatchObject([
      { id: 'new-harbour', failed: { message: expect.stringContaining('changed by hand') } },
    ]);
    expect(await textOf('new-harbour')).toContain('twelve million');
  });

  test('leaves files that were never fetched alone, and says so when one is named', async () => {
    writeFileSync(join(folder, 'own.txt'), 'Own words\n\nThey are mine.\n');
    await add();
    expect(await refresh()).toEqual([{ id: 'new-harbour', became: 'unchanged' }]);
    await expect(refresh(['own'])).rejects.toThrow(/“own” was not fetched from a link/);
    await expect(refresh(['nowhere'])).rejects.toMatchObject({ code: 'article-unknown' });
  });

  test('takes in what is new in its sources, and goes on when one fails', async () => {
    const rss = { 'content-type': 'application/rss+xml' };
    web.pages.set('news.example/feed', {
      headers: rss,
      body: '<rss><channel><item><link>/a</link></item></channel></rss>',
    });
    writeFileSync(
      join(folder, 'sources.yml'),
      '- url: http://news.example/nothing\n- url: http://news.example/feed\n',
    );
    expect(await refresh()).toMatchObject([
      { url: 'http://news.example/nothing', failed: { message: 'there is no page (404)' } },
      { url: LINK, taken: { id: 'new-harbour' } },
    ]);
    expect(await readSources(folder)).toMatchObject([
      { url: 'http://news.example/nothing', seen: [] },
      { url: 'http://news.example/feed', seen: [LINK] },
    ]);
    rmSync(join(folder, 'new-harbour.md'));
    await refresh(['http://news.example/feed']);
    expect(await textOf('new-harbour')).toBeUndefined();
  });

  test('does not bring back a source that is removed meanwhile', async () => {
    web.pages.set('news.example/feed', (_, response) => {
      writeFileSync(join(folder, 'sources.yml'), '[]\n');
      response.writeHead(200, { 'content-type': 'text/xml' }).end('<rss/>');
    });
    await keepSource(folder, {
      url: 'http://news.example/feed',
      etag: null,
      lastModified: null,
      seen: [],
    });
    await refresh();
    expect(await readSources(folder)).toEqual([]);
  });

  test.each([
    'url: x',
    '- 5',
    '- url: nonsense',
    '- url: &a [x]\n  etag: *a',
    ': : :',
    '- url: [',
    '{',
  ])('refuses a list of sources that is none: %j', async (yaml) => {
    writeFileSync(join(folder, 'sources.yml'), yaml);
    await expect(refresh()).rejects.toThrow(/^sources.yml must be a list of lines such as/);
  });
});

describe('a schedule', () => {
  test('refreshes again and again until it is stopped, and logs what failed', async () => {
    const files = await KnowledgeFiles.open(folder);
    const { article, origin } = await linked();
    await files.add(article, origin);
    const lines: string[] = [];
    const log = createLog('info');
    const note = (...args: unknown[]) => void lines.push(String(args.at(-1)));
    log.info = note;
    log.warn = note;
    const stop = startRefreshing(folder, { everyMs: 30, firstAfterMs: 1, fetchPage, log });
    await expect.poll(() => lines.length).toBeGreaterThanOrEqual(2);
    web.pages.set('news.example/a', story('13 million'));
    await expect
      .poll(() => readFileSync(join(folder, 'new-harbour.md'), 'utf8'))
      .toContain('13 million');
    web.pages.delete('news.example/a');
    await expect.poll(() => lines).toContain('not refreshed: there is no page (404)');
    await stop();
    const asked = web.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(web.requests).toHaveLength(asked);
  });

  test('stops while a page is fetched', async () => {
    const files = await KnowledgeFiles.open(folder);
    const { article, origin } = await linked();
    await files.add(article, origin);
    web.requests.length = 0;
    web.pages.set('news.example/a', () => undefined);
    const log = createLog('silent');
    const stop = startRefreshing(folder, { everyMs: 30, firstAfterMs: 1, fetchPage, log });
    await expect.poll(() => web.requests).toHaveLength(1);
    const began = performance.now();
    await stop();
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
