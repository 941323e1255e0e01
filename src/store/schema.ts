import type { Generated } from 'kysely';

/**
 * The tables as queries see them; the migrations make them. Instants are milliseconds since 1970
 * (UTC), truth is 0 or 1, ids are text: what SQLite and PostgreSQL both keep alike.
 */
export interface Schema {
  guilds: GuildTable;
  articles: ArticleTable;
  checks: CheckTable;
  sources: SourceTable;
  questions: QuestionTable;
  votes: VoteTable;
  waiting: WaitingTable;
  schemaVersions: SchemaVersionTable;
}

/** A server of which something is kept. */
export interface GuildTable {
  guildId: string;
  /** Raised in the transaction of every change to the server's library. */
  revision: Generated<number>;
  /** JSON, see `settings.ts`; null where all is as it is by default. */
  settings: string | null;
  /** Since when the bot is no longer there. */
  leftAt: number | null;
}

/** How an article came into a server's library. */
export type Arrival = 'file' | 'link' | 'text' | 'message' | 'feed';

export interface ArticleTable {
  id: string;
  guildId: string;
  title: string;
  /** 1 when somebody gave it the title, which a refresh then leaves alone. */
  renamed: number;
  url: string | null;
  author: string | null;
  date: string | null;
  language: string;
  site: string | null;
  /** Length of the text in UTF-16 units. */
  characters: number;
  sentences: number;
  /** SHA-256 of the text, hexadecimal. */
  hash: string;
  /** The library's revision that it was last changed in. */
  revision: number;
  arrival: Arrival;
  sourceId: string | null;
  fileName: string | null;
  /** The link that it was fetched from; `url` is what it states about itself. */
  link: string | null;
  etag: string | null;
  lastModified: string | null;
  fetchedAt: number | null;
  /** `Origin.digest` of what was fetched. */
  digest: string | null;
  addedBy: string | null;
  addedAt: number;
  changedAt: number;
  /** When it was removed, for as long as that can be undone. */
  removedAt: number | null;
  /** Where its sentences and pages are, see `layout.ts`. */
  layout: string;
  text: string;
}

/** When an article from a link was last looked at there; kept for those that were. */
export interface CheckTable {
  articleId: string;
  guildId: string;
  checkedAt: number;
  /** Why it could not be read then; null when it could. */
  failure: string | null;
}

/** A feed or sitemap whose articles come into a server's library. */
export interface SourceTable {
  id: string;
  guildId: string;
  url: string;
  etag: string | null;
  lastModified: string | null;
  checkedAt: number | null;
  /** JSON: the links that need not be looked at again. */
  seen: string;
  /** Why it could not be read when it was last looked at; null when it could. */
  failure: string | null;
  addedBy: string | null;
  addedAt: number;
}

export type QuestionStatus = 'answered' | 'uncertain' | 'unanswered';

export interface QuestionTable {
  id: string;
  guildId: string;
  channelId: string;
  askedAt: number;
  question: string;
  /** In small letters without accents, to be found by what is typed. */
  folded: string;
  status: QuestionStatus;
  confidence: number;
  /** The article that was cited first. */
  articleId: string | null;
  /** Null unless the server keeps who asks. */
  askerId: string | null;
  /** 1 when only the asker saw the answer. */
  hidden: number;
  /** The article that came later and answers it. */
  settledBy: string | null;
  settledAt: number | null;
}

export type Vote = 'helpful' | 'wrong';

export interface VoteTable {
  /** Of the question that was answered, or any id that whoever shows the answer gives it. */
  answerId: string;
  voterId: string;
  /** Empty for direct messages. */
  guildId: string;
  articleId: string | null;
  vote: Vote;
  votedAt: number;
}

/** Somebody who agreed to be told when a question is answered after all. */
export interface WaitingTable {
  questionId: string;
  userId: string;
  guildId: string;
  locale: string;
  since: number;
}

export interface SchemaVersionTable {
  version: number;
  name: string;
  appliedAt: number;
}
