import { SPAN_FEATURES, spansIn } from '../../src/answer/span-features.ts';
import { exactMatch, tokenF1 } from '../../src/cli/eval/measures.ts';
import type { SquadSet } from '../../src/cli/eval/question-sets.ts';
import { appearanceOf } from '../../src/search/features/appearance.ts';
import { buildIndex } from '../../src/search/inverted-index.ts';
import { compileModel, evaluate, type LinearModel } from '../../src/search/linear-model.ts';
import { parseQuestion } from '../../src/search/question.ts';
import { FOLDS } from './examples.ts';
import { trainListwise } from './listwise.ts';

/** The spans of a right sentence, with how well each matches the annotated answers. */
export interface SpanExample {
  readonly fold: number;
  readonly rows: readonly Float32Array[];
  readonly em: readonly number[];
  readonly f1: readonly number[];
}

const TRAINING = { epochs: 20, learningRate: 0.02, decay: 2e-3, seed: 7 };
/** A sentence in which no span comes nearer to the answer than this teaches nothing. */
const LEAST_F1 = 0.5;

export function spanExamples({ articles }: SquadSet): SpanExample[] {
  return articles.flatMap(({ article, questions }, a) => {
    const index = buildIndex([article]);
    return questions.flatMap(({ question, right, answers }) => {
      const [sentence] = right;
      if (sentence === undefined) return [];
      const appearance = appearanceOf(index, sentence);
      const spans = spansIn(appearance, parseQuestion(index, question));
      if (spans.length === 0) return [];
      const texts = spans.map(({ candidate: { first, last } }) =>
        appearance.text
          .slice(appearance.tokens[first]?.start, appearance.tokens[last]?.end)
          .replace(/['’]s$/, ''),
      );
      return {
        fold: a % FOLDS,
        rows: spans.map(({ features }) => features),
        em: texts.map((text) => exactMatch(text, answers)),
        f1: texts.map((text) => tokenF1(text, answers)),
      };
    });
  });
}

export function trainSpans(examples: readonly SpanExample[]): LinearModel {
  const groups = examples
    .map(({ rows, f1 }) => {
      const most = Math.max(...f1);
      return { rows, right: f1.map((value) => value >= most), most, weight: 1 };
    })
    .filter(({ most, right }) => most >= LEAST_F1 && right.includes(false));
  return trainListwise(groups, SPAN_FEATURES, TRAINING);
}

/** Mean exact match and F1 of the span that a model prefers. */
export function measureSpans(
  examples: readonly SpanExample[],
  model: LinearModel,
): { em: number; f1: number } {
  const compiled = compileModel(model, SPAN_FEATURES);
  let em = 0;
  let f1 = 0;
  for (const example of examples) {
    const scores = example.rows.map((row) => evaluate(compiled, row));
    const best = scores.indexOf(Math.max(...scores));
    em += example.em[best] ?? 0;
    f1 += example.f1[best] ?? 0;
  }
  return { em: em / examples.length, f1: f1 / examples.length };
}
