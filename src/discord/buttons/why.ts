import type { ButtonInteraction } from 'discord.js';
import type { Named } from '../../../commands/command.ts';
import type { Explanation } from '../../answer/explanation.ts';
import { explainAnswer } from '../../answer-question.ts';
import type { Library } from '../../library/library.ts';
import { answerTexts } from '../../texts/answer.ts';
import { answerButtonTexts } from '../../texts/answer-buttons.ts';
import type { Locale } from '../../texts/locale.ts';
import { NONE, WHY } from '../answer-buttons.ts';
import { askedQuestionIn } from '../asked-question.ts';
import { escapeMarkdown } from '../escape.ts';
import { articleOfKey, referenceTo, resolveReference } from '../passage-reference.ts';
import { renderTexts } from '../render-answer.ts';
import { shorten } from '../shorten.ts';
import { notOurs, stale } from './behind.ts';
import { partsOf } from './parts-of.ts';

const CUSTOM_ID = new RegExp(
  `^${WHY}:1:(answered|uncertain|unanswered):(${NONE}|[\\w-]{6}):(${NONE}|[\\w-]{11,16})$`,
);
const MOST_WORDS = 20;
const LONGEST_WORD = 40;

function listOf(words: readonly string[]): string {
  const shown = words.slice(0, MOST_WORDS).map((word) => {
    return `**${escapeMarkdown(shorten(word, LONGEST_WORD))}**`;
  });
  return [...shown, ...(words.length > MOST_WORDS ? ['…'] : [])].join(', ');
}

/** What an explanation says, a line a reason. */
function linesOf(why: Explanation, locale: Locale): string[] {
  const texts = answerButtonTexts[locale];
  if (why.best === null) {
    return [texts.nothing, ...(why.unknown.length > 0 ? [texts.unknown(listOf(why.unknown))] : [])];
  }
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const likely = percent.format(why.confidence);
  const from = percent.format(why.statedFrom);
  const decided = {
    answered: () => texts.stated(likely, from),
    uncertain: () => texts.notSure(likely, from),
    unanswered: () =>
      texts.declined(percent.format(why.bearing), percent.format(why.declinedBelow)),
  };
  return [
    why.matched.length > 0 ? texts.matched(listOf(why.matched)) : texts.matchedNone,
    ...(why.elsewhere.length > 0 ? [texts.elsewhere(listOf(why.elsewhere))] : []),
    ...(why.unknown.length > 0 ? [texts.unknown(listOf(why.unknown))] : []),
    // What the articles do not bear on lacks everything.
    ...(why.status === 'unanswered' ? [] : why.lacks.map((lack) => texts.lacks[lack])),
    decided[why.status](),
  ];
}

/** What has become of what was answered then: null while all is as it was. */
function noteOn(
  library: Library,
  why: Explanation,
  { status, reference }: { readonly status: string; readonly reference: string },
  locale: Locale,
): string | null {
  const { articleChanged, articleGone } = answerTexts[locale];
  const { otherNow } = answerButtonTexts[locale];
  const resolved = reference === NONE ? null : resolveReference(library, reference);
  if (resolved?.kind === 'changed') return articleChanged;
  if (resolved?.kind === 'gone') return articleGone;
  const best = why.best === null ? null : referenceTo(library, why.best);
  // An answer that was declined shows what is close, which need not be what was judged.
  const sameBest = status === 'unanswered' || reference === NONE || best === reference;
  return why.status === status && sameBest ? null : otherNow;
}

/** Why a question got the answer that it got, or none: asked again, and explained. */
export const why: Named<ButtonInteraction> = {
  name: WHY,
  answers: () => 'private',

  async execute({ customId, guildId, message }, context) {
    const [, status, key, reference] = CUSTOM_ID.exec(customId) ?? [];
    const asked = askedQuestionIn(partsOf(message));
    if (status === undefined || key === undefined || reference === undefined) throw notOurs();
    if (asked === null) throw notOurs();
    const library = await context.libraryFor(guildId);
    const article = key === NONE ? undefined : articleOfKey(library, key);
    if (key !== NONE && article === undefined) throw stale('gone');
    const explained = explainAnswer(library, asked.question, {
      carried: asked.carried,
      ...(article === undefined ? {} : { article: article.id }),
    });
    const { locale } = context;
    const note = noteOn(library, explained, { status, reference }, locale);
    const lines = linesOf(explained, locale).join('\n');
    return [renderTexts(note === null ? [lines] : [note, lines])];
  },
};
