import type { Clause } from './clause.ts';
import type { Reading, Run } from './reading.ts';

/** What a question asks for. */
export type Asking = 'who' | 'what' | 'when' | 'where' | 'how much' | 'how long' | 'why';

/** A question that a sentence may answer. */
export interface Proposal {
  readonly question: string;
  readonly asking: Asking;
  /** UTF-16 offsets into the sentence of the words that answer it. */
  readonly answer: readonly [start: number, end: number];
  /** Whom or what it is about, in small letters. */
  readonly about: string;
  /** How likely a person is to ask it, from 0. */
  readonly worth: number;
}

const LONGEST = 100;
const MOST_WORDS = 15;
/** What a question of a single sentence must not hold: it would hang in the air. */
const DANGLING =
  /\b(?:he|she|it|they|him|his|her|hers|its|them|their|theirs|i|we|us|our|my|you|your|this|these|those|such|there|here|former|latter|other|others|thereafter|thereby|another|same|also|however|thus|then|one|ones|some|several|many|more|most|which|who|whom|whose|that)\b/i;
export function offsets({ grammar }: Reading, [first, last]: Run): readonly [number, number] {
  return [grammar.tokens[first]?.start ?? 0, grammar.tokens[last]?.end ?? 0];
}

/** A proposal that a clause answers; `words` is its question without the mark at its end. */
export function proposal(
  { reading, subject }: Clause,
  asking: Asking,
  words: string,
  answer: Run,
  worth: number,
): Proposal {
  return {
    question: `${words}?`,
    asking,
    answer: offsets(reading, answer),
    about: subject.text.toLowerCase(),
    worth:
      worth +
      (/\p{Lu}|\d/u.test(words.slice(1)) ? 0.5 : 0) -
      (words.split(' ').length > 10 ? 0.5 : 0),
  };
}

/** Whether a question reads well by itself. */
export function isGood({ question }: Proposal): boolean {
  const words = question.split(/\s+/);
  if (question.length > LONGEST || words.length > MOST_WORDS || words.length < 4) return false;
  if (/["“”«»()[\]<>|*_`{}\n;:…=/\\]/.test(question)) return false;
  // “About 90” of “about 90%”, “five” of “five stars”.
  if (
    /\s(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|billion)\?$/.test(
      question,
    )
  )
    return false;
  if (/(?:^|\s)(?!\d{4}\?)[\d.,]+\?$/.test(question)) return false;
  return !DANGLING.test(question.replace(/^(?:Who|What|How many)\b/, ''));
}
