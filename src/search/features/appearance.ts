import { textOf } from '../../article/article.ts';
import type { Index } from '../inverted-index.ts';
import { type Mention, mentionsIn } from '../mentions.ts';
import { type Token, tokenize } from '../words/tokens.ts';
import { direction } from '../words/word-vectors.ts';
import { denies } from './denial.ts';

/** What a sentence shows whatever is asked. */
export interface Appearance {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly (Mention & { readonly tokens: readonly Token[] })[];
  /** Its distinct content words, by number in the index. */
  readonly contentWords: readonly number[];
  /** Number of its content words and of their distinct terms. */
  readonly contentLength: number;
  readonly contentTerms: number;
  readonly isQuestion: boolean;
  readonly hasColon: boolean;
  /** It denies something, in English. */
  readonly denies: boolean;
  /** Share of its words that begin with a capital letter. */
  readonly capitalShare: number;
  /** Direction of its content words' vectors together, rarer words weighing more; length 1. */
  readonly vector: Float32Array;
}

/** Sentences whose appearance is remembered, per index. */
const REMEMBERED = 8_192;
const remembered = new WeakMap<Index, Map<number, Appearance>>();

/** What a word of the given frequency rank weighs in a vector of many words: rarer words more. */
export function vectorWeight(rank: number): number {
  return Math.log(2 + rank);
}

function read(index: Index, sentence: number): Appearance {
  const indexed = index.sentences[sentence];
  const text = indexed === undefined ? '' : textOf(indexed.article, indexed.sentence);
  const tokens = tokenize(text, indexed?.article.language ?? index.language);
  const words = index.wordsOf.subarray(index.wordStarts[sentence], index.wordStarts[sentence + 1]);
  let contentLength = 0;
  const distinct = new Set<number>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number;
    if (index.stopWord[word] === 1) continue;
    contentLength += 1;
    distinct.add(word);
  }
  const contentWords = [...distinct];
  const ranks = contentWords.map((word) => index.rankOfWord[word] ?? -1);
  return {
    text,
    tokens,
    mentions: mentionsIn(text, tokens).map(({ kind, start, end }) => ({
      kind,
      start,
      end,
      tokens: tokens.filter((token) => token.start >= start && token.start < end),
    })),
    contentWords,
    contentLength,
    contentTerms: new Set(contentWords.map((word) => index.termOfWord[word])).size,
    isQuestion: /\?["'”’)\]]*$/.test(text),
    hasColon: /[:;]/.test(text),
    denies: denies(tokens),
    capitalShare: tokens.filter((token) => token.capitalised).length / Math.max(1, tokens.length),
    vector: direction(ranks, ranks.map(vectorWeight)),
  };
}

function rememberedOf(index: Index): Map<number, Appearance> {
  const known = remembered.get(index);
  if (known !== undefined) return known;
  const empty = new Map<number, Appearance>();
  remembered.set(index, empty);
  return empty;
}

/** The appearance of a sentence, remembered between questions. */
export function appearanceOf(index: Index, sentence: number): Appearance {
  const known = rememberedOf(index);
  const before = known.get(sentence);
  if (before !== undefined) return before;
  const appearance = read(index, sentence);
  if (known.size >= REMEMBERED) known.clear();
  known.set(sentence, appearance);
  return appearance;
}
