import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIContainerComponent,
  type APITextDisplayComponent,
  type AttachmentPayload,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { Answer, Citation } from '../answer/answer.ts';
import type { Library } from '../library/library.ts';
import { answerTexts } from '../texts/answer.ts';
import type { Locale } from '../texts/locale.ts';
import { answerButtons, type Shown } from './answer-buttons.ts';
import { askedParts, askedQuestionIn } from './asked-question.ts';
import { escapeMarkdown } from './escape.ts';
import { type LinkTo, linkTarget } from './links.ts';
import { quotationOf, stretchesOf } from './quotation.ts';
import { shorten } from './shorten.ts';

/** A message as every reply of ours is sent, with what Discord must be told each time. */
export interface Message {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
  readonly components: [APIContainerComponent];
  /** What the components show by `attachment://` and the name. */
  readonly files?: AttachmentPayload[];
}

/** Characters of all texts of a message: Discord allows 4 000; the rest is for what stands around. */
export const BUDGET = 3_600;
/** One quote in an answer, or what a title and the like leave. A longer sentence goes on behind the button. */
const QUOTE_BUDGET = 2_400;
const DISAGREEING_BUDGET = 600;
const MOST_DISAGREEING = 3;
/** Follow-ups that a user install may send where the bot is no member, the first reply included. */
const MOST_PAGES = 5;
const LONGEST_TITLE = 200;
const LONGEST_VALUE = 100;
const LONGEST_WORD = 50;
const MOST_CORRECTIONS = 5;
/** Escaped, it may be twice as long. */
const LONGEST_NOTICE = 1_800;

/** A text of a message, as Discord's markdown has it. */
export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** A message of parts, one below the other, in a container. */
export function messageOf(components: APIContainerComponent['components']): Message {
  return {
    flags: MessageFlags.IsComponentsV2,
    allowedMentions: { parse: [], repliedUser: false },
    components: [{ type: ComponentType.Container, components }],
  };
}

/** A message of texts, one below the other; markdown means something in them. */
export function renderTexts(texts: readonly string[]): Message {
  return messageOf(texts.map(text));
}

/** A message of one of our own fixed phrases, or of a failure's readable line. */
export function renderNotice(line: string): Message {
  return renderTexts([escapeMarkdown(shorten(line, LONGEST_NOTICE))]);
}

/** The small print below a quote: its article's title, linked, and where it stands there. */
export function sourceOf(citation: Citation, linkTo: LinkTo, locale: Locale): string {
  const title = escapeMarkdown(shorten(citation.title.replace(/\s+/g, ' '), LONGEST_TITLE));
  const target = linkTarget(linkTo(citation));
  const named = target === null ? title : `[${title}](${target})`;
  return `-# ${named} · ${answerTexts[locale].place(citation)}`;
}

function linkButton(citation: Citation, linkTo: LinkTo, locale: Locale): APIButtonComponent[] {
  const url = linkTarget(linkTo(citation));
  if (url === null) return [];
  const { openArticle, openSource } = answerTexts[locale];
  const label = url === linkTarget(citation.url) ? openSource : openArticle;
  return [{ type: ComponentType.Button, style: ButtonStyle.Link, label, url }];
}

/** The first stretch of a quote that fits, and whether that is all of it. */
function opening(citation: Citation, budget: number): { content: string; whole: boolean } {
  const [first = [0, 0] as const, ...rest] = stretchesOf(citation, budget);
  return { content: quotationOf(citation, first), whole: rest.length === 0 };
}

/** A passage as a text of a message without buttons: as much of its sentence as fits, and where it stands. */
export function passageText(citation: Citation, linkTo: LinkTo, locale: Locale): string {
  const source = sourceOf(citation, linkTo, locale);
  const { content, whole } = opening(citation, QUOTE_BUDGET);
  return [content, ...(whole ? [] : [`-# ${answerTexts[locale].tooLong}`]), source].join('\n');
}

function disagreementTexts(
  { citations, disagreement }: Answer,
  linkTo: LinkTo,
  locale: Locale,
): string[] {
  if (disagreement === null) return [];
  return disagreement.values.slice(0, MOST_DISAGREEING).flatMap(({ value, citation: place }) => {
    const citation = citations[place];
    if (citation === undefined) return [];
    const { content, whole } = opening({ ...citation, highlight: null }, DISAGREEING_BUDGET);
    // A long sentence that is the answer's own stands above already.
    const above = place === 0 && !whole;
    const more = whole ? [] : [`-# ${answerTexts[locale].goesOn}`];
    return [
      `**${escapeMarkdown(shorten(value, LONGEST_VALUE))}**`,
      ...(above ? [] : [content, ...more]),
      sourceOf(citation, linkTo, locale),
    ].join('\n');
  });
}

