import { setImmediate } from 'node:timers/promises';
import { type Article, type Sentence, textOf } from '../article/article.ts';
import { baseLanguage } from '../article/language.ts';
import { type Token, tokenize } from './words/tokens.ts';
import { frequencyRank } from './words/word-vectors.ts';

/**
 * Postings from terms to sentences, with the statistics that ranking needs, for one library.
 * Sentences, paragraphs, words and terms are numbered from 0; everything that grows with the text
 * is kept in typed arrays, in which the entries of item `i` run from `starts[i]` to `starts[i + 1]`.
 */
export interface Index {
  /** The language of most of the text, a base tag. */
  readonly language: string;
  /** The languages of the articles (base tags), that of most of the text first; at least one. */
  readonly languages: readonly string[];
  readonly sentences: readonly IndexedSentence[];
  /** First sentence of each paragraph, and one past the last paragraph's last. */
  readonly paragraphStarts: Int32Array;
  /** Paragraph of each sentence. */
  readonly paragraphOf: Int32Array;
  /** Terms of each article's title, without stop words. */
  readonly titleTerms: ReadonlyMap<Article, ReadonlySet<number>>;

  /** Number of each distinct folded word of each language, see `wordIdOf`; the words by number. */
  readonly wordIds: ReadonlyMap<string, number>;
  readonly words: readonly string[];
  /** By the number of a word: its term, whether it is a stop word, its rank in general English,
   * which a word of another language does not have. */
  readonly termOfWord: Int32Array;
  readonly stopWord: Uint8Array;
  readonly rankOfWord: Int32Array;
  /** By the number of a word: whether the articles write it like a name, with a capital letter also
   * inside sentences, nowhere without. Not known of languages that write every noun so. */
  readonly nameWord: Uint8Array;
  /** Number of each distinct term of each language, see `termIdOf`. */
  readonly termIds: ReadonlyMap<string, number>;

  /** Words of each sentence, in order, stop words included. */
  readonly wordStarts: Int32Array;
  readonly wordsOf: Int32Array;

  /** Postings of each term: sentences, ascending, and how often it stands in each (at most 255). */
  readonly postingStarts: Int32Array;
  readonly postingSentences: Int32Array;
  readonly postingCounts: Uint8Array;

  /** Number of paragraphs that hold each term. */
  readonly paragraphCounts: Int32Array;
  /** Mean number of words of a sentence, of a paragraph; stop words included. */
  readonly meanSentenceLength: number;
  readonly meanParagraphLength: number;
}

export interface IndexedSentence {
  readonly article: Article;
  readonly sentence: Sentence;
  /** Place in its article, from 0. */
  readonly place: number;
}

/** Number of sentences that hold a term. */
export function sentenceCount(index: Index, term: number): number {
  return (index.postingStarts[term + 1] ?? 0) - (index.postingStarts[term] ?? 0);
}

/**
 * How a word or term is told from one of another language that is written alike: what the main
 * language has goes by its own letters, and anything else has its language before it.
 */
function keyIn(main: string, language: string, text: string): string {
  return language === main ? text : `${language}:${text}`;
}

/** The number of a folded word in a language of the index (base tag), or −1. */
export function wordIdOf(index: Index, language: string, word: string): number {
  return index.wordIds.get(keyIn(index.language, language, word)) ?? -1;
}

/** The number of a term in a language of the index (base tag), or −1. */
export function termIdOf(index: Index, language: string, term: string): number {
  return index.termIds.get(keyIn(index.language, language, term)) ?? -1;
}

/** The numbers of the sentences that hold a term, ascending. */
export function sentencesWith(index: Index, term: number): Int32Array {
  return index.postingSentences.subarray(index.postingStarts[term], index.postingStarts[term + 1]);
}

/** Whether two sentences, given by number, stand in the same article. */
export function sameArticle(index: Index, a: number, b: number): boolean {
  const first = index.sentences[a];
  return first !== undefined && first.article === index.sentences[b]?.article;
}

