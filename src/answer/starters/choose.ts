import { baseLanguage } from '../../article/language.ts';
import { appearanceOf } from '../../search/features/appearance.ts';
import type { Index } from '../../search/inverted-index.ts';
import { type Clause, clauseOf } from './clause.ts';
import { namesAskedIn } from './names.ts';
import { lastNamesIn } from './people.ts';
import type { Proposal } from './proposal.ts';
import { proposalsOf } from './proposals.ts';
import { readSentence } from './reading.ts';

/** A proposal with the sentence that answers it, by number in the index. */
export interface Placed extends Proposal {
  readonly sentence: number;
}

/** Of a longer article, so many stretches of so many sentences are read. */
const MOST_STRETCHES = 20;
const STRETCH = 6;
/** A question is worth so much less for each that is kept of its kind, of its subject, or near it. */
const SAME_KIND = 0.7;
const SAME_SUBJECT = 0.6;
const NEAR = 1;

/** Numbers of the sentences to read, in stretches: who “he” is stands in the sentence before. */
function sentencesToRead(size: number): number[] {
  if (size <= MOST_STRETCHES * STRETCH) return Array.from({ length: size }, (_, at) => at);
  return Array.from({ length: MOST_STRETCHES }, (_, stretch) => {
    const from = Math.floor((stretch * size) / MOST_STRETCHES);
    return Array.from({ length: STRETCH }, (_, at) => from + at);
  }).flat();
}

/** Longer sentences, in words, are lists and tables more often than statements. */
const LONGEST_SENTENCE = 70;
/** So many sentences are read between pauses. */
const BETWEEN_PAUSES = 6;

/** Reads sentences and what they could be asked; pauses now and then. */
function* proposalsIn(index: Index, sentences: readonly number[]): Generator<null, Placed[]> {
  for (const [at, sentence] of sentences.entries()) {
    appearanceOf(index, sentence);
    if (at % BETWEEN_PAUSES === 0) yield null;
  }
  const lastNames = lastNamesIn(index, sentences);
  const found: Placed[] = [];
  let before: Clause | null = null;
  for (const [at, sentence] of sentences.entries()) {
    if (at % BETWEEN_PAUSES === 0) yield null;
    const indexed = index.sentences[sentence];
    if (indexed === undefined || indexed.sentence.kind !== 'body') continue;
    if (appearanceOf(index, sentence).tokens.length > LONGEST_SENTENCE) continue;
    if (baseLanguage(indexed.article.language) !== 'en') {
      for (const one of namesAskedIn(index, sentence)) found.push({ ...one, sentence });
      continue;
    }
    const follows = sentences[at - 1] === sentence - 1 && indexed.sentence.position > 1;
    const reading = readSentence(index, sentence, lastNames);
    const clause: Clause | null = clauseOf(reading, follows ? (before?.subject ?? null) : null);
    for (const one of proposalsOf(reading, clause)) found.push({ ...one, sentence });
    before = clause;
  }
  return found;
}

/** What a proposal is worth beside those that are kept already. */
function worthBeside(proposal: Placed, kept: readonly Placed[], near: number): number {
  let { worth } = proposal;
  for (const other of kept) {
    if (other.sentence === proposal.sentence) return Number.NEGATIVE_INFINITY;
    if (other.asking === proposal.asking) worth -= SAME_KIND;
    if (other.about === proposal.about) worth -= SAME_SUBJECT;
    if (Math.abs(other.sentence - proposal.sentence) < near) worth -= NEAR;
  }
  return worth;
}

/**
 * The questions that an article could be asked, best first and varied, each beside those before it of
 * which the caller says that it is kept.
 *
 * @param index of that article alone
 * @returns a generator that takes, with `next`, whether the proposal before is kept, and gives null
 * where it pauses for other work
 */
export function* chosenOf(index: Index): Generator<Placed | null, void, boolean> {
  const size = index.sentences.length;
  let left = yield* proposalsIn(index, sentencesToRead(size));
  const near = Math.max(2, size / 10);
  const kept: Placed[] = [];
  for (;;) {
    let best: Placed | null = null;
    let most = Number.NEGATIVE_INFINITY;
    for (const one of left) {
      const worth = worthBeside(one, kept, near);
      if (worth > most) {
        best = one;
        most = worth;
      }
    }
    if (best === null) return;
    const chosen: Placed = best;
    left = left.filter(({ question }) => question !== chosen.question);
    if (yield chosen) kept.push(chosen);
  }
}
