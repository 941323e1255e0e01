import { describe, expect, test } from 'vitest';
import { canBeSame } from '../../src/answer/values.ts';

describe('two values', () => {
  test.each([
    ['money', '40 billion euros', '€40bn'],
    ['money', '$3.5 million', '3.5 million dollars'],
    ['money', '40 billion euros', '44 billion USD'],
    ['number', 'two hundred', '200'],
    ['number', '12,000', '12000'],
    ['percent', '40%', '40 percent'],
    ['date', 'Thursday', 'October 3rd'],
    ['date', 'October 3rd', '3 October 2024'],
    ['date', '2024-10-03', 'Oct. 3, 2024'],
    ['name', 'Zelensky', 'President Zelensky'],
    ['name', 'Volodymyr Zelensky', 'Zelensky'],
    ['name', 'United Nations', 'UN'],
  ] as const)('as a %s can be the same: %j and %j', (kind, a, b) => {
    expect(canBeSame(kind, a, b)).toBe(true);
    expect(canBeSame(kind, b, a)).toBe(true);
  });

  test.each([
    ['money', '40 billion euros', '50 billion euros'],
    ['number', '14', '15'],
    ['percent', '40%', '45 percent'],
    ['date', 'Tuesday', 'Thursday'],
    ['date', '3 October', '4 October'],
    ['date', '1874', '1875'],
    ['name', 'Mark Rutte', 'Stoltenberg'],
  ] as const)('as a %s cannot be the same: %j and %j', (kind, a, b) => {
    expect(canBeSame(kind, a, b)).toBe(false);
    expect(canBeSame(kind, b, a)).toBe(false);
  });
});
