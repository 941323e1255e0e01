import { readFileSync } from 'node:fs';
import { appearanceOf } from '../search/features/appearance.ts';
import type { Index } from '../search/inverted-index.ts';
import type { Question } from '../search/question/question.ts';
import { candidatesIn } from './span/candidates.ts';
import { choose } from './span/choose.ts';
import { layoutOf } from './span/layout.ts';
import { offsetsOf, type Span } from './span/offsets.ts';
import { compileSpanModel, type SpanModel, scoresOf } from './span/span-model.ts';

/** Learnt by `scripts/train-spans.ts`. */
const model = compileSpanModel(
  JSON.parse(readFileSync(new URL('./data/span.data.json', import.meta.url), 'utf8')) as SpanModel,
);

export type { Span };

/** A sentence of more words is none, and would take long. */
const LONGEST_SENTENCE = 400;

/** Words expected to share less than this with the answer (F1) are not put in bold. */
const LEAST_EXPECTED = 0.25;

/**
 * The words of a sentence that answer the question best, and how much they are expected to share with
 * the answer (F1, from 0 to 1); null for a sentence that says nothing but what was asked.
 *
 * @param sentence number of the sentence in the index
 */
export function bestSpan(
  index: Index,
  question: Question,
  sentence: number,
): { readonly span: Span; readonly expected: number } | null {
  if (appearanceOf(index, sentence).tokens.length > LONGEST_SENTENCE) return null;
  const layout = layoutOf(index, question, sentence);
  const candidates = candidatesIn(layout);
  const choice = choose(layout.grammar, candidates, scoresOf(model, layout, candidates));
  if (choice === null) return null;
  return { span: offsetsOf(layout.grammar, choice.candidate), expected: choice.expected };
}

/**
 * The shortest words of a sentence that answer the question; null rather than words we doubt: for
 * questions for yes or no, and in other languages than English, whose grammar we do not know.
 *
 * @param sentence number of the sentence in the index
 */
export function findSpan(index: Index, question: Question, sentence: number): Span | null {
  const language = index.sentences[sentence]?.article.language;
  if (question.language !== 'en' || language !== 'en') return null;
  if (question.expectation.kind === 'yes-no') return null;
  const best = bestSpan(index, question, sentence);
  return best !== null && best.expected >= LEAST_EXPECTED ? best.span : null;
}
