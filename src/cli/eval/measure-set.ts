import { answerQuestion } from '../../answer-question.ts';
import type { Article } from '../../article/article.ts';
import type { Library } from '../../library/library.ts';
import { buildIndex } from '../../search/inverted-index.ts';
import type { Found, Peer } from '../peers/peer.ts';
import { askIndex, footnote, spanIn } from './footnote.ts';
import {
  auroc,
  averagePrecision,
  exactMatch,
  hitAt,
  mean,
  percentile,
  rankOfFirst,
  reciprocalRank,
  tokenF1,
  triggeringF1,
} from './measures.ts';
import { misspell } from './misspell.ts';
import type { CandidateSet, OwnSet, SquadSet } from './question-sets.ts';
import { type Report, reportOf } from './report.ts';

/** Confidence from which a question counts as answered in answer triggering; chosen on WikiQA dev. */
const TRIGGERING_CONFIDENCE = 0.25;
const SEED = 20_260_101;

function rankIn(found: readonly Found[], right: ReadonlySet<number>): number | null {
  return rankOfFirst(found.map(({ sentence }) => right.has(sentence)));
}

/** A failed question of an own set, for those who want to see what went wrong. */
export interface Failure {
  readonly question: string;
  readonly wanted: string;
  readonly got: string;
}

/** Measures our own kind of set on a library. */
export function measureOwn(
  file: string,
  set: OwnSet,
  library: Library,
): { report: Report; failures: Failure[] } {
  const ranks: (number | null)[] = [];
  const times: number[] = [];
  const answerable: { given: boolean; confidence: number }[] = [];
  const unanswerable: { given: boolean; confidence: number }[] = [];
  const spans: { em: number; f1: number }[] = [];
  const failures: Failure[] = [];
  for (const { question, cites, span, article } of set.questions) {
    const answer = answerQuestion(library, question, article === null ? {} : { article });
    const given = answer.status === 'answered';
    const top = answer.citations[0]?.quote ?? 'nothing';
    times.push(answer.tookMs);
    if (cites.length === 0) {
      unanswerable.push({ given, confidence: answer.confidence });
      if (given) failures.push({ question, wanted: 'no answer', got: top });
      continue;
    }
    const right = answer.citations.map(({ quote }) => cites.some((cite) => quote.includes(cite)));
    ranks.push(rankOfFirst(right));
    answerable.push({ given, confidence: answer.confidence });
    if (right[0] !== true) failures.push({ question, wanted: cites.join(' | '), got: top });
    if (span.length > 0) {
      const words = answer.answer ?? '';
      spans.push({ em: exactMatch(words, span), f1: tokenF1(words, span) });
    }
  }
  const share = (list: readonly { given: boolean }[]) =>
    mean(list.map(({ given }) => (given ? 1 : 0)));
  const confidence = (list: readonly { confidence: number }[]) => list.map((one) => one.confidence);
  const report = reportOf({
    file,
    format: 'footnote',
    system: footnote.name,
    questions: set.questions.length,
    hit1: hitAt(1, ranks),
    hit3: hitAt(3, ranks),
    mrr: reciprocalRank(ranks),
    offTopicAuroc: auroc(confidence(answerable), confidence(unanswerable)),
    offTopicRecall: share(answerable),
    offTopicFalseAnswers: share(unanswerable),
    spanEm: mean(spans.map(({ em }) => em)),
    spanF1: mean(spans.map(({ f1 }) => f1)),
    meanMs: mean(times),
    p99Ms: percentile(times, 0.99),
  });
  return { report, failures };
}

/** Ranking figures of one system over SQuAD's articles, one at a time and all together. */
function rankSquad(set: SquadSet, peer: Peer): Partial<Report> {
  const ranks: (number | null)[] = [];
  const misspelt: (number | null)[] = [];
  const inLibrary: (number | null)[] = [];
  const times: number[] = [];
  const askAll = peer.build(set.articles.map(({ article }) => article));
  let offset = 0;
  for (const [a, { article, questions }] of set.articles.entries()) {
    const ask = peer.build([article]);
    for (const [q, { question, right }] of questions.entries()) {
      if (right.size === 0) continue;
      const began = performance.now();
      const found = ask(question);
      times.push(performance.now() - began);
      ranks.push(rankIn(found, right));
      misspelt.push(rankIn(ask(misspell(question, SEED + 10_000 * a + q)), right));
      const shifted = new Set([...right].map((sentence) => sentence + offset));
      inLibrary.push(rankIn(askAll(question), shifted));
    }
    offset += article.sentences.length;
  }
  return {
    hit1: hitAt(1, ranks),
    hit3: hitAt(3, ranks),
    mrr: reciprocalRank(ranks),
    libraryHit1: hitAt(1, inLibrary),
    libraryHit3: hitAt(3, inLibrary),
    misspeltHit1: hitAt(1, misspelt),
    misspeltHit3: hitAt(3, misspelt),
    meanMs: mean(times),
    p99Ms: percentile(times, 0.99),
  };
}

