import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Message as DiscordMessage,
  type Interaction,
  MessageFlags,
  MessageType,
} from 'discord.js';
import type { Command } from '../../commands/command.ts';
import { citeSentence } from '../answer/citation.ts';
import { turnOf } from '../answer/follow-up.ts';
import { phrases } from '../answer/phrases.ts';
import { UserError } from '../user-error.ts';
import { acknowledge } from './acknowledge.ts';
import { answerHere } from './answer-here.ts';
import type { BotContext } from './context.ts';
import { type Conversations, createConversations, type Speaker } from './conversations.ts';
import { describeCallFailure } from './failures.ts';
import { linksOf } from './links.ts';
import { resolveCustomId } from './passage-reference.ts';
import { type Message, renderNotice, renderPassages } from './render-answer.ts';
import { questionIn } from './should-respond.ts';

/** Takes Discord's events to what answers them. None of its functions throws. */
export interface Dispatch {
  interaction(interaction: Interaction): Promise<void>;
  message(message: DiscordMessage): Promise<void>;
}

async function runCommand(
  interaction: ChatInputCommandInteraction,
  command: Command | undefined,
  context: BotContext,
): Promise<void> {
  const isPrivate = command?.isPrivate(interaction) ?? true;
  await acknowledge(interaction, isPrivate, context, async () => [
    command === undefined
      ? renderNotice(phrases.unknownCommand)
      : await command.execute(interaction, context),
  ]);
}

async function complete(
  interaction: AutocompleteInteraction,
  command: Command | undefined,
  context: BotContext,
): Promise<void> {
  try {
    await interaction.respond((await command?.autocomplete?.(interaction, context)) ?? []);
  } catch (error) {
    // Nobody waits for choices that come too late: the next letter asks again.
    context.log.debug(describeCallFailure(error));
  }
}

/** The passages behind a button, as this place's library has them now. */
async function passagesBehind(
  interaction: ButtonInteraction,
  context: BotContext,
): Promise<Message[]> {
  const library = await context.libraryFor(interaction.guildId);
  const resolved = resolveCustomId(library, interaction.customId);
  if (resolved === null) return [renderNotice(phrases.notMine)];
  const passages = resolved.filter((one) => one.kind === 'passage');
  const changed = resolved.some(({ kind }) => kind === 'changed');
  if (passages.length === 0) {
    return [renderNotice(changed ? phrases.articleChanged : phrases.articleGone)];
  }
  const messages = renderPassages(
    passages.map(({ article, sentence }) => citeSentence(article, sentence, 0)),
    linksOf(context, interaction.guildId),
  );
  return changed ? [...messages, renderNotice(phrases.articleChanged)] : messages;
}

/** The answer to a message, or what else the asker must know. */
async function replyTo(
  question: string,
  speaker: Speaker,
  conversations: Conversations,
  context: BotContext,
): Promise<Message> {
  if (question === '') return renderNotice(phrases.help);
  try {
    const { answer, message } = await answerHere(context, speaker.guildId, question, () => {
      const follows = conversations.last(speaker);
      return follows === undefined ? {} : { follows };
    });
    conversations.remember(speaker, turnOf(answer));
    return message;
  } catch (error) {
    if (error instanceof UserError) return renderNotice(error.message);
    context.log.error({ err: error }, 'a message failed');
    return renderNotice(phrases.failed);
  }
}

export function createDispatch(commands: readonly Command[], context: BotContext): Dispatch {
  const conversations = createConversations(context.now);
  const byName = new Map(commands.map((command) => [command.declaration.name, command]));
  return {
    async interaction(interaction) {
      if (interaction.isChatInputCommand()) {
        await runCommand(interaction, byName.get(interaction.commandName), context);
      } else if (interaction.isAutocomplete()) {
        await complete(interaction, byName.get(interaction.commandName), context);
      } else if (interaction.isButton()) {
        await acknowledge(interaction, true, context, () => passagesBehind(interaction, context));
      } else if (interaction.isRepliable()) {
        await interaction
          .reply({
            ...renderNotice(phrases.notMine),
            flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
          })
          .catch((error: unknown) => context.log.warn(describeCallFailure(error)));
      }
    },

    async message(message) {
      const { author, channelId, client, content, guildId, type, webhookId } = message;
      const question = questionIn(
        {
          content,
          authorIsBot: author.bot || webhookId !== null,
          written: type === MessageType.Default || type === MessageType.Reply,
          direct: guildId === null,
        },
        client.user.id,
      );
      if (question === null) return;
      const speaker = { guildId, channelId, userId: author.id };
      const reply = await replyTo(question, speaker, conversations, context);
      try {
        await message.reply({ ...reply, failIfNotExists: false });
      } catch (error) {
        context.log.warn({ message: message.id }, describeCallFailure(error));
      }
    },
  };
}
