import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js';
import type { Answer } from '../answer/answer.ts';
import type { Library } from '../library/library.ts';
import { answerTexts } from '../texts/answer.ts';
import { answerButtonTexts } from '../texts/answer-buttons.ts';
import type { Locale } from '../texts/locale.ts';
import { waitingTexts } from '../texts/waiting.ts';
import { customIdOf, keyOfArticle, referenceTo } from './passage-reference.ts';

/** How an answer came about and is shown, which its buttons depend on. */
export interface Shown {
  /** Id of the one article that was asked; all of them when absent. */
  readonly article?: string;
  /** The id under which the question is kept; null where it is not. */
  readonly questionId?: string | null;
  /** Whether votes on it can be kept. */
  readonly votes?: boolean;
  /** Whether only the asker sees it, and may show it to everyone. */
  readonly shareable?: boolean;
}

/** What the custom ids of the buttons begin with. */
export const PLACE = 'place';
export const WHY = 'why';
export const VOTE = 'vote';
export const SHARE = 'share';
export const WAIT = 'wait';
export const WAIT_NOT = 'unwait';

/** What stands in a custom id for nothing. */
export const NONE = '-';

/** A button with a custom id of ours. */
export function button(customId: string, label: string): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: customId,
  };
}

/**
 * The buttons below an answer, in rows: those that lead on, and those that are about it. They keep no
 * state: a custom id says which sentences the answer cited and as which text, which article was asked,
 * what became of the question, and under which id it is kept.
 *
 * @param isWhole whether the first citation is shown whole
 * @param isRepeated whether the message repeats the question, where some buttons read it
 */
export function answerButtons(
  { citations, status }: Answer,
  library: Library,
  { article, questionId = null, votes = false, shareable = false }: Shown,
  locale: Locale,
  { isWhole, isRepeated }: { readonly isWhole: boolean; readonly isRepeated: boolean },
): [leading: APIButtonComponent[], about: APIButtonComponent[]] {
  const texts = { ...answerTexts[locale], ...answerButtonTexts[locale] };
  const [best, ...others] = citations;
  const reference = best === undefined ? null : referenceTo(library, best);
  const asked = article === undefined ? null : keyOfArticle(library, article);
  const behind = isWhole ? others : citations;

  const leading: APIButtonComponent[] = [];
  if (behind.length > 0) {
    leading.push(button(customIdOf(library, behind), isWhole ? texts.more : texts.wholeSentence));
  }
  if (reference !== null) leading.push(button(`${PLACE}:1:${reference}`, texts.inParagraph));

  const about: APIButtonComponent[] = [];
  if (isRepeated) {
    const id = [WHY, '1', status, asked ?? NONE, reference ?? NONE].join(':');
    about.push(button(id, status === 'answered' ? texts.why : texts.whyNot));
  }
  if (votes && status !== 'unanswered' && reference !== null) {
    for (const vote of ['helpful', 'wrong'] as const) {
      const id = [VOTE, '1', vote, questionId ?? NONE, reference].join(':');
      about.push(button(id, texts[vote]));
    }
  }
  if (questionId !== null && status !== 'answered') {
    about.push(button(`${WAIT}:1:${questionId}`, waitingTexts[locale].tellMe));
  }
  if (shareable && reference !== null)
    about.push(button(customIdOf(library, citations, SHARE), texts.share));
  return [leading, about];
}
