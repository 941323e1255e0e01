import { compileVerdict, type Judgement, weigh } from '../../src/answer/verdict.ts';
import { auroc, averagePrecision, hitAt, mean, rankOfFirst } from '../../src/cli/eval/measures.ts';
import { FEATURES, placeOf } from '../../src/search/features/features.ts';
import { compileNetwork } from '../../src/search/models/network-model.ts';
import { type Example, FOLDS, type Kind } from './examples.ts';
import { bestOf, ranked, trainRanker, trainVerdict } from './models.ts';

/** WikiQA's dev questions are reported and never learnt from in cross-validation. */
function isHeldOut({ kind, fold }: Example, out: number): boolean {
  return kind === 'wikiqa dev' || (kind !== 'wikiqa train' && fold === out);
}

function percent(value: number | null): string {
  return value === null ? '–' : `${(100 * value).toFixed(1)}`;
}

/** What the ranker learns from, and what it is measured on. */
const RANKED_KINDS: ReadonlySet<Kind> = new Set<Kind>([
  'squad',
  'squad misspelt',
  'part paraphrased',
  'wikiqa train',
  'wikiqa dev',
  'selqa',
  'copied',
]);

/** A line of ranking figures for each kind of question, of an order of the candidates. */
function rankingLines(
  title: string,
  examples: readonly Example[],
  order: (example: Example) => readonly number[],
): string[] {
  const kinds: Kind[] = ['squad', 'squad misspelt', 'wikiqa dev', 'selqa'];
  return kinds.map((kind) => {
    const own = examples.filter((one) => one.kind === kind && one.right.size > 0);
    const orders = own.map((one) => order(one).map((sentence) => one.right.has(sentence)));
    const ranks = orders.map(rankOfFirst);
    const precisions = orders.map((right, i) => averagePrecision(right, own[i]?.right.size ?? 0));
    const figures = [hitAt(1, ranks), hitAt(3, ranks), mean(precisions)].map(percent);
    return `| ${title} | ${kind} | ${own.length} | ${figures.join(' | ')} |`;
  });
}

interface Judged extends Judgement {
  readonly kind: Kind;
  readonly answerable: boolean;
  readonly right: boolean;
}

export interface CrossValidation {
  readonly ranking: readonly string[];
  readonly judged: readonly Judged[];
}

/**
 * Ranking figures in cross-validation of what is learnt without some of the features, a line for each
 * kind of question; nothing is left out when `without` is empty.
 */
export function ablationLines(
  title: string,
  examples: readonly Example[],
  without: ReadonlySet<string>,
): string[] {
  const places = FEATURES.flatMap((name, place) => (without.has(name) ? [place] : []));
  const blank = (features: Float32Array) => {
    const row = features.slice();
    for (const place of places) row[place] = 0;
    return row;
  };
  const blanked = examples
    .filter(({ kind }) => RANKED_KINDS.has(kind))
    .map((example) => ({
      ...example,
      candidates: example.candidates.map(({ sentence, features }) => ({
        sentence,
        features: blank(features),
      })),
    }));
  const orders = new Map<Example, readonly number[]>();
  for (let out = 0; out < FOLDS; out++) {
    const training = blanked.filter((one) => !isHeldOut(one, out));
    const ranker = compileNetwork(trainRanker(training), FEATURES);
    for (const example of blanked) {
      if (!isHeldOut(example, out) || orders.has(example)) continue;
      orders.set(
        example,
        ranked(example, ranker).map(({ number }) => number),
      );
    }
  }
  return rankingLines(title, [...orders.keys()], (example) => orders.get(example) ?? []);
}

/** Learns from three quarters of the articles and looks at the fourth, in turn. */
export function crossValidate(examples: readonly Example[]): CrossValidation {
  const orders = new Map<Example, readonly number[]>();
  const judged: Judged[] = [];
  for (let out = 0; out < FOLDS; out++) {
    const training = examples.filter((one) => !isHeldOut(one, out));
    const ranker = compileNetwork(trainRanker(training), FEATURES);
    const models = compileVerdict(trainVerdict(training));
    for (const example of examples) {
      if (!isHeldOut(example, out) || (example.kind === 'wikiqa dev' && out > 0)) continue;
      orders.set(
        example,
        ranked(example, ranker).map(({ number }) => number),
      );
      const passages = bestOf(example, ranker);
      const [best] = passages;
      judged.push({
        kind: example.kind,
        answerable: example.right.size > 0,
        ...weigh(models, example.question, passages),
        right: best !== undefined && example.right.has(best.number),
      });
    }
  }
  const byBm25 = ({ candidates }: Example) =>
    [...candidates]
      .sort((a, b) => (b.features[placeOf('bm25')] ?? 0) - (a.features[placeOf('bm25')] ?? 0))
      .map(({ sentence }) => sentence);
  const heldOut = [...orders.keys()];
  return {
    ranking: [
      ...rankingLines('BM25', heldOut, byBm25),
      ...rankingLines('learnt', heldOut, (example) => orders.get(example) ?? []),
    ],
    judged,
  };
}

