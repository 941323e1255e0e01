import type { Answer } from './answer/answer.ts';
import { citePassage } from './answer/citation.ts';
import { citedPassages, findDisagreement } from './answer/disagreement.ts';
import { type Explanation, explain } from './answer/explanation.ts';
import { readAfter, type Turn } from './answer/follow-up.ts';
import { findSpan } from './answer/span.ts';
import { isClose, judge } from './answer/verdict.ts';
import { indexOf, type Library } from './library/library.ts';
import { parseQuestion, withCarried } from './search/question/question.ts';
import { rankPassages } from './search/ranker.ts';
import { UserError } from './user-error.ts';

/** How a question is narrowed, and what it may lean on. */
export interface AskOptions {
  /** Id of the one article to ask; all of the library's when absent. */
  readonly article?: string;
  /** What the same asker asked before, in the same place; absent when the question stands alone. */
  readonly follows?: Turn;
}

/** Passages that are judged, and at most cited. */
const MOST_CITATIONS = 5;
/** Passages among which one may contradict the best. */
const MOST_CONSIDERED = 24;

/**
 * Answers a question from a library's articles, by quotation or not at all.
 *
 * @throws {UserError} `question-empty` for a question without a word or number, `article-unknown`
 * for an article that the library does not have.
 */
export function answerQuestion(library: Library, text: string, options: AskOptions = {}): Answer {
  const began = performance.now();
  const index = indexOf(library, options.article);
  const { follows } = options;
  const alone = parseQuestion(index, text);
  const question = follows === undefined ? alone : readAfter(index, alone, follows);
  if (question.tokens.length === 0) {
    throw new UserError('question-empty', 'Ask a question in words, please.');
  }

  const ranked = rankPassages(index, question).slice(0, MOST_CONSIDERED);
  const { status, confidence } = judge(question, ranked.slice(0, MOST_CITATIONS));
  const answered = status === 'answered';
  const found = answered ? findDisagreement(index, question, ranked) : null;
  const { passages, disagreement } = citedPassages(ranked, found, MOST_CITATIONS);
  const shown = status === 'unanswered' ? passages.filter(isClose) : passages;
  const [best] = shown;
  const highlight = answered && best !== undefined ? findSpan(index, question, best.number) : null;
  const citations = shown.map((passage, place) =>
    citePassage(passage, place === 0 ? highlight : null),
  );
  const quote = citations[0]?.quote ?? null;
  return {
    question: text,
    status,
    answer: answered ? (highlight === null ? quote : (quote?.slice(...highlight) ?? null)) : null,
    confidence,
    citations,
    disagreement,
    corrected: question.corrected,
    carried: question.carried,
    tookMs: performance.now() - began,
  };
}

/**
 * Why a question gets the answer that it gets now, or none.
 *
 * @param carried what it was read with of the question before, see `Answer.carried`
 * @throws {UserError} `article-unknown` for an article that the library does not have.
 */
export function explainAnswer(
  library: Library,
  text: string,
  {
    article,
    carried = [],
  }: { readonly article?: string; readonly carried?: readonly string[] } = {},
): Explanation {
  const index = indexOf(library, article);
  const question = withCarried(index, parseQuestion(index, text), carried);
  return explain(index, question, rankPassages(index, question).slice(0, MOST_CITATIONS));
}
