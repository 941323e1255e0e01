import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import { linksOf } from '../src/discord/links.ts';
import { localizationsOf } from '../src/discord/localizations.ts';
import { serverOf } from '../src/discord/managers.ts';
import { renderSources } from '../src/discord/sources/render-sources.ts';
import { withoutWords, wordsOf } from '../src/discord/target-message.ts';
import { findSources } from '../src/find-source.ts';
import { findSourceTexts } from '../src/texts/find-source.ts';
import { inEvery } from '../src/texts/locale.ts';
import type { MessageCommand } from './command.ts';

const names = inEvery(findSourceTexts, ({ name }) => name);

/** **Find the source** in the menu of a message: what bears on each of its sentences, and what differs. */
export const findTheSource: MessageCommand = {
  kind: 'message',
  declaration: {
    type: ApplicationCommandType.Message,
    name: names.en,
    name_localizations: localizationsOf(names),
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

  async execute(interaction, context) {
    const words = wordsOf(interaction.targetMessage, { statements: true });
    if (words === null) throw withoutWords(interaction.targetMessage);
    // By a person's own install, articles of a server are not shown elsewhere.
    const place = serverOf(interaction);
    const sources = findSources(await context.libraryFor(place), words);
    return renderSources(sources, linksOf(context, place), context.locale);
  },
};
