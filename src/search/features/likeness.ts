import { type Index, termIdOf, wordIdOf } from '../inverted-index.ts';
import type { Question } from '../question/question.ts';
import { namesOfCountry, seatsOf } from '../words/countries.ts';
import { relatedTo } from '../words/related-words.ts';
import { likeness } from '../words/word-vectors.ts';
import { standInsOf } from './roles.ts';

/** Words of one family, who has a role, words with a sense in common, and those of which one is the wider. */
const RELATED = 0.8;
const STANDS_FOR = 0.9;
const SAME_SENSE = 0.75;
const SEAT = 0.7;
const NESTED_SENSE = 0.6;
const MOST_ALIKE = 0.95;

/** What means something like one of the question's terms: how much like each of them. */
interface Meanings {
  readonly ofTerms: ReadonlyMap<number, Float32Array>;
  readonly ofWords: ReadonlyMap<number, Float32Array>;
}

/**
 * The index's terms, and words, that are or mean what one of the question's terms does: by derivation,
 * by WordNet and the names of countries, which are English only, or by what the articles say of who is
 * who.
 */
function meaningsOf(index: Index, question: Question): Meanings {
  const { language, terms } = question;
  const ofTerms = new Map<number, Float32Array>();
  const ofWords = new Map<number, Float32Array>();
  const add = (to: Map<number, Float32Array>, id: number, place: number, likeness: number) => {
    // A number is like none but itself.
    if (id < 0 || (likeness < 1 && terms[place]?.numeric === true)) return;
    const row = to.get(id) ?? new Float32Array(terms.length);
    to.set(id, row);
    row[place] = Math.max(row[place] as number, likeness);
  };
  for (const [place, { word, term, family }] of terms.entries()) {
    for (const related of family) add(ofTerms, related, place, RELATED);
    add(ofTerms, term, place, 1);
    // The same word in another language of the library has a term of its own.
    for (const own of index.languages) add(ofWords, wordIdOf(index, own, word), place, 1);
  }
  if (language !== 'en') return { ofTerms, ofWords };
  const addStem = (stem: string, place: number, likeness: number) =>
    add(ofTerms, termIdOf(index, language, stem), place, likeness);
  const addWord = (word: string, place: number, likeness: number) =>
    add(ofWords, wordIdOf(index, language, word), place, likeness);
  for (const [place, { stem, word }] of terms.entries()) {
    const { same, nested } = relatedTo(stem);
    for (const other of same) addStem(other, place, SAME_SENSE);
    for (const other of nested) addStem(other, place, NESTED_SENSE);
    for (const other of namesOfCountry(word)) addWord(other, place, RELATED);
    for (const other of seatsOf(word)) addWord(other, place, SEAT);
  }
  for (const { stem, place } of standInsOf(index, question)) addStem(stem, place, STANDS_FOR);
  return { ofTerms, ofWords };
}

/** Words for which there is room at first. */
const FIRST_ROWS = 512;

/**
 * How much words of an index are like each of a question's terms, from 0 to 1: 1 for the same stem, at
 * least 0.8 for a word of the same family (Ukraine, Ukrainian), else how alike their vectors are. Each
 * word is compared once.
 */
export class Likenesses {
  private readonly index: Index;
  private readonly meanings: Meanings;
  /** Ranks of the question's terms, −1 for those that are like none but themselves. */
  private readonly ranks: Int32Array;
  /** By the number of a word: that of its row, from 1; 0 for one that was not compared yet. */
  private readonly rows: Int32Array;
  private compared = 0;
  /** Row by row, one value for each of the question's terms. */
  private values: Float32Array;

  constructor(index: Index, question: Question) {
    this.index = index;
    this.meanings = meaningsOf(index, question);
    this.ranks = Int32Array.from(question.terms, ({ rank, numeric }) => (numeric ? -1 : rank));
    this.rows = new Int32Array(index.words.length);
    this.values = new Float32Array(FIRST_ROWS * question.terms.length);
  }

  /** How much a word of the index, by number, is like the term at a place of the question. */
  of(word: number, place: number): number {
    const row = this.rowOf(word);
    return this.values[row + place] as number;
  }

  /** Raises each value to how much a word is like the term at its place, where it is less. */
  raise(most: Float32Array, word: number): void {
    const row = this.rowOf(word);
    const { values } = this;
    for (let place = 0; place < most.length; place++) {
      const value = values[row + place] as number;
      if (value > (most[place] as number)) most[place] = value;
    }
  }

  /** Where the row of a word begins among the values. */
  private rowOf(word: number): number {
    const known = this.rows[word] as number;
    if (known > 0) return (known - 1) * this.ranks.length;
    const row = this.compared * this.ranks.length;
    this.compared += 1;
    this.rows[word] = this.compared;
    if (row === this.values.length) this.grow();
    this.compare(word, row);
    return row;
  }

  private grow(): void {
    const values = new Float32Array(2 * this.values.length);
    values.set(this.values);
    this.values = values;
  }

  private compare(word: number, row: number): void {
    const { index, meanings, ranks, values } = this;
    const rank = index.rankOfWord[word] as number;
    const ofTerm = meanings.ofTerms.get(index.termOfWord[word] as number);
    const ofWord = meanings.ofWords.get(word);
    for (let place = 0; place < ranks.length; place++) {
      const meant = Math.max(ofTerm?.[place] ?? 0, ofWord?.[place] ?? 0);
      const alike = meant >= MOST_ALIKE ? 0 : likeness(rank, ranks[place] as number);
      values[row + place] = Math.max(meant, Math.min(MOST_ALIKE, alike));
    }
  }
}
