import { readFileSync } from 'node:fs';
import { type Appearance, appearanceOf } from '../search/features/appearance.ts';
import type { Index } from '../search/inverted-index.ts';
import { compileModel, evaluate, type LinearModel } from '../search/linear-model.ts';
import type { Question } from '../search/question.ts';
import { SPAN_FEATURES, type SpanCandidate, spansIn } from './span-features.ts';

/** Learnt by `scripts/train.ts`. */
const model = compileModel(
  JSON.parse(
    readFileSync(new URL('./data/span.data.json', import.meta.url), 'utf8'),
  ) as LinearModel,
  SPAN_FEATURES,
);

/** UTF-16 offsets into a sentence. */
export type Span = readonly [start: number, end: number];

/** UTF-16 offsets of a span in its sentence; a possessive ending stays outside. */
function offsetsOf({ text, tokens }: Appearance, { first, last }: SpanCandidate): Span {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? text.length;
  const whole = text.slice(start, end);
  return [start, end - (/['’]s$/.exec(whole)?.[0].length ?? 0)];
}

/**
 * The words of a sentence that answer the question best, sure or not.
 *
 * @param sentence number of the sentence in the index
 */
export function bestSpan(
  index: Index,
  question: Question,
  sentence: number,
): { readonly span: Span; readonly sure: boolean } | null {
  const appearance = appearanceOf(index, sentence);
  let best: { candidate: SpanCandidate; features: Float32Array } | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const one of spansIn(appearance, question)) {
    const score = evaluate(model, one.features);
    if (score <= most) continue;
    most = score;
    best = one;
  }
  if (best === null) return null;
  // A mention of the very kind asked for; other words are right too rarely to be put in bold.
  const sure = best.features[SPAN_FEATURES.indexOf('expectedExactly')] === 1;
  return { span: offsetsOf(appearance, best.candidate), sure };
}

/** The shortest words of a sentence that answer the question; null rather than words we doubt. */
export function findSpan(index: Index, question: Question, sentence: number): Span | null {
  const best = bestSpan(index, question, sentence);
  return best?.sure === true ? best.span : null;
}
