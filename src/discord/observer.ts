import type { AnswerStatus } from '../answer/answer.ts';

/** What became of a question; `refused`: the asker was told what to do otherwise; `failed`: a fault of ours. */
export type QuestionOutcome = AnswerStatus | 'refused' | 'failed';

/** Is told what happens at the edge, to count it, and nothing of who asked or what. Never throws. */
export interface Observer {
  /** @param tookMs milliseconds from question to answer; null where there is no answer */
  questionAsked(outcome: QuestionOutcome, tookMs: number | null): void;
  /** @param afterMs milliseconds from an interaction's arrival to Discord taking the first response */
  acknowledged(afterMs: number): void;
}
