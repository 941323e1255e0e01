import type { Selectable } from 'kysely';
import { oneLine } from '../article/title.ts';
import { foldWord } from '../search/words/fold.ts';
import { newId } from './ids.ts';
import { sql } from './kysely.ts';
import type { QuestionStatus, QuestionTable } from './schema.ts';
import { settingsOf } from './settings.ts';
import type { Store } from './store.ts';

/** A question that was asked in a server, and what it got. */
export interface AskedQuestion {
  readonly guildId: string;
  readonly channelId: string;
  /** Who asked, which is kept where the server wants it kept. */
  readonly askerId: string;
  readonly question: string;
  readonly status: QuestionStatus;
  /** From 0 to 1. */
  readonly confidence: number;
  /** The article that was cited first. */
  readonly articleId: string | null;
  /** Whether only the asker saw the answer: nobody else is offered the question then. */
  readonly hidden: boolean;
}

/** A question as it is kept. Instants are milliseconds since 1970. */
export interface KeptQuestion extends Omit<AskedQuestion, 'askerId'> {
  readonly id: string;
  readonly askedAt: number;
  readonly askerId: string | null;
  /** The article that came later and answers it, and since when. */
  readonly settledBy: string | null;
  readonly settledAt: number | null;
}

/** Which questions of a server are wanted. */
export interface QuestionFilter {
  readonly status?: QuestionStatus;
  /** Asked at this instant or later, in milliseconds since 1970. */
  readonly since?: number;
  /** Whether one that was settled later is left out. */
  readonly open?: boolean;
  /** At most so many, the latest first. */
  readonly limit: number;
}

function keptQuestion({ folded: _, hidden, ...row }: Selectable<QuestionTable>): KeptQuestion {
  return { ...row, hidden: hidden === 1 };
}

function folded(text: string): string {
  return foldWord(oneLine(text));
}

/**
 * Keeps a question, as the server wants it.
 *
 * @param at milliseconds since 1970
 * @returns its id; null where questions are not kept
 */
export async function recordQuestion(
  store: Store,
  asked: AskedQuestion,
  at: number,
): Promise<string | null> {
  const { guildId, question } = asked;
  return store.db.transaction().execute(async (transaction) => {
    const { keepQuestions, keepAskers } = await settingsOf({ db: transaction }, guildId);
    if (!keepQuestions) return null;
    const id = newId();
    await transaction
      .insertInto('guilds')
      .values({ guildId })
      .onConflict((conflict) => conflict.column('guildId').doNothing())
      .execute();
    await transaction
      .insertInto('questions')
      .values({
        ...asked,
        id,
        askedAt: at,
        folded: folded(question),
        askerId: keepAskers ? asked.askerId : null,
        hidden: asked.hidden ? 1 : 0,
      })
      .execute();
    return id;
  });
}

/**
 * Keeps what a question has become, whose asker has put it otherwise, and what that got. Votes on what it
 * got before are no longer counted.
 *
 * @returns false for one that is not kept
 */
export async function reviseQuestion(
  store: Store,
  id: string,
  {
    guildId,
    question,
    status,
    confidence,
    articleId,
  }: Pick<AskedQuestion, 'guildId' | 'question' | 'status' | 'confidence' | 'articleId'>,
): Promise<boolean> {
  return store.db.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('questions')
      .set({ question, folded: folded(question), status, confidence, articleId })
      .where('guildId', '=', guildId)
      .where('id', '=', id)
      .executeTakeFirst();
    await transaction
      .deleteFrom('votes')
      .where('guildId', '=', guildId)
      .where('answerId', '=', id)
      .execute();
    return numUpdatedRows > 0n;
  });
}

/** Keeps that the answer to a question is no longer seen by its asker alone. */
export async function publishQuestion(store: Store, guildId: string, id: string): Promise<void> {
  await store.db
    .updateTable('questions')
    .set({ hidden: 0 })
    .where('guildId', '=', guildId)
    .where('id', '=', id)
    .execute();
}

/**
 * Whether a question was asked in a server before, in the same words, and is not answered to this day.
 * Of two that are asked at once, one was before the other.
 *
 * @param since asked at this instant or later, in milliseconds since 1970
 */
export async function isOpenAlready(
  store: Store,
  { askedAt, guildId, id, question }: Pick<KeptQuestion, 'askedAt' | 'guildId' | 'id' | 'question'>,
  since: number,
): Promise<boolean> {
  const row = await store.db
    .selectFrom('questions')
    .select('id')
    .where('guildId', '=', guildId)
    .where(({ eb, and, or }) =>
      or([eb('askedAt', '<', askedAt), and([eb('askedAt', '=', askedAt), eb('id', '<', id)])]),
    )
    .where('folded', '=', folded(question))
    .where('status', '!=', 'answered')
    .where('settledAt', 'is', null)
    .where('askedAt', '>=', since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** A question that was asked in a server; null for any other id. */
export async function findQuestion(
  store: Store,
  guildId: string,
  id: string,
): Promise<KeptQuestion | null> {
  const row = await store.db
    .selectFrom('questions')
    .selectAll()
    .where('guildId', '=', guildId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : keptQuestion(row);
}

/** The questions that were asked in a server, the latest first. */
export async function questionsOf(
  store: Store,
  guildId: string,
  { status, since, open = false, limit }: QuestionFilter,
): Promise<KeptQuestion[]> {
  let query = store.db
    .selectFrom('questions')
    .selectAll()
    .where('guildId', '=', guildId)
    .orderBy('askedAt', 'desc')
    .orderBy('id')
    .limit(limit);
  if (status !== undefined) query = query.where('status', '=', status);
  if (since !== undefined) query = query.where('askedAt', '>=', since);
  if (open) query = query.where('settledAt', 'is', null);
  return (await query.execute()).map(keptQuestion);
}

/**
 * Questions that were answered openly in these channels of a server and hold what somebody typed, those
 * asked most often first, each once.
 *
 * @param channelIds where whoever types may read
 */
export async function askedBefore(
  store: Store,
  guildId: string,
  channelIds: readonly string[],
  typed: string,
  limit: number,
): Promise<string[]> {
  if (channelIds.length === 0) return [];
  const pattern = `%${folded(typed).replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await store.db
    .selectFrom('questions')
    .select(({ fn }) => [fn.min('question').as('question')])
    .where('guildId', '=', guildId)
    .where('channelId', 'in', channelIds)
    .where('status', '=', 'answered')
    .where('hidden', '=', 0)
    .where(({ eb, val }) => eb('folded', 'like', sql<string>`${val(pattern)} escape '\\'`))
    .groupBy('folded')
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy(({ fn }) => fn.max('askedAt'), 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ question }) => question);
}
