import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIContainerComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Article } from '../../article/article.ts';
import { answerTexts } from '../../texts/answer.ts';
import { knowledgeTexts } from '../../texts/knowledge.ts';
import type { Locale } from '../../texts/locale.ts';
import { escapeMarkdown } from '../escape.ts';
import { linkTarget } from '../links.ts';
import { type Quoted, quotationOf, stretchesOf } from '../quotation.ts';
import { type Message, messageOf, text } from '../render-answer.ts';
import { shorten } from '../shorten.ts';

const LONGEST_TITLE = 200;
/** Of the beginning of an article, in whole sentences. */
const MOST_SENTENCES = 3;
const LONGEST_BEGINNING = 500;
const LONGEST_QUESTION = 200;

/** What there is to say of an article. */
export interface ShownArticle {
  readonly article: Article;
  /** In a word or two, before the title. */
  readonly heading: string | null;
  /** More lines in small print, in Discord's markdown. */
  readonly notes: readonly string[];
  /** Where it can be read, or null. */
  readonly url: string | null;
  /** What it can be asked. */
  readonly questions: readonly string[];
}

/** A title or another name as it may stand in a line of ours, in Discord's markdown. */
export function named(name: string, longest = LONGEST_TITLE): string {
  return escapeMarkdown(shorten(name.replace(/\s+/g, ' ').trim(), longest));
}

/** The name of a language, or that it is not known. */
export function languageName(tag: string, locale: Locale): string {
  const name = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(tag);
  return tag === 'und' || name === undefined ? knowledgeTexts[locale].unknownLanguage : name;
}

/** How long an article is, and in which language, in a line. */
export function measuresOf(
  { characters, sentences, language }: { characters: number; sentences: number; language: string },
  locale: Locale,
): string {
  const texts = knowledgeTexts[locale];
  const number = new Intl.NumberFormat(locale);
  return [
    `${texts.length}: ${number.format(characters)}`,
    `${texts.sentences}: ${number.format(sentences)}`,
    `${texts.language}: ${languageName(language, locale)}`,
  ].join(' · ');
}

/** The first sentences of an article's text, as they stand there. */
export function beginningOf(article: Article): Quoted {
  const body = article.sentences.filter(({ kind }) => kind === 'body');
  const [first, ...others] = body.length === 0 ? article.sentences : body;
  if (first === undefined) return { quote: '', highlight: null };
  const last =
    others
      .slice(0, MOST_SENTENCES - 1)
      .findLast(({ end }) => end - first.start <= LONGEST_BEGINNING) ?? first;
  return { quote: article.text.slice(first.start, last.end), highlight: null };
}

function beginningLines(article: Article): string[] {
  const quoted = beginningOf(article);
  const [first, ...rest] = stretchesOf(quoted, 2 * LONGEST_BEGINNING);
  if (first === undefined) return [];
  return [quotationOf(quoted, first), ...(rest.length > 0 ? ['-# …'] : [])];
}

/** Buttons side by side, as a part of a message. */
export function rowOf(buttons: readonly APIButtonComponent[]) {
  const row: APIActionRowComponent<APIButtonComponent> = {
    type: ComponentType.ActionRow,
    components: [...buttons],
  };
  return row as APIContainerComponent['components'][number];
}

/** The message that shows what was understood of an article. */
export function renderArticle(
  { article, heading, notes, url, questions }: ShownArticle,
  locale: Locale,
): Message {
  const texts = knowledgeTexts[locale];
  const title = `**${named(article.title)}**`;
  const { sentences, language } = article;
  const measures = { characters: article.text.length, sentences: sentences.length, language };
  const lines = [
    heading === null ? title : `${heading}: ${title}`,
    ...[measuresOf(measures, locale), ...notes].map((line) => `-# ${line}`),
  ];
  const parts: APIContainerComponent['components'] = [
    text(lines.join('\n')),
    text([texts.begins, ...beginningLines(article)].join('\n')),
  ];
  if (questions.length > 0) {
    const asked = questions.map((question) => `- ${named(question, LONGEST_QUESTION)}`);
    parts.push(text([texts.canAnswer, ...asked].join('\n')));
  }
  const target = linkTarget(url);
  if (target !== null) {
    const { openArticle, openSource } = answerTexts[locale];
    const label = article.url === null ? openArticle : openSource;
    parts.push(
      rowOf([{ type: ComponentType.Button, style: ButtonStyle.Link, label, url: target }]),
    );
  }
  return messageOf(parts);
}
