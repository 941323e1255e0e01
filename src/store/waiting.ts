import type { Store } from './store.ts';

/** Somebody who agreed to be told, and in which language. */
export interface WaitingPerson {
  readonly userId: string;
  /** A locale of Discord. */
  readonly locale: string;
}

/**
 * Keeps that somebody wants to be told when a question is answered after all.
 *
 * @param at milliseconds since 1970
 * @returns false when the question is not kept, and so nothing can come of it
 */
export async function waitForAnswer(
  store: Store,
  guildId: string,
  questionId: string,
  { userId, locale }: WaitingPerson,
  at: number,
): Promise<boolean> {
  return store.db.transaction().execute(async (transaction) => {
    const question = await transaction
      .selectFrom('questions')
      .select('id')
      .where('guildId', '=', guildId)
      .where('id', '=', questionId)
      .executeTakeFirst();
    if (question === undefined) return false;
    await transaction
      .insertInto('waiting')
      .values({ questionId, userId, guildId, locale, since: at })
      .onConflict((conflict) => conflict.columns(['questionId', 'userId']).doNothing())
      .execute();
    return true;
  });
}

/** Forgets that somebody waits for an answer. */
export async function waitNoMore(
  store: Store,
  guildId: string,
  questionId: string,
  userId: string,
): Promise<void> {
  await store.db
    .deleteFrom('waiting')
    .where('guildId', '=', guildId)
    .where('questionId', '=', questionId)
    .where('userId', '=', userId)
    .execute();
}

/**
 * Keeps that an article answers a question which went unanswered, and forgets who waits for it.
 *
 * @param at milliseconds since 1970
 * @returns whom to tell: nobody for a question that is not kept, or was settled before
 */
export async function settleQuestion(
  store: Store,
  guildId: string,
  questionId: string,
  articleId: string,
  at: number,
): Promise<WaitingPerson[]> {
  return store.db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('questions')
      .set({ settledBy: articleId, settledAt: at })
      .where('guildId', '=', guildId)
      .where('id', '=', questionId)
      .where('settledAt', 'is', null)
      .execute();
    return transaction
      .deleteFrom('waiting')
      .where('guildId', '=', guildId)
      .where('questionId', '=', questionId)
      .returning(['userId', 'locale'])
      .execute();
  });
}
