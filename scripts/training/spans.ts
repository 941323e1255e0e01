import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Candidate, candidatesIn } from '../../src/answer/span/candidates.ts';
import { choose } from '../../src/answer/span/choose.ts';
import { crossedColumns, tellBoth, tellFirst, tellLast } from '../../src/answer/span/features.ts';
import { type Layout, layoutOf } from '../../src/answer/span/layout.ts';
import { offsetsOf } from '../../src/answer/span/offsets.ts';
import { compileSpanModel, type SpanModel, scoresOf } from '../../src/answer/span/span-model.ts';
import { exactMatch, mean, tokenF1 } from '../../src/cli/eval/measures.ts';
import { buildIndex } from '../../src/search/inverted-index.ts';
import { parseQuestion } from '../../src/search/question.ts';
import { readSquadFile, SQUAD_FILE } from './examples.ts';
import { readPlausible } from './plausible.ts';
import { type SparseRow, trainSpanNetwork } from './span-network.ts';

/** The spans of a sentence that answers, with how well each matches the annotated answers. */
export interface SpanExample {
  /** Place of its article in the set. */
  readonly article: number;
  /** Its question has no answer: the annotated words only seem to be one. */
  readonly plausible: boolean;
  readonly layout: Layout;
  readonly candidates: readonly Candidate[];
  readonly em: readonly number[];
  readonly f1: readonly number[];
  /** Share of the annotators who gave just this span. */
  readonly share: readonly number[];
}

const TRAINING = {
  epochs: 10,
  learningRate: 0.01,
  decay: 3e-3,
  seed: 7,
  networks: 2,
  units: 8,
  dropout: 0.3,
  leastSeen: 50,
};
/** A sentence in which no span comes nearer to the answer than this teaches nothing. */
const LEAST_F1 = 0.5;

/** The examples of SQuAD's questions: those that are answered, and those that only seem to be. */
export function readSpanExamples(folder: string): SpanExample[] {
  const set = readSquadFile(folder);
  const indexes = set.articles.map(({ article }) => buildIndex([article]));
  const answered = set.articles.flatMap(({ questions }, article) =>
    questions.flatMap(({ question, right, answers }) => {
      const [sentence] = right;
      return sentence === undefined ? [] : { question, answers, article, sentence };
    }),
  );
  const exampleOf = (plausible: boolean) => (one: (typeof answered)[number]) => {
    const index = indexes[one.article];
    if (index === undefined) return [];
    const layout = layoutOf(index, parseQuestion(index, one.question), one.sentence);
    const candidates = candidatesIn(layout);
    if (candidates.length === 0) return [];
    const { grammar } = layout;
    const texts = candidates.map((candidate) =>
      grammar.text.slice(...offsetsOf(grammar, candidate)),
    );
    const match = (text: string) =>
      one.answers.filter((answer) => exactMatch(text, [answer]) === 1).length / one.answers.length;
    return {
      article: one.article,
      plausible,
      layout,
      candidates,
      em: texts.map((text) => exactMatch(text, one.answers)),
      f1: texts.map((text) => tokenF1(text, one.answers)),
      share: texts.map(match),
    };
  };
  return [
    ...answered.flatMap(exampleOf(false)),
    ...readPlausible(join(folder, SQUAD_FILE), set).flatMap(exampleOf(true)),
  ];
}

/** All columns of a span, those for its form of question and kind of answer too. */
function rowOf(layout: Layout, candidate: Candidate): SparseRow {
  const row = { columns: [] as number[], values: [] as number[] };
  const tell = (column: number, value: number) => {
    for (const each of [column, ...crossedColumns(column, layout.asks)]) {
      row.columns.push(each);
      row.values.push(value);
    }
  };
  tellFirst(layout, candidate.first, tell);
  tellLast(layout, candidate.last, tell);
  tellBoth(layout, candidate, tell);
  return row;
}

/**
 * Learns which spans answer: those that annotators gave, or else the nearest to what they gave.
 *
 * @param without names of features to leave out
 */
