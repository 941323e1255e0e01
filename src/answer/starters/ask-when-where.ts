import { TELLING } from './ask-what.ts';
import type { Clause } from './clause.ts';
import { baseVerb, mentionIn, restOf, saysWhen, saysWhere, turned } from './phrases.ts';
import { type Proposal, proposal } from './proposal.ts';

/** Whether what a question about the whole clause would say stops short of its end. */
function isCutShort(clause: Clause): boolean {
  const { cut, object, phrases, passive } = clause;
  if (cut) return true;
  return object === null && phrases.length < 2 && !passive && TELLING.test(baseVerb(clause));
}

/** “When was the bridge opened?” */
export function* askWhen(clause: Clause): Generator<Proposal> {
  const { reading, phrases, front, identity } = clause;
  if (identity || clause.told || isCutShort(clause)) return;
  const when = phrases.find((phrase) => saysWhen(reading, phrase));
  const date = front === null ? undefined : mentionIn(reading, front, ['date']);
  const rest = restOf(clause, when ?? null);
  const opensWithDate =
    date !== undefined &&
    front !== null &&
    date.run[0] - front[0] <= 2 &&
    (front[1] - date.run[1] === 0 || reading.grammar.marks[date.run[1] + 1] === 'comma');
  const run = when?.run ?? (opensWithDate ? date.run : undefined);
  if (run === undefined) return;
  yield proposal(clause, 'when', `When ${turned(clause, rest)}`, run, 2.2);
}

/** What follows these with “in” is no place: “resulted in”. */
const NO_PLACE =
  /^(?:result|consist|participate|engage|believe|specialise|specialize|succeed|invest|involve)$/;

/** “Where was the treaty signed?” */
export function* askWhere(clause: Clause): Generator<Proposal> {
  const { reading, phrases, identity } = clause;
  const where = phrases.find((phrase) => saysWhere(reading, phrase));
  if (identity || where === undefined || clause.told || isCutShort(clause)) return;
  if (NO_PLACE.test(baseVerb(clause))) return;
  const rest = restOf(clause, where);
  yield proposal(clause, 'where', `Where ${turned(clause, rest)}`, where.run, 2.2);
}

/** “Why did the mill close?” */
export function* askWhy(clause: Clause): Generator<Proposal> {
  const { reading, because, told, identity } = clause;
  if (!because || told || identity) return;
  const { tokens } = reading.grammar;
  const at = tokens.findIndex(({ word }) => word === 'because');
  const rest = restOf(clause, null);
  const behind = [
    clause.finite[1],
    clause.object?.[1] ?? 0,
    ...clause.phrases.map(({ run }) => run[1]),
  ];
  // What stands between would be left out of what the reason is for.
  if (at - Math.max(...behind) > 1) return;
  yield proposal(clause, 'why', `Why ${turned(clause, rest)}`, [at, tokens.length - 1], 3);
}
