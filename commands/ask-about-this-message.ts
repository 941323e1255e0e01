import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import { answerHere } from '../src/discord/answer-here.ts';
import { askingOf } from '../src/discord/asking.ts';
import { textField } from '../src/discord/form.ts';
import { localizationsOf } from '../src/discord/localizations.ts';
import { isAnsweredAlone } from '../src/discord/may-answer.ts';
import { withoutWords, wordsOf } from '../src/discord/target-message.ts';
import { askAboutTexts } from '../src/texts/ask-about.ts';
import { inEvery } from '../src/texts/locale.ts';
import { LONGEST_QUESTION } from './ask.ts';
import type { MessageCommand } from './command.ts';

const FORM = 'ask-about';
const QUESTION = 'question';

const names = inEvery(askAboutTexts, ({ name }) => name);

/** **Ask about this message** in the menu of a message: the message as a question, to be edited first. */
export const askAboutThisMessage: MessageCommand = {
  kind: 'message',
  declaration: {
    type: ApplicationCommandType.Message,
    name: names.en,
    name_localizations: localizationsOf(names),
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    integration_types: [
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    ],
  },

  forms: [
    {
      name: FORM,
      answers: (interaction, { settings }) =>
        isAnsweredAlone(settings, interaction, null) ? 'private' : 'public',
      async execute(interaction, context) {
        const question = interaction.fields.getTextInputValue(QUESTION);
        const hidden = isAnsweredAlone(context.settings, interaction, null);
        const asking = askingOf(interaction, hidden);
        const { message } = await answerHere(context, asking, question, () => ({}));
        return [message];
      },
    },
  ],

  answers: () => 'private',

  form({ targetMessage }, { locale }) {
    const { title, question, hint } = askAboutTexts[locale];
    const value = wordsOf(targetMessage);
    if (value === null) return null;
    const field = { id: QUESTION, label: question, hint, value, longest: LONGEST_QUESTION };
    return { custom_id: FORM, title, components: [textField({ ...field, paragraph: true })] };
  },

  async execute({ targetMessage }) {
    throw withoutWords(targetMessage);
  },
};
