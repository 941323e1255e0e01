import type { ButtonInteraction } from 'discord.js';
import type { Named } from '../../../commands/command.ts';
import { findQuestion } from '../../store/questions.ts';
import { castVote, votesOn } from '../../store/votes.ts';
import { answerTexts } from '../../texts/answer.ts';
import { answerButtonTexts } from '../../texts/answer-buttons.ts';
import { inEvery } from '../../texts/locale.ts';
import { waitingTexts } from '../../texts/waiting.ts';
import { UserError } from '../../user-error.ts';
import { NONE, VOTE } from '../answer-buttons.ts';
import { serverOf } from '../managers.ts';
import { resolveReference } from '../passage-reference.ts';
import { renderTexts } from '../render-answer.ts';
import { notOurs } from './behind.ts';

const CUSTOM_ID = new RegExp(`^${VOTE}:1:(helpful|wrong):(${NONE}|[a-z2-9]{12}):([\\w-]{11,16})$`);

/** What is said of a question that is not kept, or not any more. */
export function forgotten(): UserError {
  return new UserError(
    'question-forgotten',
    inEvery(waitingTexts, (texts) => texts.notKept),
  );
}

/**
 * A vote on an answer, of which its voter alone is told. In a server it is on the question that is
 * kept; in direct messages, and where the bot is by a person's own install alone, on the message.
 */
export const vote: Named<ButtonInteraction> = {
  name: VOTE,
  answers: () => 'private',

  async execute(interaction, context) {
    const { customId, guildId, message, user } = interaction;
    const { locale, store } = context;
    const [, cast, questionId, reference] = CUSTOM_ID.exec(customId) ?? [];
    const said = (['helpful', 'wrong'] as const).find((one) => one === cast);
    if (said === undefined || questionId === undefined || reference === undefined) throw notOurs();
    const texts = answerButtonTexts[locale];
    const server = serverOf(interaction);
    if (store === undefined) return [renderTexts([texts.votesNotKept])];
    if (server !== null && (await findQuestion(store, server, questionId)) === null) {
      throw forgotten();
    }
    const answerId = server === null ? message.id : questionId;
    const resolved = resolveReference(await context.libraryFor(guildId), reference);
    const articleId = resolved?.kind === 'passage' ? resolved.article.id : null;
    const ballot = { answerId, voterId: user.id, guildId: server, articleId, vote: said };
    if (!(await castVote(store, ballot, Date.now()))) return [renderTexts([texts.votesNotKept])];

    const counts = await votesOn(store, server, answerId);
    const { articleChanged, articleGone } = answerTexts[locale];
    return [
      renderTexts([
        texts.voted(said, counts),
        ...(resolved?.kind === 'changed' ? [articleChanged] : []),
        ...(resolved?.kind === 'gone' ? [articleGone] : []),
      ]),
    ];
  },
};
