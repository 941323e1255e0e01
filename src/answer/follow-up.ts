import type { Index } from '../search/inverted-index.ts';
import { parseQuestion, type Question, withCarried } from '../search/question/question.ts';
import { referencesOf } from '../search/question/reference.ts';
import { tokenize } from '../search/words/tokens.ts';
import type { Answer } from './answer.ts';
import { antecedentsOf, type Turn } from './antecedents.ts';

export type { Turn } from './antecedents.ts';

/** What the question after an answer may lean on. */
export function turnOf({ question, carried, status, citations: [best] }: Answer): Turn {
  const cited = status === 'answered' ? best : undefined;
  return {
    question,
    carried,
    named: cited?.highlight == null ? null : cited.quote.slice(...cited.highlight),
    quote: cited?.quote ?? null,
  };
}

/** More than these is a new question. */
const MOST_CARRIED = 6;

/** Without what the question says itself, and without what was carried twice. */
function fresh(question: Question, carried: readonly string[]): string[] {
  const known = new Set(question.terms.map(({ stem }) => stem));
  const kept = carried.filter((words) => {
    const terms = tokenize(words, question.language).map(({ term }) => term);
    const adds = terms.some((term) => !known.has(term));
    for (const term of terms) known.add(term);
    return adds;
  });
  return kept.slice(0, MOST_CARRIED);
}

/**
 * A question as it is meant after another: with the people and the topic of that one where it leans on
 * them, unchanged where it stands alone. “What about …” asks the same of something else, so it expects
 * what was expected before; any other question expects what its own words say. Never throws.
 */
export function readAfter(index: Index, asked: Question, turn: Turn): Question {
  const references = referencesOf(asked.text, asked.tokens, asked.expectation, asked.language);
  if (references.length === 0) return asked;
  const question = withCarried(index, parseQuestion(index, turn.question), turn.carried);
  const meant = antecedentsOf({ index, question, turn }, references, asked);
  const read = withCarried(index, asked, fresh(asked, meant));
  const same = references.includes('rest') && read.carried.length > 0;
  return same ? { ...read, expectation: question.expectation } : read;
}
