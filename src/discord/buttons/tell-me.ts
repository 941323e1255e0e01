import type { ButtonInteraction } from 'discord.js';
import type { Named } from '../../../commands/command.ts';
import { findQuestion } from '../../store/questions.ts';
import { waitForAnswer, waitNoMore } from '../../store/waiting.ts';
import { waitingTexts } from '../../texts/waiting.ts';
import { button, WAIT, WAIT_NOT } from '../answer-buttons.ts';
import type { LocalContext } from '../context.ts';
import { serverOf } from '../managers.ts';
import { renderNotice, renderWith } from '../render-answer.ts';
import { notOurs } from './behind.ts';
import { forgotten } from './vote.ts';

const CUSTOM_ID = new RegExp(`^(?:${WAIT}|${WAIT_NOT}):1:([a-z2-9]{12})$`);

/** The store, the server and the question that a press is about. */
function pressed(interaction: ButtonInteraction, { store }: LocalContext) {
  const [, questionId] = CUSTOM_ID.exec(interaction.customId) ?? [];
  const guildId = serverOf(interaction);
  if (questionId === undefined || guildId === null || store === undefined) throw notOurs();
  return { guildId, questionId, store };
}

/** Agrees to be told when a question is answered after all. */
export const tellMe: Named<ButtonInteraction> = {
  name: WAIT,
  answers: () => 'private',

  async execute(interaction, context) {
    const { guildId, questionId, store } = pressed(interaction, context);
    const kept = await findQuestion(store, guildId, questionId);
    if (kept === null) throw forgotten();
    const { answeredSince, tellMeNot, willTell } = waitingTexts[context.locale];
    if (kept.settledAt !== null || kept.status === 'answered') return [renderNotice(answeredSince)];
    const { locale, user } = interaction;
    const person = { userId: user.id, locale };
    if (!(await waitForAnswer(store, guildId, questionId, person, Date.now()))) throw forgotten();
    return [renderWith([willTell], [button(`${WAIT_NOT}:1:${questionId}`, tellMeNot)])];
  },
};

/** Takes that back. */
export const tellMeNot: Named<ButtonInteraction> = {
  name: WAIT_NOT,
  answers: () => 'update',

  async execute(interaction, context) {
    const { guildId, questionId, store } = pressed(interaction, context);
    await waitNoMore(store, guildId, questionId, interaction.user.id);
    return [renderNotice(waitingTexts[context.locale].willNotTell)];
  },
};
