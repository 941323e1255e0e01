/** `answered`: sure enough to state; `uncertain`: close passages, no claim; `unanswered`: neither. */
export type AnswerStatus = 'answered' | 'uncertain' | 'unanswered';

/** A passage as it is shown: where it stands and the words that stand there. */
export interface Citation {
  /** The article's id. */
  readonly article: string;
  readonly title: string;
  /** Opens the source at the quoted sentence; null where the article has no URL. */
  readonly url: string | null;
  /** From 1; the headline is paragraph 0. */
  readonly paragraph: number;
  /** Place in the paragraph, from 1. */
  readonly sentence: number;
  /** The slice of the article's text from `start` to `end`, character for character. */
  readonly quote: string;
  /** UTF-16 offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  /** UTF-16 offsets into the quote of the words that answer, or null. */
  readonly highlight: readonly [start: number, end: number] | null;
  /** The ranker's score; comparable within one answer only. */
  readonly score: number;
}

/** Equally good passages that give different values for the same question. */
export interface Disagreement {
  readonly kind: 'person' | 'place' | 'date' | 'number';
  /** Each value as its passage words it, with the index of that passage in `citations`. */
  readonly values: readonly { readonly value: string; readonly citation: number }[];
}

/** What a question gets: quotations that answer it, or the plain word that none does. */
export interface Answer {
  /** The question as it was asked. */
  readonly question: string;
  readonly status: AnswerStatus;
  /** The words that answer, verbatim from the first citation; null unless answered or uncertain. */
  readonly answer: string | null;
  /** Calibrated probability, from 0 to 1, that the first citation answers the question. */
  readonly confidence: number;
  /** Best first, at most five; empty when nothing is close. */
  readonly citations: readonly Citation[];
  readonly disagreement: Disagreement | null;
  /** Words of the question that were read as another: misspelt → corrected, both in lower case. */
  readonly corrected: Readonly<Record<string, string>>;
  /** Words of the question before, or of its answer, that the question was read with; mostly none. */
  readonly carried: readonly string[];
  /** Wall-clock milliseconds from question to answer. */
  readonly tookMs: number;
}
