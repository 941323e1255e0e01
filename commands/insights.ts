import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type BaseInteraction,
  ComponentType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { LocalContext } from '../src/discord/context.ts';
import {
  daysOfFile,
  FILE,
  INSIGHTS,
  type InsightsData,
  type InsightsPlace,
  placeOf,
  renderInsights,
  SPANS,
} from '../src/discord/insights-page.ts';
import { declared, localizationsOf } from '../src/discord/localizations.ts';
import { namesOf } from '../src/discord/permissions.ts';
import { type Message, messageOf, text } from '../src/discord/render-answer.ts';
import { storeOf } from '../src/discord/store-of.ts';
import { questionFile } from '../src/insights/question-table.ts';
import { questionsOf } from '../src/store/questions.ts';
import { wrongAnswers } from '../src/store/votes.ts';
import { type InsightsTexts, insightsTexts } from '../src/texts/insights.ts';
import { inEach, inEvery } from '../src/texts/locale.ts';
import { replyTexts } from '../src/texts/replies.ts';
import { daysIn } from '../src/texts/wording.ts';
import { UserError } from '../src/user-error.ts';
import type { SlashCommand } from './command.ts';

const DAY_MS = 24 * 60 * 60_000;
/** The latest are looked at; a server where more is asked in a month knows what is asked. */
const MOST_QUESTIONS = 5_000;
const MOST_WRONG = 500;

const every = (pick: (texts: InsightsTexts) => string) => inEvery(insightsTexts, pick);

function leadsNowhere(): UserError {
  return new UserError(
    'settings-invalid',
    inEvery(replyTexts, (texts) => texts.notMine),
  );
}

async function look(
  { guildId }: Pick<BaseInteraction, 'guildId'>,
  context: LocalContext,
  days: number,
): Promise<InsightsData> {
  const store = storeOf(context);
  // Those who may use this are in a server.
  const guild = guildId ?? '';
  const since = Date.now() - days * DAY_MS;
  const questions = await questionsOf(store, guild, { since, limit: MOST_QUESTIONS });
  const wrong = await wrongAnswers(store, guild, since, MOST_WRONG);
  const { articles } = await context.libraryFor(guildId);
  const titles = new Map(articles.map(({ id, title }) => [id, title]));
  return { questions, wrong, titles, settings: context.settings };
}

async function page(
  interaction: BaseInteraction,
  context: LocalContext,
  place: InsightsPlace,
): Promise<[Message]> {
  return [renderInsights(place, await look(interaction, context, place.days), context.locale)];
}

/** The questions as a file. @throws {UserError} where the bot may not attach one */
async function file(
  interaction: BaseInteraction,
  context: LocalContext,
  days: number,
): Promise<[Message]> {
  if (!interaction.appPermissions.has(PermissionFlagsBits.AttachFiles)) {
    throw new UserError(
      'not-allowed',
      inEach((locale) => insightsTexts[locale].cannotAttach(namesOf(['attachFiles'], locale))),
    );
  }
  const { questions, titles, wrong } = await look(interaction, context, days);
  const wrongOf = new Map(wrong.map(({ questionId, wrong: count }) => [questionId, count]));
  const texts = insightsTexts[context.locale];
  const { count, csv } = questionFile(questions, titles, wrongOf, texts);
  const name = `${INSIGHTS}-${new Date().toISOString().slice(0, 10)}.csv`;
  const message = messageOf([
    text(texts.fileHolds(count, daysIn(context.locale, days))),
    { type: ComponentType.File, file: { url: `attachment://${name}` } },
  ]);
  return [{ ...message, files: [{ name, attachment: Buffer.from(csv) }] }];
}

/** `/insights`: what was asked in a server, what went unanswered, which answers were called wrong. */
export const insights: SlashCommand = {
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
    options: [
      {
        type: ApplicationCommandOptionType.Integer,
        ...declared(
          every(({ days }) => days),
          every(({ daysDescription }) => daysDescription),
        ),
        choices: SPANS.map((value) => {
          const names = inEach((locale) => insightsTexts[locale].lastDays(daysIn(locale, value)));
          return { name: names.en, name_localizations: localizationsOf(names), value };
        }),
      },
    ],
  },

  answers: () => 'private',
  async execute(interaction, context) {
    const wanted = interaction.options.getInteger('days');
    const days = SPANS.find((one) => one === wanted) ?? SPANS[0];
    return page(interaction, context, { view: 'open', days, page: 0 });
  },

  buttons: [
    {
      name: INSIGHTS,
      answers: () => 'update',
      async execute(interaction, context) {
        const place = placeOf(interaction.customId);
        if (place === null) throw leadsNowhere();
        return page(interaction, context, place);
      },
    },
    {
      name: FILE,
      answers: () => 'private',
      async execute(interaction, context) {
        const days = daysOfFile(interaction.customId);
        if (days === null) throw leadsNowhere();
        return file(interaction, context, days);
      },
    },
  ],
};
