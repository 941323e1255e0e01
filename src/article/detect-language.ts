import { LANGUAGES_WITH_STOP_WORDS, stopWordsOf } from './stop-words.ts';

/** As much of a text as tells its language, in UTF-16 units. */
const SAMPLE = 20_000;

/** The language that a script mostly stands for. Where several use it, we treat all of them alike. */
const BY_SCRIPT: readonly (readonly [script: string, language: string])[] = [
  ['Hangul', 'ko'],
  ['Han', 'zh'],
  ['Thai', 'th'],
  ['Lao', 'lo'],
  ['Khmer', 'km'],
  ['Myanmar', 'my'],
  ['Arabic', 'ar'],
  ['Hebrew', 'he'],
  ['Greek', 'el'],
  ['Armenian', 'hy'],
  ['Georgian', 'ka'],
  ['Devanagari', 'hi'],
  ['Bengali', 'bn'],
  ['Tamil', 'ta'],
  ['Ethiopic', 'am'],
];
const SCRIPTS = BY_SCRIPT.map(
  ([script, language]) => [new RegExp(`\\p{Script=${script}}`, 'gu'), language] as const,
);

/** Most questions have letters of one script alone, which then need not be counted. */
const ASCII = /^\p{ASCII}*$/u;

/** Japanese mixes kana with Chinese characters, and more than this share of them is kana. */
const LEAST_KANA = 0.1;

/**
 * Letters that one language of those in question has and the others lack. Belarusian shares і with
 * Ukrainian and ы with Russian, but neither has ў.
 */
const TELLING_LETTERS: Readonly<
  Record<'Latin' | 'Cyrillic', readonly (readonly [RegExp, string])[]>
> = {
  Latin: [
    [/ß/g, 'de'],
    [/[ñ¿¡]/g, 'es'],
    [/[ãõ]/g, 'pt'],
    [/[ğı]/g, 'tr'],
    [/[łśźż]/g, 'pl'],
  ],
  Cyrillic: [
    [/[іїєґ]/g, 'uk'],
    [/[ыэё]/g, 'ru'],
    [/[ђћљњ]/g, 'sr'],
    [/[ѓќѕ]/g, 'mk'],
  ],
};
const BELARUSIAN = /ў/g;
/** So often does Belarusian have ў, beside the letters that it shares. */
const BELARUSIAN_SHARE = 0.1;

/** In running text of any language that has a list, more than this share are its own stop words. */
const LEAST_SHARE = 0.08;
/** What tells against English must outweigh what tells for it by so many words. */
const LEAST_LEAD = 0.5;
/** A text of fewer words may well be a list of names, whose language nothing tells. */
const SHORT_TEXT = 40;

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

/** In how many languages each stop word is one. */
const sharedBy = new Map<string, string[]>();
for (const language of LANGUAGES_WITH_STOP_WORDS) {
  for (const word of stopWordsOf(language)) {
    const languages = sharedBy.get(word);
    if (languages === undefined) sharedBy.set(word, [language]);
    else languages.push(language);
  }
}

// What follows an apostrophe is an ending in English and a word of its own in French.
const WORDS = /(?<![\p{L}\p{M}'’])[\p{L}\p{M}]+/gu;

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORDS) ?? [];
}

/** Number of a text's words that are stop words, by language: one of n languages counts 1/n for each. */
export function stopWordEvidence(text: string): Map<string, number> {
  return evidenceOf(wordsOf(text));
}

function evidenceOf(words: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const word of words) {
    const languages = sharedBy.get(word);
    if (languages === undefined) continue;
    for (const language of languages) {
      found.set(language, (found.get(language) ?? 0) + 1 / languages.length);
    }
  }
  return found;
}

/** What a text's stop words and telling letters say, by language, most first. */
function evidenceIn(
  text: string,
  words: readonly string[],
  script: keyof typeof TELLING_LETTERS,
): [string, number][] {
  const found = evidenceOf(words);
  for (const [letters, language] of TELLING_LETTERS[script]) {
    found.set(language, (found.get(language) ?? 0) + count(text, letters));
  }
  return [...found].sort((a, b) => b[1] - a[1]);
}

function cyrillicLanguage(text: string): string {
  const [first] = evidenceIn(text, wordsOf(text), 'Cyrillic');
  if (first === undefined || first[1] === 0) return 'und';
  return count(text, BELARUSIAN) > first[1] * BELARUSIAN_SHARE ? 'be' : first[0];
}

function latinLanguage(text: string): string {
  const words = wordsOf(text);
  const found = evidenceIn(text, words, 'Latin');
  const [language, evidence] = found[0] ?? ['en', 0];
  const english = found.find(([other]) => other === 'en')?.[1] ?? 0;
  const enough = evidence >= words.length * LEAST_SHARE;
  if (enough && (language === 'en' || evidence >= english + LEAST_LEAD)) return language;
  return enough || words.length < SHORT_TEXT ? 'en' : 'und';
}

/**
 * The language of a text by its script and, where many languages share it, by its stop words and
 * telling letters: one of the languages that have a stemmer, or one that its script stands for.
 *
 * @returns a base tag; `en` for a text too short to tell, `und` for a language that we do not know
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE).normalize('NFC').toLowerCase();
  if (ASCII.test(sample)) return latinLanguage(sample);
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const scripts: (readonly [string, number])[] = [
    ['Latin', count(sample, /\p{Script=Latin}/gu)],
    ['Cyrillic', count(sample, /\p{Script=Cyrillic}/gu)],
    ...SCRIPTS.map(([regex, language]) => {
      return [language, count(sample, regex) + (language === 'zh' ? kana : 0)] as const;
    }),
  ];
  const [script, letters] = scripts.reduce((most, other) => (other[1] > most[1] ? other : most));
  if (script === 'Latin' || letters === 0) return latinLanguage(sample);
  if (script === 'Cyrillic') return cyrillicLanguage(sample);
  return script === 'zh' && kana > letters * LEAST_KANA ? 'ja' : script;
}
