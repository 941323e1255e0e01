import { citeSentence } from '../answer/citation.ts';
import type { Article } from '../article/article.ts';
import type { TakenMessage } from '../library/guild-knowledge/take-message.ts';
import type { Locale } from '../texts/locale.ts';
import { saveArticleTexts } from '../texts/save-article.ts';
import { escapeMarkdown } from './escape.ts';
import type { LinkTo } from './links.ts';
import { type Message, passageText, renderTexts } from './render-answer.ts';
import type { Settled } from './settle-questions.ts';
import { shorten } from './shorten.ts';

const LONGEST_NAME = 200;

/** What was understood of an article besides its text, in lines of small print. */
function factsOf({ author, date, language, sentences }: Article, locale: Locale): string[] {
  const paragraphs = new Set(sentences.map(({ paragraph }) => paragraph)).size;
  const name = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(language);
  const about = [author, date, language === 'und' ? undefined : name]
    .filter((fact) => fact !== null && fact !== undefined)
    .map((fact) => escapeMarkdown(shorten(fact, LONGEST_NAME)));
  const measures = saveArticleTexts[locale].understood(paragraphs, sentences.length);
  return [about.join(' · '), measures].filter((line) => line !== '').map((line) => `-# ${line}`);
}

/** The message that says what became of a message which somebody saved, and what was understood of it. */
export function renderSaved(
  { became, article }: TakenMessage,
  { questions, told }: Settled,
  linkTo: LinkTo,
  locale: Locale,
): Message {
  const texts = saveArticleTexts[locale];
  const title = escapeMarkdown(shorten(article.title, LONGEST_NAME));
  const first = article.sentences.find(({ kind }) => kind === 'body') ?? article.sentences[0];
  return renderTexts([
    [`${texts[became === 'added' ? 'saved' : 'known']}: **${title}**`]
      .concat(factsOf(article, locale))
      .join('\n'),
    ...(first === undefined
      ? []
      : [[texts.begins, passageText(citeSentence(article, first, 0), linkTo, locale)].join('\n')]),
    ...(questions > 0 ? [texts.answers(questions, told)] : []),
  ]);
}
