import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import { openArticle, renderAboutArticle } from '../src/discord/articles/about-article.ts';
import { answerQuestionForm, openQuestionForm } from '../src/discord/articles/ask-article.ts';
import { renderArticleList, turnList } from '../src/discord/articles/list-articles.ts';
import { renderArticlePage, turnPage } from '../src/discord/articles/read-article.ts';
import { askStarter } from '../src/discord/articles/starter-buttons.ts';
import { declared } from '../src/discord/localizations.ts';
import { titleChoices } from '../src/discord/title-choices.ts';
import { articleOfTitle } from '../src/library/titles.ts';
import { answerTexts } from '../src/texts/answer.ts';
import { type ArticlesTexts, articlesTexts } from '../src/texts/articles.ts';
import { inEvery } from '../src/texts/locale.ts';
import { UserError } from '../src/user-error.ts';
import type { SlashCommand } from './command.ts';

const text = (pick: (texts: ArticlesTexts) => string) => inEvery(articlesTexts, pick);

const article = {
  type: ApplicationCommandOptionType.String as const,
  ...declared(
    text((texts) => texts.article),
    text((texts) => texts.articleDescription),
  ),
  required: true,
  autocomplete: true,
} as const;

/** `/articles`: what can be asked here, to look through, to read and to ask from there. */
export const articles: SlashCommand = {
  kind: 'slash',
  declaration: {
    type: ApplicationCommandType.ChatInput,
    ...declared(
      text(({ name }) => name),
      text(({ description }) => description),
    ),
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    integration_types: [
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    ],
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...declared(
          text(({ list }) => list),
          text((texts) => texts.listDescription),
        ),
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...declared(
          text(({ read }) => read),
          text((texts) => texts.readDescription),
        ),
        options: [article],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...declared(
          text(({ about }) => about),
          text((texts) => texts.aboutDescription),
        ),
        options: [article],
      },
    ],
  },

  buttons: [turnList, turnPage, openQuestionForm, askStarter],
  selects: [openArticle],
  forms: [answerQuestionForm],

  answers: () => 'private',

  async execute({ guildId, options }, { libraryFor, locale }) {
    const library = await libraryFor(guildId);
    const subcommand = options.getSubcommand();
    if (subcommand === articlesTexts.en.list) return [renderArticleList(library, 0, locale)];
    const title = options.getString(articlesTexts.en.article, true);
    const found = articleOfTitle(library, title);
    if (found === undefined) {
      throw new UserError(
        'article-unknown',
        inEvery(answerTexts, (texts) => texts.noArticle(title)),
      );
    }
    return subcommand === articlesTexts.en.read
      ? [renderArticlePage(found, 0, locale)]
      : [await renderAboutArticle(found, locale)];
  },

  async autocomplete({ guildId, options }, { libraryFor }) {
    return titleChoices(await libraryFor(guildId), options.getFocused());
  },
};
