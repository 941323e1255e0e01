import type { ButtonInteraction } from 'discord.js';
import type { Named } from '../../../commands/command.ts';
import { citeSentence } from '../../answer/citation.ts';
import { type Surroundings, surroundingsOf } from '../../answer/surroundings.ts';
import { answerButtonTexts } from '../../texts/answer-buttons.ts';
import { PLACE } from '../answer-buttons.ts';
import { linksOf } from '../links.ts';
import { quotationOf } from '../quotation.ts';
import { renderPassages, renderTexts, sourceOf } from '../render-answer.ts';
import { notOurs, sentenceBehind } from './behind.ts';

/** Characters of a paragraph, escaped; the rest is for what stands around. */
const BUDGET = 3_000;
const CUSTOM_ID = new RegExp(`^${PLACE}:1:([\\w-]+)$`);

function shownAs(surroundings: Surroundings): string {
  return quotationOf(surroundings, [0, surroundings.quote.length]);
}

/** The cited sentence in its paragraph, in bold. */
export const inParagraph: Named<ButtonInteraction> = {
  name: PLACE,
  answers: () => 'private',

  async execute({ customId, guildId }, context) {
    const [, reference] = CUSTOM_ID.exec(customId) ?? [];
    if (reference === undefined) throw notOurs();
    const library = await context.libraryFor(guildId);
    const { article, sentence } = sentenceBehind(library, reference);
    const { locale } = context;
    const linkTo = linksOf(context, guildId);
    const citation = citeSentence(article, sentence, 0);
    const shown = surroundingsOf(article, sentence, (one) => shownAs(one).length <= BUDGET);
    if (shown === null) {
      const [first, ...others] = renderPassages([citation], linkTo, locale);
      if (first === undefined) throw notOurs();
      return [first, ...others];
    }
    const lines = [
      shownAs(shown),
      ...(shown.partly ? [`-# ${answerButtonTexts[locale].partly}`] : []),
      sourceOf(citation, linkTo, locale),
    ];
    return [renderTexts([lines.join('\n')])];
  },
};