function statusPhrase({ status, citations }: Answer, locale: Locale): string[] {
  const { uncertain, unanswered, unansweredWithClosest } = answerTexts[locale];
  if (status === 'answered') return [];
  if (status === 'uncertain') return [uncertain];
  return [citations.length > 0 ? unansweredWithClosest : unanswered];
}

/** Buttons in their rows; a row without any is left out. */
function rowsOf(
  rows: readonly (readonly APIButtonComponent[])[],
): APIActionRowComponent<APIButtonComponent>[] {
  return rows
    .filter((components) => components.length > 0)
    .map((components) => ({ type: ComponentType.ActionRow, components: [...components] }));
}

/** A message of texts with buttons below them. */
export function renderWith(
  texts: readonly string[],
  buttons: readonly APIButtonComponent[],
): Message {
  return messageOf([...texts.map(text), ...rowsOf([buttons])]);
}

function lengthOf(parts: readonly APITextDisplayComponent[]): number {
  return parts.reduce((sum, { content }) => sum + content.length, 0);
}

/**
 * The message that shows an answer: the question, and what it was read with; the sentence with the
 * answering words in bold, where it stands, what was corrected and what contradicts it; further
 * passages, and what does not fit, behind buttons. Fits Discord's limits whatever the article holds.
 *
 * @param library the one that was asked, to which the buttons' references lead
 * @param linkTo where titles, and the button beside it, lead
 * @param locale the language of our own words around the quotes
 * @param shown what its buttons depend on
 */
export function renderAnswer(
  answer: Answer,
  library: Library,
  linkTo: LinkTo,
  locale: Locale,
  shown: Shown = {},
): Message {
  const texts = answerTexts[locale];
  const [best] = answer.citations;
  const asked = askedParts(answer, locale);
  const parts = [...asked];
  const corrections = Object.entries(answer.corrected)
    .slice(0, MOST_CORRECTIONS)
    .map((pair) => pair.map((word) => escapeMarkdown(shorten(word, LONGEST_WORD))))
    .map(([from = '', to = '']) => `-# ${texts.corrected(from, to)}`);
  const intro = [...corrections, ...statusPhrase(answer, locale)].join('\n');
  if (intro !== '') parts.push(text(intro));

  let isWhole = true;
  if (best !== undefined) {
    const source = sourceOf(best, linkTo, locale);
    const room = BUDGET - lengthOf(parts) - source.length;
    const { content, whole } = opening(best, Math.min(QUOTE_BUDGET, room));
    isWhole = whole;
    parts.push(text([content, ...(whole ? [] : [`-# ${texts.goesOn}`]), source].join('\n')));
  }
  let length = lengthOf(parts);
  const disagreeing = disagreementTexts(answer, linkTo, locale).filter((content) => {
    length += content.length;
    return length <= BUDGET;
  });
  if (disagreeing.length > 0) parts.push(...[texts.disagreement, ...disagreeing].map(text));

  const [leading, about] = answerButtons(answer, library, shown, locale, {
    isWhole,
    isRepeated: askedQuestionIn(asked) !== null,
  });
  const links = best === undefined ? [] : linkButton(best, linkTo, locale);
  return messageOf([...parts, ...rowsOf([[...leading, ...links], about])]);
}

/**
 * Passages one after the other, in as many messages as they need, at most five. A sentence that does
 * not fit into one message goes on in the next.
 */
export function renderPassages(
  citations: readonly Citation[],
  linkTo: LinkTo,
  locale: Locale,
): Message[] {
  const contents = citations.flatMap((citation) => {
    const source = sourceOf(citation, linkTo, locale);
    const stretches = stretchesOf(citation, BUDGET - source.length - 1);
    return stretches.map((stretch, i) => {
      const last = i === stretches.length - 1;
      return [quotationOf(citation, stretch), ...(last ? [source] : [])].join('\n');
    });
  });
  return renderPages(contents, locale);
}

/**
 * Texts in as many messages as they need, in their order, at most five.
 *
 * @param contents in Discord's markdown, none longer than `BUDGET`
 */
export function renderPages(contents: readonly string[], locale: Locale): Message[] {
  const pages: string[][] = [];
  let left = 0;
  for (const content of contents) {
    if (content.length > left) {
      pages.push([]);
      left = BUDGET;
    }
    pages.at(-1)?.push(content);
    left -= content.length;
  }
  const messages = pages.slice(0, MOST_PAGES).map((page) => messageOf(page.map(text)));
  if (pages.length <= MOST_PAGES) return messages;
  return [...messages.slice(0, MOST_PAGES - 1), renderNotice(answerTexts[locale].tooLong)];
}
