import { LRUCache } from 'lru-cache';
import { type Locale, localeOf } from '../texts/locale.ts';

/** Which language people speak, as their interactions say; a message does not say it. */
export interface Locales {
  /** The language of somebody's last interaction; undefined where there was none of late. */
  last(userId: string): Locale | undefined;
  /** @param tag a locale of Discord */
  remember(userId: string, tag: string): void;
}

/** Some hundred bytes each. */
const MOST_REMEMBERED = 10_000;

/** An empty memory; it lives as long as the process and never on a disk. */
export function createLocales(): Locales {
  const locales = new LRUCache<string, Locale>({ max: MOST_REMEMBERED });
  return {
    last: (userId) => locales.get(userId),
    remember: (userId, tag) => {
      locales.set(userId, localeOf(tag));
    },
  };
}
