import type { ChatInputCommandInteraction } from 'discord.js';
import { named } from '../../src/discord/knowledge/render-article.ts';
import { withProgress } from '../../src/discord/progress.ts';
import { type Message, messageOf, renderNotice, text } from '../../src/discord/render-answer.ts';
import {
  type Chosen,
  type GuildOutcome,
  refreshGuild,
} from '../../src/library/guild-knowledge/refresh-guild.ts';
import { listArticles } from '../../src/store/article-records.ts';
import { sourcesOf } from '../../src/store/sources.ts';
import { knowledgeTexts } from '../../src/texts/knowledge.ts';
import { type Locale, saidIn } from '../../src/texts/locale.ts';
import { reasonIn } from '../../src/texts/reasons.ts';
import { UserError } from '../../src/user-error.ts';
import type { Handler } from '../command.ts';
import { chosen } from './choice.ts';
import { type Place, placeOf } from './place.ts';

/** An interaction can be answered for fifteen minutes; a page may take one of them. */
const WITHIN_MS = 12 * 60_000;
const MOST_NAMED = 8;
const LONGEST_LINE = 100;

/** Servers whose articles are being refreshed: what is asked for again meanwhile is the same. */
const underWay = new Set<string>();

function refused(say: (locale: Locale) => string): UserError {
  return new UserError('usage', saidIn(say));
}

async function choose(place: Place, given: string | null): Promise<Chosen> {
  const { keeping, guildId } = place;
  if (given === null) {
    const articles = (await listArticles(keeping.store, guildId))
      .filter(({ origin }) => origin !== null)
      .map((record) => ({ ...record, guildId }));
    const sources = await sourcesOf(keeping.store, guildId);
    if (articles.length + sources.length > 0) return { articles, sources };
    throw refused((locale) => knowledgeTexts[locale].nothingFetched);
  }
  const choice = await chosen(place, given);
  if (choice.kind === 'source') return { articles: [], sources: [choice.source] };
  if (choice.record.origin !== null) {
    return { articles: [{ ...choice.record, guildId }], sources: [] };
  }
  throw refused((locale) => knowledgeTexts[locale].notFetched(choice.title));
}

function renderOutcomes(outcomes: readonly GuildOutcome[], left: number, locale: Locale): Message {
  const texts = knowledgeTexts[locale];
  const kinds = [
    ['changed', texts.changed],
    ['added', texts.takenIn],
    ['failed', texts.failed],
  ] as const;
  const parts = kinds.flatMap(([kind, heading]) => {
    const those = outcomes.filter(({ became }) => became === kind);
    if (those.length === 0) return [];
    const lines = those.slice(0, MOST_NAMED).map((one) => {
      const reason =
        one.became === 'failed'
          ? `: ${named(reasonIn(one.failed.messageIn(locale), locale), LONGEST_LINE)}`
          : '';
      return `- ${named(one.title, LONGEST_LINE)}${reason}`;
    });
    const more = those.length > MOST_NAMED ? [`- ${texts.andMore(those.length - MOST_NAMED)}`] : [];
    return [[`**${heading}: ${those.length}**`, ...lines, ...more].join('\n')];
  });
  const same = outcomes.filter(({ became }) => became === 'unchanged').length;
  const last = [`${texts.unchanged}: ${same}`, ...(left > 0 ? [texts.left(left)] : [])];
  return messageOf([...parts, last.map((line) => `-# ${line}`).join('\n')].map(text));
}

/** `/knowledge refresh`: reads again what came from links, and says what has changed. */
export const refresh: Handler<ChatInputCommandInteraction> = {
  answers: () => 'private',

  async execute(interaction, context, show) {
    const place = placeOf(interaction, context);
    const { keeping, guildId } = place;
    const { locale } = context;
    const what = await choose(place, interaction.options.getString('article'));
    if (underWay.has(guildId)) throw refused((one) => knowledgeTexts[one].underWay);
    underWay.add(guildId);
    try {
      const outcomes: GuildOutcome[] = [];
      const until = performance.now() + WITHIN_MS;
      const all = what.articles.length + what.sources.length;
      const left = await withProgress(show, (isAt) => {
        const report = (outcome: GuildOutcome) => {
          outcomes.push(outcome);
          const of = Math.max(all, outcomes.length);
          isAt(renderNotice(knowledgeTexts[locale].lookedAt(outcomes.length, of)));
        };
        return refreshGuild(keeping, what, report, () => performance.now() < until);
      });
      return [renderOutcomes(outcomes, left, locale)];
    } finally {
      underWay.delete(guildId);
    }
  },
};
