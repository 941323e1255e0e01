import type { QuestionTerm } from '../question/question.ts';
import { firstWord, opensWithPronoun } from './back-reference.ts';
import { columnsOf } from './columns.ts';
import {
  neighbourOf,
  paragraphBounds,
  paragraphReadingOf,
  type Reading,
  readingOf,
  type Scope,
} from './scope.ts';

/** What stands around the sentence: its neighbours, its paragraph, what its pronouns mean. */
export const CONTEXT = [
  'contextCoverage',
  'previousCoverage',
  'paragraphScore',
  'restOfParagraphScore',
  'previousScore',
  'nextScore',
  'antecedentCoverage',
  'referenceCoverage',
  'opensWithPronoun',
  'titleCoverage',
  'titleOnlyCoverage',
] as const;

const AT = columnsOf(CONTEXT);

/** How much of a word counts that stands not in the sentence but before it, or elsewhere around it. */
const IN_PREVIOUS = 0.8;
const AROUND = 0.5;

const DEFINITE = new Set(['the', 'this', 'these', 'both', 'such', 'that', 'those']);
/** How many sentences back a pronoun may lead. */
const LONGEST_CHAIN = 3;
const FARTHER_BACK = 0.6;

/**
 * Weight of the question's terms that the sentence lacks and that stand in the sentences its opening
 * pronoun or definite article may point back to: of names alone, and of all terms.
 */
function antecedents(
  scope: Scope,
  reading: Reading,
  pronoun: boolean,
): { names: number; all: number } {
  const { index, question } = scope;
  const { terms } = question;
  if (!pronoun && !DEFINITE.has(firstWord(index, reading.sentence))) return { names: 0, all: 0 };
  const [first] = paragraphBounds(index, reading.sentence);
  const found = reading.counts.slice();
  let names = 0;
  let all = 0;
  for (let back = 1; back <= LONGEST_CHAIN && reading.sentence - back >= first; back++) {
    const earlier = readingOf(scope, reading.sentence - back);
    for (let k = 0; k < terms.length; k++) {
      if (found[k] !== 0 || earlier.counts[k] === 0) continue;
      found[k] = 1;
      const term = terms[k] as QuestionTerm;
      const weight = term.weight * (back === 1 ? 1 : FARTHER_BACK);
      all += weight;
      if (pronoun) names += weight * (term.name ? 1 : FARTHER_BACK);
    }
    if (!opensWithPronoun(index, earlier.sentence)) break;
  }
  return { names, all };
}

/** Writes the group's features of a sentence into a row, from `base` on. */
export function contextFeatures(
  scope: Scope,
  reading: Reading,
  row: Float32Array,
  base: number,
): void {
  const { index, question, totalWeight } = scope;
  const previous = neighbourOf(scope, reading.sentence, -1);
  const next = neighbourOf(scope, reading.sentence, 1);
  const paragraph = paragraphReadingOf(scope, reading.sentence);
  const article = index.sentences[reading.sentence]?.article;
  const title = article === undefined ? undefined : index.titleTerms.get(article);

  let own = 0;
  let context = 0;
  let before = 0;
  let titled = 0;
  let titleOnly = 0;
  const { terms } = question;
  for (let k = 0; k < terms.length; k++) {
    const { term, weight } = terms[k] as QuestionTerm;
    const inTitle = title?.has(term) ?? false;
    if (inTitle) titled += weight;
    if ((reading.counts[k] as number) > 0) {
      own += weight;
      context += weight;
      continue;
    }
    if (previous !== null && (previous.counts[k] as number) > 0) {
      before += weight;
      context += weight * IN_PREVIOUS;
    } else if (
      inTitle ||
      (paragraph.counts[k] as number) > 0 ||
      (next !== null && (next.counts[k] as number) > 0)
    ) {
      context += weight * AROUND;
    }
    if (inTitle) titleOnly += weight;
  }
  const pronoun = opensWithPronoun(index, reading.sentence);
  const { names, all } = antecedents(scope, reading, pronoun);
  row[base + AT.contextCoverage] = context / totalWeight;
  row[base + AT.previousCoverage] = before / totalWeight;
  row[base + AT.paragraphScore] = paragraph.score;
  row[base + AT.restOfParagraphScore] = paragraph.score - reading.bm25;
  row[base + AT.previousScore] = previous?.bm25 ?? 0;
  row[base + AT.nextScore] = next?.bm25 ?? 0;
  row[base + AT.antecedentCoverage] = (own + names) / totalWeight;
  row[base + AT.referenceCoverage] = (own + all) / totalWeight;
  row[base + AT.opensWithPronoun] = pronoun ? 1 : 0;
  row[base + AT.titleCoverage] = titled / totalWeight;
  row[base + AT.titleOnlyCoverage] = titleOnly / totalWeight;
}
