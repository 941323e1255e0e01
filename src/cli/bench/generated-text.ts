import type { Article, Sentence } from '../../article/article.ts';
import { randomFrom } from '../../random.ts';
import { misspell } from '../eval/misspell.ts';

/** A question made from a sentence, with the place of that sentence among all sentences. */
export interface GeneratedQuestion {
  readonly text: string;
  readonly sentence: number;
}

const COMMONEST =
  'the of and in to a is was for on that with by as at from his her it were an be this which are had has not or its but have one been their he she they who after more said also first two into when during other time new some than'.split(
    ' ',
  );
const OPENINGS = ['What', 'Who', 'When did', 'Where is', 'How many', 'Why was', 'Which'];
const ONSETS = 'b br c ch d dr f g gr h j k l m n p pr qu r s sh st t tr v w'.split(' ');
const VOWELS = 'a e i o u ai ea ou'.split(' ');
const CODAS = ['', '', 'n', 'r', 'l', 's', 'nd', 'st', 'm', 't'];

const DISTINCT_WORDS = 20_000;
const SENTENCES_PER_ARTICLE = 200;
const SENTENCES_PER_PARAGRAPH = 4;
/** One question in so many is misspelt. */
const MISSPELT_ONE_IN = 8;

type Random = () => number;

function whole(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

function pick<T>(random: Random, list: readonly T[], fallback: T): T {
  return list[Math.floor(random() * list.length)] ?? fallback;
}

function inventWord(random: Random): string {
  let word = '';
  for (let syllables = whole(random, 2, 4); syllables > 0; syllables--) {
    word += pick(random, ONSETS, 'b') + pick(random, VOWELS, 'a');
  }
  return word + pick(random, CODAS, '');
}

/** Common English words, then invented ones; every seventh of those is a name. */
function vocabulary(random: Random): string[] {
  const words = new Set(COMMONEST);
  while (words.size < DISTINCT_WORDS) {
    const word = inventWord(random);
    const name = words.size % 7 === 0;
    words.add(name ? word.charAt(0).toUpperCase() + word.slice(1) : word);
  }
  return [...words];
}

/**
 * Draws words of a list with the frequencies of natural text: the word of rank r with a probability
 * in proportion to 1 / (r + 2.7), the law of Zipf as Mandelbrot corrected it.
 */
function zipfian(random: Random, words: readonly string[]): () => string {
  const sums = new Float64Array(words.length);
  let sum = 0;
  for (let rank = 0; rank < words.length; rank++) {
    sum += 1 / (rank + 1 + 2.7);
    sums[rank] = sum;
  }
  return () => {
    const wanted = random() * sum;
    let low = 0;
    let high = words.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
}

function inventSentence(random: Random, word: () => string): string {
  const words = Array.from({ length: whole(random, 8, 28) }, () => {
    const kind = random();
    if (kind < 0.01) return `${whole(random, 1800, 2025)}`;
    return kind < 0.02 ? `${whole(random, 2, 900)}` : word();
  });
  if (words.length > 14) words[7] += ',';
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function inventArticle(id: string, title: string, bodies: readonly string[]): Article {
  let text = '';
  const sentences: Sentence[] = [];
  for (const [i, body] of bodies.entries()) {
    const position = (i % SENTENCES_PER_PARAGRAPH) + 1;
    if (i > 0) text += position === 1 ? '\n\n' : ' ';
    const start = text.length;
    text += body;
    const paragraph = Math.floor(i / SENTENCES_PER_PARAGRAPH) + 1;
    sentences.push({ start, end: text.length, paragraph, position, kind: 'body' });
  }
  return { id, title, url: null, author: null, date: null, language: 'en', text, sentences };
}

/**
 * Articles of invented text with as many sentences in all as asked for, in articles of at most 200:
 * words with natural frequencies, names, numbers, 8 to 28 words a sentence. The same for the same seed.
 */
export function generateArticles(sentences: number, seed: number): Article[] {
  const random = randomFrom(seed);
  const word = zipfian(random, vocabulary(random));
  const articles: Article[] = [];
  for (let left = sentences; left > 0; left -= SENTENCES_PER_ARTICLE) {
    const number = articles.length + 1;
    const bodies = Array.from({ length: Math.min(left, SENTENCES_PER_ARTICLE) }, () =>
      inventSentence(random, word),
    );
    articles.push(inventArticle(`article-${number}`, `${word()} ${word()} ${number}`, bodies));
  }
  return articles;
}

function questionFrom(random: Random, sentence: string): string {
  const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !COMMONEST.includes(word.toLowerCase()));
  const kept = (telling.length > 0 ? telling : words).slice();
  const wanted = whole(random, 3, 6);
  while (kept.length > wanted) kept.splice(Math.floor(random() * kept.length), 1);
  return `${pick(random, OPENINGS, 'What')} ${kept.join(' ')}?`;
}

/**
 * Questions to sentences of the articles: three to six of a sentence's telling words in their order
 * after a question word, one question in eight misspelt. The same for the same seed.
 */
export function generateQuestions(
  articles: readonly Article[],
  count: number,
  seed: number,
): GeneratedQuestion[] {
  const random = randomFrom(seed);
  const texts = articles.flatMap(({ text, sentences }) =>
    sentences.map(({ start, end }) => text.slice(start, end)),
  );
  return Array.from({ length: count }, (_, i) => {
    const sentence = Math.floor(random() * texts.length);
    const text = questionFrom(random, texts[sentence] ?? '');
    const slip = i % MISSPELT_ONE_IN === MISSPELT_ONE_IN - 1;
    return { text: slip ? misspell(text, seed + i) : text, sentence };
  });
}
