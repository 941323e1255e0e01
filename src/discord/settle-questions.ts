import type { Client } from 'discord.js';
import type { Store } from '../store/store.ts';
import type { BotContext } from './context.ts';
import { questionsAnsweredBy, tellWaiting } from './tell-waiting.ts';

/** What an article did for questions that had gone unanswered. */
export interface Settled {
  /** Questions that it answers. */
  readonly questions: number;
  /** People who waited for one of them and were told. */
  readonly told: number;
}

/**
 * Tells those who wait for an answer in a server that one of its articles gives now. A failure ends in
 * a line in the log, for the article is kept all the same.
 */
export async function settleQuestions(
  client: Client,
  context: BotContext,
  store: Store,
  guildId: string,
  articleId: string,
): Promise<Settled> {
  try {
    const library = await context.libraryFor(guildId);
    const questions = await questionsAnsweredBy(store, library, guildId, articleId);
    const place = { guildId, articleId, library };
    const told = await tellWaiting({ ...context, store }, client, place, questions);
    return { questions: questions.length, told };
  } catch (error) {
    context.log.error({ err: error }, 'those who wait for an answer were not told');
    return { questions: 0, told: 0 };
  }
}
