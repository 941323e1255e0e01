/** `headline`: the article's title line; `heading`: a title within it; `body`: everything else. */
export type SentenceKind = 'headline' | 'heading' | 'body';

/** A slice of an article's text. */
export interface Sentence {
  /** UTF-16 offset of the first character in the article's text. */
  readonly start: number;
  /** UTF-16 offset after the last character in the article's text. */
  readonly end: number;
  /** Paragraph number: 0 for the headline, the others from 1. */
  readonly paragraph: number;
  /** Place in its paragraph, from 1. */
  readonly position: number;
  readonly kind: SentenceKind;
}

/** A text that someone wants questions answered from. */
export interface Article {
  /** Unique in a library; of a file in `knowledge/`, its name without the ending. */
  readonly id: string;
  readonly title: string;
  /** The source, `http:` or `https:`, or null. */
  readonly url: string | null;
  readonly author: string | null;
  /** As the article states it, or null. */
  readonly date: string | null;
  /** BCP 47 tag of the language it is written in, such as `en`. */
  readonly language: string;
  /** The name of the site that published it, where its page states one. */
  readonly site?: string;
  /** Of an article with pages: on which, from 1, each paragraph begins, by paragraph number. */
  readonly pages?: readonly number[];
  /** The verbatim text; every sentence and every quote is a slice of it. */
  readonly text: string;
  /** In the order of the text, not overlapping. */
  readonly sentences: readonly Sentence[];
}

/** The words of a sentence: the slice of the article's text at its offsets. */
export function textOf(article: Article, sentence: Sentence): string {
  return article.text.slice(sentence.start, sentence.end);
}
