import { findSpan, type Span } from '../../answer/span.ts';
import { type Judgement, judge } from '../../answer/verdict.ts';
import { type Article, textOf } from '../../article/article.ts';
import { buildIndex, type Index } from '../../search/inverted-index.ts';
import { parseQuestion } from '../../search/question/question.ts';
import { rankPassages } from '../../search/ranker.ts';
import type { Found, Peer } from '../peers/peer.ts';

/** What Footnote makes of one question, with everything that is measured. */
export interface Outcome extends Judgement {
  readonly found: readonly Found[];
  /** Not declined: stated, or shown as what may answer. */
  readonly given: boolean;
  /** The words of the best passage that would be put in bold; all of it when none would. */
  readonly span: string | null;
}

/** Passages that the verdict looks at, as in `answerQuestion`. */
const MOST_PASSAGES = 5;

function wordsOf(index: Index, sentence: number, span: Span | null): string {
  const indexed = index.sentences[sentence];
  if (indexed === undefined) return '';
  const text = textOf(indexed.article, indexed.sentence);
  return span === null ? text : text.slice(...span);
}

/** Asks an index one question; with `all`, every sentence is ranked and not only likely ones. */
export function askIndex(index: Index, text: string, all = false): Outcome {
  const question = parseQuestion(index, text);
  const everything = all ? index.sentences.map((_, i) => i) : undefined;
  const passages = rankPassages(index, question, everything);
  const { status, ...judgement } = judge(question, passages.slice(0, MOST_PASSAGES));
  const [best] = passages;
  return {
    found: passages.map(({ number, score }) => ({ sentence: number, score })),
    given: status !== 'unanswered',
    ...judgement,
    span:
      best === undefined
        ? null
        : wordsOf(index, best.number, findSpan(index, question, best.number)),
  };
}

/** The words that answer, when the right sentence is known. */
export function spanIn(index: Index, text: string, sentence: number): string {
  return wordsOf(index, sentence, findSpan(index, parseQuestion(index, text), sentence));
}

/** Footnote's ranking alone, in the form in which its peers are measured. */
export const footnote: Peer = {
  name: 'Footnote',
  build(articles: readonly Article[]) {
    const index = buildIndex(articles);
    return (question) =>
      rankPassages(index, parseQuestion(index, question)).map(({ number, score }) => ({
        sentence: number,
        score,
      }));
  },
};
