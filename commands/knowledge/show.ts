import type { ChatInputCommandInteraction } from 'discord.js';
import { renderArticle } from '../../src/discord/knowledge/render-article.ts';
import { cameFrom, failureLine, instant } from '../../src/discord/knowledge/render-list.ts';
import { readArticles } from '../../src/store/article-records.ts';
import { articleChecks } from '../../src/store/checks.ts';
import { knowledgeTexts } from '../../src/texts/knowledge.ts';
import { libraryTexts } from '../../src/texts/library.ts';
import { inEvery } from '../../src/texts/locale.ts';
import { UserError } from '../../src/user-error.ts';
import type { Handler } from '../command.ts';
import { chosenArticle } from './choice.ts';
import { placeOf } from './place.ts';
import { linkTo, questionsFor } from './taken.ts';

/** `/knowledge show`: what is known of an article. */
export const show: Handler<ChatInputCommandInteraction> = {
  answers: () => 'private',

  async execute(interaction, context) {
    const place = placeOf(interaction, context);
    const { guildId, keeping } = place;
    const { locale } = context;
    const texts = knowledgeTexts[locale];
    const record = await chosenArticle(place, interaction.options.getString('article', true));
    const [article] = await readArticles(keeping.store, guildId, [record.id]);
    if (article === undefined) {
      throw new UserError(
        'article-unknown',
        inEvery(libraryTexts, ({ gone }) => gone),
      );
    }
    const check = (await articleChecks(keeping.store, guildId)).get(record.id);
    const by = record.addedBy === null ? null : `<@${record.addedBy}>`;
    const { origin } = record;
    const notes = [
      `${cameFrom(record, locale)} · ${texts.addedOn(instant(record.addedAt, 'd'), by)}`,
      ...(origin === null
        ? []
        : [texts.lookedAtOn(instant(check?.checkedAt ?? Date.parse(origin.fetched), 'R'))]),
      ...(check?.failure == null ? [] : [failureLine(check.failure, check.checkedAt, locale)]),
    ];
    const url = linkTo(article, context, guildId);
    const questions = await questionsFor(article);
    return [renderArticle({ article, heading: null, notes, url, questions }, locale)];
  },
};
