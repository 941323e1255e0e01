import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { articleOf } from '../articles.ts';
import { CHROMIUM, startBrowser } from './browser.ts';
import { type Site, startSite } from './site.ts';

const paragraph = 'The harbour of Skarvik was built in 1874 by Ingrid Halvorsen. It is deep. ';
const long = articleOf(`Harbour\n\n${`${paragraph.repeat(5)}\n\n`.repeat(300)}`, 'long');
const arabic = articleOf(
  readFileSync(new URL('../languages/ar/article.txt', import.meta.url), 'utf8'),
  'arabic',
);

const SCRIPTS = [
  '<script>window.hacked = 1</script>',
  '<img src="x" onerror="window.hacked = 1">',
  '<svg onload="window.hacked = 1"></svg>',
  '<iframe srcdoc="<script>parent.hacked = 1</script>"></iframe>',
  '"><script>window.hacked = 1</script>',
  '</title></style></textarea><script>window.hacked = 1</script>',
  'javascript:window.hacked=1',
  '<a href="javascript:window.hacked=1">x</a>',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
].join(' ');
const hostile: Article = {
  ...articleOf(`${SCRIPTS}\n\nBefore it. ${SCRIPTS} After it.\n\n${SCRIPTS}`, 'hostile'),
  title: SCRIPTS,
  author: SCRIPTS,
  date: SCRIPTS,
  site: SCRIPTS,
  language: '"><script>window.hacked = 1</script>',
  url: 'javascript:window.hacked=1',
};
const wide = {
  ...articleOf(
    `${'Donaudampfschifffahrt'.repeat(12)}\n\n${'x'.repeat(3_000)} and https://example.org/${'a-b/'.repeat(90)}.\n\nIt ends.`,
    'wide',
  ),
  author: 'y'.repeat(300),
  url: `https://${'sub.'.repeat(30)}example.org/`,
};

