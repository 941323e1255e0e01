import { hitAt, mean, percentile } from '../eval/measures.ts';
import { generateArticles, generateQuestions } from './generated-text.ts';
import type { Measurement } from './measurement.ts';
import { SYSTEMS, type SystemName } from './systems.ts';

const SEED = 20_260_202;
/** Of so many, ten lie above the p99: of a few hundred, one pause of the collector would decide it. */
const MOST_QUESTIONS = 1_000;
const FEWEST_QUESTIONS = 3;
/** A system that is slow is asked until this has passed. */
const ASKING_MS = 6_000;
/** Asked before the clock counts, so that the compiler has seen the code. */
const WARMING_QUESTIONS = 100;
const WARMING_MS = 500;

/** Bytes in use after collection; the process needs `--expose-gc`. */
function bytesInUse(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/**
 * Builds and asks one system in this process, which should do nothing else. Its modules and their
 * data are loaded after the memory is first read, so that they count too.
 *
 * @param sentences how many sentences of generated text to index
 */
export async function measureSystem(system: SystemName, sentences: number): Promise<Measurement> {
  const articles = generateArticles(sentences, SEED);
  const warming = generateQuestions(articles, WARMING_QUESTIONS, SEED + 1);
  const questions = generateQuestions(articles, MOST_QUESTIONS, SEED + 2);
  const before = bytesInUse();

  const peer = await SYSTEMS[system]();
  const beganBuilding = performance.now();
  const search = peer.build(articles);
  const buildMs = performance.now() - beganBuilding;

  const beganWarming = performance.now();
  for (const { text } of warming) {
    if (performance.now() - beganWarming > WARMING_MS) break;
    search(text);
  }
  const times: number[] = [];
  const ranks: (number | null)[] = [];
  const beganAsking = performance.now();
  for (const { text, sentence } of questions) {
    const began = performance.now();
    if (times.length >= FEWEST_QUESTIONS && began - beganAsking > ASKING_MS) break;
    const [first] = search(text);
    times.push(performance.now() - began);
    ranks.push(first?.sentence === sentence ? 1 : null);
  }
  const memoryMb = (bytesInUse() - before) / 2 ** 20;
  // Asked once more after the reading, so that the index could not be collected before it.
  search(questions[0]?.text ?? '');
  return {
    system: peer.name,
    sentences,
    buildMs,
    questions: times.length,
    meanMs: mean(times) ?? 0,
    p99Ms: percentile(times, 0.99) ?? 0,
    hit1: hitAt(1, ranks) ?? 0,
    memoryMb,
  };
}
