import type { Article } from '../../article/article.ts';
import type { Locale } from '../../texts/locale.ts';

/** Where an article comes from: its site's name or its source's host; null for neither. */
export function sourceName({ site, url }: Article): string | null {
  if (site !== undefined) return site;
  if (url === null || !URL.canParse(url)) return null;
  return new URL(url).hostname.replace(/^www\./, '');
}

/** The name of an article's language in the language of whoever reads; null where it is not known. */
export function languageName({ language }: Article, locale: Locale): string | null {
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
  return language === 'und' ? null : (names.of(language) ?? null);
}

/** How many sentences an article has without its headline. */
export function sentencesIn({ sentences }: Article): number {
  return sentences.filter(({ kind }) => kind !== 'headline').length;
}
