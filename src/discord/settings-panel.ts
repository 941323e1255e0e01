import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APISectionComponent,
  type APISeparatorComponent,
  ButtonStyle,
  ChannelType,
  ComponentType,
  type Guild,
  SelectMenuDefaultValueType,
  SeparatorSpacingSize,
} from 'discord.js';
import type { GuildSettings } from '../store/settings.ts';
import { type Locale, localeOf } from '../texts/locale.ts';
import { settingsTexts } from '../texts/settings.ts';
import { daysIn, LANGUAGE_NAMES } from '../texts/wording.ts';
import { type Message, messageOf, text } from './render-answer.ts';
import { problemsOf } from './settings-problems.ts';

/** What the custom ids of the panel begin with; after a colon, one of the names below. */
export const SETTINGS = 'settings';

/** The value of the language menu that stands for the asker's own. */
export const LANGUAGE_OF_ASKER = 'own';

/** Discord's limit for a menu. */
const MOST_CHANNELS = 25;
const DAYS = [1, 7, 14, 30, 60, 90, 180, 365];
/** Of so many channels at most it is said what is wrong: a message has room for 4 000 characters. */
const MOST_PROBLEMS = 5;

/** Where people write. */
const CHANNELS_OF_TEXT = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildVoice,
] as const;

const SEPARATOR: APISeparatorComponent = {
  type: ComponentType.Separator,
  spacing: SeparatorSpacingSize.Small,
};

function id(name: string): string {
  return `${SETTINGS}:${name}`;
}

function row(
  component: APIComponentInMessageActionRow,
): APIActionRowComponent<APIComponentInMessageActionRow> {
  return { type: ComponentType.ActionRow, components: [component] };
}

/** A line with a button beside it. */
function section(content: string, label: string, name: string): APISectionComponent {
  return {
    type: ComponentType.Section,
    components: [text(content)],
    accessory: {
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label,
      custom_id: id(name),
    },
  };
}

function channelMenu(name: string, placeholder: string, most: number, chosen: readonly string[]) {
  return row({
    type: ComponentType.ChannelSelect,
    custom_id: id(name),
    placeholder,
    channel_types: [...CHANNELS_OF_TEXT],
    min_values: 0,
    max_values: most,
    default_values: chosen.map((channel) => ({
      id: channel,
      type: SelectMenuDefaultValueType.Channel,
    })),
  });
}

function roleMenu(name: string, placeholder: string, chosen: readonly string[]) {
  return row({
    type: ComponentType.RoleSelect,
    custom_id: id(name),
    placeholder,
    min_values: 0,
    max_values: 1,
    default_values: chosen.map((role) => ({ id: role, type: SelectMenuDefaultValueType.Role })),
  });
}

function heading(title: string, value: string, problems: readonly string[], hint?: string) {
  const lines = problems.slice(0, MOST_PROBLEMS).map((problem) => `⚠️ ${problem}`);
  const small = hint === undefined ? [] : [`-# ${hint}`];
  return text([`**${title}**${value}`, ...lines, ...small].join('\n'));
}

function listOf(ids: readonly string[]): string {
  return ids.map((channel) => `<#${channel}>`).join(' ');
}

/**
 * The message that shows a server's settings and changes them: each menu and button leads to the
 * handlers of `/settings`. What does not hold any more is said where it is set.
 */
export function renderSettings(guild: Guild, settings: GuildSettings, locale: Locale): Message {
  const texts = settingsTexts[locale];
  const problems = problemsOf(guild, settings, locale);
  const { answerIn, answersPrivate, callChannel, callRole, editorRole, language } = settings;
  const { keepAskers, keepQuestions, keepQuestionsDays } = settings;
  const isHere = (channel: string | null): channel is string =>
    channel !== null && guild.channels.cache.has(channel);
  const isRole = (role: string | null): role is string =>
    role !== null && guild.roles.cache.has(role);
  const channels = (answerIn ?? []).filter(isHere).slice(0, MOST_CHANNELS);
  const called = [
    ...(isHere(callChannel) ? [`<#${callChannel}>`] : []),
    ...(isRole(callRole) && callChannel !== null ? [`<@&${callRole}>`] : []),
  ];
  const days = [...new Set([...DAYS, keepQuestionsDays])].sort((a, b) => a - b);
  const spoken = language === null ? LANGUAGE_OF_ASKER : localeOf(language);

  return messageOf([
    text(`## ${texts.title}`),
    heading(
      texts.channels,
      `: ${answerIn === null ? texts.everywhere : listOf(channels) || '—'}`,
      problems.channels,
      texts.channelsHint,
    ),
    channelMenu('channels', texts.chooseChannels, MOST_CHANNELS, channels),
    answersPrivate
      ? section(texts.answersPrivate, texts.makeOpen, 'open')
      : section(texts.answersOpen, texts.makePrivate, 'private'),
    SEPARATOR,
    heading(
      texts.call,
      `: ${called.length === 0 ? texts.callOff : called.join(' ')}`,
      problems.call,
      texts.callHint,
    ),
    channelMenu('call-channel', texts.chooseCallChannel, 1, [callChannel].filter(isHere)),
    roleMenu('call-role', texts.chooseCallRole, [callRole].filter(isRole)),
    heading(texts.editors, '', problems.editors),
    roleMenu('editors', texts.chooseEditors, [editorRole].filter(isRole)),
    SEPARATOR,
    heading(texts.language, '', []),
    row({
      type: ComponentType.StringSelect,
      custom_id: id('language'),
      options: [[LANGUAGE_OF_ASKER, texts.languageOfAsker] as const, ...LANGUAGE_NAMES].map(
        ([value, label]) => ({ label, value, default: value === spoken }),
      ),
    }),
    SEPARATOR,
    ...(keepQuestions
      ? [
          section(texts.kept(daysIn(locale, keepQuestionsDays)), texts.keepNone, 'keep-none'),
          row({
            type: ComponentType.StringSelect as const,
            custom_id: id('days'),
            options: days.map((number) => ({
              label: texts.keepFor(daysIn(locale, number)),
              value: String(number),
              default: number === keepQuestionsDays,
            })),
          }),
          text(`-# ${texts.keepHint}`),
          keepAskers
            ? section(texts.askersKept, texts.forgetAskers, 'forget-askers')
            : section(texts.askersNotKept, texts.keepAskers, 'keep-askers'),
        ]
      : [section(texts.notKept, texts.keep, 'keep')]),
  ]);
}

/** Asks whether all questions of a server are to be deleted, which cannot be undone. */
export function renderKeepNone(locale: Locale): Message {
  const { back, deleteThem, sureToKeepNone } = settingsTexts[locale];
  return messageOf([
    text(sureToKeepNone),
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.Button,
          style: ButtonStyle.Danger,
          label: deleteThem,
          custom_id: id('keep-none-surely'),
        },
        {
          type: ComponentType.Button,
          style: ButtonStyle.Secondary,
          label: back,
          custom_id: id('show'),
        },
      ],
    },
  ]);
}
