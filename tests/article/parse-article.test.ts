import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Article, textOf } from '../../src/article/article.ts';
import { decodeText } from '../../src/article/decode.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { UserError } from '../../src/user-error.ts';
import { sampleArticle } from '../articles.ts';

const parse = (text: string, format: 'text' | 'markdown' = 'text') =>
  parseArticle({ id: 'id', text, format });
/** Each sentence as `paragraph.position kind words`. */
const outline = (article: Article) =>
  article.sentences.map(
    (sentence) =>
      `${sentence.paragraph}.${sentence.position} ${sentence.kind} ${textOf(article, sentence)}`,
  );

describe('the sample article', () => {
  const article = sampleArticle();

  test('has a headline and seventeen sentences in ten paragraphs', () => {
    expect(article.title).toBe(
      'NATO’s New Secretary General Stoltenberg Makes First Official Visit to Ukraine',
    );
    expect(article.sentences).toHaveLength(18);
    expect(article.sentences.at(-1)?.paragraph).toBe(10);
    expect(outline(article)).toContain(
      '1.2 body He pledged NATO’s continued support for Ukraine in its resistance against Russia’s aggression.',
    );
  });

  test('keeps a quotation that closes after the full stop whole', () => {
    const whole = outline(article).find((line) => line.endsWith('my top priority.”'));
    expect(whole).toMatch(/^3\.2 body In a joint press conference/);
  });

  test('is covered by its sentences but for white space', () => {
    let rest = '';
    let end = 0;
    for (const sentence of article.sentences) {
      rest += article.text.slice(end, sentence.start);
      end = sentence.end;
    }
    expect((rest + article.text.slice(end)).trim()).toBe('');
  });
});

describe('a text', () => {
  test('has its first line as headline and blank lines between paragraphs', () => {
    expect(outline(parse('Big news\n\nOne. Two.\n \nThree.'))).toEqual([
      '0.1 headline Big news',
      '1.1 body One.',
      '1.2 body Two.',
      '2.1 body Three.',
    ]);
  });

  test('has headings where a short line without a full stop stands over prose', () => {
    expect(outline(parse('Title\n\nPart one\n\nIt began. It went on.'))).toContain(
      '1.1 heading Part one',
    );
  });

  test('gives the same sentences with Windows line ends', () => {
    const line = fc.constantFrom(
      'The committee met on Tuesday in the old town hall and spoke',
      'about the bridge. Nothing was decided.',
      'Short line',
      '- a point',
      '',
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const words = (text: string) =>
          outline(parse(`Title\n\nx y.\n\n${text}`)).map((one) => one.replace(/\s+/g, ' '));
        expect(words(lines.join('\r\n'))).toEqual(words(lines.join('\n')));
      }),
    );
  });

  test('without a word is refused', () => {
    for (const text of ['', '  \n ', '…!?', '---\ntitle: x\n---\n']) {
      expect(() => parse(text)).toThrow(UserError);
    }
  });

  test('of any kind is an article whose sentences are slices of it, or refused in one line', () => {
    const formats = fc.constantFrom('text' as const, 'markdown' as const);
    const token = fc.constantFrom(
      '---',
      '#',
      '>',
      '-',
      '1.',
      '```',
      '\n',
      '\n\n',
      'Word',
      'x.',
      ':',
      '[a]: b',
      '|',
    );
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(token).map((tokens) => tokens.join(' ')),
    );
    fc.assert(
      fc.property(anyText, formats, (text, format) => {
        let article: Article;
        try {
          article = parse(text, format);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
          expect(String(error)).not.toContain('\n');
          return;
        }
        let end = 0;
        for (const sentence of article.sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          expect(textOf(article, sentence).trim()).not.toBe('');
          end = sentence.end;
        }
        expect(article.title).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    '-',
    '#',
    '|',
    ' ',
    '"',
    '[',
    '1',
    'A. ',
    '> ',
    '`',
    '\r\n',
    '*',
    '- ',
    '# ',
    '[a',
    '<!--',
    '--- ',
  ])(
    'of two hundred thousand characters of %j is read without delay',
    (unit) => {
      const run = unit.repeat(Math.ceil(200_000 / unit.length));
      for (const format of ['text', 'markdown'] as const) {
        expect(parse(`Title\n\nWords ${run} x\n${run}x`, format).title).toBe('Title');
      }
    },
    10_000,
  );
});

