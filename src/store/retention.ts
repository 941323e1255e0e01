import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

const DAY_MS = 24 * 60 * 60_000;

/** How a server wants its questions kept. */
export interface Retention {
  readonly keepQuestions: boolean;
  readonly keepQuestionsDays: number;
  readonly keepAskers: boolean;
}

/**
 * Deletes what is no longer to be kept of the questions asked in a place: questions, votes, who waits
 * for an answer, and who asked.
 *
 * @param guildId empty for direct messages
 * @param at milliseconds since 1970
 */
export async function forgetByRetention(
  db: Kysely<Schema>,
  guildId: string,
  { keepQuestions, keepQuestionsDays, keepAskers }: Retention,
  at: number,
): Promise<void> {
  const before = keepQuestions ? at - keepQuestionsDays * DAY_MS : Number.MAX_SAFE_INTEGER;
  await db
    .deleteFrom('questions')
    .where('guildId', '=', guildId)
    .where('askedAt', '<=', before)
    .execute();
  await db
    .deleteFrom('votes')
    .where('guildId', '=', guildId)
    .where('votedAt', '<=', before)
    .execute();
  await db
    .deleteFrom('waiting')
    .where('guildId', '=', guildId)
    .where('questionId', 'not in', (query) =>
      query.selectFrom('questions').select('id').where('guildId', '=', guildId),
    )
    .execute();
  if (keepAskers) return;
  await db
    .updateTable('questions')
    .set({ askerId: null })
    .where('guildId', '=', guildId)
    .where('askerId', 'is not', null)
    .execute();
}
