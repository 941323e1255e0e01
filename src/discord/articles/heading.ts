import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js';
import type { Article } from '../../article/article.ts';
import { oneLine } from '../../article/title.ts';
import { answerTexts } from '../../texts/answer.ts';
import type { Locale } from '../../texts/locale.ts';
import { escapeMarkdown } from '../escape.ts';
import { linkTarget } from '../links.ts';
import { shorten } from '../shorten.ts';

const LONGEST_TITLE = 150;

/** An article's title on one line, escaped. */
export function shownTitle({ title }: Pick<Article, 'title'>): string {
  return escapeMarkdown(shorten(oneLine(title), LONGEST_TITLE));
}

/** An article's title as the heading of a message, linked to its source. */
export function headingOf(article: Article): string {
  const target = linkTarget(article.url);
  const title = shownTitle(article);
  return `### ${target === null ? title : `[${title}](${target})`}`;
}

/** A button to an article's source, if it has one. */
export function sourceButton({ url }: Article, locale: Locale): APIButtonComponent[] {
  const target = linkTarget(url);
  if (target === null) return [];
  const label = answerTexts[locale].openSource;
  return [{ type: ComponentType.Button, style: ButtonStyle.Link, label, url: target }];
}
