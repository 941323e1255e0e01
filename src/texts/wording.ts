import { LOCALES, type Locale } from './locale.ts';

/** A number of days, such as “30 days”. */
export function daysIn(locale: Locale, days: number): string {
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
  }).format(days);
}

/** A time from now, such as “in 20 seconds”. */
export function inSeconds(locale: Locale, seconds: number): string {
  return new Intl.RelativeTimeFormat(locale).format(seconds, 'second');
}

/** The languages that are spoken, each by its own name with a capital letter. */
export const LANGUAGE_NAMES: readonly (readonly [locale: Locale, name: string])[] = LOCALES.map(
  (locale) => {
    const name = new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
    return [locale, `${name.charAt(0).toLocaleUpperCase(locale)}${name.slice(1)}`];
  },
);
