import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Article, textOf } from '../../src/article/article.ts';
import { articleOfDocument } from '../../src/article/formats/article-of-document.ts';
import { readHtml } from '../../src/article/formats/html.ts';
import { readPdf } from '../../src/article/formats/pdf.ts';
import { readZip } from '../../src/article/formats/zip.ts';
import { UserError } from '../../src/user-error.ts';
import { docxOf, epubOf, wordParagraph } from '../documents/archives.ts';
import { column, type PdfText, pdfOf } from '../documents/pdf.ts';

const html = (source: string) => articleOfDocument('id', readHtml(source));
const pdf = async (pages: readonly (readonly PdfText[])[], info = {}) =>
  articleOfDocument('id', await readPdf(new Uint8Array(pdfOf(pages, { info }))));
/** Each paragraph as its kind and words. */
const outline = ({ text }: Article) => text.split('\n\n');

const PAGE = `<!doctype html><html lang="en-GB"><head><title>New harbour opens | Skarvik Times</title>
<meta property="og:site_name" content="Skarvik Times"><meta name="author" content="Nobody">
<link rel="canonical" href="https://example.org/harbour">
<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"New harbour opens","author":[{"name":"A. Writer"},{"name":"B. Other"}],"datePublished":"2024-05-01"}]}</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News of the day</a></nav>
<article><h1>New harbour opens</h1>
<p>The harbour in <b>Skar&shy;vik</b> cost
  12&nbsp;million euros.<sup><a href="#n1">[1]</a></sup> Dr. Moe, who runs it, was there.</p>
<p>Ferries leave twice a day.<br>They carry cars.</p>
<h2>Prices</h2><ul><li>Adults pay 10 euros.</li><li>Children pay 5.</li></ul>
<table><tr><th>Height</th><td>42 metres</td></tr></table>
<pre><code>let x = 1;</code></pre></article>
<aside>Buy now, only today, at the best price of all!</aside><footer>Copyright of the Times</footer></body></html>`;

