import { randomFrom } from '../../src/random.ts';
import { relatedTo } from '../../src/search/words/related-words.ts';
import { stemOf } from '../../src/search/words/stemmer.ts';
import { tokenize } from '../../src/search/words/tokens.ts';
import { commonWords, frequencyRank, likeness } from '../../src/search/words/word-vectors.ts';

/** Words among which others are looked for, and how near in meaning they must be. */
const WORDS = 15_000;
const LEAST_LIKENESS = 0.6;
const NEAREST = 6;
/** How many of the words that can be replaced are. */
const REPLACED = 0.6;

const known = new Map<string, readonly string[]>();

let words: ReadonlyMap<string, string> | undefined;

/** The most frequent word of each stem. */
function wordOfStem(): ReadonlyMap<string, string> {
  words ??= new Map([...commonWords(WORDS)].reverse().map((word) => [stemOf(word, 'en'), word]));
  return words;
}

function neighboursOf(word: string): readonly string[] {
  const before = known.get(word);
  if (before !== undefined) return before;
  const rank = frequencyRank(word);
  const stem = stemOf(word, 'en');
  const { same, nested } = relatedTo(stem);
  const senses = [...same, ...nested].flatMap((other) => wordOfStem().get(other) ?? []);
  const near = commonWords(WORDS)
    .map((other, otherRank) => ({ other, near: likeness(rank, otherRank) }))
    .filter(({ other, near }) => near >= LEAST_LIKENESS && stemOf(other, 'en') !== stem)
    .sort((a, b) => b.near - a.near)
    .slice(0, NEAREST)
    .map(({ other }) => other);
  const others = [...new Set([...near, ...senses.slice(0, NEAREST)])];
  known.set(word, others);
  return others;
}

/**
 * A question with most of its content words, names and numbers aside, replaced by others near in
 * meaning: what the question sets have too little of, and people do all the time.
 */
export function paraphrase(question: string, seed: number): string {
  const random = randomFrom(seed);
  let text = '';
  let end = 0;
  for (const { start, end: past, word, stop, numeric, capitalised } of tokenize(question, 'en')) {
    text += question.slice(end, start);
    end = past;
    const others = stop || numeric || capitalised ? [] : neighboursOf(word);
    const other = random() < REPLACED ? others[Math.floor(random() * others.length)] : undefined;
    text += other ?? question.slice(start, past);
  }
  return text + question.slice(end);
}