/** Numbers words and terms as they are first met. */
class Vocabulary {
  readonly wordIds = new Map<string, number>();
  readonly words: string[] = [];
  readonly termIds = new Map<string, number>();
  readonly termOfWord: number[] = [];
  readonly stopWord: number[] = [];
  readonly rankOfWord: number[] = [];
  /** How a word is written inside sentences: 0 nowhere yet, 1 with a capital letter only, 2 without. */
  private readonly writing: number[] = [];

  private readonly main: string;

  constructor(main: string) {
    this.main = main;
  }

  /** The number of a token's word. Two spellings that fold to one word share the first one's term. */
  add(token: Token, language: string): number {
    const key = keyIn(this.main, language, token.word);
    const known = this.wordIds.get(key);
    if (known !== undefined) return known;
    const id = this.words.length;
    this.wordIds.set(key, id);
    this.words.push(token.word);
    this.termOfWord.push(this.termId(keyIn(this.main, language, token.term)));
    this.stopWord.push(token.stop ? 1 : 0);
    this.rankOfWord.push(language === 'en' ? frequencyRank(token.word) : -1);
    this.writing.push(0);
    return id;
  }

  /** Takes note of how a word is written inside a sentence of running text. */
  note(id: number, { capitalised }: Token): void {
    if (!capitalised) this.writing[id] = 2;
    else if (this.writing[id] === 0) this.writing[id] = 1;
  }

  nameWords(): Uint8Array {
    return Uint8Array.from(this.writing, (writing) => (writing === 1 ? 1 : 0));
  }

  private termId(key: string): number {
    const known = this.termIds.get(key);
    if (known !== undefined) return known;
    this.termIds.set(key, this.termIds.size);
    return this.termIds.size - 1;
  }
}

/** The languages that the articles are written in, that of most of the text first. */
function languagesOf(articles: readonly Article[]): string[] {
  const lengths = new Map<string, number>();
  for (const { language, text } of articles) {
    const base = baseLanguage(language);
    lengths.set(base, (lengths.get(base) ?? 0) + text.length);
  }
  return [...lengths].sort((a, b) => b[1] - a[1]).map(([language]) => language);
}

/** Languages that write every noun with a capital letter. */
const CAPITALISES_NOUNS = new Set(['de', 'lb']);

/** So many sentences are indexed in about a millisecond. */
const SENTENCES_A_STEP = 32;
/** As long may others have to wait, in milliseconds, while an index is built in steps. */
const STEP_MS = 10;

/**
 * Indexes every sentence of the articles.
 *
 * Takes time and memory in proportion to the text: the words of each sentence (4 bytes a word) and
 * two passes over them that sort the postings by counting.
 */
