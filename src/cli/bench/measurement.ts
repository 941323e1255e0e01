/** What one system needs for one amount of text. */
export interface Measurement {
  readonly system: string;
  readonly sentences: number;
  /** Milliseconds to index all sentences, with nothing warm. */
  readonly buildMs: number;
  /** Questions that were timed: fewer for a system that is slow. */
  readonly questions: number;
  readonly meanMs: number;
  readonly p99Ms: number;
  /** Share of the questions for which the sentence they were made from came first. */
  readonly hit1: number;
  /** Heap and array buffers that loading code and data, indexing and asking added, in MB (2²⁰ bytes), after collection. */
  readonly memoryMb: number;
}
