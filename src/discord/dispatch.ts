import type { AutocompleteInteraction, Message as DiscordMessage, Interaction } from 'discord.js';
import type { Command, SlashCommand } from '../../commands/command.ts';
import type { Logger } from '../log.ts';
import { createAdmission } from './admission.ts';
import { createMessageAnswers } from './answer-messages.ts';
import type { BotContext, LocalContext } from './context.ts';
import { describeCallFailure } from './failures.ts';
import { handle } from './handle.ts';
import { isByManager } from './managers.ts';
import { type Route, routeOf, routesTo } from './routes.ts';

/** Takes Discord's events to what answers them. None of its functions throws. */
export interface Dispatch {
  interaction(interaction: Interaction): Promise<void>;
  message(message: DiscordMessage): Promise<void>;
  /** @param message as it is now */
  edited(message: DiscordMessage): Promise<void>;
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

export function createDispatch(commands: readonly Command[], context: BotContext): Dispatch {
  const admission = createAdmission(context);
  const messages = createMessageAnswers(context, admission);
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

    message: messages.created,
    edited: messages.edited,
  };
}
