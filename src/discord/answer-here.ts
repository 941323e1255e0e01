import type { Answer } from '../answer/answer.ts';
import { type AskOptions, answerQuestion } from '../answer-question.ts';
import type { Library } from '../library/library.ts';
import { UserError } from '../user-error.ts';
import type { LocalContext } from './context.ts';
import { linksOf } from './links.ts';
import { type Message, renderAnswer } from './render-answer.ts';

/**
 * Answers a question from the library of the place where it is asked, and counts what became of it.
 *
 * @param guildId null in direct messages
 * @param narrow how the question is narrowed in that library, and what it may lean on
 * @throws {UserError} whose message the asker is shown
 */
export async function answerHere(
  context: LocalContext,
  guildId: string | null,
  question: string,
  narrow: (library: Library) => AskOptions,
): Promise<{ readonly answer: Answer; readonly message: Message }> {
  try {
    const library = await context.libraryFor(guildId);
    const answer = answerQuestion(library, question, narrow(library));
    const message = renderAnswer(answer, library, linksOf(context, guildId), context.locale);
    context.observer?.questionAsked(answer.status, answer.tookMs);
    return { answer, message };
  } catch (error) {
    context.observer?.questionAsked(error instanceof UserError ? 'refused' : 'failed', null);
    throw error;
  }
}
