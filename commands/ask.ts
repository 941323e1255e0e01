import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import { phrases } from '../src/answer/phrases.ts';
import { answerHere } from '../src/discord/answer-here.ts';
import { morePassages } from '../src/discord/more-passages.ts';
import { shorten } from '../src/discord/shorten.ts';
import { findTitles, idOfTitle } from '../src/library/titles.ts';
import { UserError } from '../src/user-error.ts';
import type { SlashCommand } from './command.ts';

const MOST_CHOICES = 25;
const LONGEST_CHOICE = 100;
const LONGEST_QUESTION = 500;

/** `/ask`: a question about the articles of the place where it is asked. */
export const ask: SlashCommand = {
  kind: 'slash',
  declaration: {
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    description: 'Ask the articles a question and get the sentence that answers',
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
        name: 'question',
        description: 'In your own words',
        required: true,
        max_length: LONGEST_QUESTION,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'article',
        description: 'Ask this article only',
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Show the answer to you alone',
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
      if (article === null) throw new UserError('article-unknown', phrases.noArticle(title));
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
