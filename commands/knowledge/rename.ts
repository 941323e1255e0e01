import type { ChatInputCommandInteraction } from 'discord.js';
import { titleOf } from '../../src/article/title.ts';
import { renderNotice } from '../../src/discord/render-answer.ts';
import { renameArticle } from '../../src/store/articles.ts';
import { knowledgeTexts } from '../../src/texts/knowledge.ts';
import { inEvery } from '../../src/texts/locale.ts';
import { UserError } from '../../src/user-error.ts';
import type { Handler } from '../command.ts';
import { chosenArticle } from './choice.ts';
import { placeOf } from './place.ts';

/** `/knowledge rename`: another title for an article, which a refresh then leaves alone. */
export const rename: Handler<ChatInputCommandInteraction> = {
  answers: () => 'private',

  async execute(interaction, context) {
    const place = placeOf(interaction, context);
    const title = titleOf(interaction.options.getString('title', true));
    if (!/[\p{L}\p{N}]/u.test(title)) {
      throw new UserError(
        'usage',
        inEvery(knowledgeTexts, ({ noTitle }) => noTitle),
      );
    }
    const record = await chosenArticle(place, interaction.options.getString('article', true));
    const { keeping, guildId } = place;
    await renameArticle(keeping.store, guildId, record.id, title, keeping.now());
    return [renderNotice(knowledgeTexts[context.locale].renamed(record.title, title))];
  },
};
