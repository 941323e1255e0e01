import { setImmediate } from 'node:timers/promises';
import type { Client } from 'discord.js';
import type { Answer, Citation } from '../answer/answer.ts';
import { citeSentence } from '../answer/citation.ts';
import { answerQuestion } from '../answer-question.ts';
import { oneLine } from '../article/title.ts';
import { articleById, type Library } from '../library/library.ts';
import { type KeptQuestion, questionsOf } from '../store/questions.ts';
import type { Store } from '../store/store.ts';
import { settleQuestion } from '../store/waiting.ts';
import { type Locale, localeOf } from '../texts/locale.ts';
import { waitingTexts } from '../texts/waiting.ts';
import { UserError } from '../user-error.ts';
import type { BotContext } from './context.ts';
import { escapeMarkdown } from './escape.ts';
import { describeCallFailure } from './failures.ts';
import { linksOf } from './links.ts';
import { type Message, passageText, renderTexts } from './render-answer.ts';
import { shorten } from './shorten.ts';

/** Open questions that a new article is tried on: each takes a few milliseconds. */
const MOST_TRIED = 200;
const LONGEST_QUESTION = 300;
const LONGEST_SERVER = 100;

/** What somebody gets who asks again; null for a question that cannot be asked. */
function askAgain(library: Library, question: string, article?: string): Answer | null {
  try {
    return answerQuestion(library, question, article === undefined ? {} : { article });
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/**
 * The questions of a server that went unanswered and that one article answers now: asked again, each
 * is answered, and from that article. The latest are tried, at most 200 that had no answer and 200 that
 * had an uncertain one; others are answered meanwhile.
 *
 * @param library the server's, with the article in it
 */
export async function questionsAnsweredBy(
  store: Store,
  library: Library,
  guildId: string,
  articleId: string,
): Promise<KeptQuestion[]> {
  const open = { open: true, limit: MOST_TRIED } as const;
  const tried = [
    ...(await questionsOf(store, guildId, { ...open, status: 'unanswered' })),
    ...(await questionsOf(store, guildId, { ...open, status: 'uncertain' })),
  ];
  const answered: KeptQuestion[] = [];
  for (const kept of tried) {
    await setImmediate();
    const answer = askAgain(library, kept.question);
    if (answer?.status === 'answered' && answer.citations[0]?.article === articleId) {
      answered.push(kept);
    }
  }
  return answered;
}

/** The passage of an article that answers a question best, or, where none does, its headline. */
function passageFor(library: Library, articleId: string, question: string): Citation | null {
  const article = articleById(library, articleId);
  if (article === undefined) return null;
  const best = askAgain(library, question, articleId)?.citations[0];
  const [headline] = article.sentences;
  if (best !== undefined || headline === undefined) return best ?? null;
  return citeSentence(article, headline, 0);
}

/** Sends a direct message; whoever takes none, or is no longer in the server, gets none. */
async function tell(
  { log }: BotContext,
  client: Client,
  guildId: string,
  userId: string,
  message: Message,
): Promise<boolean> {
  try {
    const guild = await client.guilds.fetch(guildId);
    // The cache does not learn who leaves.
    await guild.members.fetch({ user: userId, force: true });
    await client.users.send(userId, message);
    return true;
  } catch (error) {
    log.info({ guild: guildId }, `somebody who waits is not told: ${describeCallFailure(error)}`);
    return false;
  }
}

/**
 * Keeps that an article answers questions which went unanswered, and tells those who agreed to be
 * told, each by a direct message with the passage, in their language. A question that was settled
 * before is left alone; who cannot be told is told never again.
 *
 * @param library the server's, with the article in it
 * @param questions of that server: those of `questionsAnsweredBy`, or others that somebody names
 * @returns how many people were told
 */
export async function tellWaiting(
  context: BotContext & { readonly store: Store },
  client: Client,
  { guildId, articleId, library }: { guildId: string; articleId: string; library: Library },
  questions: readonly Pick<KeptQuestion, 'id' | 'question'>[],
): Promise<number> {
  const server = client.guilds.cache.get(guildId)?.name ?? '';
  const linkTo = linksOf(context, guildId);
  let told = 0;
  for (const { id, question } of questions) {
    const people = await settleQuestion(context.store, guildId, id, articleId, Date.now());
    if (people.length === 0) continue;
    const passage = passageFor(library, articleId, question);
    const shown = escapeMarkdown(shorten(oneLine(question), LONGEST_QUESTION));
    const named = escapeMarkdown(shorten(server, LONGEST_SERVER));
    const messageIn = (locale: Locale) =>
      renderTexts([
        waitingTexts[locale].answered(shown, named),
        ...(passage === null ? [] : [passageText(passage, linkTo, locale)]),
      ]);
    for (const { userId, locale } of people) {
      const message = messageIn(localeOf(locale));
      if (await tell(context, client, guildId, userId, message)) told += 1;
    }
  }
  return told;
}
