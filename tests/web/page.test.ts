import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { type Article, textOf } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { pageOf } from '../../src/web/reader/page.ts';
import { anyArticle, articleOf } from '../articles.ts';

const DANGERS = [
  '<script>alert(1)</script>',
  '</p></article><h1>',
  '</style><style>*{display:none}</style>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<!--',
  ']]>',
  '&lt;b&gt;',
  '&amp',
  '<svg/onload=alert(1)>',
  '</title><script>',
  'javascript:alert(1)',
  '<base href=//evil.example>',
  '<meta http-equiv=refresh content=0>',
  'word ',
  '. ',
  '\n',
  '\n\n',
  '\u202e',
  '\ud83d\ude00',
];
const danger = fc
  .array(fc.constantFrom(...DANGERS), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''));

/** An article whose every part may be hostile, whatever the reading of files would have let through. */
const hostileArticle: fc.Arbitrary<Article> = fc
  .record({
    text: danger,
    title: danger,
    author: danger,
    date: danger,
    site: danger,
    url: fc.oneof(danger, fc.constant('https://example.org/"><script>alert(1)</script>')),
    language: fc.oneof(danger, fc.constant('en')),
  })
  .map(({ text, ...parts }) => ({ ...articleOf(`Head\n\nWords: ${text}`), ...parts }));

function documentOf(article: Article, sentence?: number) {
  const cited = sentence === undefined ? null : (article.sentences[sentence] ?? null);
  return parseHTML([...pageOf(article, cited)].join('')).document;
}

const bare = (text: string | null | undefined) => (text ?? '').replace(/\s/gu, '');

describe('the page of an article', () => {
  test('has no element, attribute or link but its own, whatever the article holds', () => {
    const allowed = new Set(
      'html head meta title style body article header h1 h2 p bdi a br mark pre span footer'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(hostileArticle, fc.nat(), (article, pick) => {
        const document = documentOf(article, pick % article.sentences.length);
        for (const element of document.querySelectorAll('*')) {
          expect(allowed).toContain(element.localName);
          for (const name of element.getAttributeNames()) expect(name).not.toMatch(/^on|style|src/);
        }
        expect(document.querySelectorAll('style').length).toBe(1);
        for (const link of document.querySelectorAll('a[href]')) {
          expect(link.getAttribute('href')).toMatch(/^(?:https?:\/\/|#s\d+-\d+$)/);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('shows every sentence, in order, and marks the cited one and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(anyArticle, hostileArticle), fc.nat(), (article, pick) => {
        const place = pick % article.sentences.length;
        const document = documentOf(article, place);
        const shown = bare(document.querySelector('article')?.textContent);
        let at = 0;
        for (const sentence of article.sentences) {
          const found = shown.indexOf(bare(textOf(article, sentence)), at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found;
        }
        const [cited] = article.sentences.slice(place);
        const marks = [...document.querySelectorAll('mark')];
        expect(marks.map(({ textContent }) => bare(textContent))).toEqual([
          bare(cited === undefined ? '' : textOf(article, cited)),
        ]);
        expect(marks[0]?.id).toBe(`s${cited?.paragraph}-${cited?.position}`);
      }),
      { numRuns: 200 },
    );
  });

  test('comes in small pieces, however long the article and its sentences are', () => {
    const article = articleOf(`Long\n\n${'<&'.repeat(400_000)}\n\n${'Short one. '.repeat(20_000)}`);
    let longest = 0;
    for (const piece of pageOf(article, article.sentences[1] ?? null)) {
      longest = Math.max(longest, piece.length);
    }
    expect(longest).toBeLessThan(50_000);
  });

  test('parts no character between two pieces', () => {
    const article = articleOf(`Faces\n\na${'\ud83d\ude00'.repeat(30_000)}`);
    for (const piece of pageOf(article, null)) expect(piece).not.toMatch(/[\ud800-\udfff]/u);
  });

  test('says what is known of the article, and links its source at the cited words', () => {
    const article = {
      ...articleOf('Harbour opens\n\nIt cost a lot. Ferries leave twice a day.'),
      author: 'A. Writer',
      date: '1 May 2024',
      site: 'The Paper',
      url: 'https://example.org/a?b=1&c=2',
    };
    const about = documentOf(article, 2).querySelector('.about');
    expect(about?.textContent).toBe('A. Writer · 1 May 2024 · The Paper · Source: example.org');
    const link = about?.querySelector('a');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer nofollow');
    expect(link?.getAttribute('href')).toBe(
      'https://example.org/a?b=1&c=2#:~:text=Ferries%20leave%20twice%20a%20day.',
    );
    expect(documentOf(article).querySelector('.about a')?.getAttribute('href')).toBe(article.url);
    expect(documentOf(articleOf('A\n\nB c d.')).querySelector('.about')).toBeNull();
  });

  test('states the language and its direction, and which words are ours', () => {
    for (const [language, direction] of [
      ['ar', 'rtl'],
      ['he', 'rtl'],
      ['fa-IR', 'rtl'],
      ['az-Arab', 'rtl'],
      ['en', 'ltr'],
      ['ja', 'ltr'],
    ] as const) {
      const { documentElement } = documentOf({ ...articleOf('A\n\nB c d.'), language }, 1);
      expect(documentElement.getAttribute('lang')).toBe(language);
      expect(documentElement.getAttribute('dir')).toBe(direction);
      expect(documentElement.querySelector('.cited bdi')?.getAttribute('lang')).toBe('en');
    }
  });

  test('says on which page of a document each paragraph begins', () => {
    const article = { ...articleOf('Report\n\nOne.\n\nTwo.\n\nThree.'), pages: [1, 1, 4, 4] };
    const document = documentOf(article, 2);
    expect([...document.querySelectorAll('.page')].map((page) => page.textContent)).toEqual([
      'Page 4',
    ]);
    expect(document.querySelector('.page')?.nextElementSibling?.textContent).toBe('Two.');
    expect(document.querySelector('.cited')?.textContent).toBe(
      'Cited: page 4, paragraph 2, sentence 1',
    );
  });

  test('shows a Markdown text with its headings, points and code, and without bare marks', () => {
    const article = parseArticle({
      id: 'a',
      format: 'markdown',
      text: '# Harbour\n\nIt is old.\n\n## Costs ##\n\n- A day: 120.\n- A week: 600.\n\n3. Third.\n\n---\n\n```js\nif (a < b) {}\n```\n',
    });
    const document = documentOf(article);
    expect(document.querySelector('h1')?.textContent).toBe('Harbour');
    expect(document.querySelector('h2')?.textContent).toBe('Costs');
    const points = [...document.querySelectorAll('.point')].map((point) => point.textContent);
    expect(points).toEqual(['-A day: 120.', '-A week: 600.', '3.Third.']);
    expect(document.querySelector('pre')?.textContent).toContain('if (a < b) {}');
    expect(document.querySelectorAll('article > p').length).toBe(4);
  });

  test('keeps the lines of a poem, and joins those of wrapped prose', () => {
    const article = articleOf(
      'Lines\n\nRoses are red\nViolets are blue.\n\nThe harbour of Skarvik was built in the year of 1874\nby Ingrid Halvorsen, who came from Bergen.',
    );
    const [poem, prose] = documentOf(article).querySelectorAll('article > p');
    expect(poem?.querySelectorAll('br').length).toBe(1);
    expect(prose?.querySelectorAll('br').length).toBe(0);
  });
});