export function trainSpans(
  examples: readonly SpanExample[],
  without: ReadonlySet<string> = new Set(),
): SpanModel {
  const groups = examples.flatMap(({ layout, candidates, f1, share }) => {
    const most = Math.max(...f1);
    if (most < LEAST_F1) return [];
    const given = share.some((value) => value > 0);
    const weights = given ? share : f1.map((value) => (value >= most ? 1 : 0));
    const total = weights.reduce((sum, value) => sum + value, 0);
    return {
      rows: candidates.map((candidate) => rowOf(layout, candidate)),
      target: weights.map((value) => value / total),
    };
  });
  return trainSpanNetwork(groups, TRAINING, without);
}

/** What a model chose for an example, and how right that is. */
export interface SpanOutcome {
  readonly em: number;
  readonly f1: number;
  /** F1 that the model expected. */
  readonly expected: number;
}

/** What a model makes of examples that somebody answered. */
export function spanOutcomes(examples: readonly SpanExample[], model: SpanModel): SpanOutcome[] {
  const compiled = compileSpanModel(model);
  return examples.flatMap(({ plausible, layout, candidates, em, f1 }) => {
    const choice = choose(layout.grammar, candidates, scoresOf(compiled, layout, candidates));
    if (plausible || choice === null) return [];
    const place = candidates.indexOf(choice.candidate);
    return { em: em[place] ?? 0, f1: f1[place] ?? 0, expected: choice.expected };
  });
}

/**
 * Learns from all articles but one and looks at that one, in turn: what it makes of each.
 *
 * @param without names of features to leave out
 */
export function crossValidateSpans(
  examples: readonly SpanExample[],
  without?: ReadonlySet<string>,
): { readonly heldOut: SpanOutcome[]; readonly learntFrom: SpanOutcome[] }[] {
  const articles = Math.max(...examples.map(({ article }) => article)) + 1;
  return Array.from({ length: articles }, (_, out) => {
    const training = examples.filter(({ article }) => article !== out);
    const model = trainSpans(training, without);
    const heldOut = examples.filter(({ article }) => article === out);
    return { heldOut: spanOutcomes(heldOut, model), learntFrom: spanOutcomes(training, model) };
  });
}

const figures = (outcomes: readonly SpanOutcome[]) =>
  [outcomes.map(({ em }) => em), outcomes.map(({ f1 }) => f1)]
    .map((values) => mean(values)?.toFixed(3) ?? '–')
    .join(' | ');

/** The names of the columns of `spanLines`. */
export const SPAN_HEAD =
  '| left out | spans | exact match | F1 | exact match on the others | F1 on the others |';

/** Exact match and F1 on each article when it is left out, and on those that were learnt from. */
export function spanLines(results: ReturnType<typeof crossValidateSpans>): string[] {
  const line = (name: string, heldOut: SpanOutcome[], learntFrom: SpanOutcome[]) =>
    `| ${name} | ${heldOut.length} | ${figures(heldOut)} | ${figures(learntFrom)} |`;
  return [
    ...results.map(({ heldOut, learntFrom }, i) => line(`${i + 1}`, heldOut, learntFrom)),
    line(
      'all',
      results.flatMap(({ heldOut }) => heldOut),
      results.flatMap(({ learntFrom }) => learntFrom),
    ),
  ];
}

/** The names of the columns of `boldLines`. */
export const BOLD_HEAD = '| least expected F1 | in bold | exact match | F1 |';

/** By the least F1 that the model expects of what it puts in bold: how many it does, and how right they are. */
export function boldLines(results: ReturnType<typeof crossValidateSpans>): string[] {
  const outcomes = results.flatMap(({ heldOut }) => heldOut);
  return [0, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6].map((least) => {
    const bold = outcomes.filter(({ expected }) => expected >= least);
    const share = bold.length / outcomes.length;
    return `| ${least} | ${share.toFixed(3)} | ${figures(bold)} |`;
  });
}

/** Writes the weights into the project. */
export function writeSpanModel(model: SpanModel): void {
  const file = new URL('../../src/answer/data/span.data.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(model)}\n`);
}
