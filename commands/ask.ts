import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import { answerHere } from '../src/discord/answer-here.ts';
import { askingOf } from '../src/discord/asking.ts';
import { answerButtonHandlers } from '../src/discord/buttons/of-answers.ts';
import { declared } from '../src/discord/localizations.ts';
import { isAnsweredAlone } from '../src/discord/may-answer.ts';
import { questionChoices } from '../src/discord/question-choices.ts';
import { titleChoices } from '../src/discord/title-choices.ts';
import { idOfTitle } from '../src/library/titles.ts';
import { answerTexts } from '../src/texts/answer.ts';
import { type AskTexts, askTexts } from '../src/texts/ask.ts';
import { inEvery } from '../src/texts/locale.ts';
import { UserError } from '../src/user-error.ts';
import type { SlashCommand } from './command.ts';

export const LONGEST_QUESTION = 500;

const text = (pick: (texts: AskTexts) => string) => inEvery(askTexts, pick);

/** `/ask`: a question about the articles of the place where it is asked. */
export const ask: SlashCommand = {
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
        type: ApplicationCommandOptionType.String,
        ...declared(
          text((texts) => texts.question),
          text((texts) => texts.questionDescription),
        ),
        required: true,
        max_length: LONGEST_QUESTION,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...declared(
          text((texts) => texts.article),
          text((texts) => texts.articleDescription),
        ),
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        ...declared(
          text((texts) => texts.private),
          text((texts) => texts.privateDescription),
        ),
      },
    ],
  },

  buttons: answerButtonHandlers,

  answers(interaction, { settings }) {
    const wishes = interaction.options.getBoolean('private');
    return isAnsweredAlone(settings, interaction, wishes) ? 'private' : 'public';
  },

  async execute(interaction, context) {
    const question = interaction.options.getString('question', true);
    const title = interaction.options.getString('article');
    const asking = askingOf(interaction, ask.answers(interaction, context) === 'private');
    const { message } = await answerHere(context, asking, question, (library) => {
      if (title === null) return {};
      const article = idOfTitle(library, title);
      if (article === null) {
        throw new UserError(
          'article-unknown',
          inEvery(answerTexts, (texts) => texts.noArticle(title)),
        );
      }
      return { article };
    });
    return [message];
  },

  async autocomplete(interaction, context) {
    const library = await context.libraryFor(interaction.guildId);
    if (interaction.options.getFocused(true).name === askTexts.en.question) {
      const title = interaction.options.getString('article');
      const article = title === null ? null : idOfTitle(library, title);
      return questionChoices(interaction, context, article);
    }
    return titleChoices(library, interaction.options.getFocused());
  },
};
