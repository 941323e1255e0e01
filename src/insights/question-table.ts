import type { KeptQuestion } from '../store/questions.ts';
import type { InsightsTexts } from '../texts/insights.ts';
import { csvOf } from './csv.ts';

/** A file of questions, and how many it holds. */
export interface QuestionFile {
  readonly csv: string;
  readonly count: number;
}

/** Discord takes 10 MiB from a bot; the rest is for what stands around. */
const LARGEST_BYTES = 8 * 1024 * 1024;

function isoTime(at: number | null): string {
  return at === null ? '' : new Date(at).toISOString();
}

/**
 * A table of questions as a CSV file, as many as 8 MiB hold.
 *
 * @param titles of the articles that are there, by their ids
 * @param wrong how many called the answer wrong, by the question's id
 */
export function questionFile(
  questions: readonly KeptQuestion[],
  titles: ReadonlyMap<string, string>,
  wrong: ReadonlyMap<string, number>,
  texts: InsightsTexts,
): QuestionFile {
  const { columns, no, yes } = texts;
  const head = [
    columns.askedAt,
    columns.question,
    columns.got,
    columns.confidence,
    columns.article,
    columns.channel,
    columns.private,
    columns.wrong,
    columns.answeredSince,
    columns.asker,
  ];
  const rows: (string | number)[][] = [head];
  let bytes = 0;
  for (const one of questions) {
    const row = [
      isoTime(one.askedAt),
      one.question,
      texts[one.status],
      Math.round(one.confidence * 1_000) / 1_000,
      one.articleId === null ? '' : (titles.get(one.articleId) ?? one.articleId),
      one.channelId,
      one.hidden ? yes : no,
      wrong.get(one.id) ?? 0,
      isoTime(one.settledAt),
      one.askerId ?? '',
    ];
    // Quotes in cells are doubled.
    bytes += 2 * Buffer.byteLength(row.join(','));
    if (bytes > LARGEST_BYTES) break;
    rows.push(row);
  }
  return { csv: csvOf(rows), count: rows.length - 1 };
}
