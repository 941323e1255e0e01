import { createHash } from 'node:crypto';
import type { APIContainerComponent, ButtonInteraction } from 'discord.js';
import type { Named } from '../../../commands/command.ts';
import type { Article } from '../../article/article.ts';
import { starterQuestions } from '../../starter-questions.ts';
import { articlesTexts } from '../../texts/articles.ts';
import { inEvery } from '../../texts/locale.ts';
import { UserError } from '../../user-error.ts';
import { shorten } from '../shorten.ts';
import { articleCustomId, resolveArticleId } from './article-id.ts';
import { answerFrom } from './ask-article.ts';
import { button, rowOf } from './buttons.ts';

const STARTER = 'starter';
/** Discord's limit for the label of a button. */
const LONGEST_LABEL = 80;

function keyOf(question: string): string {
  return createHash('sha256').update(question).digest('base64url').slice(0, 8);
}

/** A button that asks an article one of its starter questions, on a line of its own. */
export function starterButton(
  article: Article,
  question: string,
): APIContainerComponent['components'] {
  const customId = articleCustomId(STARTER, article, keyOf(question));
  return rowOf([button(shorten(question, LONGEST_LABEL), customId)]);
}

/**
 * Asks an article a starter question. The button names it by a hash, so that nothing can be asked by it
 * but what the article's own questions are now.
 */
export const askStarter: Named<ButtonInteraction> = {
  name: STARTER,
  answers: () => 'private',

  async execute(interaction, context) {
    const { customId, guildId } = interaction;
    const { article, rest } = resolveArticleId(await context.libraryFor(guildId), customId);
    const questions = await starterQuestions(article);
    const question = questions.find((one) => keyOf(one) === rest);
    if (question === undefined) {
      throw new UserError(
        'article-unknown',
        inEvery(articlesTexts, (texts) => texts.questionChanged),
      );
    }
    return answerFrom(interaction, context, article, question);
  },
};
