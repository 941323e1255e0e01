import { type APIContainerComponent, type ButtonInteraction, ComponentType } from 'discord.js';
import type { Named } from '../../../commands/command.ts';
import type { Article } from '../../article/article.ts';
import { oneLine } from '../../article/title.ts';
import type { Library } from '../../library/library.ts';
import { articlesTexts } from '../../texts/articles.ts';
import type { Locale } from '../../texts/locale.ts';
import { escapeMarkdown } from '../escape.ts';
import { type Message, messageOf, renderNotice, text } from '../render-answer.ts';
import { shorten } from '../shorten.ts';
import { OPEN_ARTICLE } from './about-article.ts';
import { articleCustomId, notMine } from './article-id.ts';
import { button, rowOf } from './buttons.ts';
import { languageName, sentencesIn, sourceName } from './facts.ts';
import { shownTitle } from './heading.ts';

const LIST = 'list';
const ID = /^list:1:([\da-z]{1,6})$/;
const ON_A_PAGE = 8;
const LONGEST_SOURCE = 60;
/** Discord's limit for what is offered in a menu. */
const LONGEST_OPTION = 100;

const sorted = new WeakMap<Library, Map<Locale, readonly Article[]>>();

/** A library's articles in the order of their titles, as a language has it. */
function inOrder(library: Library, locale: Locale): readonly Article[] {
  const orders = sorted.get(library) ?? new Map<Locale, readonly Article[]>();
  sorted.set(library, orders);
  const known = orders.get(locale);
  if (known !== undefined) return known;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const articles = [...library.articles].sort((one, other) => compare(one.title, other.title));
  orders.set(locale, articles);
  return articles;
}

function entryOf(article: Article, locale: Locale): string {
  const source = sourceName(article);
  const details = [
    articlesTexts[locale].sentences(sentencesIn(article)),
    languageName(article, locale),
    source === null ? null : escapeMarkdown(shorten(oneLine(source), LONGEST_SOURCE)),
  ];
  return `**${shownTitle(article)}**\n-# ${details.filter((one) => one !== null).join(' · ')}`;
}

function menuOf(articles: readonly Article[], locale: Locale): APIContainerComponent['components'] {
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: OPEN_ARTICLE,
          placeholder: articlesTexts[locale].open,
          options: articles.map((article) => ({
            label: shorten(oneLine(article.title), LONGEST_OPTION),
            value: articleCustomId(OPEN_ARTICLE, article),
          })),
        },
      ],
    },
  ];
}

/** @param page counted from 0; beyond the last it is the last */
export function renderArticleList(library: Library, page: number, locale: Locale): Message {
  const texts = articlesTexts[locale];
  const articles = inOrder(library, locale);
  if (articles.length === 0) return renderNotice(texts.none);
  const pages = Math.ceil(articles.length / ON_A_PAGE);
  const at = Math.min(Math.max(0, page), pages - 1);
  const shown = articles.slice(at * ON_A_PAGE, (at + 1) * ON_A_PAGE);
  const to = (other: number) => `${LIST}:1:${other.toString(36)}`;
  return messageOf([
    text(`### ${texts.here(articles.length)}`),
    text(shown.map((article) => entryOf(article, locale)).join('\n')),
    ...(pages > 1 ? [text(`-# ${texts.page(at + 1, pages)}`)] : []),
    ...menuOf(shown, locale),
    ...rowOf([
      ...(at > 0 ? [button(texts.previous, to(at - 1))] : []),
      ...(at + 1 < pages ? [button(texts.next, to(at + 1))] : []),
    ]),
  ]);
}

/** Goes to another page of the list. */
export const turnList: Named<ButtonInteraction> = {
  name: LIST,
  answers: ({ message }) => (message.flags.has('Ephemeral') ? 'update' : 'private'),

  async execute({ customId, guildId }, { libraryFor, locale }) {
    const [, page] = ID.exec(customId) ?? [];
    if (page === undefined) throw notMine();
    return [renderArticleList(await libraryFor(guildId), Number.parseInt(page, 36), locale)];
  },
};
