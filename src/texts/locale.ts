/** The languages in which the bot speaks, by their ISO 639-1 codes. */
export const LOCALES = ['en', 'de', 'fr', 'es', 'nl', 'uk', 'pt'] as const;

export type Locale = (typeof LOCALES)[number];

/** The same thing in every language in which the bot speaks. */
export type Texts<T> = Readonly<Record<Locale, T>>;

/**
 * The language to speak to somebody whose locale is known.
 *
 * @param tag a BCP 47 tag such as Discord's `es-419`; English for none, and for one that is not spoken
 */
export function localeOf(tag: string | null | undefined): Locale {
  const language = tag?.split('-', 1)[0]?.toLowerCase();
  return LOCALES.find((one) => one === language) ?? 'en';
}

/** One text of a table, in every language: what a failure that several people may read is said with. */
export function inEvery<T>(texts: Texts<T>, pick: (of: T) => string): Texts<string> {
  return inEach((locale) => pick(texts[locale]));
}

/** A text made for each language. */
export function inEach(make: (locale: Locale) => string): Texts<string> {
  return {
    en: make('en'),
    de: make('de'),
    fr: make('fr'),
    es: make('es'),
    nl: make('nl'),
    uk: make('uk'),
    pt: make('pt'),
  };
}
