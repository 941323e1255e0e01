import type { Store } from './store.ts';

/** When an article from a link was last looked at there. */
export interface ArticleCheck {
  /** Milliseconds since 1970. */
  readonly checkedAt: number;
  /** Why it could not be read then; null when it could, or is being read. */
  readonly failure: string | null;
}

/**
 * Claims an article that is due to be looked at, so that of several processes one does it.
 *
 * @param before it is due when it was last looked at before this instant; milliseconds since 1970
 * @param at the instant that it is claimed at
 * @returns whether it was still due
 */
export async function claimArticle(
  store: Store,
  guildId: string,
  id: string,
  before: number,
  at: number,
): Promise<boolean> {
  const claimed = await store.db
    .insertInto('checks')
    .values({ articleId: id, guildId, checkedAt: at, failure: null })
    .onConflict((conflict) =>
      conflict
        .column('articleId')
        .doUpdateSet({ checkedAt: at })
        .where('checks.checkedAt', '<', before),
    )
    .returning('articleId')
    .executeTakeFirst();
  return claimed !== undefined;
}

/**
 * Keeps how it went when an article was looked at.
 *
 * @param failure why it could not be read; null when it could
 * @param at milliseconds since 1970
 */
export async function noteArticleCheck(
  store: Store,
  guildId: string,
  id: string,
  failure: string | null,
  at: number,
): Promise<void> {
  await store.db
    .insertInto('checks')
    .values({ articleId: id, guildId, checkedAt: at, failure })
    .onConflict((conflict) => conflict.column('articleId').doUpdateSet({ checkedAt: at, failure }))
    .execute();
}

/** How it last went with the articles of a server, by their ids; only of those that were looked at. */
export async function articleChecks(
  store: Store,
  guildId: string,
): Promise<ReadonlyMap<string, ArticleCheck>> {
  const rows = await store.db
    .selectFrom('checks')
    .select(['articleId', 'checkedAt', 'failure'])
    .where('guildId', '=', guildId)
    .execute();
  return new Map(rows.map(({ articleId, ...check }) => [articleId, check]));
}
