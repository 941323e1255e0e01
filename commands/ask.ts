import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import { answerHere } from '../src/discord/answer-here.ts';
import { declared } from '../src/discord/localizations.ts';
import { morePassages } from '../src/discord/more-passages.ts';
import { shorten } from '../src/discord/shorten.ts';
import { findTitles, idOfTitle } from '../src/library/titles.ts';
import { answerTexts } from '../src/texts/answer.ts';
import { type AskTexts, askTexts } from '../src/texts/ask.ts';
import { inEvery } from '../src/texts/locale.ts';
import { UserError } from '../src/user-error.ts';
import type { SlashCommand } from './command.ts';

const MOST_CHOICES = 25;
const LONGEST_CHOICE = 100;
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

  buttons: [morePassages],

  answers: (interaction) => (interaction.options.getBoolean('private') ? 'private' : 'public'),

  async execute(interaction, context) {
    const question = interaction.options.getString('question', true);
    const title = interaction.options.getString('article');
    const { message } = await answerHere(context, interaction.guildId, question, (library) => {
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
    const typed = interaction.options.getFocused();
    return findTitles(library, typed, MOST_CHOICES).flatMap(({ id, title }) => {
      // Discord would refuse all choices for one that is too long.
      const value = [id, title].find(({ length }) => length <= LONGEST_CHOICE);
      return value === undefined ? [] : [{ name: shorten(title, LONGEST_CHOICE), value }];
    });
  },
};
