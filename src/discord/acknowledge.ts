import {
  type CommandInteraction,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { replyTexts } from '../texts/replies.ts';
import { UserError } from '../user-error.ts';
import type { LocalContext } from './context.ts';
import { describeCallFailure } from './failures.ts';
import { type Message, renderNotice } from './render-answer.ts';

/**
 * How an interaction is answered: with a message for the person alone, with one for everyone, or by
 * changing the message that the button or menu is on.
 */
export type AnswerKind = 'private' | 'public' | 'update';

/** An interaction that is answered with messages. */
export type Answerable = CommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

/** Puts a message in the answer's place. Never throws: what is only progress may be lost. */
export type Show = (message: Message) => Promise<void>;

/** Discord takes three seconds; a deferral is on its way well before one. */
const DEFER_AFTER_MS = 700;

function alone(message: Message) {
  return { ...message, flags: message.flags | MessageFlags.Ephemeral } as const;
}

async function defer(interaction: Answerable, kind: AnswerKind): Promise<void> {
  if (kind === 'update' && interaction.isMessageComponent()) await interaction.deferUpdate();
  else await interaction.deferReply(kind === 'private' ? { flags: MessageFlags.Ephemeral } : {});
}

/** Sends the answer by the state that the interaction is in. */
async function answer(interaction: Answerable, kind: AnswerKind, message: Message): Promise<void> {
  if (interaction.deferred) await interaction.editReply(message);
  else if (kind === 'update' && interaction.isMessageComponent()) await interaction.update(message);
  else await interaction.reply(kind === 'private' ? alone(message) : message);
}

/** Says what went wrong: in the place of the answer where that is promised, to the person alone else. */
async function answerFailure(
  interaction: Answerable,
  kind: AnswerKind,
  notice: Message,
): Promise<void> {
  if (!interaction.deferred) await interaction.reply(alone(notice));
  // The message that was to be changed stays as it is.
  else if (kind === 'update') await interaction.followUp(alone(notice));
  else await interaction.editReply(notice);
}

/**
 * Answers an interaction with what `work` brings. When that takes long, or shows how far it is, the
 * interaction is deferred, as private or public as the answer will be. A failure ends in a note to
 * the asker, private where the interaction is not yet deferred, and in a line in the log; this never
 * throws.
 */
export async function acknowledge(
  interaction: Answerable,
  kind: AnswerKind,
  { locale, log, observer }: LocalContext,
  work: (show: Show) => Promise<readonly [Message, ...Message[]]>,
): Promise<void> {
  const arrived = performance.now();
  const acknowledged = () => observer?.acknowledged(performance.now() - arrived);
  const lost = (error: unknown) =>
    log.warn({ interaction: interaction.id }, describeCallFailure(error));
  let deferral: Promise<void> | null = null;
  const deferOnce = () => {
    deferral ??= defer(interaction, kind).then(acknowledged).catch(lost);
    return deferral;
  };
  const timer = setTimeout(deferOnce, DEFER_AFTER_MS);
  const show: Show = async (message) => {
    await deferOnce();
    if (interaction.deferred) await interaction.editReply(message).catch(lost);
  };

  let send: () => Promise<void>;
  try {
    const [first, ...others] = await work(show);
    send = async () => {
      await answer(interaction, kind, first);
      for (const message of others) {
        await interaction.followUp(kind === 'private' ? alone(message) : message);
      }
    };
  } catch (error) {
    const known = error instanceof UserError;
    const notice = renderNotice(known ? error.messageIn(locale) : replyTexts[locale].failed);
    send = () => answerFailure(interaction, kind, notice);
    if (known) log.info({ code: error.code }, error.message);
    else log.error({ err: error, interaction: interaction.id }, 'an interaction failed');
  }
  clearTimeout(timer);
  await deferral;
  const { deferred } = interaction;
  await send().catch(lost);
  if (!deferred && interaction.replied) acknowledged();
}
