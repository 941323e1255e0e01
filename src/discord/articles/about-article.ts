import type { StringSelectMenuInteraction } from 'discord.js';
import type { Named } from '../../../commands/command.ts';
import type { Article } from '../../article/article.ts';
import { oneLine } from '../../article/title.ts';
import { starterQuestions } from '../../starter-questions.ts';
import { articlesTexts } from '../../texts/articles.ts';
import type { Locale } from '../../texts/locale.ts';
import { escapeMarkdown } from '../escape.ts';
import { type Message, messageOf, text } from '../render-answer.ts';
import { shorten } from '../shorten.ts';
import { notMine, resolveArticleId } from './article-id.ts';
import { askArticleButton } from './ask-article.ts';
import { rowOf } from './buttons.ts';
import { languageName, sentencesIn, sourceName } from './facts.ts';
import { headingOf, sourceButton } from './heading.ts';
import { readButton } from './read-article.ts';
import { starterButton } from './starter-buttons.ts';

const LONGEST_VALUE = 150;
/** What the menu of a list is called, which opens what is known of an article. */
export const OPEN_ARTICLE = 'open-article';

function factsOf(article: Article, locale: Locale): string {
  const texts = articlesTexts[locale];
  const { author, date, sentences, text: words } = article;
  const paragraphs = new Set(sentences.map(({ paragraph }) => paragraph).filter((one) => one > 0));
  const length = [
    texts.paragraphs(paragraphs.size),
    texts.sentences(sentencesIn(article)),
    texts.characters(words.length),
  ].join(', ');
  const facts: readonly (readonly [string, string | null])[] = [
    [texts.author, author],
    [texts.date, date],
    [texts.source, sourceName(article)],
    [texts.language, languageName(article, locale)],
    [texts.length, length],
  ];
  return facts
    .flatMap(([name, value]) =>
      value === null || oneLine(value) === ''
        ? []
        : [`**${name}**: ${escapeMarkdown(shorten(oneLine(value), LONGEST_VALUE))}`],
    )
    .join('\n');
}

/** What is known of an article, and buttons to read it and to ask it. */
export async function renderAboutArticle(article: Article, locale: Locale): Promise<Message> {
  const texts = articlesTexts[locale];
  const questions = await starterQuestions(article);
  return messageOf([
    text(headingOf(article)),
    text(factsOf(article, locale)),
    ...(questions.length > 0 ? [text(texts.askForExample)] : []),
    ...questions.flatMap((question) => starterButton(article, question)),
    ...rowOf([
      readButton(article, 0, texts.readIt),
      askArticleButton(article, locale),
      ...sourceButton(article, locale),
    ]),
  ]);
}

/** Shows what is known of the article that somebody chose in a list. */
export const openArticle: Named<StringSelectMenuInteraction> = {
  name: OPEN_ARTICLE,
  answers: () => 'private',

  async execute({ guildId, values: [chosen] }, { libraryFor, locale }) {
    if (chosen === undefined) throw notMine();
    const { article } = resolveArticleId(await libraryFor(guildId), chosen);
    return [await renderAboutArticle(article, locale)];
  },
};
