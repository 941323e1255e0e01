/** The language subtag of a BCP 47 tag in lower case: `pt` of `pt-BR`. */
export function baseLanguage(tag: string): string {
  return (tag.split('-', 1)[0] ?? tag).toLowerCase();
}

const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * A language tag in its canonical form: `en-US` of `EN-us`, `en` of `eng`, `he` of `iw`.
 *
 * @returns null for what is no tag (`english`) or names no language that Unicode's data know, such as
 * the country code `ua`
 */
export function canonicalLanguage(tag: string): string | null {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return canonical !== undefined && NAMES.of(baseLanguage(canonical)) !== undefined
      ? canonical
      : null;
  } catch {
    return null;
  }
}

/** ISO 15924 codes of the scripts that are written from right to left and that articles come in. */
const RIGHT_TO_LEFT = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** The direction in which a language is written; left to right for a tag that says nothing. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  try {
    const { script } = new Intl.Locale(tag).maximize();
    return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
