import {
  type ButtonInteraction,
  ButtonStyle,
  type ChatInputCommandInteraction,
  ComponentType,
} from 'discord.js';
import { named, rowOf } from '../../src/discord/knowledge/render-article.ts';
import { instant } from '../../src/discord/knowledge/render-list.ts';
import { messageOf, renderNotice, text } from '../../src/discord/render-answer.ts';
import { removeArticle, UNDO_WITHIN_MS, undoRemoval } from '../../src/store/articles.ts';
import { removeSource } from '../../src/store/sources.ts';
import { knowledgeTexts } from '../../src/texts/knowledge.ts';
import { inEvery } from '../../src/texts/locale.ts';
import { UserError } from '../../src/user-error.ts';
import type { Handler, Named } from '../command.ts';
import { chosen } from './choice.ts';
import { placeOf } from './place.ts';

const UNDO = 'knowledge-undo';

/**
 * `/knowledge remove`: an article, or a source. Shown to everybody, so that all who look after the
 * articles see it and can undo it, whatever becomes of the Discord of the one who did it.
 */
export const remove: Handler<ChatInputCommandInteraction> = {
  answers: () => 'public',

  async execute(interaction, context) {
    const place = placeOf(interaction, context);
    const { guildId, keeping } = place;
    const texts = knowledgeTexts[context.locale];
    const choice = await chosen(place, interaction.options.getString('article', true));
    if (choice.kind === 'source') {
      await removeSource(keeping.store, guildId, choice.source.id);
      return [renderNotice(texts.unfollowed(choice.title))];
    }
    const at = keeping.now();
    const { id, title } = await removeArticle(keeping.store, guildId, choice.record.id, at);
    const button = {
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: texts.undo,
      custom_id: `${UNDO}:${id}`,
    } as const;
    const until = instant(at + UNDO_WITHIN_MS, 't');
    return [messageOf([text(texts.removed(named(title), until)), rowOf([button])])];
  },
};

/** The button below it: brings the article back, with its id, for ten minutes. */
export const undo: Named<ButtonInteraction> = {
  name: UNDO,
  answers: () => 'update',

  async execute(interaction, context) {
    const { guildId, keeping } = placeOf(interaction, context);
    const id = interaction.customId.slice(UNDO.length + 1);
    try {
      const { title } = await undoRemoval(keeping.store, guildId, id, keeping.now());
      return [renderNotice(knowledgeTexts[context.locale].undone(title))];
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'article-unknown') throw error;
      throw new UserError(
        error.code,
        inEvery(knowledgeTexts, ({ cannotUndo }) => cannotUndo),
      );
    }
  },
};
