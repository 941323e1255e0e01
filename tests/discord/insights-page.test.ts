import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeOf, renderInsights, SPANS, VIEWS } from '../../src/discord/insights-page.ts';
import { messageProblems } from '../../src/simulator/validation/message-rules.ts';
import type { KeptQuestion } from '../../src/store/questions.ts';
import { DEFAULT_SETTINGS } from '../../src/store/settings.ts';
import { LOCALES } from '../../src/texts/locale.ts';

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.string({ unit: fc.constantFrom('*', '_', '\\', '`', '[', '@', ' ', 'ß'), maxLength: 2_000 }),
);
const question = fc.record({
  question: words,
  status: fc.constantFrom('answered' as const, 'uncertain' as const, 'unanswered' as const),
});

function kept(one: { question: string; status: KeptQuestion['status'] }, i: number): KeptQuestion {
  return {
    ...one,
    id: `q${i}`,
    guildId: '1',
    channelId: '2',
    confidence: 0.5,
    articleId: 'a',
    hidden: false,
    askedAt: 1_700_000_000_000 + i,
    askerId: null,
    settledBy: null,
    settledAt: null,
  };
}

describe('a page of insights', () => {
  test('is one that Discord takes, whatever was asked', () => {
    fc.assert(
      fc.property(
        fc.array(question, { maxLength: 40 }),
        words,
        fc.constantFrom(...VIEWS),
        fc.constantFrom(...SPANS),
        fc.nat(9),
        fc.constantFrom(...LOCALES),
        (asked, title, view, days, page, locale) => {
          const questions = asked.map(kept);
          const wrong = questions.map((one) => ({
            questionId: one.id,
            question: one.question,
            articleId: one.articleId,
            askedAt: one.askedAt,
            wrong: 1,
            helpful: 0,
          }));
          const titles = new Map([['a', title]]);
          const data = { questions, wrong, titles, settings: DEFAULT_SETTINGS };
          const message = renderInsights({ view, days, page }, data, locale);
          expect(messageProblems(message)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is led to by its own ids alone', () => {
    expect(placeOf('insights:wrong:30:2:page')).toEqual({ view: 'wrong', days: 30, page: 2 });
    for (const id of [
      '',
      'insights',
      'insights:wrong:30',
      'insights:__proto__:7:0',
      'insights:open:7:99999',
    ]) {
      expect(placeOf(id)).toBeNull();
    }
  });
});
