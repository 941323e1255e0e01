import type { Answer } from '../answer/answer.ts';
import { type AskOptions, answerQuestion } from '../answer-question.ts';
import type { Library } from '../library/library.ts';
import { recordQuestion, reviseQuestion } from '../store/questions.ts';
import { UserError } from '../user-error.ts';
import type { Asking } from './asking.ts';
import { callForHelp } from './call-for-help.ts';
import type { LocalContext } from './context.ts';
import { linksOf } from './links.ts';
import { mayAnswerIn } from './may-answer.ts';
import { type Message, renderAnswer } from './render-answer.ts';

/** What became of a question. */
export interface Answered {
  readonly answer: Answer;
  readonly message: Message;
  /** The id under which the question is kept; null where it is not. */
  readonly questionId: string | null;
  /** Whether it went unanswered, so that others may have been called. */
  readonly called: boolean;
}

/**
 * Keeps a question and what it got as the server wants it; a failure only costs that.
 *
 * @returns the id under which it is kept; null where it is not
 */
async function keep(
  { log, store }: LocalContext,
  { hidden, memberOf: guildId, revises, userId: askerId, where: { channelId } }: Asking,
  { citations: [best], confidence, question, status }: Answer,
): Promise<string | null> {
  if (store === undefined || guildId === null) return null;
  const articleId = best?.article ?? null;
  const asked = { guildId, question, status, confidence, articleId };
  try {
    const before = revises?.questionId ?? null;
    if (before !== null && (await reviseQuestion(store, before, asked))) return before;
    return await recordQuestion(
      store,
      { ...asked, channelId: channelId ?? '', askerId, hidden },
      Date.now(),
    );
  } catch (error) {
    log.error({ err: error }, 'a question could not be kept');
    return null;
  }
}

/**
 * Answers a question from the library of the place where it is asked, keeps it as that place wants it,
 * counts what became of it, and calls for help where it goes unanswered.
 *
 * @param narrow how the question is narrowed in that library, and what it may lean on
 * @throws {UserError} whose message the asker is shown
 */
export async function answerHere(
  context: LocalContext,
  asking: Asking,
  question: string,
  narrow: (library: Library) => AskOptions,
): Promise<Answered> {
  const { observer, settings } = context;
  const { guildId, hidden, memberOf, revises, shareable, where } = asking;
  try {
    const library = await context.libraryFor(guildId);
    const options = narrow(library);
    const answer = answerQuestion(library, question, options);
    const questionId = await keep(context, asking, answer);
    const { article } = options;
    const message = renderAnswer(answer, library, linksOf(context, guildId), context.locale, {
      ...(article === undefined ? {} : { article }),
      questionId,
      // In a server they are votes on the question that is kept; elsewhere each message has its own.
      votes: context.store !== undefined && (memberOf === null || questionId !== null),
      shareable: hidden && shareable && mayAnswerIn(settings, where),
    });
    observer?.questionAsked(answer.status, answer.tookMs);
    const isOpen = answer.status !== 'answered';
    if (isOpen && revises?.called !== true) {
      // The asker does not wait for it.
      void callForHelp(context, asking, { question, id: questionId });
    }
    return { answer, message, questionId, called: isOpen || revises?.called === true };
  } catch (error) {
    observer?.questionAsked(error instanceof UserError ? 'refused' : 'failed', null);
    throw error;
  }
}
