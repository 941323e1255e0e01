import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../../src/article/feeds/parse-feed.ts';
import { UserError } from '../../../src/user-error.ts';

const BASE = 'https://news.example/section/feed.xml';
const entry = (url: string, date: string | null = null, author: string | null = null) => ({
  url,
  date,
  author,
});

describe('a list of links', () => {
  test('is read from RSS 2.0, the newest first and each once', async () => {
    const rss = `<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet href="style.xsl"?>
<!-- made by a program -->
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>News</title><link>https://news.example</link><atom:link href="https://news.example/feed" rel="self"/>
<item><title>Old</title><link> https://news.example/old?a=1&amp;b=2 </link><pubDate>Wed, 01 May 2024 10:00:00 +0200</pubDate><dc:creator><![CDATA[Ada & Co]]></dc:creator></item>
<item><title>Undated</title><link>/undated</link><author>ada@news.example (Ada Writer)</author></item>
<item><title>New</title><guid>https://news.example/new</guid><pubDate>Thu, 02 May 2024 10:00:00 GMT</pubDate><author>ada@news.example</author></item>
<item><guid isPermaLink="false">https://news.example/no-link</guid><description>&lt;a href="https://x.example"&gt;</description></item>
<item><link>https://news.example/new</link></item>
</channel></rss>`;
    expect(await parseFeed(rss, BASE)).toEqual({
      kind: 'feed',
      entries: [
        entry('https://news.example/new', 'Thu, 02 May 2024 10:00:00 GMT'),
        entry('https://news.example/old?a=1&b=2', 'Wed, 01 May 2024 10:00:00 +0200', 'Ada & Co'),
        entry('https://news.example/undated', null, 'Ada Writer'),
      ],
    });
  });

  test('is read from RSS 1.0', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><link>https://news.example</link></channel>
<item rdf:about="a"><link>https://news.example/a</link><dc:date>2024-05-01</dc:date></item></rdf:RDF>`;
    expect((await parseFeed(rdf, BASE))?.entries).toEqual([
      entry('https://news.example/a', '2024-05-01'),
    ]);
  });

  test('is read from Atom, with whatever prefix', async () => {
    const atom = (p: string) => `<${p}feed xmlns="http://www.w3.org/2005/Atom"><${p}link href="/"/>
<${p}entry><${p}link rel="edit" href="/edit"/><${p}link rel="alternate" type="text/plain" href="/a.txt"/><${p}link type="text/html" href="a"/>
<${p}updated>2024-05-02T00:00:00Z</${p}updated><${p}published>2024-05-01T00:00:00Z</${p}published>
<${p}author><${p}name>Ada</${p}name><${p}email>a@b.example</${p}email></${p}author></${p}entry></${p}feed>`;
    for (const prefix of ['', 'atom:']) {
      expect((await parseFeed(atom(prefix), BASE))?.entries).toEqual([
        entry('https://news.example/section/a', '2024-05-01T00:00:00Z', 'Ada'),
      ]);
    }
  });

  test('is read from a JSON feed, without what is none of it', async () => {
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [
        {
          id: '1',
          url: '/a',
          date_published: '2024-05-01',
          authors: [{ name: 'Ada' }, { name: 'Bo' }],
        },
        { id: '2', external_url: 'https://other.example/b', authors: 5 },
        { id: '3', url: 7 },
        null,
        'text',
      ],
    });
    expect(await parseFeed(json, BASE)).toEqual({
      kind: 'feed',
      entries: [
        entry('https://news.example/a', '2024-05-01', 'Ada, Bo'),
        entry('https://other.example/b'),
      ],
    });
  });

  test('is read from a sitemap, of its own site alone', async () => {
    const map = `<urlset xmlns="s" xmlns:image="i"><url><image:image><image:loc>https://news.example/picture.jpg</image:loc></image:image><loc>https://www.news.example/a</loc><lastmod>2024-05-01</lastmod></url>
<url><loc>https://other.example/b</loc></url><url><loc>javascript:alert(1)</loc></url></urlset>`;
    expect(await parseFeed(map, BASE)).toEqual({
      kind: 'sitemap',
      entries: [entry('https://www.news.example/a', '2024-05-01')],
    });
  });

  test('of sitemaps is read from their index', async () => {
    const index =
      '<sitemapindex><sitemap><loc>https://news.example/1.xml</loc></sitemap></sitemapindex>';
    expect(await parseFeed(index, BASE)).toEqual({
      kind: 'sitemap-index',
      entries: [entry('https://news.example/1.xml')],
    });
  });

  test.each([
    '',
    'Words.',
    '<!doctype html><html><body><p>A page of rss</p></body></html>',
    '<svg><item><link>https://news.example/a</link></item></svg>',
    '{"version": "https://jsonfeed.org/version/1.1", "items": 5}',
    '{"version": 1}',
    '{',
    '[1]',
  ])('is not read from %j', async (text) => {
    expect(await parseFeed(text, BASE)).toBeNull();
  });

  test('of ten thousand entries at most is considered', async () => {
    const url = (i: number) => `<url><loc>https://news.example/${i}</loc></url>`;
    const map = `<urlset>${Array.from({ length: 10_500 }, (_, i) => url(i)).join('')}</urlset>`;
    expect((await parseFeed(map, BASE))?.entries).toHaveLength(10_000);
  });

  test('of any markup is read as links, or refused in one line', async () => {
    const piece = fc.constantFrom(
      ...'<rss> </rss> <item> </item> <link> </link> <guid> <entry> </entry> <feed> <urlset> <url> </url> <loc> </loc> <a/> <![CDATA[ ]]> <!-- --> <?xml ?> &amp; &x; &#0; &#xD800; < > " ='.split(
        ' ',
      ),
      'https://news.example/a',
      '<link href="https://news.example/b"/>',
      '<!DOCTYPE a [<!ENTITY x "y">]>',
    );
    const root = fc.constantFrom('<rss>', '<feed>', '<urlset>', '');
    await fc.assert(
      fc.asyncProperty(root, fc.array(piece, { maxLength: 60 }), async (first, pieces) => {
        try {
          const feed = await parseFeed(first + pieces.join(''), BASE);
          for (const { url } of feed?.entries ?? []) expect(url).toMatch(/\S/);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['opening brackets', '<'],
    ['opened elements', '<a>'],
    ['closed elements', '</b>'],
    ['entities', '&'],
    ['comments', '<!--'],
    ['sections', '<![CDATA['],
    ['declarations', '<!ENTITY a "b">'],
    ['empty entries', '<item/>'],
  ])('that is a megabyte of %s is read without delay', async (_, unit) => {
    const text = `<rss><channel>${unit.repeat(1_000_000 / unit.length)}`;
    const began = performance.now();
    await parseFeed(text, BASE).catch((error: unknown) => {
      expect(error).toBeInstanceOf(UserError);
    });
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
