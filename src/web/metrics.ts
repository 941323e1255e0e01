import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Observer } from '../discord/observer.ts';

/** What is in memory at the moment. */
export interface MemoryFigures {
  readonly libraries: number;
  readonly articles: number;
}

export type PageKind = 'read' | 'health' | 'metrics' | 'other';

/** What is counted, in the words of Prometheus. */
export interface Metrics extends Observer {
  readonly contentType: string;
  /** A request of the web server was answered. */
  requestAnswered(page: PageKind, status: number): void;
  /** All figures, in Prometheus's text format. */
  text(): Promise<string>;
}

/** Upper bounds in seconds: most answers take milliseconds. */
const ANSWER_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
/** In seconds, up to the three that Discord gives. */
const ACKNOWLEDGEMENT_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3];

/**
 * Counts what happens, with nothing of who asked or what.
 *
 * @param figures read when the metrics are
 * @param isServing likewise
 */
export function createMetrics(figures: () => MemoryFigures, isServing: () => boolean): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const questions = new Counter({
    name: 'footnote_questions_total',
    help: 'Questions asked in Discord, by what became of them',
    labelNames: ['status'] as const,
    registers,
  });
  for (const status of ['answered', 'uncertain', 'unanswered', 'refused', 'failed'] as const) {
    questions.inc({ status }, 0);
  }
  const answering = new Histogram({
    name: 'footnote_answer_seconds',
    help: 'From a question to its answer, without the way to Discord',
    buckets: ANSWER_BUCKETS,
    registers,
  });
  const acknowledging = new Histogram({
    name: 'footnote_acknowledgement_seconds',
    help: 'From the arrival of an interaction to Discord taking the first response',
    buckets: ACKNOWLEDGEMENT_BUCKETS,
    registers,
  });
  const requests = new Counter({
    name: 'footnote_http_requests_total',
    help: 'Requests to the web server, by kind of page and status',
    labelNames: ['page', 'status'] as const,
    registers,
  });
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  gauge('footnote_serving', '1 while questions are answered, 0 while not', () =>
    isServing() ? 1 : 0,
  );
  gauge('footnote_libraries', 'Libraries in memory', () => figures().libraries);
  gauge('footnote_articles', 'Articles in memory', () => figures().articles);

  return {
    contentType: register.contentType,
    questionAsked(outcome, tookMs) {
      questions.inc({ status: outcome });
      if (tookMs !== null) answering.observe(tookMs / 1_000);
    },
    acknowledged: (afterMs) => acknowledging.observe(afterMs / 1_000),
    requestAnswered: (page, status) => requests.inc({ page, status }),
    text: () => register.metrics(),
  };
}
