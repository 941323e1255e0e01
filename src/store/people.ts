import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

/** How much is kept that says something of a person. */
export interface AboutPerson {
  /** Questions of which it is kept that this person asked them. */
  readonly questions: number;
  readonly votes: number;
  /** Questions whose answer this person waits for. */
  readonly waiting: number;
  /** Articles and sources of which it is kept that this person added them. */
  readonly added: number;
}

async function countAbout(db: Kysely<Schema>, userId: string): Promise<AboutPerson> {
  const { questions, votes, waiting, articles, sources } = await db
    .selectNoFrom(({ selectFrom }) => [
      selectFrom('questions')
        .select(({ fn }) => fn.countAll<number>().as('number'))
        .where('askerId', '=', userId)
        .as('questions'),
      selectFrom('votes')
        .select(({ fn }) => fn.countAll<number>().as('number'))
        .where('voterId', '=', userId)
        .as('votes'),
      selectFrom('waiting')
        .select(({ fn }) => fn.countAll<number>().as('number'))
        .where('userId', '=', userId)
        .as('waiting'),
      selectFrom('articles')
        .select(({ fn }) => fn.countAll<number>().as('number'))
        .where('addedBy', '=', userId)
        .as('articles'),
      selectFrom('sources')
        .select(({ fn }) => fn.countAll<number>().as('number'))
        .where('addedBy', '=', userId)
        .as('sources'),
    ])
    .executeTakeFirstOrThrow();
  return {
    questions: questions ?? 0,
    votes: votes ?? 0,
    waiting: waiting ?? 0,
    added: (articles ?? 0) + (sources ?? 0),
  };
}

/** How much is kept, in all places, that says something of a person. */
export function keptAbout(store: Store, userId: string): Promise<AboutPerson> {
  return countAbout(store.db, userId);
}

/**
 * Deletes all that is kept of a person, in all places: votes, waiting for answers, and of questions,
 * articles and sources that they are this person's. Those themselves belong to their server.
 *
 * @returns how much it was
 */
export async function forgetPerson(store: Store, userId: string): Promise<AboutPerson> {
  return store.db.transaction().execute(async (transaction) => {
    const before = await countAbout(transaction, userId);
    await transaction.deleteFrom('votes').where('voterId', '=', userId).execute();
    await transaction.deleteFrom('waiting').where('userId', '=', userId).execute();
    await transaction
      .updateTable('questions')
      .set({ askerId: null })
      .where('askerId', '=', userId)
      .execute();
    await transaction
      .updateTable('articles')
      .set({ addedBy: null })
      .where('addedBy', '=', userId)
      .execute();
    await transaction
      .updateTable('sources')
      .set({ addedBy: null })
      .where('addedBy', '=', userId)
      .execute();
    return before;
  });
}
