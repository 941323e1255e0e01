import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  type BaseInteraction,
  InteractionContextType,
} from 'discord.js';
import type { LocalContext } from '../src/discord/context.ts';
import { declared } from '../src/discord/localizations.ts';
import { serverOf } from '../src/discord/managers.ts';
import {
  PRIVACY,
  type PrivacyStep,
  renderDeleted,
  renderPrivacy,
  renderSure,
} from '../src/discord/privacy-notice.ts';
import type { Message } from '../src/discord/render-answer.ts';
import { storeOf } from '../src/discord/store-of.ts';
import { forgetPerson, keptAbout } from '../src/store/people.ts';
import { inEvery } from '../src/texts/locale.ts';
import { privacyTexts } from '../src/texts/privacy.ts';
import { replyTexts } from '../src/texts/replies.ts';
import { UserError } from '../src/user-error.ts';
import type { SlashCommand } from './command.ts';

async function show(interaction: BaseInteraction, context: LocalContext): Promise<Message> {
  const about = await keptAbout(storeOf(context), interaction.user.id);
  const settings = serverOf(interaction) === null ? null : context.settings;
  return renderPrivacy(settings, about, context.locale);
}

/** What each button leads to, for whoever presses it. */
const STEPS: Readonly<
  Record<PrivacyStep, (interaction: BaseInteraction, context: LocalContext) => Promise<Message>>
> = {
  show,
  sure: async ({ user }, context) =>
    renderSure(await keptAbout(storeOf(context), user.id), context.locale),
  delete: async ({ user }, context) =>
    renderDeleted(await forgetPerson(storeOf(context), user.id), context.locale),
};

function isStep(name: string): name is PrivacyStep {
  return Object.hasOwn(STEPS, name);
}

/** `/privacy`: what is kept, and the deletion of what is kept about whoever asks. */
export const privacy: SlashCommand = {
  kind: 'slash',
  declaration: {
    type: ApplicationCommandType.ChatInput,
    ...declared(
      inEvery(privacyTexts, ({ name }) => name),
      inEvery(privacyTexts, ({ description }) => description),
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
  execute: async (interaction, context) => [await show(interaction, context)],

  buttons: [
    {
      name: PRIVACY,
      answers: () => 'update',
      async execute(interaction, context) {
        const name = interaction.customId.slice(PRIVACY.length + 1);
        if (isStep(name)) return [await STEPS[name](interaction, context)];
        throw new UserError(
          'settings-invalid',
          inEvery(replyTexts, (texts) => texts.notMine),
        );
      },
    },
  ],
};
