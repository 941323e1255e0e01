import type { BaseInteraction, ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { LocalContext } from '../../src/discord/context.ts';
import { LIST, renderList } from '../../src/discord/knowledge/render-list.ts';
import type { Message } from '../../src/discord/render-answer.ts';
import { listArticles } from '../../src/store/article-records.ts';
import { articleChecks } from '../../src/store/checks.ts';
import { sourcesOf } from '../../src/store/sources.ts';
import type { Handler, Named } from '../command.ts';
import { placeOf } from './place.ts';

async function pageOf(
  interaction: Pick<BaseInteraction, 'guildId'>,
  context: LocalContext,
  page: number,
): Promise<Message> {
  const { guildId, keeping } = placeOf(interaction, context);
  const { store } = keeping;
  const listing = {
    articles: await listArticles(store, guildId),
    checks: await articleChecks(store, guildId),
    sources: await sourcesOf(store, guildId),
    broken: context.brokenFiles?.() ?? [],
    limits: store.limits,
  };
  return renderList(listing, page, context.locale);
}

/** `/knowledge list`: articles, sources and broken files, a page at a time. */
export const list: Handler<ChatInputCommandInteraction> = {
  answers: () => 'private',
  execute: async (interaction, context) => [await pageOf(interaction, context, 0)],
};

/** The buttons that turn its pages. */
export const turnPage: Named<ButtonInteraction> = {
  name: LIST,
  answers: () => 'update',
  async execute(interaction, context) {
    // What is no number leads to the first page.
    const page = Number.parseInt(interaction.customId.slice(LIST.length + 1), 10) || 0;
    return [await pageOf(interaction, context, page)];
  },
};