describe('a page', () => {
  test('is its article, in the words that it shows', () => {
    expect(outline(html(PAGE))).toEqual([
      'New harbour opens',
      'The harbour in Skarvik cost 12\u00a0million euros. Dr. Moe, who runs it, was there.',
      'Ferries leave twice a day.\nThey carry cars.',
      'Prices',
      'Adults pay 10 euros.',
      'Children pay 5.',
      'Height\t42 metres',
    ]);
  });

  test('states title, author, date, site, language and address, linked data before the rest', () => {
    expect(html(PAGE)).toMatchObject({
      title: 'New harbour opens',
      author: 'A. Writer, B. Other',
      date: '2024-05-01',
      site: 'Skarvik Times',
      language: 'en-GB',
      url: 'https://example.org/harbour',
    });
  });

  test('has its title as headline and its headings as such', () => {
    const { sentences } = html(PAGE);
    expect(sentences[0]).toMatchObject({ kind: 'headline', paragraph: 0 });
    expect(sentences.filter(({ kind }) => kind === 'heading')).toHaveLength(1);
  });

  test('is without the name of its site in the title, before or after', () => {
    const titled = (title: string) =>
      html(
        `<html><head><title>${title}</title><meta property="og:site_name" content="The Site"></head><body><p>The harbour cost 12 million euros.</p></body></html>`,
      ).title;
    expect(titled('Harbour - quay | The Site')).toBe('Harbour - quay');
    expect(titled('The Site – Harbour')).toBe('Harbour');
  });

  test('of any markup is an article of slices, or refused in one line', () => {
    const piece = fc.constantFrom(
      ...'<p> </p> <div> </div> <h1> </h1> <table> <tr> <td> </table> <ul><li> <br> <pre> </pre> &nbsp; &#0; &lt; <!-- --> <![CDATA[ ]]> <script> </script> <a href=x> </a> <b> \u202e'.split(
        ' ',
      ),
      'The harbour of the town cost 12 million.',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        let article: Article;
        try {
          article = html(pieces.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
          return;
        }
        let end = 0;
        for (const sentence of article.sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          expect(textOf(article, sentence).trim()).not.toBe('');
          end = sentence.end;
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a PDF', () => {
  const running = (number: number): PdfText[] => [
    { text: 'Skarvik Times', y: 760 },
    { text: `Page ${number} of 3`, x: 290, y: 30 },
  ];

  test('has whole words, and paragraphs that go on over pages, without what runs on each page', async () => {
    const article = await pdf([
      [
        ...running(1),
        { text: 'A new harbour', y: 730, size: 20 },
        ...column(
          [
            'The harbour in Skarvik was built in three years and cost',
            'twelve million euros. It is the larg-',
            'est of its kind, a well-',
            'known place, and the best-known one of the north, wh-',
          ],
          72,
          690,
        ),
      ],
      [
        ...running(2),
        ...column(['ich the well-known mayor opened.', '', 'Ferries leave at noon.'], 72, 720),
      ],
      [...running(3), ...column(['The end of it.'], 72, 720)],
    ]);
    expect(outline(article)).toEqual([
      'A new harbour',
      'The harbour in Skarvik was built in three years and cost twelve million euros. It is the largest of its kind, a well-known place, and the best-known one of the north, which the well-known mayor opened.',
      'Ferries leave at noon.',
      'The end of it.',
    ]);
    expect(article.pages).toEqual([1, 1, 2, 3]);
  });

  test('of two columns is read one after the other, below the title that goes across', async () => {
    const lines = (side: string) =>
      Array.from({ length: 6 }, (_, i) => `${side} column line ${i} goes on with words`);
    const [left, right] = [column(lines('Left'), 72, 700), column(lines('Right'), 330, 700)];
    const rows = left.flatMap((line, i) => [line, right[i] ?? line]);
    const { text } = await pdf([
      [
        { text: 'A title that goes across both of the columns of this page', y: 740, size: 14 },
        ...rows,
      ],
    ]);
    expect(text.indexOf('Left column line 5')).toBeLessThan(text.indexOf('Right column line 0'));
    expect(text).toMatch(/^A title that goes across/);
  });

  test('states title, author and day, but not the title that a program makes up', async () => {
    const lines = [
      [{ text: 'The harbour', y: 730, size: 20 }, ...column(['It is big.', 'It is new.'])],
    ];
    const stated = { Title: 'Of harbours', Author: 'Ada', CreationDate: 'D:20240501120000Z' };
    expect(await pdf(lines, stated)).toMatchObject({
      title: 'Of harbours',
      author: 'Ada',
      date: '2024-05-01',
    });
    expect((await pdf(lines, { Title: 'Microsoft Word - a.docx' })).title).toBe('The harbour');
  });
});

describe('an archive', () => {
  test('that is a DOCX is its headings, paragraphs and lines of tables', async () => {
    const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`;
    const body = [
      wordParagraph('A new harbour', 'Title'),
      wordParagraph('It cost 12 million euros.'),
      wordParagraph('Prices', 'Heading1'),
      `<w:tbl><w:tr>${cell('Adults')}${cell('10 euros')}</w:tr></w:tbl>`,
    ];
    const article = articleOfDocument('id', await readZip(docxOf(body.join(''), 'Of harbours')));
    expect(outline(article)).toEqual([
      'A new harbour',
      'It cost 12 million euros.',
      'Prices',
      'Adults\t10 euros',
    ]);
    expect(article).toMatchObject({
      title: 'A new harbour',
      author: 'Ada Writer',
      date: '2024-05-01',
    });
  });

  test('that is an EPUB is its chapters in order', async () => {
    const chapters = [
      '<h1>One</h1><p>It begins.<br/>It goes on.</p>',
      '<h1>Two</h1><p>It ends.</p>',
    ];
    const article = articleOfDocument('id', await readZip(epubOf('A book', chapters)));
    expect(outline(article)).toEqual([
      'A book',
      'One',
      'It begins.\nIt goes on.',
      'Two',
      'It ends.',
    ]);
    expect(article).toMatchObject({ title: 'A book', author: 'Ada Writer', language: 'en' });
  });
});

test('what a process says that no reader says is refused', () => {
  const about = { title: null, url: null, author: null, date: null, site: null, language: null };
  for (const said of [null, 'x', {}, { ...about, paragraphs: [{ kind: 'x', text: '' }] }]) {
    expect(() => articleOfDocument('id', said)).toThrow(UserError);
  }
});

test('an address that no browser should follow is none', () => {
  const document = { ...readHtml(PAGE), url: 'javascript:alert(1)' };
  expect(articleOfDocument('id', document).url).toBeNull();
});
