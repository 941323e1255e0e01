import { askHowMuch, askSum } from './ask-how-much.ts';
import { askOfAside } from './ask-of-aside.ts';
import { askIdentity, askWhat } from './ask-what.ts';
import { askWhen, askWhere, askWhy } from './ask-when-where.ts';
import { askByWhom, askOffice, askWho } from './ask-who.ts';
import type { Clause } from './clause.ts';
import { isGood, type Proposal } from './proposal.ts';
import type { Reading } from './reading.ts';

/**
 * Questions that a sentence answers, made of fixed question words and the sentence's own.
 *
 * @param clause its main clause, or null where it has none that can be read
 */
export function proposalsOf(reading: Reading, clause: Clause | null): Proposal[] {
  const found = [...askOffice(reading), ...askSum(reading)];
  if (clause !== null) {
    const asks = [
      askByWhom,
      askWhat,
      askWho,
      askWhen,
      askWhere,
      askHowMuch,
      askIdentity,
      askWhy,
      askOfAside,
    ];
    for (const ask of asks) found.push(...ask(clause));
  }
  return found.filter(isGood);
}
