import { shorten } from '../../src/discord/shorten.ts';
import { nearestTitles } from '../../src/library/titles.ts';
import { type ArticleRecord, listArticles } from '../../src/store/article-records.ts';
import { type Source, sourcesOf } from '../../src/store/sources.ts';
import { answerTexts } from '../../src/texts/answer.ts';
import { inEvery } from '../../src/texts/locale.ts';
import { UserError } from '../../src/user-error.ts';
import type { Place } from './place.ts';

const MOST_CHOICES = 25;
const LONGEST_CHOICE = 100;
/** What stands for a source among choices begins with it; no article's id does. */
const SOURCE = 'source:';

/** Something of a server that can be chosen. */
export type Choice =
  | { readonly kind: 'article'; readonly title: string; readonly record: ArticleRecord }
  | { readonly kind: 'source'; readonly title: string; readonly source: Source };

const keyOf = (choice: Choice) =>
  choice.kind === 'article' ? choice.record.id : `${SOURCE}${choice.source.id}`;

async function articlesIn({ keeping, guildId }: Place): Promise<Choice[]> {
  const records = await listArticles(keeping.store, guildId);
  return records.map((record) => ({ kind: 'article', title: record.title, record }));
}

async function sourcesIn({ keeping, guildId }: Place): Promise<Choice[]> {
  const sources = await sourcesOf(keeping.store, guildId);
  return sources.map((source) => ({ kind: 'source', title: source.url, source }));
}

/** Choices for what is being typed, of this server alone: its articles, and its sources if wanted. */
export async function choicesFor(
  place: Place,
  typed: string,
  withSources: boolean,
): Promise<{ name: string; value: string }[]> {
  const all = [...(await articlesIn(place)), ...(withSources ? await sourcesIn(place) : [])];
  return nearestTitles(all, typed, MOST_CHOICES).map((choice) => ({
    name: shorten(choice.title, LONGEST_CHOICE),
    value: keyOf(choice),
  }));
}

/** What was chosen, or typed in full without choosing. */
function pick(choices: readonly Choice[], given: string): Choice {
  const wanted = given.trim().toLowerCase();
  const chosen =
    choices.find((choice) => keyOf(choice) === given) ??
    choices.find(({ title }) => title.toLowerCase() === wanted);
  if (chosen !== undefined) return chosen;
  throw new UserError(
    'article-unknown',
    inEvery(answerTexts, (texts) => texts.noArticle(given)),
  );
}

/** @throws {UserError} `article-unknown` when this server has no such article */
export async function chosenArticle(place: Place, given: string): Promise<ArticleRecord> {
  const choice = pick(await articlesIn(place), given);
  if (choice.kind === 'article') return choice.record;
  throw new Error('an article is chosen among articles');
}

/** @throws {UserError} `article-unknown` when this server has no such article or source */
export async function chosen(place: Place, given: string): Promise<Choice> {
  return pick([...(await articlesIn(place)), ...(await sourcesIn(place))], given);
}
