import {
  type APIActionRowComponent,
  type APIButtonComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { oneLine } from '../article/title.ts';
import type { Group } from '../insights/group-alike.ts';
import { countsOf, groupSame, openQuestions } from '../insights/summary.ts';
import type { KeptQuestion } from '../store/questions.ts';
import type { GuildSettings } from '../store/settings.ts';
import type { WrongAnswer } from '../store/votes.ts';
import { type InsightsTexts, insightsTexts } from '../texts/insights.ts';
import type { Locale } from '../texts/locale.ts';
import { daysIn } from '../texts/wording.ts';
import { escapeMarkdown } from './escape.ts';
import { type Message, messageOf, text } from './render-answer.ts';
import { shorten } from './shorten.ts';

/** What the custom ids of its buttons begin with. */
export const INSIGHTS = 'insights';

export const VIEWS = ['open', 'asked', 'wrong'] as const;
/** How far is looked back, in days. */
export const SPANS = [7, 30] as const;

/** What of a server's questions is looked at. */
export interface InsightsPlace {
  readonly view: (typeof VIEWS)[number];
  readonly days: (typeof SPANS)[number];
  /** From 0. */
  readonly page: number;
}

/** What there is to look at. */
export interface InsightsData {
  /** The latest first. */
  readonly questions: readonly KeptQuestion[];
  readonly wrong: readonly WrongAnswer[];
  /** Of the articles that are there, by their ids. */
  readonly titles: ReadonlyMap<string, string>;
  readonly settings: GuildSettings;
}

const ON_PAGE = 8;
/** Escaped: eight of them with what stands around fit into a message of 4 000 characters. */
const LONGEST_QUESTION = 160;
const LONGEST_OTHER = 90;
const MOST_OTHERS = 2;

/** What a button leads to. Two that lead to the same place need different ids, so each has a role too. */
function idOf(role: 'view' | 'days' | 'page', { view, days, page }: InsightsPlace): string {
  return `${INSIGHTS}:${view}:${days}:${page}:${role}`;
}

/** The place that a custom id leads to; null for an id that is none of ours. */
export function placeOf(customId: string): InsightsPlace | null {
  const [, view, days, page = ''] = customId.split(':');
  const known = VIEWS.find((one) => one === view);
  const span = SPANS.find((one) => String(one) === days);
  if (known === undefined || span === undefined || !/^\d{1,4}$/.test(page)) return null;
  return { view: known, days: span, page: Number(page) };
}

/** The custom id of the button for a file, and how many days it is of; null for another id. */
export const FILE = 'insights-file';
export function daysOfFile(customId: string): InsightsPlace['days'] | null {
  return SPANS.find((days) => `${FILE}:${days}` === customId) ?? null;
}

/** Somebody's words as they may stand in a line of ours, at most so long when escaped. */
function quoted(words: string, longest: number): string {
  const line = oneLine(words);
  const whole = escapeMarkdown(shorten(line, longest));
  return whole.length <= longest ? whole : escapeMarkdown(shorten(line, longest / 2));
}

function dateOf(at: number): string {
  return `<t:${Math.floor(at / 1_000)}:d>`;
}

function groupLine(group: Group<KeptQuestion>, texts: InsightsTexts): string {
  const [first] = group;
  const times = group.length > 1 ? `**${group.length} ×** ` : '';
  const others = [...new Set(group.map(({ question }) => quoted(question, LONGEST_OTHER)))]
    .filter((words) => words.toLowerCase() !== quoted(first.question, LONGEST_OTHER).toLowerCase())
    .slice(0, MOST_OTHERS);
  const small = others.length > 0 ? [`-# ${texts.also(others.join(' · '))}`] : [];
  const line = `- ${times}${quoted(first.question, LONGEST_QUESTION)} · ${dateOf(first.askedAt)}`;
  return [line, ...small].join('\n');
}

function wrongLine(
  { articleId, askedAt, helpful, question, wrong }: WrongAnswer,
  titles: InsightsData['titles'],
  texts: InsightsTexts,
): string {
  const title = articleId === null ? undefined : titles.get(articleId);
  const source = title === undefined ? texts.articleGone : texts.from(quoted(title, LONGEST_OTHER));
  return `- ${quoted(question, LONGEST_QUESTION)} · ${dateOf(askedAt)}\n-# ${source} · ${texts.calledWrong(wrong, helpful)}`;
}

function linesOf({ view }: InsightsPlace, data: InsightsData, texts: InsightsTexts): string[] {
  const { questions, titles, wrong } = data;
  if (view === 'wrong') return wrong.map((one) => wrongLine(one, titles, texts));
  const groups = view === 'open' ? openQuestions(questions) : groupSame(questions);
  return groups.map((group) => groupLine(group, texts));
}

function button(
  label: string,
  customId: string,
  options: { readonly disabled?: boolean; readonly chosen?: boolean } = {},
): APIButtonComponent {
  const { chosen = false, disabled = false } = options;
  return {
    type: ComponentType.Button,
    style: chosen ? ButtonStyle.Primary : ButtonStyle.Secondary,
    label,
    custom_id: customId,
    disabled,
  };
}

function row(...components: APIButtonComponent[]): APIActionRowComponent<APIButtonComponent> {
  return { type: ComponentType.ActionRow, components };
}

/** A page of what was asked in a server, with buttons to what else there is to see. */
export function renderInsights(place: InsightsPlace, data: InsightsData, locale: Locale): Message {
  const texts = insightsTexts[locale];
  const { days, view } = place;
  const { keepQuestions, keepQuestionsDays } = data.settings;
  const span = daysIn(locale, days);
  const title = `## ${texts.title(span)}`;
  if (!keepQuestions) return messageOf([text(`${title}\n${texts.notKept}`)]);

  const counts = countsOf(data.questions);
  const summary = (['asked', 'answered', 'uncertain', 'unanswered'] as const)
    .map((kind) => `${texts[kind]}: **${counts[kind]}**`)
    .join(' · ');
  const shorter = keepQuestionsDays < days;
  const kept = shorter ? [`-# ${texts.keptFor(daysIn(locale, keepQuestionsDays))}`] : [];

  const heading = {
    open: [texts.openTitle, texts.openHint],
    asked: [texts.askedTitle, texts.askedHint],
    wrong: [texts.wrongTitle, texts.wrongHint],
  } as const;
  const lines = linesOf(place, data, texts);
  const pages = Math.max(1, Math.ceil(lines.length / ON_PAGE));
  // There may be fewer than when the button was made.
  const page = Math.min(place.page, pages - 1);
  const shown = lines.slice(page * ON_PAGE, (page + 1) * ON_PAGE);
  const [name, hint] = heading[view];
  const paging =
    pages === 1
      ? []
      : [
          text(`-# ${texts.page(page + 1, pages)}`),
          row(
            button(texts.before, idOf('page', { ...place, page: Math.max(0, page - 1) }), {
              disabled: page === 0,
            }),
            button(texts.after, idOf('page', { ...place, page: page + 1 }), {
              disabled: page === pages - 1,
            }),
          ),
        ];
  return messageOf([
    text([title, summary, ...kept].join('\n')),
    text([`### ${name}`, `-# ${hint}`, ...(shown.length > 0 ? shown : [texts.none])].join('\n')),
    ...paging,
    row(
      ...VIEWS.map((other) =>
        button(heading[other][0], idOf('view', { ...place, view: other, page: 0 }), {
          chosen: other === view,
        }),
      ),
    ),
    row(
      ...SPANS.map((other) =>
        button(
          texts.lastDays(daysIn(locale, other)),
          idOf('days', { view, days: other, page: 0 }),
          {
            chosen: other === days,
          },
        ),
      ),
      button(texts.file, `${FILE}:${days}`),
    ),
  ]);
}
