import type { Answer } from './answer/answer.ts';
import { articleById, type Library } from './library/library.ts';
import { UserError } from './user-error.ts';

/** How a question is narrowed. */
export interface AskOptions {
  /** Id of the one article to ask; all of the library's when absent. */
  readonly article?: string;
}

/**
 * Answers a question from a library's articles.
 *
 * @throws {UserError} `question-empty` for a question without a word or number, `article-unknown`
 * for an article that the library does not have.
 */
export function answerQuestion(library: Library, text: string, options: AskOptions = {}): Answer {
  if (options.article !== undefined && articleById(library, options.article) === undefined) {
    throw new UserError('article-unknown', `There is no article “${options.article}” here.`);
  }
  throw new UserError('question-empty', `Not built yet: ${text}`);
}
