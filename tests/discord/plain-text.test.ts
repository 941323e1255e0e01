import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/discord/plain-text.ts';

const nameOf = (kind: string, id: string) => (id === '1' ? `the ${kind}` : null);

describe('the words of a message', () => {
  test.each([
    ['**bold** *italic* __under__ ~~struck~~ ||hidden||', 'bold italic under struck hidden'],
    ['# A title\n- one point\n-# small print', 'A title\n- one point\nsmall print'],
    ['> quoted\nand mine', 'quoted\nand mine'],
    [
      'see [the page](https://example.org/a) or <https://example.org/b>',
      'see the page or https://example.org/b',
    ],
    ['<@1> and <@!1> of <@&1> in <#1>', 'the person and the person of the role in the channel'],
    ['<@2> left', 'left'],
    ['on <t:1700000000:F>', 'on 2023-11-14'],
    ['`npm start` and ```ts\nlet a;\n```', 'npm start and let a;'],
    ['\\*as it stands\\*', '*as it stands*'],
    ['snake_case_name and 2 * 3', 'snake_case_name and 2 * 3'],
    ['a <:happy:123> day 🎉', 'a :happy: day 🎉'],
  ])('are read without markup: %j', (content, words) => {
    expect(plainText(content, { nameOf })).toBe(words);
  });

  test.each([
    ['> quoted\nand mine', 'and mine'],
    ['> quoted alone', 'quoted alone'],
    ['>>> all\nof this', 'all\nof this'],
    ['mine\n>>> all\nof this', 'mine'],
    ['**12 million**, they say `13` https://example.org/14 🎉 <:x1:15>', '12 million, they say'],
    ['- one\n2. two', 'one\ntwo'],
  ])('are what its author states: %j', (content, words) => {
    expect(plainText(content, { nameOf, statements: true })).toBe(words);
  });

  test('are read whatever stands there, in no time', () => {
    const pieces = [
      '`',
      '```',
      '[',
      '](https://',
      '<@',
      '\\',
      '*',
      '_',
      '> ',
      '>>> ',
      '🎉',
      'a',
      '\n',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 400 }),
        fc.boolean(),
        (parts, statements) => {
          const began = performance.now();
          const words = plainText(parts.join(''), { nameOf, statements });
          expect(performance.now() - began).toBeLessThan(500);
          expect(words).toBe(words.trim());
        },
      ),
      { numRuns: 100 },
    );
  });
});
