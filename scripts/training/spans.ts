import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Candidate, candidatesIn } from '../../src/answer/span/candidates.ts';
import { choose } from '../../src/answer/span/choose.ts';
import { columnByKind, tellBoth, tellFirst, tellLast } from '../../src/answer/span/features.ts';
import { type Layout, layoutOf } from '../../src/answer/span/layout.ts';
import { offsetsOf } from '../../src/answer/span/offsets.ts';
import {
  type CompiledSpanModel,
  compileSpanModel,
  type SpanModel,
  scoresOf,
} from '../../src/answer/span/span-model.ts';
import { exactMatch, mean, tokenF1 } from '../../src/cli/eval/measures.ts';
import { buildIndex, type Index } from '../../src/search/inverted-index.ts';
import { parseQuestion, type Question } from '../../src/search/question/question.ts';
import { type Passage, rankPassages } from '../../src/search/ranker.ts';
import { readSquadFile, SQUAD_FILE } from './examples.ts';
import { readPlausible } from './plausible.ts';
import { type SparseRow, trainSpanNetwork } from './span-network.ts';

/** The spans of a sentence that answers, with how well each matches the annotated answers. */
export interface SpanExample {
  /** Place of its article in the set. */
  readonly article: number;
  /**
   * What is known of its sentence: that it answers, that it only seems to answer a question that has no
   * answer, or that it is ranked first, whether it answers or not; nothing is learnt from the last.
   */
  readonly sentence: 'right' | 'plausible' | 'first';
  readonly layout: Layout;
  readonly candidates: readonly Candidate[];
  readonly em: readonly number[];
  readonly f1: readonly number[];
  /** Share of the annotators who gave just this span. */
  readonly share: readonly number[];
  /** F1 of the whole sentence. */
  readonly whole: number;
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

/** A question with what was annotated, and a sentence of an article of the set, each by its place. */
interface Asked {
  readonly question: Question;
  readonly answers: readonly string[];
  readonly article: number;
  readonly place: number;
}

function exampleOf(index: Index, asked: Asked, sentence: SpanExample['sentence']): SpanExample[] {
  const { question, answers, article, place } = asked;
  const layout = layoutOf(index, question, place);
  const candidates = candidatesIn(layout);
  if (candidates.length === 0) return [];
  const { grammar } = layout;
  const texts = candidates.map((candidate) => grammar.text.slice(...offsetsOf(grammar, candidate)));
  const shareOf = (text: string) =>
    answers.filter((answer) => exactMatch(text, [answer]) === 1).length / answers.length;
  const example: SpanExample = {
    article,
    sentence,
    layout,
    candidates,
    em: texts.map((text) => exactMatch(text, answers)),
    f1: texts.map((text) => tokenF1(text, answers)),
    share: texts.map(shareOf),
    whole: tokenF1(grammar.text, answers),
  };
  return [example];
}

/**
 * The examples of SQuAD's questions.
 *
 * @param rank ranks the sentences of an index for a question, best first
 */
export function readSpanExamples(
  folder: string,
  rank: (index: Index, question: Question) => readonly Passage[] = rankPassages,
): SpanExample[] {
  const set = readSquadFile(folder);
  const plausible = readPlausible(join(folder, SQUAD_FILE), set);
  return set.articles.flatMap((one, article) => {
    const index = buildIndex([one.article]);
    const answered = one.questions.flatMap(({ question: text, right, answers }) => {
      const [place] = right;
      if (place === undefined) return [];
      const question = parseQuestion(index, text);
      const first = rank(index, question)[0]?.number ?? place;
      return [
        ...exampleOf(index, { question, answers, article, place }, 'right'),
        ...exampleOf(index, { question, answers, article, place: first }, 'first'),
      ];
    });
    const seeming = plausible.filter((other) => other.article === article);
    return [
      ...answered,
      ...seeming.flatMap(({ question, answers, sentence: place }) =>
        exampleOf(
          index,
          { question: parseQuestion(index, question), answers, article, place },
          'plausible',
        ),
      ),
    ];
  });
}

/** All columns of a span, those for its kind of answer too. */
function rowOf(layout: Layout, candidate: Candidate): SparseRow {
  const row = { columns: [] as number[], values: [] as number[] };
  const tell = (column: number, value: number) => {
    for (const each of [column, columnByKind(column, layout.asks.kind)]) {
      if (each < 0) continue;
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
  const groups = examples.flatMap(({ layout, candidates, f1, share, sentence }) => {
    const most = Math.max(...f1);
    if (sentence === 'first' || most < LEAST_F1) return [];
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
  /** F1 of the whole sentence. */
  readonly whole: number;
}

/** What a model makes of examples of one sort of sentence. */
function outcomesOf(
  examples: readonly SpanExample[],
  model: CompiledSpanModel,
  sort: SpanExample['sentence'],
): SpanOutcome[] {
  return examples.flatMap(({ sentence, layout, candidates, em, f1, whole }) => {
    if (sentence !== sort) return [];
    const choice = choose(layout.grammar, candidates, scoresOf(model, layout, candidates));
    if (choice === null) return [];
    const place = candidates.indexOf(choice.candidate);
    return { em: em[place] ?? 0, f1: f1[place] ?? 0, expected: choice.expected, whole };
  });
}

/** What a model makes of the article that it was not learnt from, and of those that it was. */
export interface LeftOut {
  readonly heldOut: readonly SpanOutcome[];
  /** The same in the sentence that is ranked first. */
  readonly first: readonly SpanOutcome[];
  readonly learntFrom: readonly SpanOutcome[];
}

/**
 * Learns from all articles but one and looks at that one, in turn: what it makes of each.
 *
 * @param without names of features to leave out
 */
export function crossValidateSpans(
  examples: readonly SpanExample[],
  without?: ReadonlySet<string>,
): LeftOut[] {
  const articles = Math.max(...examples.map(({ article }) => article)) + 1;
  return Array.from({ length: articles }, (_, out) => {
    const training = examples.filter(({ article }) => article !== out);
    const model = compileSpanModel(trainSpans(training, without));
    const others = examples.filter(({ article }) => article === out);
    return {
      heldOut: outcomesOf(others, model, 'right'),
      first: outcomesOf(others, model, 'first'),
      learntFrom: outcomesOf(training, model, 'right'),
    };
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
export function spanLines(results: readonly LeftOut[]): string[] {
  const line = (
    name: string,
    heldOut: readonly SpanOutcome[],
    learntFrom: readonly SpanOutcome[],
  ) => `| ${name} | ${heldOut.length} | ${figures(heldOut)} | ${figures(learntFrom)} |`;
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
export const BOLD_HEAD =
  '| least expected F1 | in bold | exact match | F1 | of all, exact match | F1 | in the first sentence, exact match | F1 |';

/** What is shown: the span when enough is expected of it, or else the whole sentence. */
const shown = (outcomes: readonly SpanOutcome[], least: number) =>
  outcomes.map((one) => (one.expected >= least ? one : { ...one, em: 0, f1: one.whole }));

/**
 * By the least F1 that the model expects of what it puts in bold: how often it does in the right
 * sentence, how right that is, and what is shown in the right sentence and in the one that is ranked
 * first, the whole sentence where nothing is in bold.
 */
export function boldLines(results: readonly LeftOut[]): string[] {
  const right = results.flatMap(({ heldOut }) => heldOut);
  const first = results.flatMap((one) => one.first);
  return [0, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6].map((least) => {
    const bold = right.filter(({ expected }) => expected >= least);
    const share = (bold.length / right.length).toFixed(3);
    const all = [bold, shown(right, least), shown(first, least)].map(figures);
    return `| ${least} | ${share} | ${all.join(' | ')} |`;
  });
}

/** Writes the weights into the project. */
export function writeSpanModel(model: SpanModel): void {
  const file = new URL('../../src/answer/data/span.data.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(model)}\n`);
}
