import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupAlike } from '../../src/insights/group-alike.ts';

const group = (...questions: string[]) => groupAlike(questions, (question) => question);

describe('questions that ask alike', () => {
  test('come together whatever their order, endings and small words', () => {
    expect(
      group(
        'When does the museum open?',
        'who won the race',
        'when is the museum opening',
        'MUSEUM OPENS WHEN',
        'When does the museum open?',
      ),
    ).toEqual([
      [
        'When does the museum open?',
        'when is the museum opening',
        'MUSEUM OPENS WHEN',
        'When does the museum open?',
      ],
      ['who won the race'],
    ]);
  });

  test('come together when they say it in other words', () => {
    expect(group('What is the price of a ticket?', 'how much does a ticket cost')).toHaveLength(1);
    expect(group('Who is the doctor of the village?', 'the village physician')).toHaveLength(1);
  });

  test('stay apart when they ask of something else', () => {
    expect(group('When does the museum open?', 'When does the ferry leave?')).toHaveLength(2);
    expect(group('Who built the lighthouse?', 'Who built the harbour?')).toHaveLength(2);
    expect(group('What does parking cost?', 'What does a berth cost?')).toHaveLength(2);
  });

  test('come together in other languages by their stems', () => {
    expect(group('Wann öffnet das Museum?', 'das Museum öffnete wann')).toHaveLength(1);
    expect(group('Хто збудував маяк?', 'Ким збудований маяк?')).toHaveLength(1);
    expect(group('Wann öffnet das Museum?', 'Wer gewann das Rennen?')).toHaveLength(2);
  });

  test('are each in one group, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'grapheme' }),
            fc.constantFrom('who?', 'Who built it', 'who built IT', '???', ''),
          ),
          { maxLength: 30 },
        ),
        (questions) => {
          const numbered = questions.map((text, number) => ({ text, number }));
          const groups = groupAlike(numbered, ({ text }) => text);
          const numbers = groups.flat().map(({ number }) => number);
          expect(numbers.sort((a, b) => a - b)).toEqual(numbered.map(({ number }) => number));
          const sizes = groups.map(({ length }) => length);
          expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        },
      ),
      { numRuns: 50 },
    );
  });
});
