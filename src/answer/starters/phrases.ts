import { canBe, personRatherThanPlace } from '../../search/features/name-kinds.ts';
import type { MentionKind } from '../../search/mentions.ts';
import { nounKind } from '../../search/question/answer-kinds.ts';
import { IRREGULAR_FORMS } from '../../search/words/irregular-forms.ts';
import type { Clause, Phrase } from './clause.ts';
import { type Reading, type Run, textOfRun } from './reading.ts';
import { baseOfPast } from './verb-forms.ts';

/** The first mention of one of some kinds that lies within a run. */
export function mentionIn(reading: Reading, run: Run, kinds: readonly MentionKind[]) {
  return reading.mentions.find(
    (one) => one.run[0] >= run[0] && one.run[1] <= run[1] && kinds.includes(one.kind),
  );
}

/** Whether a run holds a date. */
export const isDate = (reading: Reading, run: Run) =>
  mentionIn(reading, run, ['date']) !== undefined;

/** Whether a phrase says when: all of it but an article is a date. */
export function saysWhen(reading: Reading, { preposition, run }: Phrase): boolean {
  if (!/^(?:in|on|at|from|since|until|by|during|after|before|)$/.test(preposition)) return false;
  const date = mentionIn(reading, run, ['date']);
  const at = reading.grammar.tokens[run[0]]?.word ?? '';
  // Of which day that was, the article's own date would have to tell.
  if (/^(?:today|yesterday|tomorrow)$/.test(at)) return false;
  return date !== undefined && run[1] - date.run[1] < 1 && date.run[0] - run[0] < 2;
}

/** Written with a capital letter and “in”, and no places: “in Latin”, “in the EC Treaty”. */
const NO_PLACES =
  /^(?:latin|english|french|german|spanish|dutch|italian|portuguese|russian|greek|arabic|hebrew|chinese|japanese|ukrainian|polish|treaty|act|directive|regulation|article|constitution|war|bible)$/;

/** From −1 to 1, see `personRatherThanPlace`: names of places lean so far. */
const SURELY_PLACE = -0.08;

/** Whether a phrase says where: a preposition of place and a name that may be a place's. */
export function saysWhere(reading: Reading, { preposition, run: [first, last] }: Phrase): boolean {
  if (!/^(?:in|at|near)$/.test(preposition) || isDate(reading, [first, last])) return false;
  const names = reading.grammar.tokens
    .slice(first, last + 1)
    .filter((token) => token.capitalised && !token.stop);
  if (names.length === 0 || !canBe('place', names)) return false;
  if (names.some(({ word }) => NO_PLACES.test(word))) return false;
  const closer = names.at(-1);
  const sort = closer !== undefined && nounKind(closer) === 'place';
  return sort || personRatherThanPlace(names) < SURELY_PLACE;
}

/** The helping verb, the subject and the verb, as a question turns them around. */
export function turned({ helper, subject, verb }: Clause, rest = ''): string {
  return `${helper} ${subject.text} ${verb}${rest === '' ? '' : ` ${rest}`}`;
}

/** A phrase as the sentence has it. */
export function spoken(reading: Reading, { preposition, run }: Phrase): string {
  return `${preposition} ${textOfRun(reading, run)}`;
}

/** The object and the phrases that are neither date nor place, as far as they keep a question short. */
export function restOf({ reading, object, phrases }: Clause, without: Phrase | null): string {
  const parts = object === null ? [] : [textOfRun(reading, object)];
  for (const phrase of phrases) {
    if (phrase === without) break;
    if (saysWhen(reading, phrase)) continue;
    parts.push(spoken(reading, phrase));
  }
  return parts.join(' ');
}

/** The main word of a question's verb as it stands: `built` of `been built`. */
export function mainVerb({ verb }: Clause): string {
  return verb.replace(/^(?:be|been) /, '').split(' ', 1)[0] ?? verb;
}

/** The base of a question's main verb: `build` of `been built`. */
export function baseVerb(clause: Clause): string {
  const word = mainVerb(clause);
  const isParticiple = clause.passive || /^(?:has|have|had)$/.test(clause.helper);
  if (!isParticiple) return word;
  return baseOfPast(word) ?? IRREGULAR_FORMS.get(word) ?? word;
}
