import { IRREGULAR_FORMS } from '../../search/words/irregular-forms.ts';
import { frequencyRank } from '../../search/words/word-vectors.ts';

/** Past forms that are their own base, or whose list says a base that another verb has too. */
const BASES: ReadonlyMap<string, string> = new Map([
  ['cost', 'cost'],
  ['cut', 'cut'],
  ['hit', 'hit'],
  ['put', 'put'],
  ['set', 'set'],
  ['used', 'use'],
  ['saw', 'see'],
  ['found', 'find'],
  ['left', 'leave'],
]);
/** Forms that stand in a past tense, of verbs whose participle is another word. */
const PARTICIPLES_ALONE =
  /^(?:arisen|beaten|begun|bitten|blown|born|borne|broken|chosen|done|drawn|driven|drunk|eaten|fallen|flown|forbidden|forgiven|forgotten|frozen|given|gone|grown|hidden|known|laid|lain|overthrown|ridden|risen|rung|seen|shaken|shown|shrunk|spoken|stolen|stricken|sung|sunk|swum|sworn|taken|thrown|torn|undergone|undertaken|withdrawn|woken|worn|woven|written)$/;
/** Irregular forms that are nouns, or no past at all. */
const NO_PAST =
  /^(?:bound|lay|dying|lying|tying|bets|splits|spreads|lit|lent|ground|wound|felt|axis|axes)$/;
const ONE_SHORT_SYLLABLE = /^[^aeiou]*[aeiou][^aeiouwxy]$/;

function isKnown(word: string): boolean {
  return frequencyRank(word) >= 0;
}

/** The base that is the likelier of some spellings: the one more frequent in general English. */
function likeliest(spellings: readonly string[]): string | null {
  const known = spellings.filter(isKnown);
  known.sort((one, other) => frequencyRank(one) - frequencyRank(other));
  return known[0] ?? null;
}

/**
 * The base of a regular English verb's form in -ed: `pledge` of `pledged`, `stop` of `stopped`; null
 * where no base is a word we know.
 */
function baseOfRegular(word: string): string | null {
  const stem = word.slice(0, -2);
  if (stem.endsWith('i')) return likeliest([`${stem.slice(0, -1)}y`]);
  if (ONE_SHORT_SYLLABLE.test(stem)) return likeliest([`${stem}e`]);
  const doubled = /([^aeiou])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  return likeliest([stem, `${stem}e`, ...doubled]);
}

/** @param word in lower case; @returns the base of an English verb's past form, or null for what is none */
export function baseOfPast(word: string): string | null {
  const listed = BASES.get(word);
  if (listed !== undefined) return listed;
  if (PARTICIPLES_ALONE.test(word) || NO_PAST.test(word)) return null;
  const irregular = IRREGULAR_FORMS.get(word);
  if (irregular !== undefined) return isVerbBase(irregular) ? irregular : null;
  return /\p{L}{2}ed$/u.test(word) && isKnown(word) ? baseOfRegular(word) : null;
}

/** Bases of irregular forms that are nouns: children, feet. */
const NOUN_BASES =
  /^(?:child|foot|goose|man|mouse|ox|person|tooth|woman|half|knife|leaf|life|loaf|shelf|thief|wife|wolf|analysis|basis|crisis|criterion|phenomenon|bacterium|datum|medium|index|matrix|axis|hypothesis|thesis|nucleus|radius|fungus)$/;

function isVerbBase(base: string): boolean {
  return !NOUN_BASES.test(base);
}

/** @param word in lower case; @returns the base of an English verb's form in -s, or null */
export function baseOfPresent(word: string): string | null {
  if (!/[^s]s$/.test(word)) return null;
  if (word.endsWith('ies')) return likeliest([`${word.slice(0, -3)}y`]);
  if (/(?:s|sh|ch|x|z|o)es$/.test(word)) return likeliest([word.slice(0, -2), word.slice(0, -1)]);
  return likeliest([word.slice(0, -1)]);
}

/** Whether an English word in lower case can follow “was” as a participle. */
export function isParticiple(word: string): boolean {
  if (PARTICIPLES_ALONE.test(word)) return true;
  const irregular = IRREGULAR_FORMS.get(word);
  if (irregular !== undefined) return isVerbBase(irregular) && !PAST_ALONE.test(word);
  return /^(?:cut|hit|put|set)$/.test(word) || /\p{L}{2}ed$/u.test(word);
}

/** Past tenses whose participle is another word. */
const PAST_ALONE =
  /^(?:arose|awoke|bore|became|began|bit|blew|broke|came|chose|drew|drank|drove|ate|fell|flew|forbade|forgot|forgave|froze|gave|went|grew|hid|knew|overcame|overthrew|rode|rang|rose|ran|saw|shook|showed|shrank|sang|sank|spoke|sprang|stole|strove|swore|swam|took|tore|threw|underwent|undertook|woke|wore|wove|withdrew|wrote)$/;

/** The past tense of a participle that is spelt as one: `built`, `designed`; null for `written`. */
export function pastOfParticiple(word: string): string | null {
  return PARTICIPLES_ALONE.test(word) || baseOfPast(word) === null ? null : word;
}
