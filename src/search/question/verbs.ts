import { wordSet } from '../../word-set.ts';
import { stemOf } from '../words/stemmer.ts';
import type { Token } from '../words/tokens.ts';

/** After these comes a noun, or an adjective before one. */
const BEFORE_NOUNS =
  wordSet(`a an the this that these those my your his her its our their which whose many
  much few more most some any no each every both all other another
  about above after against among around at before behind below beside between by during for from in
  inside into near of off on onto out over since through toward towards under until upon with within
  without`);
const DO = wordSet(
  "do does did don't doesn't didn't will would can could shall should may might must",
);

const SUBJECTS = wordSet('i you he she it we they this that there');

/** Stems of everyday English verbs: what is asked about is seldom one of them, unless an article goes before. */
export const COMMON_VERBS: ReadonlySet<string> = new Set(
  `accept accuse achieve act add admit affect agree aim allow announce answer appear appoint approve
   argue arrest arrive ask assume attack attend award ban bear beat become begin believe belong bring
   build burn buy call cancel carry catch cause celebrate change charge choose claim close collapse
   collect come compose condemn confirm connect consider consist contain continue contribute convince
   cost cover create criticise criticize cross damage deal decide declare decline defeat defend define
   deliver demand deny depend describe destroy develop die differ direct discover discuss divide draw
   drink drive drop earn eat elect emphasise emphasize employ end enter escape establish evolve expand
   expect explain explore express fail fall feed feel fight fill find finish fit flow fly follow found
   gain get give go govern graduate grow happen hate hear help highlight hit hold host hunt include
   increase inherit injure inspire introduce invade invent invest invite issue join keep kill know lack
   last launch lay lead learn leave let lie like listen live locate look lose love make manage mark
   marry mean meet mention migrate move need nominate note occur offer open operate organise organize
   own paint pass pay perform play pledge prefer prepare present preserve prevent produce promise
   propose protect prove provide publish purchase raise reach read receive recommend reduce refer
   refuse reject release remain remember remove repair replace represent request require resign resist
   respond rest restore result retire return reveal rise rule run sail save say see seek seem sell send
   serve set shoot show sing sit sleep speak spend spread stand start stay steal step stop study
   succeed suffer suggest support surrender survive take talk teach tell think threaten throw touch
   travel treat try turn understand use vary visit vote wait walk want warn watch wear win wish work
   worry write`
    .split(/\s+/)
    .map((verb) => stemOf(verb, 'en')),
);
const NOUNS_IN_ING =
  wordSet(`king ring spring string thing wing building meeting evening morning ceiling
  painting wedding beginning ending opening`);

function isPossessive(read: string, { start, end }: Token): boolean {
  return /['’]s?$/.test(read.slice(start, end));
}

/** Whether nothing but white space parts a word from the next. */
function isJoined(read: string, tokens: readonly Token[], at: number): boolean {
  return /^[^\S\n]*$/.test(read.slice(tokens[at]?.end, tokens[at + 1]?.start));
}

/** Whether a content word of a question reads as its verb. */
function isVerb(read: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.stop || token.numeric) return false;
  if (token.capitalised && at > 0) return false;
  const previous = tokens[at - 1];
  if (previous !== undefined) {
    if (BEFORE_NOUNS.has(previous.word) || isPossessive(read, previous)) return false;
  }
  if (COMMON_VERBS.has(token.term) || (token.word === 'place' && previous?.term === 'take'))
    return true;
  return (
    /\p{L}{3}(?:ed|ing)$/u.test(token.word) &&
    !NOUNS_IN_ING.has(token.word) &&
    previous?.word !== 'to'
  );
}

/**
 * Places of the words of an English question that are surely its verbs; by the company they keep and a
 * list of common verbs, for no tagger is as light.
 *
 * @param read what the tokens' offsets point into
 */
export function verbsOf(read: string, tokens: readonly Token[]): ReadonlySet<number> {
  const verbs = new Set<number>();
  for (let at = 0; at < tokens.length; at++) if (isVerb(read, tokens, at)) verbs.add(at);
  const helper = tokens.findIndex(({ word }) => DO.has(word));
  if (helper < 0 || [...verbs].some((at) => at > helper)) return verbs;
  // “did the old roof leak”, “did she faint”: after the helping verb and its subject there must be a verb.
  let first = helper + 1;
  while (tokens[first]?.stop === true) first += 1;
  let last = first;
  while (tokens[last + 1]?.stop === false && isJoined(read, tokens, last)) last += 1;
  // “did Anna condemn crime”: a name ends where the small letters begin.
  for (let at = first; tokens[at]?.capitalised === true && at < last; at++) {
    if (tokens[at + 1]?.capitalised === false) last = at + 1;
  }
  if (last > first || SUBJECTS.has(tokens[first - 1]?.word ?? '')) verbs.add(last);
  return verbs;
}
