import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { declared } from '../src/discord/localizations.ts';
import {
  type KnowledgeCommandTexts,
  knowledgeCommandTexts,
} from '../src/texts/knowledge-command.ts';
import { inEvery } from '../src/texts/locale.ts';
import type { Handler, SlashCommand } from './command.ts';
import { add, pasteForm } from './knowledge/add.ts';
import { choicesFor } from './knowledge/choice.ts';
import { exportAll } from './knowledge/export.ts';
import { list, turnPage } from './knowledge/list.ts';
import { placeOf } from './knowledge/place.ts';
import { refresh } from './knowledge/refresh.ts';
import { remove, undo } from './knowledge/remove.ts';
import { rename } from './knowledge/rename.ts';
import { show } from './knowledge/show.ts';

type Part = Exclude<keyof KnowledgeCommandTexts, 'name' | 'description'>;

const LONGEST_TITLE = 200;

const HANDLERS: Readonly<Record<string, Handler<ChatInputCommandInteraction>>> = {
  add,
  list,
  show,
  rename,
  refresh,
  remove,
  export: exportAll,
};
/** Where a source can be chosen as well as an article. */
const WITH_SOURCES = new Set(['refresh', 'remove']);

function handlerOf(interaction: ChatInputCommandInteraction): Handler<ChatInputCommandInteraction> {
  const handler = HANDLERS[interaction.options.getSubcommand()];
  if (handler === undefined) throw new Error('every subcommand that is declared has a handler');
  return handler;
}

const says = (part: Part) =>
  declared(
    inEvery(knowledgeCommandTexts, (texts) => texts[part].name),
    inEvery(knowledgeCommandTexts, (texts) => texts[part].description),
  );

const subcommand = (part: Part) =>
  ({ type: ApplicationCommandOptionType.Subcommand, ...says(part) }) as const;

const choice = (part: Part, required: boolean) =>
  ({
    type: ApplicationCommandOptionType.String,
    ...says(part),
    required,
    autocomplete: true,
  }) as const;

/** `/knowledge`: a server's own articles, for those who may manage it. */
export const knowledge: SlashCommand = {
  kind: 'slash',
  declaration: {
    type: ApplicationCommandType.ChatInput,
    ...declared(
      inEvery(knowledgeCommandTexts, ({ name }) => name),
      inEvery(knowledgeCommandTexts, ({ description }) => description),
    ),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    default_member_permissions: `${PermissionFlagsBits.ManageGuild}`,
    options: [
      {
        ...subcommand('add'),
        options: [
          { type: ApplicationCommandOptionType.Attachment, ...says('file') },
          { type: ApplicationCommandOptionType.String, ...says('url') },
        ],
      },
      subcommand('list'),
      { ...subcommand('show'), options: [choice('article', true)] },
      {
        ...subcommand('rename'),
        options: [
          choice('article', true),
          {
            type: ApplicationCommandOptionType.String,
            ...says('title'),
            required: true,
            max_length: LONGEST_TITLE,
          },
        ],
      },
      { ...subcommand('refresh'), options: [choice('refreshed', false)] },
      { ...subcommand('remove'), options: [choice('articleOrSource', true)] },
      subcommand('export'),
    ],
  },

  forManagers: true,
  buttons: [turnPage, undo],
  forms: [pasteForm],

  answers: (interaction, settings) => handlerOf(interaction).answers(interaction, settings),
  form: (interaction, context) => handlerOf(interaction).form?.(interaction, context) ?? null,
  execute: (interaction, context, shows) =>
    handlerOf(interaction).execute(interaction, context, shows),

  async autocomplete(interaction, context) {
    const withSources = WITH_SOURCES.has(interaction.options.getSubcommand());
    return choicesFor(placeOf(interaction, context), interaction.options.getFocused(), withSources);
  },
};
