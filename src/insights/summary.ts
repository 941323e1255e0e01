import { foldWord } from '../search/words/fold.ts';
import { type Group, groupAlike } from './group-alike.ts';

/** What is looked at of a question that was asked. */
export interface Asked {
  readonly question: string;
  readonly status: 'answered' | 'uncertain' | 'unanswered';
  /** Since when an article that came later answers it, in milliseconds since 1970; null for not. */
  readonly settledAt: number | null;
}

/** How many questions were asked, and what they got. */
export interface Counts {
  readonly asked: number;
  readonly answered: number;
  readonly uncertain: number;
  readonly unanswered: number;
}

/** Comparing each with all others takes a quarter of a second at worst for so many. */
const MOST_COMPARED = 500;

export function countsOf(questions: readonly Asked[]): Counts {
  const count = (status: Asked['status']) =>
    questions.filter((one) => one.status === status).length;
  return {
    asked: questions.length,
    answered: count('answered'),
    uncertain: count('uncertain'),
    unanswered: count('unanswered'),
  };
}

/** What was asked in the same words, whatever their accents and capitals: most often asked first. */
export function groupSame<Q extends Asked>(questions: readonly Q[]): Group<Q>[] {
  const groups = new Map<string, [Q, ...Q[]]>();
  for (const one of questions) {
    const words = foldWord(one.question)
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim();
    const group = groups.get(words);
    if (group === undefined) groups.set(words, [one]);
    else group.push(one);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

/**
 * What no article answers for sure and none has answered since, questions that ask alike together.
 *
 * @param questions the latest first; of more than 500 open ones the latest are taken
 */
export function openQuestions<Q extends Asked>(questions: readonly Q[]): Group<Q>[] {
  const open = questions.filter(
    ({ settledAt, status }) => status !== 'answered' && settledAt === null,
  );
  return groupAlike(open.slice(0, MOST_COMPARED), ({ question }) => question);
}
