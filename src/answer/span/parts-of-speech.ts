import { verbsOf } from '../../search/question/verbs.ts';
import { IRREGULAR_FORMS } from '../../search/words/irregular-forms.ts';
import type { Token } from '../../search/words/tokens.ts';
import { frequencyRank } from '../../search/words/word-vectors.ts';

/** What a word does in a sentence, in the names of the Universal Dependencies. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'SCONJ'
  | 'VERB'
  | 'X';

const LISTED: Readonly<Partial<Record<PartOfSpeech, string>>> = {
  DET: 'the a an this that these those some any no all each every both either neither another such',
  ADP: `in of on at by with from to for as between into about under over through during against among
    without within after before near around along across behind beyond despite except inside outside off
    onto toward towards up down upon via per since until till like than out throughout alongside amid`,
  AUX: `is are was were be been being am has have had having do does did can could will would may might
    must shall should cannot`,
  CCONJ: 'and or but nor',
  SCONJ: 'because if while although though whereas unless whether when where why how',
  PART: 'not',
  PRON: `i you he she it we they me him her us them his its their our my your who whom whose which what
    itself himself herself themselves there nothing something anything everything one's`,
  NUM: `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
    million billion trillion dozen half`,
  ADV: `also often very more most less least only just even still already now then here soon later earlier
    ago again once twice never always sometimes usually however therefore thus hence almost nearly about
    roughly approximately rather quite too so well far much away back together instead perhaps yet ever
    today afterwards meanwhile otherwise`,
  ADJ: `new old large small big great high low long short good bad early late young main major minor other
    many few several own same different first second third fourth fifth last next former present modern
    single double common similar certain particular possible important recent free full open public private
    strong weak deep wide near poor rich hot cold light heavy dark key chief top able due worth
    different important significant recent permanent independent current ancient frequent sufficient
    efficient subsequent dominant relevant constant distant excellent worst best simple complex modern
    early total`,
};
const BY_WORD = new Map<string, PartOfSpeech>();
for (const [part, words] of Object.entries(LISTED)) {
  for (const word of words.split(/\s+/)) {
    if (!BY_WORD.has(word)) BY_WORD.set(word, part as PartOfSpeech);
  }
}

/** Nouns that end as adjectives or stand among the irregular forms of verbs. */
const NOUNS: ReadonlySet<string> = new Set(
  `music topic traffic republic logic clinic critic arithmetic fabric mechanic capital animal hospital
  festival proposal material signal metal official goal journal rival trial canal arrival approval
  terminal principal cardinal individual manual ritual survival professional library secretary summary
  boundary anniversary century history territory executive alternative native representative objective
  table cable variable vehicle child children foot feet geese man men mice person people teeth woman women
  half halves knives leaves life lives shelves thieves wives wolves analysis analyses basis bases crisis
  crises criterion criteria phenomenon phenomena bacteria data media indices matrices axis axes hypothesis
  hypotheses thesis theses nuclei radii fungi thought ground wind light lead`.split(/\s+/),
);
const ADJECTIVE = /\p{L}{2}(?:ous|ive|ful|ic|ical|al|able|ible|less|ish|ary|ern|ese)$/u;
const NOUN_BY_ENDING = /\p{L}{2}(?:tion|sion|ment|ness|ity|ism|ist|ance|ence|ship|hood|ician)s?$/u;
const COMMON_RANK = 3_000;

/** Whether a word that opens a text is a name all the same. */
function opensAsName(tokens: readonly Token[]): boolean {
  const [first, second] = tokens;
  if (first === undefined) return false;
  const rank = frequencyRank(first.word);
  return rank < 0 || rank >= COMMON_RANK || (second?.capitalised === true && !second.stop);
}

/**
 * What each token of an English text does in it, guessed from lists of small words, endings and what
 * stands before: for finding where phrases begin and end that serves as well as a tagger of 50 MB.
 *
 * @param tokens of the same text, in order
 */
export function partsOfSpeech(text: string, tokens: readonly Token[]): PartOfSpeech[] {
  const verbs = verbsOf(text, tokens);
  const parts: PartOfSpeech[] = [];
  for (const [at, { word, numeric, capitalised, stop }] of tokens.entries()) {
    const listed = BY_WORD.get(word);
    const before = parts[at - 1];
    if (numeric) parts.push('NUM');
    else if (listed !== undefined && (stop || !capitalised || at === 0)) parts.push(listed);
    else if (stop) parts.push('ADV');
    else if (capitalised && (at > 0 || opensAsName(tokens))) parts.push('PROPN');
    else if (verbs.has(at)) parts.push('VERB');
    else if (/ly$/.test(word)) parts.push('ADV');
    else if (NOUNS.has(word) || NOUN_BY_ENDING.test(word)) parts.push('NOUN');
    else if (/\p{L}{3}(?:ed|ing)$/u.test(word)) parts.push('VERB');
    else if (IRREGULAR_FORMS.has(word) && before !== 'DET' && before !== 'ADJ') parts.push('VERB');
    else if (ADJECTIVE.test(word)) parts.push('ADJ');
    else parts.push('NOUN');
  }
  return parts;
}
