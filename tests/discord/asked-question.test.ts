import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneLine } from '../../src/article/title.ts';
import { askedParts, askedQuestionIn } from '../../src/discord/asked-question.ts';
import { escapeMarkdown, unescapeMarkdown } from '../../src/discord/escape.ts';
import { LOCALES } from '../../src/texts/locale.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

test('a question that a message repeats is read again as it was asked, on one line, in any language', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(...LOCALES), (question, locale) => {
      const asked = askedQuestionIn(askedParts({ question, carried: ['Rutte', 'a_b'] }, locale));
      const repeated = oneLine(question);
      expect(asked).toEqual(
        repeated === '' ? null : { question: repeated, carried: ['Rutte, a_b'] },
      );
    }),
  );
});

test('a question that is too long to be repeated whole is not repeated', () => {
  expect(askedParts({ question: 'a'.repeat(501), carried: [] }, 'en')).toEqual([]);
});

test('what is escaped is read again as it was, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text);
    }),
  );
});
