import type { Vote } from './schema.ts';
import { settingsOf } from './settings.ts';
import type { Store } from './store.ts';

/** What somebody says of an answer. */
export interface CastVote {
  /** Of the question that was answered, or another id that whoever shows the answer gives it. */
  readonly answerId: string;
  readonly voterId: string;
  /** Null in direct messages. */
  readonly guildId: string | null;
  /** The article that was cited first. */
  readonly articleId: string | null;
  readonly vote: Vote;
}

/** How many say so of an answer. */
export interface VoteCount {
  readonly helpful: number;
  readonly wrong: number;
}

/** An answer that somebody called wrong. */
export interface WrongAnswer extends VoteCount {
  readonly questionId: string;
  readonly question: string;
  readonly articleId: string | null;
  readonly askedAt: number;
}

/**
 * Keeps a vote: one a person, the last one counts.
 *
 * @param at milliseconds since 1970
 * @returns false in a server that keeps no questions, which keeps no votes either
 */
export async function castVote(store: Store, cast: CastVote, at: number): Promise<boolean> {
  const { guildId, vote } = cast;
  return store.db.transaction().execute(async (transaction) => {
    if (guildId !== null) {
      const { keepQuestions } = await settingsOf({ db: transaction }, guildId);
      if (!keepQuestions) return false;
      await transaction
        .insertInto('guilds')
        .values({ guildId })
        .onConflict((conflict) => conflict.column('guildId').doNothing())
        .execute();
    }
    await transaction
      .insertInto('votes')
      .values({ ...cast, guildId: guildId ?? '', votedAt: at })
      .onConflict((conflict) =>
        conflict.columns(['guildId', 'answerId', 'voterId']).doUpdateSet({ vote, votedAt: at }),
      )
      .execute();
    return true;
  });
}

/** The votes on an answer. */
export async function votesOn(
  store: Store,
  guildId: string | null,
  answerId: string,
): Promise<VoteCount> {
  const rows = await store.db
    .selectFrom('votes')
    .select(({ fn }) => ['vote', fn.countAll<number>().as('number')])
    .where('guildId', '=', guildId ?? '')
    .where('answerId', '=', answerId)
    .groupBy('vote')
    .execute();
  const count = (vote: Vote) => rows.find((row) => row.vote === vote)?.number ?? 0;
  return { helpful: count('helpful'), wrong: count('wrong') };
}

/**
 * The answers given in a server that were called wrong, most often first.
 *
 * @param since asked at this instant or later, in milliseconds since 1970
 */
export async function wrongAnswers(
  store: Store,
  guildId: string,
  since: number,
  limit: number,
): Promise<WrongAnswer[]> {
  const rows = await store.db
    .selectFrom('votes')
    .innerJoin('questions', (join) =>
      join
        .onRef('questions.id', '=', 'votes.answerId')
        .onRef('questions.guildId', '=', 'votes.guildId'),
    )
    .select(({ fn }) => [
      'questions.id as questionId',
      'questions.question',
      'questions.articleId',
      'questions.askedAt',
      fn.countAll<number>().filterWhere('votes.vote', '=', 'wrong').as('wrong'),
      fn.countAll<number>().filterWhere('votes.vote', '=', 'helpful').as('helpful'),
    ])
    .where('votes.guildId', '=', guildId)
    .where('questions.askedAt', '>=', since)
    .groupBy(['questions.id', 'questions.question', 'questions.articleId', 'questions.askedAt'])
    .having(({ fn }) => fn.countAll<number>().filterWhere('votes.vote', '=', 'wrong'), '>', 0)
    .orderBy('wrong', 'desc')
    .orderBy('questions.askedAt', 'desc')
    .limit(limit)
    .execute();
  return rows;
}
