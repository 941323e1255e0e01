import {
  type APIModalInteractionResponseCallbackData,
  type BaseInteraction,
  type ButtonInteraction,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import type { Named } from '../../../commands/command.ts';
import type { Article } from '../../article/article.ts';
import { articlesTexts } from '../../texts/articles.ts';
import type { Locale } from '../../texts/locale.ts';
import { answerHere } from '../answer-here.ts';
import { askingOf } from '../asking.ts';
import type { LocalContext } from '../context.ts';
import type { Message } from '../render-answer.ts';
import { articleCustomId, isArticleCustomId, notMine, resolveArticleId } from './article-id.ts';
import { button } from './buttons.ts';

const ASK = 'ask-article';
const QUESTION = 'question';
const LONGEST_QUESTION = 500;

/** The button that opens a form for a question to one article. */
export function askArticleButton(article: Article, locale: Locale) {
  return button(articlesTexts[locale].askIt, articleCustomId(ASK, article));
}

function formFor(customId: string, locale: Locale): APIModalInteractionResponseCallbackData {
  const { formTitle, question, questionHint } = articlesTexts[locale];
  return {
    custom_id: customId,
    title: formTitle,
    components: [
      {
        type: ComponentType.Label,
        label: question,
        component: {
          type: ComponentType.TextInput,
          custom_id: QUESTION,
          style: TextInputStyle.Short,
          placeholder: questionHint,
          max_length: LONGEST_QUESTION,
          required: true,
        },
      },
    ],
  };
}

/** Opens the form; that its article is still there is seen when it is sent. */
export const openQuestionForm: Named<ButtonInteraction> = {
  name: ASK,
  answers: () => 'private',
  form: ({ customId }, { locale }) =>
    isArticleCustomId(customId) ? formFor(customId, locale) : null,
  execute: () => Promise.reject(notMine()),
};

/** The answer that an article alone gives to a question, for whoever reads it, alone. */
export async function answerFrom(
  interaction: BaseInteraction,
  context: LocalContext,
  article: Article,
  question: string,
): Promise<readonly [Message]> {
  const asking = askingOf(interaction, true);
  const { message } = await answerHere(context, asking, question, () => ({ article: article.id }));
  return [message];
}

/** Answers a question from the article that its form was opened for, to whoever reads it alone. */
export const answerQuestionForm: Omit<Named<ModalSubmitInteraction>, 'form'> = {
  name: ASK,
  answers: () => 'private',

  async execute(interaction, context) {
    const { customId, fields, guildId } = interaction;
    const { article } = resolveArticleId(await context.libraryFor(guildId), customId);
    return answerFrom(interaction, context, article, fields.getTextInputValue(QUESTION));
  },
};
