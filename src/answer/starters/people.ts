import { appearanceOf } from '../../search/features/appearance.ts';
import { personRatherThanPlace } from '../../search/features/name-kinds.ts';
import type { Index } from '../../search/inverted-index.ts';
import { nounKind } from '../../search/question/answer-kinds.ts';
import type { Token } from '../../search/words/tokens.ts';

/** Titles that are written before people's names. */
export const TITLES = /^(?:dr|mr|mrs|ms|prof|gen|sen|rep|gov|lt|col|capt|sgt|rev|hon)$/;
const ORGANISATIONS =
  /^(?:university|college|school|institute|institution|academy|company|corporation|corp|inc|ltd|group|bank|party|church|club|association|committee|commission|council|society|fund|foundation|agency|museum|library|court|press|times|post|news|union|league|army|navy|force|guard|department|ministry|office|act|treaty|war|battle|day|prize|award|house|hall|street|road|bridge|tower|river|lake|park|centre|center|station|airport|law|theorem|machine|engine|cycle|plan|project|program|programme|system|series|cup|championship|olympics|games|team)s?$/;
/** From −1 to 1, see `personRatherThanPlace`: names of people lean so far. */
const FULL_NAME_LEAN = 0.13;
const SURE_LEAN = 0.2;
const LAST_NAME_LEAN = 0.25;
/** Of all that a last name is written, so much is with a first name or title where it is a person's. */
const LEAST_FULL = 0.1;

/** Whether the words of a name are those of an organisation, a place, a work or an event. */
export function namesOrganisation(name: readonly Token[]): boolean {
  return name.some(({ word, numeric }) => numeric || ORGANISATIONS.test(word));
}

/** Words that are people's last names in some sentences of an article: they write them with a first name or a title too. */
export function lastNamesIn(index: Index, sentences: readonly number[]): ReadonlySet<string> {
  const full = new Map<string, number>();
  const all = new Map<string, number>();
  for (const sentence of sentences) {
    const { tokens, mentions } = appearanceOf(index, sentence);
    for (const mention of mentions) {
      // “King Malcolm of Scotland” is not called Scotland.
      if (mention.tokens.some(({ stop }) => stop)) continue;
      const last = mention.tokens.at(-1);
      if (mention.kind !== 'name' || last === undefined || namesOrganisation(mention.tokens))
        continue;
      all.set(last.word, (all.get(last.word) ?? 0) + 1);
      const before = tokens[tokens.indexOf(mention.tokens[0] as Token) - 1];
      const titled =
        TITLES.test(before?.word ?? '') ||
        mention.tokens.slice(0, -1).some((token) => nounKind(token) === 'person');
      const whole = mention.tokens.length > 1 && personRatherThanPlace(mention.tokens) > SURE_LEAN;
      if (titled || whole) full.set(last.word, (full.get(last.word) ?? 0) + 1);
    }
  }
  const known = [...full].filter(([word, count]) => count / (all.get(word) ?? 1) >= LEAST_FULL);
  return new Set(known.map(([word]) => word));
}

/** Whether a name without a title is a person's, by its looks and by what else the article says. */
export function isPersonsName(name: readonly Token[], lastNames: ReadonlySet<string>): boolean {
  const last = name.at(-1);
  if (last === undefined || namesOrganisation(name)) return false;
  if (lastNames.has(last.word)) return true;
  return personRatherThanPlace(name) > (name.length > 1 ? FULL_NAME_LEAN : LAST_NAME_LEAN);
}