describe.skipIf(CHROMIUM === null)('in a browser (skipped where there is no Chromium)', () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    site = await startSite(async () => [long, arabic, hostile, wide]);
    browser = await startBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  /** Opens the page of an article at a sentence, and leaves it to `look` at. */
  async function open<T>(
    article: Article,
    sentence: number,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<T>,
  ): Promise<T> {
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      await page.goto(site.linkTo('1', article, sentence));
      return await look(page);
    } finally {
      await context.close();
    }
  }

  /** What a style comes to, of the first element that a selector finds. */
  const styleOf = (page: Page, selector: string, property: string): Promise<string> =>
    page.evaluate(
      `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).${property}`,
    );

  const colours = async (page: Page) => ({
    paper: await styleOf(page, 'html', 'backgroundColor'),
    ink: await styleOf(page, 'p:not([class])', 'color'),
    soft: await styleOf(page, 'footer', 'color'),
    link: await styleOf(page, '.cited a', 'color'),
    mark: await styleOf(page, 'mark', 'backgroundColor'),
    marked: await styleOf(page, 'mark', 'color'),
  });
  const isHacked = (page: Page) => page.evaluate("'hacked' in window");

  test.each([
    ['a desktop', { viewport: { width: 1200, height: 800 } }],
    ['a phone', { viewport: { width: 360, height: 640 } }],
  ])('the cited sentence is marked and in view on %s, without scripts', async (_, options) => {
    await open(long, 1_501, { ...options, javaScriptEnabled: false }, async (page) => {
      const marks = page.locator('mark');
      expect(await marks.count()).toBe(1);
      expect(await marks.textContent()).toBe(
        'The harbour of Skarvik was built in 1874 by Ingrid Halvorsen.',
      );
      const box = await marks.boundingBox();
      expect(box?.y).toBeGreaterThan(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(options.viewport.height);
      // The note at the top leads there too.
      await page.evaluate('scrollTo(0, 0)');
      await page.locator('.cited a').click();
      expect((await marks.boundingBox())?.y).toBeCloseTo(box?.y ?? 0, 0);
    });
  });

  test('nothing of a hostile article runs, is fetched or becomes an element', async () => {
    const fetched: string[] = [];
    await open(hostile, 2, { javaScriptEnabled: true }, async (page) => {
      page.on('request', (request) => fetched.push(request.url()));
      page.on('dialog', (dialog) => fetched.push(dialog.message()));
      await page.reload({ waitUntil: 'networkidle' });
      expect(fetched).toHaveLength(1);
      expect(new URL(page.url()).pathname).toMatch(/^\/read\//);
      expect(await isHacked(page)).toBe(false);
      const foreign =
        'script, img, svg, iframe, link, object, embed, base, form, [onerror], [onload]';
      expect(await page.locator(foreign).count()).toBe(0);
      const links = await page
        .locator('a')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      expect(links).toEqual([expect.stringMatching(/^#s\d+-\d+$/)]);
      expect(await page.title()).toContain('<script>');
    });
  });

  test('even what stood in a page as markup would not run', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    await page.route('**/read/**', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('</article>', `${SCRIPTS}</article>`);
      await route.fulfill({ response, body });
    });
    // A page that is not ours, where the same markup does run: the test itself can fail.
    await page.route('**/bare', (route) =>
      route.fulfill({ contentType: 'text/html', body: SCRIPTS.replace(/<meta[^>]*>/, '') }),
    );
    await page.goto(`${site.url}/bare`);
    expect(await isHacked(page)).toBe(true);
    await page.goto(site.linkTo('1', long, 3));
    expect(await page.locator('article script').count()).toBeGreaterThan(0);
    expect(await isHacked(page)).toBe(false);
    expect(refused.join('\n')).toMatch(/Content Security Policy|sandboxed/);
    await context.close();
  });

  test('looks light or dark as its reader’s system does, with enough contrast in both', async () => {
    const [light, dark] = await Promise.all(
      (['light', 'dark'] as const).map((colorScheme) => open(long, 5, { colorScheme }, colours)),
    );
    if (light === undefined || dark === undefined) throw new Error('there are two');
    for (const name of ['paper', 'ink', 'mark'] as const) expect(light[name]).not.toBe(dark[name]);
    expect(luminance(light.paper)).toBeGreaterThan(0.8);
    expect(luminance(dark.paper)).toBeLessThan(0.05);
    for (const { paper, ink, soft, link, mark, marked } of [light, dark]) {
      // 4.5 is what WCAG 2.1 asks for, level AA.
      for (const colour of [ink, soft, link]) expect(contrast(paper, colour)).toBeGreaterThan(4.5);
      expect(contrast(mark, marked)).toBeGreaterThan(7);
    }
  });

  test('scrolls down only, on a narrow phone, whatever the words are', async () => {
    await open(wide, 1, { viewport: { width: 320, height: 600 } }, async (page) => {
      const widthOf = (which: string) => page.evaluate(`document.documentElement.${which}Width`);
      expect(await widthOf('scroll')).toBe(await widthOf('client'));
    });
  });

  test('is read from right to left where its language is', async () => {
    await open(arabic, 2, {}, async (page) => {
      expect(await styleOf(page, 'mark', 'direction')).toBe('rtl');
      expect(await styleOf(page, '.cited bdi', 'direction')).toBe('ltr');
    });
  });

  test('looks the same when the browser has it already', async () => {
    await open(long, 1_501, {}, async (page) => {
      const before = await colours(page);
      const again = await page.reload();
      expect(again?.status()).toBe(200);
      const policy = again?.headers()['content-security-policy'];
      const known = await page.request.get(page.url(), {
        headers: { 'if-none-match': again?.headers().etag ?? '' },
      });
      expect(known.status()).toBe(304);
      expect(known.headers()['content-security-policy']).toBe(policy);
      expect(await colours(page)).toEqual(before);
    });
  });
});

/** Relative luminance of `rgb(…)`, from 0 to 1 (WCAG 2.1). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((value) => {
    const share = Number(value) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, from 1 to 21 (WCAG 2.1). */
function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}
