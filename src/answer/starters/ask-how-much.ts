import type { Clause } from './clause.ts';
import { baseVerb, mentionIn, saysWhen, spoken, turned } from './phrases.ts';
import { offsets, type Proposal, proposal } from './proposal.ts';
import { endOfNounPhrase, isJoined, type Reading, type Run, textOfRun } from './reading.ts';

/** “40 euros for …”: the figure alone, and the noun it counts behind it. */
function counted(reading: Reading, run: Run): { figure: Run; noun: Run } | null {
  const figure = reading.mentions.find(
    ({ kind, run: [first, last] }) =>
      kind === 'number' && first >= run[0] && last < run[1] && first - run[0] <= 2,
  );
  if (figure === undefined) return null;
  const noun: Run = [figure.run[1] + 1, endOfNounPhrase(reading, run[0]) - 1];
  const head = reading.grammar.tokens[noun[1]];
  if (noun[1] < noun[0] || head === undefined || head.capitalised || noun[1] > run[1]) return null;
  if (!/[^su]s$|^(?:people|men|women|children)$/.test(head.word)) return null;
  const one = reading.grammar.tokens[figure.run[0]]?.word;
  return one === 'one' || !isJoined(reading, noun[0]) ? null : { figure: figure.run, noun };
}

/** “How much did the bridge cost?”, “How many paintings …?”, “How long …?” */
export function* askHowMuch(clause: Clause): Generator<Proposal> {
  const { reading, object, subject, phrases, finite } = clause;
  if (clause.passive || clause.identity) {
    yield* askHowManyAre(clause);
    return;
  }
  if (object === null) return;
  const first = phrases.find((phrase) => !saysWhen(reading, phrase));
  const open = first === undefined || first.preposition === 'from';
  const rest = open ? '' : spoken(reading, first);
  const money = mentionIn(reading, object, ['money']);
  if (money !== undefined) {
    const noun = baseVerb(clause) === 'cost' ? '' : ' money';
    yield proposal(clause, 'how much', `How much${noun} ${turned(clause, rest)}`, money.run, 3);
    return;
  }
  const duration = mentionIn(reading, object, ['duration']);
  if (duration !== undefined && /^(?:take|last)$/.test(baseVerb(clause))) {
    yield proposal(clause, 'how long', `How long ${turned(clause)}`, duration.run, 3);
    return;
  }
  const count = counted(reading, object);
  if (count !== null) {
    const noun = textOfRun(reading, count.noun);
    yield proposal(clause, 'how much', `How many ${noun} ${turned(clause, rest)}`, count.figure, 3);
  }
  const own = subject.run === null ? null : counted(reading, subject.run);
  if (own !== null) {
    const said = textOfRun(reading, [finite[0], object[1]]);
    const noun = textOfRun(reading, own.noun);
    yield proposal(clause, 'how much', `How many ${noun} ${said}`, own.figure, 3);
  }
}

function* askHowManyAre(clause: Clause): Generator<Proposal> {
  const { reading, subject, finite, phrases, passive } = clause;
  const own = subject.run === null ? null : counted(reading, subject.run);
  const [first] = phrases;
  if (own === null || !passive) return;
  const end = first === undefined || saysWhen(reading, first) ? finite[1] : first.run[1];
  const said = textOfRun(reading, [finite[0], end]);
  yield proposal(
    clause,
    'how much',
    `How many ${textOfRun(reading, own.noun)} ${said}`,
    own.figure,
    2.5,
  );
}

/** “40 billion euros (44 billion USD) in financial support”. */
export function* askSum(reading: Reading): Generator<Proposal> {
  const { text, tokens } = reading.grammar;
  for (const { kind, end, run } of reading.mentions) {
    if (kind !== 'money') continue;
    const link = /^(?:\s\([^)]*\))?\s(?:in|of)\s/.exec(text.slice(end))?.[0].length;
    if (link === undefined) continue;
    const first = tokens.findIndex(({ start }) => start === end + link);
    const last = endOfNounPhrase(reading, first) - 1;
    const noun = tokens[last];
    if (first < 0 || last <= first || noun === undefined) continue;
    if (mentionIn(reading, [first, last], ['date']) !== undefined) continue;
    if (noun.capitalised || noun.numeric || reading.parts[first] === 'DET') continue;
    const be = /[^su]s$/.test(noun.word) ? 'are' : 'is';
    yield {
      question: `How much ${be} the ${textOfRun(reading, [first, last])}?`,
      asking: 'how much',
      answer: offsets(reading, run),
      about: noun.word,
      worth: 2,
    };
  }
}
