import { termIdOf } from '../inverted-index.ts';
import type { Appearance } from './appearance.ts';
import { placeOfTerm, type Scope } from './scope.ts';

const COPULA = /^(?:is|are|was|were|means?|refers?|denotes?|describes?)$/;
/** What a definition says a thing is begins so. */
const OPENS_CLASS = /^(?:a|an|the|any|one|to|when|where|that)$/;
/** Words before a verb that defines: more, and it is another verb. */
const LONGEST_SUBJECT = 24;

/**
 * How far a sentence says what the thing asked about is: the share that its subject and the question
 * have in common (harmonic mean of both ways), halved where no noun phrase follows the verb.
 */
export function definesShare(scope: Scope, { text, tokens }: Appearance): number {
  const { index, question, totalGeneralWeight } = scope;
  const verb = tokens.findIndex(({ word }) => COPULA.test(word));
  if (verb < 1 || verb > LONGEST_SUBJECT) return 0;
  const head = text
    .slice(0, tokens[verb]?.start)
    .replace(/\([^)]*\)?/g, (aside) => ' '.repeat(aside.length))
    .replace(/,.*$/s, '');
  const matched = new Set<number>();
  let [own, alien] = [0, 0];
  for (const { start, stop, term } of tokens.slice(0, verb)) {
    if (stop || start >= head.length || head[start] === ' ') continue;
    const place = placeOfTerm(scope, termIdOf(index, question.language, term));
    if (place >= 0) {
      own += 1;
      matched.add(place);
    } else alien += 1;
  }
  if (own === 0) return 0;
  let weight = 0;
  for (const place of matched) weight += question.terms[place]?.generalWeight ?? 0;
  const precision = own / (own + alien);
  const recall = weight / totalGeneralWeight;
  const share = (2 * precision * recall) / (precision + recall);
  return OPENS_CLASS.test(tokens[verb + 1]?.word ?? '') ? share : share / 2;
}
