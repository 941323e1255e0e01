import type { ButtonInteraction } from 'discord.js';
import type { Named } from '../../../commands/command.ts';
import type { Article } from '../../article/article.ts';
import { articlesTexts } from '../../texts/articles.ts';
import type { Locale } from '../../texts/locale.ts';
import { type Message, messageOf, text } from '../render-answer.ts';
import { articleCustomId, resolveArticleId } from './article-id.ts';
import { askArticleButton } from './ask-article.ts';
import { button, rowOf } from './buttons.ts';
import { headingOf, sourceButton } from './heading.ts';
import { pagesOf } from './pages.ts';

const READ = 'read';

/** A button that opens an article at a page, counted from 0. */
export function readButton(article: Article, page: number, label: string) {
  return button(label, articleCustomId(READ, article, page.toString(36)));
}

/**
 * A page of an article, with buttons to the pages beside it and to ask it.
 *
 * @param page counted from 0; beyond the last it is the last
 * @param changed whether the article is another than when whoever reads opened it
 */
export function renderArticlePage(
  article: Article,
  page: number,
  locale: Locale,
  changed = false,
): Message {
  const texts = articlesTexts[locale];
  const pages = pagesOf(article);
  const at = Math.min(Math.max(0, page), pages.length - 1);
  const shown = pages[at] ?? '';
  const place = pages.length > 1 ? [text(`-# ${texts.page(at + 1, pages.length)}`)] : [];
  return messageOf([
    ...(changed ? [text(`-# ${texts.changed}`)] : []),
    text(headingOf(article)),
    ...(shown === '' ? [] : [text(shown)]),
    ...place,
    ...rowOf([
      ...(at > 0 ? [readButton(article, at - 1, texts.previous)] : []),
      ...(at + 1 < pages.length ? [readButton(article, at + 1, texts.next)] : []),
      askArticleButton(article, locale),
      ...sourceButton(article, locale),
    ]),
  ]);
}

/** Goes to another page of the article that a message shows. */
export const turnPage: Named<ButtonInteraction> = {
  name: READ,
  answers: ({ message }) => (message.flags.has('Ephemeral') ? 'update' : 'private'),

  async execute({ customId, guildId }, { libraryFor, locale }) {
    const library = await libraryFor(guildId);
    const { article, changed, rest } = resolveArticleId(library, customId);
    const page = Number.parseInt(rest, 36);
    return [renderArticlePage(article, Number.isNaN(page) ? 0 : page, locale, changed)];
  },
};