/** Scores by which a peer could abstain: of the best sentence, for each kind of question. */
function topScores(
  set: SquadSet,
  peer: Peer,
): { own: number[]; other: number[]; impossible: number[] } {
  const searches = set.articles.map(({ article }) => peer.build([article]));
  const top = (found: readonly Found[]) => found[0]?.score ?? 0;
  const scores = { own: [] as number[], other: [] as number[], impossible: [] as number[] };
  for (const [a, { questions }] of set.articles.entries()) {
    for (const { question, right } of questions) {
      const own = top(searches[a]?.(question) ?? []);
      if (right.size === 0) {
        scores.impossible.push(own);
        continue;
      }
      scores.own.push(own);
      const other = searches[(a + 1) % searches.length];
      if (searches.length > 1) scores.other.push(top(other?.(question) ?? []));
    }
  }
  return scores;
}

/** Abstention and spans, which only Footnote has. */
function judgeSquad(set: SquadSet): Partial<Report> {
  const indexes = set.articles.map(({ article }) => buildIndex([article]));
  const own: { given: boolean; bearing: number; soundness: number }[] = [];
  const other: { given: boolean; bearing: number }[] = [];
  const impossible: number[] = [];
  const spans: { em: number; f1: number; oracleEm: number; oracleF1: number }[] = [];
  for (const [a, { questions }] of set.articles.entries()) {
    const index = indexes[a];
    if (index === undefined) continue;
    for (const { question, right, answers } of questions) {
      const outcome = askIndex(index, question);
      const [first] = right;
      if (first === undefined) {
        impossible.push(outcome.soundness);
        continue;
      }
      own.push(outcome);
      const elsewhere = indexes[(a + 1) % indexes.length];
      if (elsewhere !== undefined && indexes.length > 1) other.push(askIndex(elsewhere, question));
      const span = outcome.span ?? '';
      const oracle = spanIn(index, question, first);
      spans.push({
        em: exactMatch(span, answers),
        f1: tokenF1(span, answers),
        oracleEm: exactMatch(oracle, answers),
        oracleF1: tokenF1(oracle, answers),
      });
    }
  }
  const bearing = (list: readonly { bearing: number }[]) => list.map((one) => one.bearing);
  const share = (list: readonly { given: boolean }[]) =>
    mean(list.map(({ given }) => (given ? 1 : 0)));
  return {
    offTopicAuroc: auroc(bearing(own), bearing(other)),
    offTopicRecall: share(own),
    offTopicFalseAnswers: share(other),
    adversarialAuroc: auroc(
      own.map(({ soundness }) => soundness),
      impossible,
    ),
    spanEm: mean(spans.map(({ em }) => em)),
    spanF1: mean(spans.map(({ f1 }) => f1)),
    oracleSpanEm: mean(spans.map(({ oracleEm }) => oracleEm)),
    oracleSpanF1: mean(spans.map(({ oracleF1 }) => oracleF1)),
  };
}

/** Measures a system on SQuAD's tasks. */
export function measureSquad(file: string, set: SquadSet, peer: Peer): Report {
  const scores = peer === footnote ? null : topScores(set, peer);
  return reportOf({
    file,
    format: 'squad',
    system: peer.name,
    questions: set.articles.reduce((sum, { questions }) => sum + questions.length, 0),
    ...rankSquad(set, peer),
    ...(scores === null
      ? judgeSquad(set)
      : {
          offTopicAuroc: auroc(scores.own, scores.other),
          adversarialAuroc: auroc(scores.own, scores.impossible),
        }),
  });
}

/** The candidates in the order of a peer's ranking; those that it did not find come last. */
function orderOf(article: Article, found: readonly Found[]): number[] {
  const order = found.map(({ sentence }) => sentence);
  const seen = new Set(order);
  return [...order, ...article.sentences.keys()].filter((s, i) => i < order.length || !seen.has(s));
}

/** Measures a system on choosing among given sentences. */
export function measureCandidates(file: string, set: CandidateSet, peer: Peer): Report {
  const precisions: number[] = [];
  const ranks: (number | null)[] = [];
  const times: number[] = [];
  const triggered: { given: boolean; right: boolean; answerable: boolean }[] = [];
  for (const { question, article, right } of set.questions) {
    const index = peer === footnote ? buildIndex([article]) : null;
    const search = index === null ? peer.build([article]) : null;
    const began = performance.now();
    const outcome = index === null ? null : askIndex(index, question, true);
    const found = outcome?.found ?? search?.(question) ?? [];
    times.push(performance.now() - began);
    const ranked = orderOf(article, found).map((sentence) => right[sentence] === true);
    const answerable = right.includes(true);
    if (outcome !== null) {
      const given = outcome.confidence >= TRIGGERING_CONFIDENCE;
      triggered.push({ given, right: ranked[0] === true, answerable });
    }
    if (!answerable) continue;
    ranks.push(rankOfFirst(ranked));
    precisions.push(averagePrecision(ranked, right.filter(Boolean).length));
  }
  return reportOf({
    file,
    format: set.format,
    system: peer.name,
    questions: set.questions.length,
    hit1: hitAt(1, ranks),
    hit3: hitAt(3, ranks),
    mrr: reciprocalRank(ranks),
    map: mean(precisions),
    p1: hitAt(1, ranks),
    triggeringF1: set.format === 'wikiqa' && triggered.length > 0 ? triggeringF1(triggered) : null,
    meanMs: mean(times),
    p99Ms: percentile(times, 0.99),
  });
}
