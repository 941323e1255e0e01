import { columnsOf } from '../columns.ts';

/** What is measured of a question set: fractions from 0 to 1, milliseconds; null where it does not apply. */
export interface Report {
  readonly file: string;
  readonly format: 'footnote' | 'squad' | 'wikiqa' | 'selqa';
  /** Whose figures these are. */
  readonly system: string;
  readonly questions: number;
  readonly hit1: number | null;
  readonly hit3: number | null;
  readonly mrr: number | null;
  readonly map: number | null;
  readonly p1: number | null;
  readonly libraryHit1: number | null;
  readonly libraryHit3: number | null;
  readonly misspeltHit1: number | null;
  readonly misspeltHit3: number | null;
  readonly offTopicAuroc: number | null;
  readonly offTopicRecall: number | null;
  readonly offTopicFalseAnswers: number | null;
  readonly adversarialAuroc: number | null;
  readonly triggeringF1: number | null;
  readonly spanEm: number | null;
  readonly spanF1: number | null;
  readonly oracleSpanEm: number | null;
  readonly oracleSpanF1: number | null;
  readonly meanMs: number | null;
  readonly p99Ms: number | null;
}

export type Measure = Exclude<keyof Report, 'file' | 'format' | 'system'>;

/** The measures in the order of the table. */
export const MEASURES: readonly Measure[] = [
  'questions',
  'hit1',
  'hit3',
  'mrr',
  'map',
  'p1',
  'libraryHit1',
  'libraryHit3',
  'misspeltHit1',
  'misspeltHit3',
  'offTopicAuroc',
  'offTopicRecall',
  'offTopicFalseAnswers',
  'adversarialAuroc',
  'triggeringF1',
  'spanEm',
  'spanF1',
  'oracleSpanEm',
  'oracleSpanF1',
  'meanMs',
  'p99Ms',
];

/** A report in which only what applies is filled in. */
export function reportOf(
  part: Pick<Report, 'file' | 'format' | 'system' | 'questions'> & Partial<Report>,
): Report {
  const empty = Object.fromEntries(MEASURES.map((measure) => [measure, null]));
  return { ...(empty as unknown as Report), ...part };
}

const PLAIN_NUMBERS = new Set<Measure>(['questions', 'mrr', 'map', 'p1', 'triggeringF1']);

function cell(measure: Measure, value: number | null): string {
  if (value === null) return '–';
  if (measure === 'questions') return `${value}`;
  if (measure.endsWith('Ms')) return value.toFixed(2);
  if (PLAIN_NUMBERS.has(measure) || measure.endsWith('Auroc')) return value.toFixed(3);
  return `${(100 * value).toFixed(1)} %`;
}

/** One table: a line a measure, a column a file and system; measures that apply nowhere are left out. */
export function tableOf(reports: readonly Report[]): string {
  const rows = MEASURES.filter((measure) => reports.some((report) => report[measure] !== null));
  const lines = [
    ['file', ...reports.map((report) => report.file)],
    ['system', ...reports.map((report) => report.system)],
    ...rows.map((measure) => [measure, ...reports.map((report) => cell(measure, report[measure]))]),
  ];
  return columnsOf(lines);
}
