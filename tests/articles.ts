import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Article } from '../src/article/article.ts';
import { parseArticle } from '../src/article/parse-article.ts';

/** The article that ships with the project. */
export function sampleArticle(): Article {
  const id = 'nato-secretary-general-visits-ukraine';
  const text = readFileSync(new URL(`../knowledge/${id}.txt`, import.meta.url), 'utf8');
  return parseArticle({ id, text, format: 'text' });
}

export function articleOf(text: string, id = 'article'): Article {
  return parseArticle({ id, text, format: 'text' });
}

const WORDS =
  'the a of in on to river tower mayor Anna Berg Oslo 1874 42 metres built opened said pledged support Ukraine who “quoted” (aside) café 北京 don’t U.S. 3.5 million euros'.split(
    ' ',
  );

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 })
  .map((words) => `${words.join(' ')}.`);

/** Any article: sentences of a small vocabulary, or characters of any kind, in paragraphs. */
export const anyArticle: fc.Arbitrary<Article> = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.array(sentence, { minLength: 1, maxLength: 4 }).map((s) => s.join(' ')),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((paragraphs) => articleOf(`Headline of it\n\n${paragraphs.join('\n\n')}`));

/** Any question: words of the same vocabulary, or characters of any kind. */
export const anyQuestion: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(fc.constantFrom(...WORDS, 'who', 'when', 'where', 'why', 'how', 'many', 'what', 'is'), {
      minLength: 1,
      maxLength: 10,
    })
    .map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
