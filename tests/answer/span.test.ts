import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestSpan, findSpan } from '../../src/answer/span.ts';
import { type Article, textOf } from '../../src/article/article.ts';
import { buildIndex } from '../../src/search/inverted-index.ts';
import { parseQuestion } from '../../src/search/question/question.ts';
import { tokenize } from '../../src/search/words/tokens.ts';
import { anyArticle, anyQuestion, articleOf } from '../articles.ts';

/** The words in bold of an article's only sentence, or null. */
function boldIn(sentence: string, question: string): string | null {
  const index = buildIndex([articleOf(`Notes\n\n${sentence}`)]);
  const place = index.sentences.length - 1;
  const span = findSpan(index, parseQuestion(index, question), place);
  const indexed = index.sentences[place];
  if (span === null || indexed === undefined) return null;
  return textOf(indexed.article, indexed.sentence).slice(...span);
}

function textAt(article: Article, place: number): string {
  const sentence = article.sentences[place];
  return sentence === undefined ? '' : textOf(article, sentence);
}

describe('The words in bold', () => {
  test.each([
    [
      'Who designed the harbour?',
      'The harbour was designed by Ingrid Solheim in 1874.',
      'Ingrid Solheim',
    ],
    [
      'When was the harbour designed?',
      'The harbour was designed by Ingrid Solheim in 1874.',
      '1874',
    ],
    ['Who opened the old library?', 'Marta Kvist opened the old library on Friday.', 'Marta Kvist'],
    [
      'How many people visited the museum?',
      'The museum was visited by 40,000 people last year.',
      '40,000',
    ],
    ['Where was the treaty signed?', 'The treaty was signed in Bergen by both kings.', 'Bergen'],
    [
      'How much did the bridge cost?',
      'The bridge cost $12 million and took six years.',
      '$12 million',
    ],
    ['In what year did the factory close?', 'The factory, built in 1902, closed in 1987.', '1987'],
  ])('answer “%s” from “%s”', (question, sentence, expected) => {
    expect(boldIn(sentence, question)).toBe(expected);
  });

  test('are none when a question is for yes or no', () => {
    expect(
      boldIn('Marta Kvist opened the old library on Friday.', 'Did Marta open it?'),
    ).toBeNull();
  });

  test('are none when the question or the sentence is not English', () => {
    expect(boldIn('Die Brücke wurde 1874 von Ingrid Solheim gebaut.', 'Who built it?')).toBeNull();
    expect(
      boldIn(
        'The harbour was designed by Ingrid Solheim.',
        'Wer hat den Hafen entworfen und wann?',
      ),
    ).toBeNull();
  });

  test('are none when a sentence says nothing but what was asked', () => {
    expect(boldIn('The harbour.', 'What is the harbour?')).toBeNull();
  });

  test('are none in a sentence of more words than anybody reads', () => {
    const long = `The mayor ${'went on and on '.repeat(200)}until Friday.`;
    const began = performance.now();
    expect(boldIn(long, 'When did the mayor stop?')).toBeNull();
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('For any article and question', () => {
  test('words are found without fail, whole words inside the sentence, with what is expected of them', () => {
    fc.assert(
      fc.property(anyArticle, anyQuestion, (article, text) => {
        const index = buildIndex([article]);
        const question = parseQuestion(index, text);
        for (const place of index.sentences.keys()) {
          const best = bestSpan(index, question, place);
          const bold = findSpan(index, question, place);
          if (bold !== null) expect(bold).toEqual(best?.span);
          if (best === null) continue;
          const sentence = textAt(article, place);
          const [start, end] = best.span;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(sentence.length);
          expect(best.expected).toBeGreaterThan(0);
          expect(best.expected).toBeLessThanOrEqual(1.000_001);
          const inside = tokenize(sentence, article.language);
          const cuts = (at: number) =>
            inside.some((token) => token.start < at && at < token.end) &&
            !/^['’]s/.test(sentence.slice(at));
          expect(cuts(start)).toBe(false);
          expect(cuts(end)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the same question finds the same words', () => {
    fc.assert(
      fc.property(anyArticle, anyQuestion, (article, text) => {
        const [one, other] = [0, 1].map(() => {
          const index = buildIndex([article]);
          const question = parseQuestion(index, text);
          return [...index.sentences.keys()].map((place) => bestSpan(index, question, place));
        });
        expect(one).toEqual(other);
      }),
      { numRuns: 15 },
    );
  });
});
