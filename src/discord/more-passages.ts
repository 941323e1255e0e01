import type { ButtonInteraction } from 'discord.js';
import type { Named } from '../../commands/command.ts';
import { citeSentence } from '../answer/citation.ts';
import { answerTexts } from '../texts/answer.ts';
import { replyTexts } from '../texts/replies.ts';
import { linksOf } from './links.ts';
import { PASSAGES, resolveCustomId } from './passage-reference.ts';
import { renderNotice, renderPassages } from './render-answer.ts';

/** The button below an answer: the passages behind it, as this place's library has them now. */
export const morePassages: Named<ButtonInteraction> = {
  name: PASSAGES,
  answers: () => 'private',

  async execute({ customId, guildId }, context) {
    const resolved = resolveCustomId(await context.libraryFor(guildId), customId);
    const { locale } = context;
    if (resolved === null) return [renderNotice(replyTexts[locale].notMine)];
    const passages = resolved.filter((one) => one.kind === 'passage');
    const changed = resolved.some(({ kind }) => kind === 'changed');
    const [first, ...others] = renderPassages(
      passages.map(({ article, sentence }) => citeSentence(article, sentence, 0)),
      linksOf(context, guildId),
      locale,
    );
    const { articleChanged, articleGone } = answerTexts[locale];
    const notice = renderNotice(changed ? articleChanged : articleGone);
    if (passages.length === 0 || first === undefined) return [notice];
    return changed ? [first, ...others, notice] : [first, ...others];
  },
};
