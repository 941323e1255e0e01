import type { Token } from './words/tokens.ts';
import { frequencyRank } from './words/word-vectors.ts';

/** What a stretch of text names. `name`: anybody or anything with a name of its own. */
export type MentionKind =
  | 'date'
  | 'duration'
  | 'measure'
  | 'money'
  | 'name'
  | 'number'
  | 'ordinal'
  | 'percent';

/** A stretch of a text that could be what a question asks for. */
export interface Mention {
  readonly kind: MentionKind;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const LONG_MONTH =
  '(?:january|february|april|june|july|august|september|october|november|december)';
const SEASON = '(?:next|last|this)\\s(?:week|month|year|spring|summer|autumn|fall|winter)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = '(?:1\\d|20)\\d\\d';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const ORDINAL_WORD =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)';
const NUMBER_WORD =
  '(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|twice|quarter)';
const FIGURE = '(?:\\d{1,3}(?:[\\u00a0\\u202f]\\d{3})+|\\d(?:[\\d.,]*\\d)?)';
const SCALE = '(?:hundred|thousand|million|billion|trillion|bn|m|k)';
/** A number in words, “one hundred and twenty-five thousand”, or a figure with its scale. */
const AMOUNT = `(?:${FIGURE}(?:[ -]${SCALE})*|half an? (?:${SCALE}|dozen)|${NUMBER_WORD}(?:(?:[ -]|(?<=(?:hundred|thousand|million|billion))\\sand\\s)(?:${NUMBER_WORD}|${SCALE}\\b))*)(?:\\sand\\sa\\shalf(?:\\s${SCALE}\\b)?)?`;
const UNIT =
  '(?:km|kilomet(?:er|re)s?|miles?|mi|m|met(?:er|re)s?|feet|ft|foot|inch(?:es)?|cm|mm|acres?|hectares?|kg|kilograms?|kilos?|grams?|tons?|tonnes?|pounds|lbs?|mph|km\\/h|knots?|degrees?|°[cf]?|sq|square|hp|horsepower|gallons?|lit(?:er|re)s?|watts?|mw|kw|gw|joules?|newtons?|hz|ghz|mhz|gb|mb|tb|volts?)';
const CURRENCY =
  '(?:dollars?|pounds?|euros?|cents?|francs?|yen|yuan|rubles?|roubles?|hryvnias?|kron(?:a|or|er)|rupees?|pesos?|usd|eur|gbp|livres)';

/** In the order in which they are looked for: a stretch found first is not found again as another. */
const PATTERNS: readonly (readonly [MentionKind, RegExp])[] = [
  [
    'money',
    pattern(
      `(?:(?:us|au|ca)?[$£€¥₴]\\s?${FIGURE}(?:\\s?-?${SCALE}\\b)?|\\b${AMOUNT}\\s(?:us |american )?${CURRENCY}\\b|\\b${FIGURE}${SCALE}?\\s?(?:€|₴)|\\b(?:usd|eur|gbp)\\s?${FIGURE}(?:\\s${SCALE}\\b)?)`,
    ),
  ],
  [
    'percent',
    pattern(
      `(?:\\b${FIGURE}\\s?(?:%|percent\\b|per cent\\b)|\\b${NUMBER_WORD}\\s(?:percent|per cent)\\b|\\b(?:(?<!and a )half(?! an? (?:${SCALE}|dozen)\\b)|one[- ]third|two[- ]thirds|three[- ]quarters|a third|a quarter)\\b)`,
    ),
  ],
  [
    'date',
    pattern(
      `\\b(?:(?:${WEEKDAY},?\\s(?:the\\s)?)?(?:${MONTH}\\s${DAY}\\b(?:,?\\s${YEAR}\\b)?|${DAY}\\s(?:of\\s)?${MONTH}(?:,?\\s${YEAR}\\b)?|${MONTH},?\\s(?:of\\s)?${YEAR}\\b)|\\d{4}-\\d{2}-\\d{2}\\b|(?:(?:early|late|mid)[ -])?(?:the\\s)?${YEAR}s?(?:\\s?[–-]\\s?\\d{2,4})?\\b(?!\\s?${UNIT}\\b)|\\d{1,4}\\s?(?:ad|bce?|ce)\\b|(?:\\d{1,2}(?:st|nd|rd|th)|${ORDINAL_WORD})[ -]centur(?:y|ies)\\b|${WEEKDAY}s?\\b|${LONG_MONTH}\\b|${SEASON}\\b|\\d{1,2}(?::\\d{2})?\\s?(?:a\\.?m\\.?|p\\.?m\\.?)(?!\\p{L})|(?:yesterday|today|tomorrow)\\b)`,
    ),
  ],
  [
    'duration',
    pattern(
      `\\b(?:${AMOUNT}|several|few|many)[ -](?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)|generations?)\\b`,
    ),
  ],
  [
    'measure',
    pattern(`\\b(?:${FIGURE}(?:\\s${SCALE})?[\\s-]?|${AMOUNT}[\\s-])${UNIT}(?![\\p{L}\\p{N}])`),
  ],
  ['ordinal', pattern(`\\b(?:\\d+(?:st|nd|rd|th)|${ORDINAL_WORD})\\b`)],
  ['number', pattern(`\\b${AMOUNT}\\b`)],
];

function pattern(source: string): RegExp {
  return new RegExp(source, 'gu');
}

/** Every pattern needs one of these; most sentences have none. */
const ANY_FIGURE = new RegExp(
  `\\d|\\b(?:(?:${NUMBER_WORD}|${ORDINAL_WORD}|${WEEKDAY}s?|${LONG_MONTH}|yesterday|today|tomorrow|several|few|many|third)\\b|${SEASON}\\b)`,
);

/** What a figure with a word behind it is: “five *years*” a duration, “five *people*” a number. */
export function figureKindOf(counted: string): MentionKind {
  const text = `5 ${counted}`;
  const found = PATTERNS.find(([, regex]) =>
    [...text.matchAll(regex)].some((match) => match[0].length === text.length),
  );
  return found?.[0] ?? 'number';
}

/**
 * A text in small letters, of the same length: what ignores capitals is much slower to search with.
 */
function inSmallLetters(text: string): string {
  // İ becomes two characters, and ſ is s to whoever ignores capitals.
  return text.replaceAll('İ', 'ı').toLowerCase().replaceAll('ſ', 's');
}

const INSIDE_NAMES = new Set([
  'of',
  'the',
  'de',
  'la',
  'le',
  'von',
  'van',
  'du',
  'der',
  'den',
  'for',
  'al',
]);
/** A single capitalised word that opens a sentence is a name only when it is rarer than this. */
const COMMON_RANK = 3_000;

/** Whether the token can be part of a name by its looks. */
function looksLikeName(token: Token): boolean {
  return token.capitalised && !token.stop;
}

/** Whether the token is a common word that has its capital only from opening the sentence. */
function isCommonOpener(text: string, token: Token): boolean {
  const rank = frequencyRank(token.word);
  if (rank < 0 || rank >= COMMON_RANK) return false;
  return !/^\p{Lu}{2,}/u.test(text.slice(token.start, token.end));
}

function possessive(text: string, { start, end }: Token): boolean {
  const mark = end - 2 < start ? '' : text[end - 2];
  return text[end - 1] === 's' && (mark === "'" || mark === '’');
}

/** Runs of capitalised words, such as “Mark Rutte” and “Bank of England”. */
function names(text: string, tokens: readonly Token[]): Mention[] {
  const found: Mention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (first === undefined || !looksLikeName(first)) continue;
    let last = first;
    let j = i;
    for (;;) {
      const next = tokens[j + 1];
      const after = tokens[j + 2];
      if (next === undefined || possessive(text, last)) break;
      const gap = text.slice(last.end, next.start);
      if (looksLikeName(next) && /^(?:\s|[-–.]\s?)$/.test(gap)) {
        last = next;
        j += 1;
      } else if (
        INSIDE_NAMES.has(next.word) &&
        after !== undefined &&
        looksLikeName(after) &&
        /^\s$/.test(gap) &&
        /^\s$/.test(text.slice(next.end, after.start))
      ) {
        last = after;
        j += 2;
      } else break;
    }
    const opener = i === 0 && j === 0 && isCommonOpener(text, first);
    const end = possessive(text, last) ? last.end - 2 : last.end;
    if (!opener) found.push({ kind: 'name', start: first.start, end });
    i = j;
  }
  return found;
}

/**
 * The people, places, dates and figures that a text names, in no particular order. Stretches of
 * different figures do not overlap; a name may hold a date or a number.
 *
 * @param tokens of the same text
 */
export function mentionsIn(text: string, tokens: readonly Token[]): Mention[] {
  const found: Mention[] = [];
  const small = inSmallLetters(text);
  for (const [kind, regex] of ANY_FIGURE.test(small) ? PATTERNS : []) {
    for (let match = regex.exec(small); match !== null; match = regex.exec(small)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      if (kind === 'date' && /^(?:may|march)$/.test(match[0])) continue;
      found.push({ kind, start, end });
    }
  }
  for (const name of names(text, tokens)) {
    const known = found.some((other) => other.start <= name.start && name.end <= other.end);
    if (!known) found.push(name);
  }
  return found;
}
