import { expect, test } from 'vitest';
import { citeSentence } from '../../src/answer/citation.ts';
import type { BotContext } from '../../src/discord/context.ts';
import { linksOf } from '../../src/discord/links.ts';
import { articleOf } from '../articles.ts';

type Linking = Pick<BotContext, 'readerLink'>;

const pages: Linking = { readerLink: (guildId) => `https://reader.example/${guildId}` };

function linkOf(url: string | null, of: Linking = pages): string | null {
  const article = { ...articleOf('Head\n\nOne is.'), url };
  const [, sentence] = article.sentences;
  if (sentence === undefined) throw new Error('it has sentences');
  return linksOf(of, '1')(citeSentence(article, sentence, 0));
}

test('a citation leads to its sentence in the source, fit for a masked link', () => {
  expect(linkOf('https://e.org/a_(b)')).toBe('https://e.org/a_%28b%29#:~:text=One%20is.');
});

test('a citation without a source, or with one too long for Discord, leads to its reader page', () => {
  const long = `https://e.org/${'a'.repeat(500)}`;
  expect([linkOf(null), linkOf(long)]).toEqual([
    'https://reader.example/1',
    'https://reader.example/1',
  ]);
  expect([linkOf(null, {}), linkOf(long, {})]).toEqual([null, null]);
});

test('a source that leaves no room for the sentence is linked without it', () => {
  const url = `https://e.org/${'a'.repeat(490)}`;
  expect(linkOf(url)).toBe(url);
});
