import { expect } from 'vitest';
import { LOCALES } from '../../src/texts/locale.ts';
import { reasonIn } from '../../src/texts/reasons.ts';

/** Asserts that a reason is given in every language, with the numbers that are in it. */
export function expectEveryLanguage(reason: string): void {
  for (const locale of LOCALES) {
    const given = reasonIn(reason, locale);
    if (locale === 'en') expect(given).toBe(reason);
    else expect(given).not.toBe(reason);
    expect(given.match(/\d+/g)).toEqual(reason.match(/\d+/g));
    expect(given).not.toContain('$');
  }
}
