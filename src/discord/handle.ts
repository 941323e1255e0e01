import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { Handler } from '../../commands/command.ts';
import { inEvery } from '../texts/locale.ts';
import { type ReplyTexts, replyTexts } from '../texts/replies.ts';
import { UserError } from '../user-error.ts';
import { type Answerable, acknowledge } from './acknowledge.ts';
import type { LocalContext } from './context.ts';
import { describeCallFailure } from './failures.ts';
import { isByManager } from './managers.ts';
import { renderNotice } from './render-answer.ts';
import type { Route } from './routes.ts';

/** Opens a form; a failure ends in a line in the log. */
async function openForm(
  interaction: Exclude<Answerable, { isFromMessage(): boolean }>,
  form: APIModalInteractionResponseCallbackData,
  { log, observer }: LocalContext,
): Promise<void> {
  const arrived = performance.now();
  try {
    await interaction.showModal(form);
    observer?.acknowledged(performance.now() - arrived);
  } catch (error) {
    log.warn({ interaction: interaction.id }, describeCallFailure(error));
  }
}

/**
 * Takes an interaction to its handler, if whoever it comes from may use it. Every failure ends in a
 * note to them and a line in the log; this never throws.
 *
 * @param unknown what is said where there is no handler
 */
export async function handle<I extends Answerable>(
  interaction: I,
  route: Route<Handler<I>> | undefined,
  context: LocalContext,
  unknown: keyof ReplyTexts,
): Promise<void> {
  if (route === undefined) {
    return acknowledge(interaction, 'private', context, async () => [
      renderNotice(replyTexts[context.locale][unknown]),
    ]);
  }
  const { handler, forManagers } = route;
  try {
    if (forManagers && !isByManager(interaction)) {
      throw new UserError(
        'not-allowed',
        inEvery(replyTexts, (texts) => texts.forManagers),
      );
    }
    if (!interaction.isModalSubmit()) {
      const form = handler.form?.(interaction, context) ?? null;
      if (form !== null) return await openForm(interaction, form, context);
    }
    return await acknowledge(interaction, handler.answers(interaction, context), context, (show) =>
      handler.execute(interaction, context, show),
    );
  } catch (error) {
    return acknowledge(interaction, 'private', context, () => Promise.reject(error));
  }
}
