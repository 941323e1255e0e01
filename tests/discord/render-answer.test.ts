import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Citation, Disagreement } from '../../src/answer/answer.ts';
import { citeSentence } from '../../src/answer/citation.ts';
import { answerQuestion } from '../../src/answer-question.ts';
import type { Article } from '../../src/article/article.ts';
import type { Shown } from '../../src/discord/answer-buttons.ts';
import {
  type Message,
  renderAnswer,
  renderNotice,
  renderPassages,
} from '../../src/discord/render-answer.ts';
import { createLibrary } from '../../src/library/library.ts';
import { messageProblems, pingProblems } from '../../src/simulator/validation/message-rules.ts';
import { loadSchemas, schemaProblems } from '../../src/simulator/validation/schemas.ts';
import { answerTexts } from '../../src/texts/answer.ts';
import { LOCALES } from '../../src/texts/locale.ts';
import { anyArticle, anyQuestion, articleOf } from '../articles.ts';

let schemas: Awaited<ReturnType<typeof loadSchemas>>;
beforeAll(async () => {
  schemas = await loadSchemas();
});

const HALF_A_CHARACTER = /[\ud800-\udfff]/u;

/** What Discord, or we ourselves, would have against a message. */
function problemsOf({ flags, components, allowedMentions }: Message): string[] {
  const { parse, repliedUser } = allowedMentions;
  const body = { flags, components, allowed_mentions: { parse, replied_user: repliedUser } };
  return [
    ...schemaProblems(schemas, 'message', body),
    ...messageProblems(body),
    ...pingProblems(body),
  ];
}

/** The characters of all texts of a message. */
function textOf({ components: [{ components }] }: Message): string {
  return components.map((part) => ('content' in part ? part.content : '')).join('');
}

/** A text of any length up to `maxLength`: of words, of marks that are escaped, or of odd characters. */
const longText = (maxLength: number) =>
  fc
    .tuple(
      fc.constantFrom('tower ', '*', '_~|`', '](', '😀', 'x', 'é\u0301', '@everyone ', '1. ', '\n'),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.integer({ min: 1, max: maxLength - 20 }),
    )
    .map(([unit, end, length]) => `${unit.repeat(length / unit.length)}${end}`);

const address = fc.oneof(
  fc.constant(null),
  fc
    .tuple(fc.constantFrom('(', 'a', 'ü', '%20', ' ', '<>'), fc.integer({ min: 0, max: 600 }))
    .map(([unit, times]) => `https://example.org/${unit.repeat(times)}`),
);

/** An article that makes everything around its quotes as long as it can be. */
const hostileArticle: fc.Arbitrary<Article> = fc
  .tuple(longText(1_000), address, fc.array(longText(6_000), { minLength: 1, maxLength: 6 }))
  .map(([title, url, paragraphs]) => ({
    ...articleOf(`Head\n\n${paragraphs.join('.\n\n')}.`),
    title,
    url,
  }));

/** Any answer that could be given about an article, whether it would be or not. */
const anyAnswer = fc
  .tuple(
    hostileArticle,
    fc.array(fc.nat(), { maxLength: 5 }),
    fc.dictionary(longText(5_000), longText(5_000), { maxKeys: 8 }),
    fc.array(longText(3_000), { maxLength: 5 }),
    fc.array(longText(3_000), { maxLength: 7 }),
    fc.constantFrom<Answer['status'][]>('answered', 'uncertain', 'unanswered'),
    fc.oneof(fc.constant('Who?'), longText(600)),
  )
  .map(([article, picks, corrected, values, carried, status, question]) => {
    const citations = picks.flatMap((pick): Citation[] => {
      const sentence = article.sentences[pick % article.sentences.length];
      return sentence === undefined ? [] : [citeSentence(article, sentence, 0)];
    });
    const disagreement: Disagreement | null =
      citations.length === 0 || values.length < 2
        ? null
        : {
            kind: 'number',
            values: values.map((value, i) => ({ value, citation: i % citations.length })),
          };
    const answer: Answer = {
      question,
      status: citations.length === 0 ? 'unanswered' : status,
      answer: null,
      confidence: 0,
      citations,
      disagreement,
      corrected,
      carried,
      tookMs: 0,
    };
    return { answer, article };
  });

/** Any way in which an answer can be shown. */
const anyShown: fc.Arbitrary<Shown> = fc.record({
  questionId: fc.constantFrom(null, 'abcdefghijkm'),
  votes: fc.boolean(),
  shareable: fc.boolean(),
});

describe('the message of an answer', () => {
  test('is one that Discord takes, for any article and any question', () => {
    fc.assert(
      fc.property(fc.oneof(anyArticle, hostileArticle), anyQuestion, (article, question) => {
        fc.pre(/[\p{L}\p{N}]/u.test(question));
        const library = createLibrary([article]);
        expect(
          problemsOf(
            renderAnswer(answerQuestion(library, question), library, ({ url }) => url, 'en'),
          ),
        ).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('is one that Discord takes, whatever is cited, with a button when that is not all shown', () => {
    fc.assert(
      fc.property(anyAnswer, fc.constantFrom(...LOCALES), anyShown, (any, locale, shownAs) => {
        const { answer, article } = any;
        const library = createLibrary([article]);
        const message = renderAnswer(answer, library, ({ url }) => url, locale, shownAs);
        expect(problemsOf(message)).toEqual([]);
        const shown = textOf(message);
        expect(shown).not.toMatch(HALF_A_CHARACTER);
        const more = answer.citations.length > 1 || shown.includes(answerTexts[locale].goesOn);
        expect(JSON.stringify(message).includes('"more:1:')).toBe(more);
      }),
      { numRuns: 150 },
    );
  });
});

test('passages behind a button are at most five messages that Discord takes', () => {
  fc.assert(
    fc.property(anyAnswer, ({ answer }) => {
      const messages = renderPassages(answer.citations, ({ url }) => url, 'en');
      expect(messages.length).toBeLessThanOrEqual(5);
      for (const message of messages) expect(problemsOf(message)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('a notice is a message that Discord takes, however long what it repeats', () => {
  fc.assert(
    fc.property(longText(8_000), (title) => {
      const message = renderNotice(answerTexts.en.noArticle(title));
      expect(problemsOf(message)).toEqual([]);
      expect(textOf(message)).not.toMatch(HALF_A_CHARACTER);
    }),
    { numRuns: 200 },
  );
});
