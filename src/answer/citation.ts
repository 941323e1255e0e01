import { type Article, type Sentence, textOf } from '../article/article.ts';
import type { Passage } from '../search/ranker.ts';
import type { Citation } from './answer.ts';

/** Quotes of more words than this are linked by their first and last words. */
const WHOLE_QUOTE_WORDS = 12;
const EDGE_WORDS = 5;

/** A text directive's part: `-` and `,` mean something there, so they are escaped too. */
function escapeDirective(text: string): string {
  // Half a character has no escape.
  const whole = text.replace(/[\ud800-\udfff]/gu, '\ufffd');
  return encodeURIComponent(whole).replace(/[-!'()*]/g, (char) => {
    return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}

/** Messages of Discord, which its app opens by their plain address alone. */
const OPENED_BY_APP = /^https:\/\/(?:\w+\.)?discord\.com\/channels\//;

/**
 * A link that opens a page at a quotation and marks it there (URL Fragment Text Directives, WICG:
 * `#:~:text=start,end`). A fragment that the URL has already is kept. Of
 * a message of Discord, the message.
 */
export function linkToQuote(url: string, quote: string): string {
  if (OPENED_BY_APP.test(url)) return url;
  const words = quote.trim().split(/\s+/);
  const directive =
    words.length <= WHOLE_QUOTE_WORDS
      ? escapeDirective(words.join(' '))
      : [words.slice(0, EDGE_WORDS), words.slice(-EDGE_WORDS)]
          .map((edge) => escapeDirective(edge.join(' ')))
          .join(',');
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** The citation of a sentence, with nothing highlighted. */
export function citeSentence(article: Article, sentence: Sentence, score: number): Citation {
  const quote = textOf(article, sentence);
  return {
    article: article.id,
    title: article.title,
    url: article.url === null ? null : linkToQuote(article.url, quote),
    paragraph: sentence.paragraph,
    sentence: sentence.position,
    quote,
    start: sentence.start,
    end: sentence.end,
    highlight: null,
    score,
  };
}

/** The citation of a passage; `highlight` is given in offsets into the quote. */
export function citePassage(passage: Passage, highlight: Citation['highlight']): Citation {
  return { ...citeSentence(passage.article, passage.sentence, passage.score), highlight };
}