describe('front matter', () => {
  test('states title, address, author, date and language as written', () => {
    const article = parse(
      '---\ntitle: 007\nurl: https://e.org/a\nauthor: Ada\ndate: 2024.10\nlanguage: pt-BR\nother: [1]\n---\nText here.',
    );
    expect(article).toMatchObject({
      title: '007',
      url: 'https://e.org/a',
      author: 'Ada',
      date: '2024.10',
      language: 'pt-BR',
      text: 'Text here.',
    });
    expect(outline(article)).toEqual(['1.1 body Text here.']);
  });

  test('leaves the first line a headline when it says the same as the title', () => {
    expect(outline(parse('---\ntitle: Big News!\n---\nBig news\n\nText.'))[0]).toBe(
      '0.1 headline Big news',
    );
  });

  test.each([
    ['---\ntitle: [unclosed\n---\nText.', /^front matter: /],
    ['---\ntitle: [a, b]\n---\nText.', /title must be a line of text/],
    ['---\nurl: javascript:alert(1)\n---\nText.', /url must begin with http/],
    ['---\nlanguage: not a tag\n---\nText.', /language must be a language tag/],
    ['---\ntitle: no end\nText.', /no second line/],
    ['---js\nprocess.exit(1)\n---\nText.', /only YAML/],
    [
      `---\na: &a [x,x]\n${'bcdefghij'.replace(/./g, (c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefghij'[i]}`)}]\n`)}---\nText.`,
      /aliases|line of text/,
    ],
  ])('that is wrong is refused with a reason: %j', (text, reason) => {
    expect(() => parse(text)).toThrow(reason);
  });

  test('is not seen in a text that only begins with a rule', () => {
    expect(parse('---\n\nIt was a dark night.\n\n---\nThe end.').text).toContain('dark night');
  });
});

describe('Markdown', () => {
  test('gives headings, list items and quoted lines without their marks, and no code', () => {
    const text =
      '# Title #\n\nIntro one. Two.\n\n## Part\n\n- first *point*\n- second\n\n1. third\n\n> quoted\n\n```\ncode here.\n```\n\n| a | b |\n|---|---|\n\n***\n\n[x]: https://e.org\n\nUnder\n---\n\nEnd.';
    expect(outline(parse(text, 'markdown'))).toEqual([
      '0.1 headline Title',
      '1.1 body Intro one.',
      '1.2 body Two.',
      '2.1 heading Part',
      '3.1 body first *point*',
      '4.1 body second',
      '5.1 body third',
      '6.1 body quoted',
      '7.1 body | a | b |',
      '8.1 heading Under',
      '9.1 body End.',
    ]);
  });
});

describe('bytes', () => {
  const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding);

  test.each([
    ['UTF-8', bytes('Kyïv “é”', 'utf8')],
    ['UTF-8 with a mark', bytes('\ufeffKyïv “é”', 'utf8')],
    ['UTF-16 with a mark', bytes('\ufeffKyïv “é”', 'utf16le')],
    ['UTF-16, big end first', bytes('\ufeffKyïv “é”', 'utf16le').swap16()],
    ['UTF-16 without a mark', bytes('Kyïv “é”', 'utf16le')],
    ['windows-1252', Buffer.from([75, 121, 0xef, 118, 32, 0x93, 0xe9, 0x94])],
  ])('of %s are read', (_, given) => {
    expect(decodeText(given)).toBe('Kyïv “é”');
  });

  test.each([
    ['a picture', Buffer.from([0x89, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13])],
    ['zeros among letters', bytes('te\0xt', 'utf8')],
  ])('of %s are no text', (_, given) => {
    expect(decodeText(given)).toBeNull();
  });
});
