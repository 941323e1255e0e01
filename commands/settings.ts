import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  type BaseInteraction,
  type Guild,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { LocalContext } from '../src/discord/context.ts';
import { declared } from '../src/discord/localizations.ts';
import type { Message } from '../src/discord/render-answer.ts';
import {
  LANGUAGE_OF_ASKER,
  renderKeepNone,
  renderSettings,
  SETTINGS,
} from '../src/discord/settings-panel.ts';
import { storeOf } from '../src/discord/store-of.ts';
import { changeSettings, type GuildSettings, settingsOf } from '../src/store/settings.ts';
import { inEvery, localeOf } from '../src/texts/locale.ts';
import { replyTexts } from '../src/texts/replies.ts';
import { type SettingsTexts, settingsTexts } from '../src/texts/settings.ts';
import { UserError } from '../src/user-error.ts';
import type { SlashCommand } from './command.ts';

const every = (pick: (texts: SettingsTexts) => string) => inEvery(settingsTexts, pick);

/** What each button changes. */
const BUTTONS: ReadonlyMap<string, Partial<GuildSettings>> = new Map([
  ['show', {}],
  ['open', { answersPrivate: false }],
  ['private', { answersPrivate: true }],
  ['keep', { keepQuestions: true }],
  ['keep-none-surely', { keepQuestions: false }],
  ['keep-askers', { keepAskers: true }],
  ['forget-askers', { keepAskers: false }],
]);

function nameIn(customId: string): string {
  return customId.slice(SETTINGS.length + 1);
}

function leadsNowhere(): UserError {
  return new UserError(
    'settings-invalid',
    inEvery(replyTexts, (texts) => texts.notMine),
  );
}

function guildOf({ guild }: BaseInteraction): Guild {
  // Those who may use this are in a server that the bot is in.
  if (guild !== null) return guild;
  throw new UserError(
    'not-allowed',
    inEvery(replyTexts, (texts) => texts.forManagers),
  );
}

/** Changes what is to be changed, and shows all settings as they are then, in their language. */
async function change(
  interaction: BaseInteraction,
  context: LocalContext,
  changes: Partial<GuildSettings>,
): Promise<[Message]> {
  const guild = guildOf(interaction);
  const store = storeOf(context);
  const settings =
    Object.keys(changes).length === 0
      ? await settingsOf(store, guild.id)
      : await changeSettings(store, guild.id, changes, Date.now());
  const locale = localeOf(settings.language ?? interaction.locale);
  return [renderSettings(guild, settings, locale)];
}

/** Channels that were chosen and are there. */
function channelsOf(interaction: BaseInteraction, chosen: readonly string[]): readonly string[] {
  const { channels } = guildOf(interaction);
  if (chosen.every((id) => channels.cache.has(id))) return chosen;
  throw new UserError(
    'settings-invalid',
    every((texts) => texts.channelGone),
  );
}

/** The role that was chosen, if any, which is there and not that of everyone. */
function roleOf(interaction: BaseInteraction, [chosen]: readonly string[]): string | null {
  const { id, roles } = guildOf(interaction);
  if (chosen === undefined) return null;
  if (chosen === id) {
    throw new UserError(
      'settings-invalid',
      every((texts) => texts.roleIsEveryone),
    );
  }
  if (roles.cache.has(chosen)) return chosen;
  throw new UserError(
    'settings-invalid',
    every((texts) => texts.roleGone),
  );
}

/** `/settings`: how the bot behaves in a server, shown and changed in one message. */
export const settings: SlashCommand = {
  kind: 'slash',
  forManagers: true,
  declaration: {
    type: ApplicationCommandType.ChatInput,
    ...declared(
      every(({ name }) => name),
      every(({ description }) => description),
    ),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  },

  answers: () => 'private',
  execute: (interaction, context) => change(interaction, context, {}),

  buttons: [
    {
      name: SETTINGS,
      answers: () => 'update',
      async execute(interaction, context) {
        const name = nameIn(interaction.customId);
        if (name === 'keep-none') return [renderKeepNone(context.locale)];
        const changes = BUTTONS.get(name);
        if (changes === undefined) throw leadsNowhere();
        return change(interaction, context, changes);
      },
    },
  ],

  selects: [
    {
      name: SETTINGS,
      answers: () => 'update',
      async execute(interaction, context) {
        const [value = ''] = interaction.values;
        switch (nameIn(interaction.customId)) {
          case 'language':
            return change(interaction, context, {
              language: value === LANGUAGE_OF_ASKER ? null : localeOf(value),
            });
          case 'days':
            return change(interaction, context, { keepQuestionsDays: Number(value) });
          default:
            throw leadsNowhere();
        }
      },
    },
  ],

  channelSelects: [
    {
      name: SETTINGS,
      answers: () => 'update',
      async execute(interaction, context) {
        const chosen = channelsOf(interaction, interaction.values);
        switch (nameIn(interaction.customId)) {
          case 'channels':
            return change(interaction, context, {
              answerIn: chosen.length === 0 ? null : [...chosen],
            });
          case 'call-channel':
            return change(interaction, context, { callChannel: chosen[0] ?? null });
          default:
            throw leadsNowhere();
        }
      },
    },
  ],

  roleSelects: [
    {
      name: SETTINGS,
      answers: () => 'update',
      async execute(interaction, context) {
        const role = roleOf(interaction, interaction.values);
        switch (nameIn(interaction.customId)) {
          case 'call-role':
            return change(interaction, context, { callRole: role });
          case 'editors':
            return change(interaction, context, { editorRole: role });
          default:
            throw leadsNowhere();
        }
      },
    },
  ],
};
