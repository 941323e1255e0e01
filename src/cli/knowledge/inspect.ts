import { type Article, type Sentence, textOf } from '../../article/article.ts';

/** What a reader would want to know of an article. */
export interface Inspection {
  readonly id: string;
  readonly title: string;
  /** BCP 47; `und` for one that is not known. */
  readonly language: string;
  readonly sentences: number;
  /** UTF-16 units of its text. */
  readonly characters: number;
  /** Sentences of hardly a word beside others of their paragraph: split where none ends, perhaps. */
  readonly short: readonly string[];
  /** Sentences of a page's length: not split where one ends, perhaps. */
  readonly long: readonly string[];
  /** Control characters, what turns the direction of text, and characters that show nothing. */
  readonly invisible: number;
  /** Characters that stand for lost ones: its encoding was mistaken once. */
  readonly lost: number;
}

/** In letters and digits, of one word. */
const SHORT = 15;
/** In UTF-16 units. */
const LONG = 800;

/** Neither white space nor what scripts and emoji need: joiners, soft hyphens, marks of direction alone. */
const INVISIBLE = /(?!\s)\p{Cc}|[\u200b\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

function isShort(article: Article, sentence: Sentence): boolean {
  const runs = textOf(article, sentence).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return sentence.kind === 'body' && runs.length <= 1 && (runs[0]?.length ?? 0) < SHORT;
}

/** Looks an article over. */
export function inspect(article: Article): Inspection {
  const { id, title, language, sentences, text } = article;
  const inParagraph = new Map<number, number>();
  for (const { paragraph } of sentences) {
    inParagraph.set(paragraph, (inParagraph.get(paragraph) ?? 0) + 1);
  }
  const wordsOf = (found: readonly Sentence[]) => found.map((one) => textOf(article, one));
  return {
    id,
    title,
    language,
    sentences: sentences.length,
    characters: text.length,
    short: wordsOf(
      sentences.filter((one) => (inParagraph.get(one.paragraph) ?? 0) > 1 && isShort(article, one)),
    ),
    long: wordsOf(sentences.filter(({ start, end }) => end - start > LONG)),
    invisible: text.match(INVISIBLE)?.length ?? 0,
    lost: text.match(/\ufffd/g)?.length ?? 0,
  };
}
