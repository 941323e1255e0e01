import { type Article, type Sentence, textOf } from '../article/article.ts';
import type { Passage } from '../search/ranker.ts';
import type { Citation } from './answer.ts';
import { linkToQuote } from './link-to-quote.ts';

/** The citation of a sentence, with nothing highlighted. */
export function citeSentence(article: Article, sentence: Sentence, score: number): Citation {
  const quote = textOf(article, sentence);
  return {
    article: article.id,
    title: article.title,
    url:
      article.url === null ? null : linkToQuote(article.url, quote, article.text, sentence.start),
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