const of = (judged: readonly Judged[], kind: Kind) => judged.filter((one) => one.kind === kind);

/** How well bearing, confidence and soundness tell answerable questions from others. */
export function abstentionLines(judged: readonly Judged[]): string[] {
  const pairs: [Kind, Kind][] = [
    ['squad', 'squad off-topic'],
    ['squad', 'squad impossible'],
    ['part', 'part about it'],
    ['part', 'part off-topic'],
  ];
  const area = (yes: Kind, no: Kind, measure: keyof Judgement) =>
    auroc(
      of(judged, yes).map((one) => one[measure]),
      of(judged, no).map((one) => one[measure]),
    )?.toFixed(4);
  return pairs.map(
    ([yes, no]) =>
      `| ${yes} against ${no} | ${area(yes, no, 'bearing')} | ${area(yes, no, 'confidence')} | ${area(yes, no, 'soundness')} |`,
  );
}

const ABSTENTION_KINDS: readonly Kind[] = [
  'squad',
  'squad misspelt',
  'squad off-topic',
  'squad impossible',
  'part',
  'part about it',
  'part off-topic',
];

function shareAbove(
  judged: readonly Judged[],
  kind: Kind,
  measure: keyof Judgement,
  threshold: number,
): string {
  return percent(mean(of(judged, kind).map((one) => (one[measure] >= threshold ? 1 : 0))));
}

/** At each bearing below which questions are declined: the share of each kind that is not. */
export function decliningLines(judged: readonly Judged[]): string[] {
  return [0.3, 0.5, 0.6, 0.7, 0.8, 0.9].map((threshold) => {
    const kept = ABSTENTION_KINDS.map((kind) => shareAbove(judged, kind, 'bearing', threshold));
    return `| ${threshold} | ${kept.join(' | ')} |`;
  });
}

/** At each soundness below which nothing is stated: the share of each kind that is not sound enough. */
export function unsoundLines(judged: readonly Judged[]): string[] {
  return [0.1, 0.15, 0.2, 0.25, 0.3, 0.35].map((threshold) => {
    const sound = ABSTENTION_KINDS.map((kind) =>
      percent(mean(of(judged, kind).map(({ soundness }) => (soundness < threshold ? 1 : 0)))),
    );
    return `| ${threshold} | ${sound.join(' | ')} |`;
  });
}

/** At each confidence from which answers are stated: the share of each kind that is, and how many are right. */
export function statingLines(judged: readonly Judged[]): string[] {
  const whole: Kind[] = ['squad', 'squad off-topic'];
  const short: Kind[] = ['part', 'part about it', 'part off-topic'];
  return [0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8].map((threshold) => {
    const given = ABSTENTION_KINDS.map((kind) => shareAbove(judged, kind, 'confidence', threshold));
    const rightOf = (kinds: readonly Kind[]) => {
      const answers = judged.filter(
        ({ kind, confidence }) => kinds.includes(kind) && confidence >= threshold,
      );
      return percent(mean(answers.map((one) => (one.right ? 1 : 0))));
    };
    return `| ${threshold} | ${given.join(' | ')} | ${rightOf(whole)} | ${rightOf(short)} |`;
  });
}

/** The names of the columns of `decliningLines`, and the first of `statingLines`. */
export const ABSTENTION_COLUMNS = ABSTENTION_KINDS.join(' | ');

/** Of the answers at each confidence, how many are right; questions made to mislead left out. */
export function reliabilityLines(judged: readonly Judged[]): string[] {
  const usual = judged.filter(
    ({ kind }) => /^(?:squad|part)/.test(kind) && !/impossible|paraphrased/.test(kind),
  );
  return Array.from({ length: 10 }, (_, i) => {
    const bin = usual.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === i);
    const said = mean(bin.map(({ confidence }) => confidence));
    const right = mean(bin.map((one) => (one.right ? 1 : 0)));
    return `| ${i / 10}–${(i + 1) / 10} | ${bin.length} | ${percent(said)} | ${percent(right)} |`;
  });
}
