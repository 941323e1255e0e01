import { citeSentence } from '../../src/answer/citation.ts';
import type { Article } from '../../src/article/article.ts';
import type { LocalContext } from '../../src/discord/context.ts';
import { named, renderArticle } from '../../src/discord/knowledge/render-article.ts';
import { linksOf } from '../../src/discord/links.ts';
import { type Message, messageOf, text } from '../../src/discord/render-answer.ts';
import type { TakenArticle } from '../../src/library/guild-knowledge/take-article.ts';
import type { TakenSource } from '../../src/library/guild-knowledge/take-link.ts';
import { starterQuestions } from '../../src/starter-questions.ts';
import { knowledgeTexts } from '../../src/texts/knowledge.ts';
import { saidIn } from '../../src/texts/locale.ts';
import { reasonIn } from '../../src/texts/reasons.ts';
import { UserError } from '../../src/user-error.ts';
import type { Place } from './place.ts';

/** Of each kind of page of a source, as many are named. */
const MOST_NAMED = 8;
const MOST_QUESTIONS = 3;
const LONGEST_LINE = 100;
const LONGEST_NAME = 200;

/** Where an article of a server can be read, or null. */
export function linkTo(article: Article, context: LocalContext, guildId: string): string | null {
  const [first] = article.sentences;
  if (first === undefined) return article.url;
  return linksOf(context, guildId)(citeSentence(article, first, 0));
}

function renderSource({ url, taken, failed }: TakenSource, { locale }: LocalContext): Message {
  const texts = knowledgeTexts[locale];
  const more = (count: number) => (count > 0 ? [`- ${texts.andMore(count)}`] : []);
  const titles = taken.slice(0, MOST_NAMED).map(({ title }) => `- ${named(title, LONGEST_LINE)}`);
  const failures = failed
    .slice(0, MOST_NAMED)
    .map(
      (one) =>
        `- ${named(one.url, LONGEST_LINE)}: ${named(reasonIn(one.failed.messageIn(locale), locale), LONGEST_LINE)}`,
    );
  const parts = [
    `${texts.following}: **${named(url)}**`,
    [`${texts.takenIn}: ${taken.length}`, ...titles, ...more(taken.length - MOST_NAMED)],
    failed.length === 0
      ? []
      : [`${texts.notTaken}: ${failed.length}`, ...failures, ...more(failed.length - MOST_NAMED)],
  ];
  const lines = parts.map((part) => [part].flat().join('\n')).filter((part) => part !== '');
  return messageOf(lines.map(text));
}

/** What an article can be asked, of which so many are shown. */
export async function questionsFor(article: Article): Promise<readonly string[]> {
  return (await starterQuestions(article)).slice(0, MOST_QUESTIONS);
}

/** The message that says what became of something that was added. */
export async function renderTaken(
  taken: TakenArticle | TakenSource,
  context: LocalContext,
  { guildId }: Place,
): Promise<Message> {
  if (taken.kind === 'source') return renderSource(taken, context);
  const { article, became } = taken;
  const { locale } = context;
  const heading = knowledgeTexts[locale][became];
  const url = linkTo(article, context, guildId);
  const questions = await questionsFor(article);
  return renderArticle({ article, heading, notes: [], url, questions }, locale);
}

/**
 * Says of a failure to add something what it is about, since its reason does not.
 *
 * @param what its name or link
 */
export async function adding<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserError) || error.code === 'library-full') throw error;
    const name = what.length <= LONGEST_NAME ? what : `${what.slice(0, LONGEST_NAME)} …`;
    throw new UserError(
      error.code,
      saidIn((locale) =>
        knowledgeTexts[locale].notAdded(name, reasonIn(error.messageIn(locale), locale)),
      ),
      { cause: error },
    );
  }
}
