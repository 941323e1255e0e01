import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import { baseLanguage } from '../../article/language.ts';
import { foldWord } from './fold.ts';
import { IRREGULAR_FORMS } from './irregular-forms.ts';

const STEMMERS: Readonly<Record<string, (word: string) => string>> = {
  da: danish,
  de: german,
  en: (word) => english(IRREGULAR_FORMS.get(word) ?? word),
  es: spanish,
  fi: finnish,
  fr: french,
  it: italian,
  nb: norwegian,
  nl: dutch,
  no: norwegian,
  pt: portuguese,
  ru: russian,
  sv: swedish,
  tr: turkish,
  uk: (word) => ukrainian(word).replace(UKRAINIAN_THEME, 'ув'),
};

/**
 * Ukrainian verbs in -увати and their participles, of which the stemmer leaves several stems:
 * збудував, збудувала, збудований.
 */
const UKRAINIAN_THEME = /(?<=.{2})[уюо]ва(?:в|л|нн?|т)?$/;
/**
 * The term of a word: its stem in the given language, folded. A word with a digit in it, and every
 * word of a language without a stemmer, is only folded.
 *
 * @param word in lower case
 * @param language BCP 47 tag
 */
export function stemOf(word: string, language: string): string {
  const stem = STEMMERS[baseLanguage(language)];
  if (stem === undefined || /\p{N}/u.test(word)) return foldWord(word);
  return foldWord(stem(word) || word);
}
