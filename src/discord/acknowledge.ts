import {
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  MessageFlags,
} from 'discord.js';
import { phrases } from '../answer/phrases.ts';
import { UserError } from '../user-error.ts';
import type { BotContext } from './context.ts';
import { describeCallFailure } from './failures.ts';
import { type Message, renderNotice } from './render-answer.ts';

type Answerable = ChatInputCommandInteraction | MessageComponentInteraction;

/** Discord takes three seconds; a deferral is on its way well before one. */
const DEFER_AFTER_MS = 700;

/** The flags of a first reply. */
function flagsOf(message: Message, isPrivate: boolean): number {
  return message.flags | (isPrivate ? MessageFlags.Ephemeral : 0);
}

/**
 * Sends messages by the state that the interaction is in: the first as its reply, others after it.
 *
 * @param acknowledged called when a reply has been taken
 */
async function send(
  interaction: Answerable,
  messages: readonly Message[],
  isPrivate: boolean,
  acknowledged: () => void,
): Promise<void> {
  for (const message of messages) {
    if (interaction.replied) {
      await interaction.followUp({ ...message, flags: flagsOf(message, isPrivate) });
    } else if (interaction.deferred) {
      await interaction.editReply(message);
    } else {
      await interaction.reply({ ...message, flags: flagsOf(message, isPrivate) });
      acknowledged();
    }
  }
}

/**
 * Answers an interaction with what `work` brings. When that takes long the interaction is deferred,
 * as private or public as the answer will be. A failure ends in a note to the asker, private where
 * the interaction is not yet deferred, and in a line in the log; this never throws.
 */
export async function acknowledge(
  interaction: Answerable,
  isPrivate: boolean,
  { log, observer }: BotContext,
  work: () => Promise<readonly Message[]>,
): Promise<void> {
  const arrived = performance.now();
  const acknowledged = () => observer?.acknowledged(performance.now() - arrived);
  let deferral: Promise<unknown> = Promise.resolve();
  const timer = setTimeout(() => {
    deferral = interaction
      .deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {})
      .then(acknowledged)
      .catch((error: unknown) => log.warn(describeCallFailure(error)));
  }, DEFER_AFTER_MS);

  let messages: readonly Message[];
  let asPrivate = isPrivate;
  try {
    messages = await work();
  } catch (error) {
    messages = [renderNotice(error instanceof UserError ? error.message : phrases.failed)];
    asPrivate = true;
    if (error instanceof UserError) log.info({ code: error.code }, error.message);
    else log.error({ err: error, interaction: interaction.id }, 'an interaction failed');
  }
  clearTimeout(timer);
  await deferral;
  try {
    await send(interaction, messages, asPrivate, acknowledged);
  } catch (error) {
    log.warn({ interaction: interaction.id }, describeCallFailure(error));
  }
}
