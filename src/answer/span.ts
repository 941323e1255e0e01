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

/** UTF-16 offsets of a span in its sentence; a possessive ending stays outside. */
function offsetsOf({ text, tokens }: Appearance, { first, last }: SpanCandidate): [number, number] {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? text.length;
  const whole = text.slice(start, end);
  return [start, end - (/['’]s$/.exec(whole)?.[0].length ?? 0)];
}

/**
 * The shortest words of a sentence that answer the question, as UTF-16 offsets into the sentence;
 * null when none stand out.
 *
 * @param sentence number of the sentence in the index
 */
export function findSpan(
  index: Index,
  question: Question,
  sentence: number,
): readonly [start: number, end: number] | null {
  if (question.expectation.kind === 'yes-no') return null;
  const appearance = appearanceOf(index, sentence);
  let best: SpanCandidate | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const { candidate, features } of spansIn(appearance, question)) {
    const score = evaluate(model, features);
    if (score > most) {
      most = score;
      best = candidate;
    }
  }
  return best === null ? null : offsetsOf(appearance, best);
}
