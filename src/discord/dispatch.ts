import {
  type AutocompleteInteraction,
  type Message as DiscordMessage,
  type Interaction,
  MessageType,
} from 'discord.js';
import type { Command, SlashCommand } from '../../commands/command.ts';
import { turnOf } from '../answer/follow-up.ts';
import type { Logger } from '../log.ts';
import { replyTexts } from '../texts/replies.ts';
import { UserError } from '../user-error.ts';
import { createAdmission } from './admission.ts';
import { answerHere } from './answer-here.ts';
import type { BotContext, LocalContext } from './context.ts';
import { type Conversations, createConversations, type Speaker } from './conversations.ts';
import { describeCallFailure } from './failures.ts';
import { handle } from './handle.ts';
import { isByManager } from './managers.ts';
import { type Message, renderNotice } from './render-answer.ts';
import { replyTo } from './reply-to.ts';
import { type Route, routeOf, routesTo } from './routes.ts';
import { questionIn } from './should-respond.ts';

/** Takes Discord's events to what answers them. None of its functions throws. */
export interface Dispatch {
  interaction(interaction: Interaction): Promise<void>;
  message(message: DiscordMessage): Promise<void>;
}

async function complete(
  interaction: AutocompleteInteraction,
  route: Route<SlashCommand> | undefined,
  context: LocalContext | null,
  log: Logger,
): Promise<void> {
  try {
    const offers =
      route !== undefined && context !== null && (!route.forManagers || isByManager(interaction));
    const choices = offers ? await route.handler.autocomplete?.(interaction, context) : [];
    await interaction.respond(choices ?? []);
  } catch (error) {
    // Nobody waits for choices that come too late: the next letter asks again.
    log.debug(describeCallFailure(error));
  }
}

/** The answer to a message, or what else the asker must know. */
async function replyFor(
  question: string,
  speaker: Speaker,
  conversations: Conversations,
  context: LocalContext,
): Promise<Message> {
  if (question === '') return renderNotice(replyTexts[context.locale].askMe);
  try {
    const { answer, message } = await answerHere(context, speaker.guildId, question, () => {
      const follows = conversations.last(speaker);
      return follows === undefined ? {} : { follows };
    });
    conversations.remember(speaker, turnOf(answer));
    return message;
  } catch (error) {
    if (error instanceof UserError) return renderNotice(error.messageIn(context.locale));
    context.log.error({ err: error }, 'a message failed');
    return renderNotice(replyTexts[context.locale].failed);
  }
}

export function createDispatch(commands: readonly Command[], context: BotContext): Dispatch {
  const admission = createAdmission(context);
  const conversations = createConversations(context.now);
  const routes = routesTo(commands);
  return {
    async interaction(interaction) {
      if (interaction.isAutocomplete()) {
        const here = await admission.autocomplete(interaction);
        return complete(interaction, routes.slash.get(interaction.commandName), here, context.log);
      }
      const here = await admission.interaction(interaction);
      if (here === null) return;
      if (interaction.isChatInputCommand()) {
        const route = routes.slash.get(interaction.commandName);
        await handle(interaction, route, here, 'unknownCommand');
      } else if (interaction.isMessageContextMenuCommand()) {
        const route = routes.message.get(interaction.commandName);
        await handle(interaction, route, here, 'unknownCommand');
      } else if (interaction.isUserContextMenuCommand()) {
        const route = routes.user.get(interaction.commandName);
        await handle(interaction, route, here, 'unknownCommand');
      } else if (interaction.isButton()) {
        const route = routeOf(routes.buttons, interaction.customId);
        await handle(interaction, route, here, 'notMine');
      } else if (interaction.isStringSelectMenu()) {
        const route = routeOf(routes.selects, interaction.customId);
        await handle(interaction, route, here, 'notMine');
      } else if (interaction.isChannelSelectMenu()) {
        const route = routeOf(routes.channelSelects, interaction.customId);
        await handle(interaction, route, here, 'notMine');
      } else if (interaction.isRoleSelectMenu()) {
        const route = routeOf(routes.roleSelects, interaction.customId);
        await handle(interaction, route, here, 'notMine');
      } else if (interaction.isModalSubmit()) {
        const route = routeOf(routes.forms, interaction.customId);
        await handle(interaction, route, here, 'notMine');
      } else {
        await handle(interaction, undefined, here, 'notMine');
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
      const here = await admission.message(message);
      if (here === null) return;
      const speaker = { guildId, channelId, userId: author.id };
      const reply = await replyFor(question, speaker, conversations, here);
      await replyTo(message, reply, here);
    },
  };
}
