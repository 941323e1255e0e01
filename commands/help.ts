import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import { declared } from '../src/discord/localizations.ts';
import { isByManager } from '../src/discord/managers.ts';
import { renderHelp } from '../src/discord/render-help.ts';
import { helpTexts } from '../src/texts/help.ts';
import { inEvery } from '../src/texts/locale.ts';
import type { SlashCommand } from './command.ts';

/** `/help`: how to ask, by examples that the articles of the place answer. */
export const help: SlashCommand = {
  kind: 'slash',
  declaration: {
    type: ApplicationCommandType.ChatInput,
    ...declared(
      inEvery(helpTexts, ({ name }) => name),
      inEvery(helpTexts, ({ description }) => description),
    ),
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    integration_types: [
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    ],
  },

  answers: () => 'private',

  async execute(interaction, { libraryFor, locale }) {
    const library = await libraryFor(interaction.guildId);
    return [await renderHelp(library, locale, isByManager(interaction))];
  },
};
