import {
  type APIActionRowComponent,
  type APIButtonComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { AboutPerson } from '../store/people.ts';
import { DEFAULT_SETTINGS, type GuildSettings } from '../store/settings.ts';
import type { Locale } from '../texts/locale.ts';
import { privacyTexts } from '../texts/privacy.ts';
import { daysIn } from '../texts/wording.ts';
import { type Message, messageOf, text } from './render-answer.ts';

/** What the custom ids of its buttons begin with; after a colon, one of the steps below. */
export const PRIVACY = 'privacy';

/** What pressing a button leads to. */
export type PrivacyStep = 'show' | 'sure' | 'delete';

function rowOf(
  ...buttons: (readonly [
    step: PrivacyStep,
    label: string,
    style: ButtonStyle.Danger | ButtonStyle.Secondary,
  ])[]
): APIActionRowComponent<APIButtonComponent> {
  return {
    type: ComponentType.ActionRow,
    components: buttons.map(([step, label, style]) => ({
      type: ComponentType.Button,
      style,
      label,
      custom_id: `${PRIVACY}:${step}`,
    })),
  };
}

/** What there is of each kind, in a list; nothing for what there is none of. */
function countsOf(about: AboutPerson, locale: Locale): string[] {
  const texts = privacyTexts[locale];
  const counts = ['questions', 'votes', 'waiting', 'added'] as const;
  return counts.flatMap((kind) => (about[kind] === 0 ? [] : [`- ${texts[kind](about[kind])}`]));
}

/**
 * What is kept, in plain words, and how much of it says something of whoever reads this.
 *
 * @param settings of the server where it is asked, if the bot was added to it; null elsewhere
 */
export function renderPrivacy(
  settings: GuildSettings | null,
  about: AboutPerson,
  locale: Locale,
): Message {
  const texts = privacyTexts[locale];
  const ofServer = (): string[] => {
    if (settings === null) return [];
    if (!settings.keepQuestions) return [texts.nothingOfServer];
    const { keepAskers, keepQuestionsDays } = settings;
    return [
      texts.questionsKept(daysIn(locale, keepQuestionsDays)),
      keepAskers ? texts.askersKept : texts.askersNotKept,
    ];
  };
  const direct = texts.nothingOfDirect(daysIn(locale, DEFAULT_SETTINGS.keepQuestionsDays));
  const lines = [...ofServer(), direct, texts.others, texts.inMemory].map((line) => `- ${line}`);
  const counts = countsOf(about, locale);
  return messageOf([
    text([`## ${texts.title}`, ...lines].join('\n')),
    text(
      [`### ${texts.aboutYou}`, ...(counts.length > 0 ? counts : [texts.nothingAboutYou])].join(
        '\n',
      ),
    ),
    ...(counts.length > 0
      ? [text(`-# ${texts.whatStays}`), rowOf(['sure', texts.deleteMine, ButtonStyle.Danger])]
      : []),
  ]);
}

/** Asks whether all that is kept about somebody is to be deleted. */
export function renderSure(about: AboutPerson, locale: Locale): Message {
  const texts = privacyTexts[locale];
  return messageOf([
    text([texts.sure, ...countsOf(about, locale), `-# ${texts.whatStays}`].join('\n')),
    rowOf(
      ['delete', texts.deleteSurely, ButtonStyle.Danger],
      ['show', texts.back, ButtonStyle.Secondary],
    ),
  ]);
}

/** Says how much was deleted. */
export function renderDeleted(about: AboutPerson, locale: Locale): Message {
  const texts = privacyTexts[locale];
  const counts = countsOf(about, locale);
  return messageOf([
    text(counts.length > 0 ? [texts.deleted, ...counts].join('\n') : texts.nothingWasKept),
  ]);
}
