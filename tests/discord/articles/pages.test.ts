import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pagesOf } from '../../../src/discord/articles/pages.ts';
import { anyArticle, articleOf } from '../../articles.ts';
import { readQuotation } from '../read-markdown.ts';

const ROOM = 3_300;

/** The words of pages as a reader sees them; throws where something in them is active. */
function readPages(pages: readonly string[]): string {
  return pages
    .filter((page) => page !== '')
    .flatMap((page) => page.split('\n\n'))
    .map((quotation) => readQuotation(quotation).text)
    .join('');
}

const withoutBreaks = (text: string) => text.replace(/\s/g, '');

describe('The pages of an article', () => {
  test('hold its text word for word, escaped, and fit a message', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const pages = pagesOf(article);
        for (const page of pages) expect(page.length).toBeLessThanOrEqual(ROOM);
        const body = article.sentences.filter(({ kind }) => kind !== 'headline');
        const [first] = body;
        const text = article.text.slice(first?.start ?? article.text.length, body.at(-1)?.end);
        const shown = withoutBreaks(readPages(pages));
        for (const { start, end } of body) {
          expect(shown).toContain(withoutBreaks(article.text.slice(start, end)));
        }
        expect(shown.length).toBeLessThanOrEqual(withoutBreaks(text).length);
      }),
      { numRuns: 100 },
    );
  });

  test('part at paragraphs where they can', () => {
    const paragraphs = Array.from({ length: 12 }, (_, at) => `${at} ${'word '.repeat(120)}end.`);
    const pages = pagesOf(articleOf(`Title\n\n${paragraphs.join('\n\n')}`));
    expect(pages.length).toBe(3);
    for (const page of pages) expect(page).toMatch(/^> \d[\s\S]*end\.$/);
  });

  test('go on within a paragraph that is longer than a page', () => {
    const words = Array.from({ length: 2_000 }, (_, at) => `w${at}`).join(' ');
    const pages = pagesOf(articleOf(`Title\n\n${words}.`));
    expect(pages.length).toBeGreaterThan(2);
    expect(withoutBreaks(readPages(pages))).toBe(withoutBreaks(`${words}.`));
  });

  test('are one, empty, of an article that is nothing but its title', () => {
    expect(pagesOf(articleOf('Title'))).toEqual(['']);
  });
});
