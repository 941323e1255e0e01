import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { articleAsMarkdown } from '../../src/article/article-as-markdown.ts';
import { digestOf } from '../../src/article/digest.ts';
import { articleOfDocument } from '../../src/article/formats/article-of-document.ts';
import { splitFrontMatter } from '../../src/article/front-matter.ts';
import type { Origin } from '../../src/article/origin.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { UserError } from '../../src/user-error.ts';
import { sampleArticle } from '../articles.ts';

/** Lines that Markdown, front matter, lists, languages or file formats take for something else. */
const LOOKS_LIKE =
  '---|...|title: x|# Heading|## |#|- point|* point|1. one|> quoted|```|~~~|| a | b ||---|---||[a]: https://e.org|===|<!-- x -->|<html>|%PDF-1.7|\t|\\# no|Part one|null|It was built in 1874.|He said “no.” Then he left.|Нова гавань коштувала 12 мільйонів.|\u00a0|\ufeff|é|\u{1f600}|e.g. this'.split(
    /(?<!\|)\|(?!\|)/,
  );
const line = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...LOOKS_LIKE) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);
const lineBreak = fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', '\u2028', '\n \n');
const prose = fc
  .array(fc.tuple(line, lineBreak), { minLength: 1, maxLength: 12 })
  .map((lines) => lines.flat().join(''));
const words = fc.option(fc.string({ unit: 'grapheme', maxLength: 40 }), { nil: null });

const written = fc
  .record({
    text: prose,
    format: fc.constantFrom('text' as const, 'markdown' as const),
    title: fc.boolean(),
  })
  .map(({ text, format, title }) => () => {
    const front = title ? '---\ntitle: Part one\n---\n' : '';
    return parseArticle({ id: 'id', text: front + text, format });
  });
const documented = fc
  .record({
    title: words,
    author: words,
    date: words,
    site: words,
    url: fc.constantFrom(null, 'https://example.org/a?b=c#d', 'javascript:x'),
    language: fc.constantFrom(null, 'en', 'pt-BR', 'und', 'nonsense'),
    paragraphs: fc.array(
      fc.record(
        {
          kind: fc.constantFrom('heading' as const, 'body' as const),
          text: prose,
          page: fc.integer({ min: 1, max: 9 }),
        },
        { requiredKeys: ['kind', 'text', 'page'] },
      ),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map((document) => () => articleOfDocument('id', document));

/** As files hold it: what has control characters is no text, whoever wrote it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

const readBack = (markdown: string) =>
  readArticle({ id: 'id', name: 'id.md', bytes: Buffer.from(markdown) });

describe('an article as Markdown', () => {
  test('reads back as the same article, whatever it holds and wherever it came from', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(written, documented), async (make) => {
        let article: Article;
        try {
          article = make();
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
          return;
        }
        fc.pre(!UNWRITABLE.test(article.text + article.title));
        expect(await readBack(articleAsMarkdown(article))).toEqual(article);
      }),
      { numRuns: 600 },
    );
  });

  test('is plain Markdown where that reads the same, and has an outline where it does not', () => {
    const markdown = parseArticle({
      id: 'id',
      text: '# Harbour\n\nIt is big.\n\n## Cost\n\n- 12 million\n',
      format: 'markdown',
    });
    expect(articleAsMarkdown(markdown)).toBe(
      '---\ntitle: Harbour\nlanguage: en\n---\n# Harbour\n\nIt is big.\n\n## Cost\n\n- 12 million\n',
    );
    const page = articleOfDocument('id', {
      title: 'Harbour',
      url: null,
      author: null,
      date: null,
      site: null,
      language: 'en',
      paragraphs: [
        { kind: 'heading', text: 'Harbour' },
        { kind: 'body', text: '# 1 of the north' },
        { kind: 'heading', text: 'Cost' },
      ],
    });
    expect(articleAsMarkdown(page)).toMatch(
      /^---\ntitle: Harbour\nlanguage: en\ndigest: [0-9a-f]{16}\noutline: title 0-7, 9-25, heading 27-31\n---\nHarbour\n\n# 1 of the north\n\nCost$/,
    );
  });

  test('that a person changed is read as it stands then', async () => {
    const article = articleOfDocument('id', {
      title: 'Harbour',
      url: null,
      author: null,
      date: null,
      site: null,
      language: 'en',
      paragraphs: [{ kind: 'body', text: '# 1 of the north' }],
    });
    const changed = articleAsMarkdown(article).replace('north', 'south\n\nIt is new.');
    const read = await readBack(changed);
    expect(read.text).toBe('# 1 of the south\n\nIt is new.');
    expect(read.sentences.map(({ paragraph, kind }) => [paragraph, kind])).toEqual([
      [0, 'headline'],
      [1, 'body'],
    ]);
  });

  test('keeps where it was fetched from, in which version', () => {
    const article = { ...sampleArticle(), url: 'https://example.org/canonical' };
    const origin: Origin = {
      source: 'https://example.org/a',
      fetched: '2024-05-01T10:00:00.000Z',
      digest: digestOf(article.text),
      etag: 'W/"a\'b:#c"',
      lastModified: 'Wed, 01 May 2024 10:00:00 GMT',
    };
    const { frontMatter } = splitFrontMatter(articleAsMarkdown(article, origin));
    expect(frontMatter.origin).toEqual(origin);
    expect(frontMatter.url).toBe('https://example.org/canonical');
  });
});

describe('front matter that a person wrote', () => {
  test.each([
    'outline: [my, plan]',
    'outline: title 0-5',
    'pages: about 12',
    'site: {name: x}',
    'digest: 5\noutline: title 0-900',
    'fetched: yesterday\netag: none\nsource: my notebook',
  ])('may use our keys for something else: %j', (lines) => {
    const read = parseArticle({
      id: 'id',
      text: `---\ntitle: T\n${lines}\n---\nWords.`,
      format: 'text',
    });
    expect(read).toMatchObject({ title: 'T', text: 'Words.' });
    expect(read.pages).toBeUndefined();
    expect(read.sentences).toHaveLength(1);
  });
});
