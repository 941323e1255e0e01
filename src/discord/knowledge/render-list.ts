import { type APIContainerComponent, ButtonStyle, ComponentType } from 'discord.js';
import type { BrokenFile } from '../../library/article-folder.ts';
import type { ArticleRecord } from '../../store/article-records.ts';
import type { ArticleCheck } from '../../store/checks.ts';
import type { LibraryLimits } from '../../store/limits.ts';
import type { Source } from '../../store/sources.ts';
import { knowledgeTexts } from '../../texts/knowledge.ts';
import type { Locale } from '../../texts/locale.ts';
import { reasonIn } from '../../texts/reasons.ts';
import { type Message, messageOf, renderNotice, text } from '../render-answer.ts';
import { languageName, named, rowOf } from './render-article.ts';

/** What the custom ids of the buttons begin with that turn pages. */
export const LIST = 'knowledge-list';
/** Entries of a page: what each takes at most, all of its letters escaped, fits into a message. */
const A_PAGE = 6;
const LONGEST_NAME = 80;
const LONGEST_FILE_NAME = 40;
const LONGEST_REASON = 100;

/** All that there is to list of a server. */
export interface Listing {
  readonly articles: readonly ArticleRecord[];
  /** How it last went with articles from links, by their ids. */
  readonly checks: ReadonlyMap<string, ArticleCheck>;
  readonly sources: readonly Source[];
  /** Files that ship with the bot. */
  readonly broken: readonly BrokenFile[];
  readonly limits: LibraryLimits;
}

/** An entry, and what stands above the first of its kind on a page. */
interface Entry {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** An instant as Discord shows it, to each reader in their own language. */
export function instant(ms: number, style: 'd' | 't' | 'R'): string {
  return `<t:${Math.floor(ms / 1_000)}:${style}>`;
}

/** Where an article came from, in a few words. */
export function cameFrom(
  { arrival, fileName, origin }: Pick<ArticleRecord, 'arrival' | 'fileName' | 'origin'>,
  locale: Locale,
): string {
  const texts = knowledgeTexts[locale];
  if (origin !== null) return named(new URL(origin.source).hostname, LONGEST_FILE_NAME);
  if (arrival === 'message') return texts.fromMessage;
  return fileName === null ? texts.pasted : named(fileName, LONGEST_FILE_NAME);
}

/** That a link could not be read when it was last looked at. */
export function failureLine(failure: string, when: number | null, locale: Locale): string {
  const ago = when === null ? '' : ` (${instant(when, 'R')})`;
  return `⚠️ ${knowledgeTexts[locale].failed}: ${named(reasonIn(failure, locale), LONGEST_REASON)}${ago}`;
}

function articleEntry(record: ArticleRecord, check: ArticleCheck | undefined, locale: Locale) {
  const number = new Intl.NumberFormat(locale);
  const details = [
    `${knowledgeTexts[locale].sentences}: ${number.format(record.sentences)}`,
    languageName(record.language, locale),
    cameFrom(record, locale),
    instant(record.changedAt, 'd'),
  ].join(' · ');
  const failure = check?.failure ?? null;
  const warning = failure === null ? [] : [failureLine(failure, check?.checkedAt ?? null, locale)];
  return [`**${named(record.title, LONGEST_NAME)}**`, ...[details, ...warning].map(small)];
}

function sourceEntry({ url, checkedAt, failure }: Source, locale: Locale) {
  const texts = knowledgeTexts[locale];
  const state =
    failure !== null
      ? failureLine(failure, checkedAt, locale)
      : checkedAt === null
        ? texts.neverLookedAt
        : texts.lookedAtOn(instant(checkedAt, 'R'));
  return [`**${named(url, LONGEST_NAME)}**`, small(state)];
}

function brokenEntry({ file, reason, served }: BrokenFile, locale: Locale) {
  const { stillServed } = knowledgeTexts[locale];
  const state = `⚠️ ${named(reasonIn(reason, locale), LONGEST_REASON)}${served ? `; ${stillServed}` : ''}`;
  return [`**${named(file, LONGEST_NAME)}**`, small(state)];
}

const small = (line: string) => `-# ${line}`;

function entriesOf(listing: Listing, locale: Locale): Entry[] {
  const { articles, checks, sources, broken, limits } = listing;
  const texts = knowledgeTexts[locale];
  const number = new Intl.NumberFormat(locale);
  const share = (used: number, most: number) =>
    texts.share(number.format(used), number.format(most));
  const characters = articles.reduce((sum, record) => sum + record.characters, 0);
  const ofArticles = `### ${texts.articles}: ${share(articles.length, limits.articles)}\n-# ${texts.length}: ${share(characters, limits.characters)}`;
  const ofSources = `### ${texts.sources}: ${share(sources.length, limits.sources)}`;
  return [
    ...articles.map((record) => ({
      heading: ofArticles,
      lines: articleEntry(record, checks.get(record.id), locale),
    })),
    ...sources.map((source) => ({ heading: ofSources, lines: sourceEntry(source, locale) })),
    ...broken.map((file) => ({
      heading: `### ${texts.broken}`,
      lines: brokenEntry(file, locale),
    })),
  ];
}

function turn(label: string, page: number, pages: number) {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: `${LIST}:${page}`,
    disabled: page < 0 || page >= pages,
  } as const;
}

/**
 * A page of what a server has, with buttons that turn it.
 *
 * @param asked from 0; one that is not there, or no longer, gets the nearest that is
 */
export function renderList(listing: Listing, asked: number, locale: Locale): Message {
  const texts = knowledgeTexts[locale];
  const entries = entriesOf(listing, locale);
  if (entries.length === 0) return renderNotice(texts.nothingYet);
  const pages = Math.ceil(entries.length / A_PAGE);
  const page = Math.min(Math.max(0, asked), pages - 1);
  const shown = entries.slice(page * A_PAGE, (page + 1) * A_PAGE);
  const parts: APIContainerComponent['components'] = [];
  let above = '';
  for (const { heading, lines } of shown) {
    if (heading !== above) parts.push(text(heading));
    above = heading;
    parts.push(text(lines.join('\n')));
  }
  if (pages > 1) {
    parts.push(
      text(small(texts.page(page + 1, pages))),
      rowOf([turn(texts.earlier, page - 1, pages), turn(texts.later, page + 1, pages)]),
    );
  }
  return messageOf(parts);
}
