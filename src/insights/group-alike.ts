import { detectLanguage } from '../article/detect-language.ts';
import { foldWord } from '../search/words/fold.ts';
import { tokenize } from '../search/words/tokens.ts';
import { frequencyRank, likeness } from '../search/words/word-vectors.ts';

/** Questions that ask alike, in the order in which they were given; there is at least one. */
export type Group<Q> = readonly [Q, ...Q[]];

/** A content word of questions, the same object wherever it stands. */
interface Word {
  readonly stem: string;
  /** See `frequencyRank`. */
  readonly rank: number;
  /** What the word tells of a question, above 0. */
  readonly weight: number;
  /** The words that say much the same, this one too: how alike they are, from 0 to 1. */
  readonly near: Map<Word, number>;
}

interface Growing<Q> {
  /** Of its first question. */
  readonly words: readonly Word[];
  /** Of these words together. */
  readonly weight: number;
  readonly members: [Q, ...Q[]];
}

/** Two words as near as this say much the same: any two have 0 ± 0.12 (`likeness`). */
const NEAR = 0.45;
/** Share of two questions' words, by weight, that must have their like in the other. */
const ALIKE = 0.6;
/** More words make no question clearer, and take time. */
const MOST_WORDS = 12;
/** Rank from which on a word tells as much as one that we have never seen. */
const RAREST_RANK = 60_000;

/** By Zipf's law a word of rank r is r times rarer than the first, so what it tells grows with ln r. */
function weightOf(rank: number): number {
  return Math.log(2 + (rank < 0 ? RAREST_RANK : rank));
}

/** Gives the words of questions, each word once for all of them. */
function createVocabulary(): (question: string) => Word[] {
  const known = new Map<string, Word>();
  const ranked: Word[] = [];
  const wordOf = (stem: string, rank: number): Word => {
    const before = known.get(stem);
    if (before !== undefined) return before;
    const word: Word = { stem, rank, weight: weightOf(rank), near: new Map() };
    word.near.set(word, 1);
    if (rank >= 0) {
      for (const other of ranked) {
        const like = likeness(rank, other.rank);
        if (like < NEAR) continue;
        word.near.set(other, like);
        other.near.set(word, like);
      }
      ranked.push(word);
    }
    known.set(stem, word);
    return word;
  };
  return (question) => {
    const language = detectLanguage(question);
    const tokens = tokenize(question, language);
    const content = tokens.filter(({ stop }) => !stop);
    const words = (content.length > 0 ? content : tokens).map(({ term, word }) =>
      // The vectors are those of English words.
      wordOf(term, language === 'en' ? frequencyRank(word) : -1),
    );
    return [...new Set(words)].slice(0, MOST_WORDS);
  };
}

/** What of `words` has its like in `others`, by weight. */
function matchedWeight(words: readonly Word[], others: readonly Word[]): number {
  let sum = 0;
  for (const { near, weight } of words) {
    let best = 0;
    for (const other of others) best = Math.max(best, near.get(other) ?? 0);
    sum += weight * best;
  }
  return sum;
}

function weightOfAll(words: readonly Word[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

/**
 * Puts questions that ask alike together: the same stems, or words near in meaning, for most of what
 * they say. Each joins the group whose first question it is most alike, or begins one. Every question
 * is in exactly one group.
 *
 * @param textOf the words of a question
 * @returns the largest groups first; of the same size, the one whose first question was given first
 */
export function groupAlike<Q>(
  questions: readonly Q[],
  textOf: (question: Q) => string,
): Group<Q>[] {
  const wordsOf = createVocabulary();
  const groups: Growing<Q>[] = [];
  const bySameText = new Map<string, Growing<Q>>();
  const byWord = new Map<Word, Growing<Q>[]>();

  /** What of `words` has its like in each group that has any of it. */
  const matchedIn = (words: readonly Word[]): Map<Growing<Q>, number> => {
    const matched = new Map<Growing<Q>, number>();
    for (const { near, weight } of words) {
      const best = new Map<Growing<Q>, number>();
      for (const [word, like] of near) {
        for (const group of byWord.get(word) ?? []) {
          if (like > (best.get(group) ?? 0)) best.set(group, like);
        }
      }
      for (const [group, like] of best) {
        matched.set(group, (matched.get(group) ?? 0) + weight * like);
      }
    }
    return matched;
  };

  /** Likeness is the share of all words of both, by weight, that have their like in the other. */
  const mostAlike = (words: readonly Word[]): Growing<Q> | undefined => {
    const weight = weightOfAll(words);
    let best: Growing<Q> | undefined;
    let most = 0;
    for (const [group, matched] of matchedIn(words)) {
      const all = weight + group.weight;
      const least = Math.max(ALIKE, most) * all;
      // No more of the group can have its like than there is.
      if (matched + group.weight < least) continue;
      const both = matched + matchedWeight(group.words, words);
      if (both < least || both / all === most) continue;
      best = group;
      most = both / all;
    }
    return best;
  };

  const begin = (words: readonly Word[], question: Q): Growing<Q> => {
    const group: Growing<Q> = { words, weight: weightOfAll(words), members: [question] };
    groups.push(group);
    for (const word of words) {
      const others = byWord.get(word);
      if (others === undefined) byWord.set(word, [group]);
      else others.push(group);
    }
    return group;
  };

  for (const question of questions) {
    const text = foldWord(textOf(question)).trim();
    let group = bySameText.get(text);
    if (group !== undefined) {
      group.members.push(question);
      continue;
    }
    const words = wordsOf(textOf(question));
    group = mostAlike(words);
    if (group === undefined) group = begin(words, question);
    else group.members.push(question);
    bySameText.set(text, group);
  }
  return groups.map(({ members }) => members).sort((a, b) => b.length - a.length);
}