export function buildIndex(articles: readonly Article[]): Index {
  const steps = indexing(articles);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same as `buildIndex`, letting others work every few milliseconds. */
export async function buildIndexInSteps(articles: readonly Article[]): Promise<Index> {
  const steps = indexing(articles);
  for (;;) {
    const until = performance.now() + STEP_MS;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await setImmediate();
  }
}

function* indexing(articles: readonly Article[]): Generator<void, Index> {
  const languages = languagesOf(articles);
  const [main = 'en'] = languages;
  const vocabulary = new Vocabulary(main);
  const sentences: IndexedSentence[] = [];
  const paragraphStarts: number[] = [];
  const paragraphOf: number[] = [];
  const wordStarts: number[] = [0];
  const wordsOf: number[] = [];
  const titleTerms = new Map<Article, ReadonlySet<number>>();

  for (const article of articles) {
    const language = baseLanguage(article.language);
    const titleWords = tokenize(article.title, language).filter((token) => !token.stop);
    const title = titleWords.map(
      (token) => vocabulary.termOfWord[vocabulary.add(token, language)] ?? -1,
    );
    titleTerms.set(article, new Set(title));
    let paragraph: number | undefined;
    for (const [place, sentence] of article.sentences.entries()) {
      if (sentence.paragraph !== paragraph) {
        paragraph = sentence.paragraph;
        paragraphStarts.push(sentences.length);
      }
      sentences.push({ article, sentence, place });
      paragraphOf.push(paragraphStarts.length - 1);
      const noted = sentence.kind === 'body' && !CAPITALISES_NOUNS.has(language);
      for (const [at, token] of tokenize(textOf(article, sentence), language).entries()) {
        const word = vocabulary.add(token, language);
        wordsOf.push(word);
        if (noted && at > 0) vocabulary.note(word, token);
      }
      wordStarts.push(wordsOf.length);
      if (sentences.length % SENTENCES_A_STEP === 0) yield;
    }
  }
  paragraphStarts.push(sentences.length);

  const layout = {
    paragraphOf: Int32Array.from(paragraphOf),
    wordStarts: Int32Array.from(wordStarts),
    wordsOf: Int32Array.from(wordsOf),
    termOfWord: Int32Array.from(vocabulary.termOfWord),
    terms: vocabulary.termIds.size,
  };
  return {
    language: main,
    languages: languages.length === 0 ? [main] : languages,
    sentences,
    paragraphStarts: Int32Array.from(paragraphStarts),
    titleTerms,
    wordIds: vocabulary.wordIds,
    words: vocabulary.words,
    stopWord: Uint8Array.from(vocabulary.stopWord),
    rankOfWord: Int32Array.from(vocabulary.rankOfWord),
    nameWord: vocabulary.nameWords(),
    termIds: vocabulary.termIds,
    paragraphOf: layout.paragraphOf,
    wordStarts: layout.wordStarts,
    wordsOf: layout.wordsOf,
    termOfWord: layout.termOfWord,
    ...postings(layout),
    meanSentenceLength: wordsOf.length / Math.max(1, sentences.length),
    meanParagraphLength: wordsOf.length / Math.max(1, paragraphStarts.length - 1),
  };
}

interface Layout {
  readonly paragraphOf: Int32Array;
  readonly wordStarts: Int32Array;
  readonly wordsOf: Int32Array;
  readonly termOfWord: Int32Array;
  readonly terms: number;
}

/** Visits each distinct term of each sentence, in the order of the sentences. */
function forEachTerm(layout: Layout, visit: (term: number, sentence: number) => void): void {
  const lastSeen = new Int32Array(layout.terms).fill(-1);
  for (let sentence = 0; sentence + 1 < layout.wordStarts.length; sentence++) {
    const end = layout.wordStarts[sentence + 1] as number;
    for (let i = layout.wordStarts[sentence] as number; i < end; i++) {
      const term = layout.termOfWord[layout.wordsOf[i] as number] as number;
      if (lastSeen[term] === sentence) continue;
      lastSeen[term] = sentence;
      visit(term, sentence);
    }
  }
}

function postings(
  layout: Layout,
): Pick<Index, 'postingStarts' | 'postingSentences' | 'postingCounts' | 'paragraphCounts'> {
  const postingStarts = new Int32Array(layout.terms + 1);
  const paragraphCounts = new Int32Array(layout.terms);
  const lastParagraph = new Int32Array(layout.terms).fill(-1);
  forEachTerm(layout, (term, sentence) => {
    postingStarts[term + 1] = (postingStarts[term + 1] as number) + 1;
    const paragraph = layout.paragraphOf[sentence] as number;
    if (lastParagraph[term] === paragraph) return;
    lastParagraph[term] = paragraph;
    paragraphCounts[term] = (paragraphCounts[term] as number) + 1;
  });
  for (let term = 0; term < layout.terms; term++) {
    postingStarts[term + 1] = (postingStarts[term + 1] as number) + (postingStarts[term] as number);
  }

  const total = postingStarts[layout.terms] as number;
  const postingSentences = new Int32Array(total);
  const postingCounts = new Uint8Array(total);
  const next = postingStarts.slice(0, layout.terms);
  for (let sentence = 0; sentence + 1 < layout.wordStarts.length; sentence++) {
    const end = layout.wordStarts[sentence + 1] as number;
    for (let i = layout.wordStarts[sentence] as number; i < end; i++) {
      const term = layout.termOfWord[layout.wordsOf[i] as number] as number;
      const last = (next[term] as number) - 1;
      const begun = last >= (postingStarts[term] as number) && postingSentences[last] === sentence;
      const slot = begun ? last : last + 1;
      postingSentences[slot] = sentence;
      postingCounts[slot] = Math.min(255, (postingCounts[slot] as number) + 1);
      if (!begun) next[term] = slot + 1;
    }
  }
  return { postingStarts, postingSentences, postingCounts, paragraphCounts };
}
