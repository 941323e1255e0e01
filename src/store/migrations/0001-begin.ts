import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Makes the first tables. A migration that was ever released is never changed: add another. */
export async function begin(db: Kysely<Schema>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('guilds')
    .addColumn('guild_id', 'text', (column) => column.primaryKey())
    .addColumn('revision', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('settings', 'text')
    .addColumn('left_at', 'bigint')
    .execute();

  await schema
    .createTable('articles')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('renamed', 'integer', (column) => column.notNull())
    .addColumn('url', 'text')
    .addColumn('author', 'text')
    .addColumn('date', 'text')
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('site', 'text')
    .addColumn('characters', 'integer', (column) => column.notNull())
    .addColumn('sentences', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .addColumn('arrival', 'text', (column) => column.notNull())
    .addColumn('source_id', 'text')
    .addColumn('file_name', 'text')
    .addColumn('link', 'text')
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('fetched_at', 'bigint')
    .addColumn('digest', 'text')
    .addColumn('added_by', 'text')
    .addColumn('added_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('removed_at', 'bigint')
    // Last, since SQLite reads what stands before a long text without reading the text.
    .addColumn('layout', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createIndex('articles_of_guild')
    .on('articles')
    .columns(['guild_id', 'hash'])
    .execute();
  await schema.createIndex('articles_removed').on('articles').column('removed_at').execute();
  await schema.createIndex('articles_added_by').on('articles').column('added_by').execute();

  await schema
    .createTable('sources')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('checked_at', 'bigint')
    .addColumn('seen', 'text', (column) => column.notNull())
    .addColumn('failure', 'text')
    .addColumn('added_by', 'text')
    .addColumn('added_at', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('sources_once', ['guild_id', 'url'])
    .execute();

  await schema
    .createTable('questions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('folded', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('confidence', 'double precision', (column) => column.notNull())
    .addColumn('article_id', 'text')
    .addColumn('asker_id', 'text')
    .addColumn('hidden', 'integer', (column) => column.notNull())
    .addColumn('settled_by', 'text')
    .addColumn('settled_at', 'bigint')
    .execute();
  await schema
    .createIndex('questions_of_guild')
    .on('questions')
    .columns(['guild_id', 'asked_at'])
    .execute();
  await schema.createIndex('questions_by_asker').on('questions').column('asker_id').execute();

  await schema
    .createTable('votes')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('answer_id', 'text', (column) => column.notNull())
    .addColumn('voter_id', 'text', (column) => column.notNull())
    .addColumn('article_id', 'text')
    .addColumn('vote', 'text', (column) => column.notNull())
    .addColumn('voted_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('votes_one_a_person', ['guild_id', 'answer_id', 'voter_id'])
    .execute();
  await schema
    .createIndex('votes_of_guild')
    .on('votes')
    .columns(['guild_id', 'voted_at'])
    .execute();
  await schema.createIndex('votes_by_voter').on('votes').column('voter_id').execute();

  await schema
    .createTable('waiting')
    .addColumn('question_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('waiting_once', ['question_id', 'user_id'])
    .execute();
  await schema.createIndex('waiting_in_guild').on('waiting').column('guild_id').execute();
  await schema.createIndex('waiting_users').on('waiting').column('user_id').execute();
}
