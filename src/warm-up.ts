import { answerQuestion } from './answer-question.ts';
import type { Library } from './library/library.ts';

/** Two ordinary words, one of them misspelt, so that the tables for both are read. */
const QUESTION = 'what was writen';

/**
 * Answers a question that nobody asked, so that word vectors, senses and vocabulary are loaded before
 * somebody waits for them (some 300 ms).
 */
export function warmUp(library: Library): void {
  if (library.articles.length > 0) answerQuestion(library, QUESTION);
}
