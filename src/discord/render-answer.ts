import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIContainerComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { Answer, Citation } from '../answer/answer.ts';
import type { Library } from '../library/library.ts';
import { answerTexts } from '../texts/answer.ts';
import type { Locale } from '../texts/locale.ts';
import { escapeMarkdown } from './escape.ts';
import type { LinkTo } from './links.ts';
import { customIdOf } from './passage-reference.ts';
import { quotationOf, stretchesOf } from './quotation.ts';
import { shorten } from './shorten.ts';

/** A message as every reply of ours is sent, with what Discord must be told each time. */
export interface Message {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
  readonly components: [APIContainerComponent];
}

/** Characters of all texts of a message: Discord allows 4 000; the rest is for what stands around. */
export const BUDGET = 3_600;
/** One quote in an answer, or what a title and the like leave. A longer sentence goes on behind the button. */
const QUOTE_BUDGET = 2_400;
const DISAGREEING_BUDGET = 600;
const MOST_DISAGREEING = 3;
/** Follow-ups that a user install may send where the bot is no member, the first reply included. */
const MOST_PAGES = 5;
/** Discord's limit for the address of a link button. */
const LONGEST_ADDRESS = 512;
const LONGEST_TITLE = 200;
const LONGEST_VALUE = 100;
const LONGEST_WORD = 50;
const MOST_CORRECTIONS = 5;
/** Escaped, it may be twice as long. */
const LONGEST_NOTICE = 1_800;

/** A text of a message; markdown means something in it. */
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

/** An address as it may stand in a masked link and behind a button; null for none, or too long a one. */
function linkTarget(url: string | null): string | null {
  const target = url?.replace(
    /[()<>\s]/g,
    (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return target === undefined || target.length > LONGEST_ADDRESS ? null : target;
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
  const label = citation.url === null ? openArticle : openSource;
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

/**
 * The message that shows an answer: the sentence with the answering words in bold, where it stands,
 * what was corrected or carried over and what contradicts it; further passages, and what does not fit, behind a
 * button. Fits Discord's limits whatever the article holds.
 *
 * @param library the one that was asked, to which the button's reference leads
 * @param linkTo where titles, and the button beside it, lead
 * @param locale the language of our own words around the quotes
 */
export function renderAnswer(
  answer: Answer,
  library: Library,
  linkTo: LinkTo,
  locale: Locale,
): Message {
  const texts = answerTexts[locale];
  const { carried, citations, corrected } = answer;
  const [best, ...others] = citations;
  const parts: APIContainerComponent['components'] = [];
  const corrections = Object.entries(corrected)
    .slice(0, MOST_CORRECTIONS)
    .map((pair) => pair.map((word) => escapeMarkdown(shorten(word, LONGEST_WORD))))
    .map(([from = '', to = '']) => texts.corrected(from, to));
  const readWith = carried
    .slice(0, MOST_CORRECTIONS)
    .map((words) => escapeMarkdown(shorten(words.replace(/\s+/g, ' '), LONGEST_WORD)));
  const notes = readWith.length > 0 ? [...corrections, texts.carried(readWith)] : corrections;
  const intro = [...notes.map((line) => `-# ${line}`), ...statusPhrase(answer, locale)].join('\n');
  if (intro !== '') parts.push(text(intro));

  const buttons: APIButtonComponent[] = [];
  if (best !== undefined) {
    const source = sourceOf(best, linkTo, locale);
    const { content, whole } = opening(
      best,
      Math.min(QUOTE_BUDGET, BUDGET - intro.length - source.length),
    );
    const lines = [content, ...(whole ? [] : [`-# ${texts.goesOn}`]), source];
    parts.push(text(lines.join('\n')));
    const behind = whole ? others : citations;
    if (behind.length > 0) {
      const customId = customIdOf(library, behind);
      const label = whole ? texts.more : texts.wholeSentence;
      buttons.push({
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label,
        custom_id: customId,
      });
    }
    buttons.push(...linkButton(best, linkTo, locale));
  }
  let length = parts.reduce((sum, part) => sum + ('content' in part ? part.content.length : 0), 0);
  const disagreeing = disagreementTexts(answer, linkTo, locale).filter((content) => {
    length += content.length;
    return length <= BUDGET;
  });
  if (disagreeing.length > 0) parts.push(...[texts.disagreement, ...disagreeing].map(text));
  if (buttons.length > 0) {
    const row: APIActionRowComponent<APIButtonComponent> = {
      type: ComponentType.ActionRow,
      components: buttons,
    };
    parts.push(row as APIContainerComponent['components'][number]);
  }
  return messageOf(parts);
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
