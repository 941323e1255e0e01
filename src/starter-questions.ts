import { setImmediate } from 'node:timers/promises';
import { chosenOf, type Placed } from './answer/starters/choose.ts';
import { answerQuestion } from './answer-question.ts';
import type { Article } from './article/article.ts';
import { createLibraryInSteps, type Library } from './library/library.ts';
import { UserError } from './user-error.ts';

/** So many questions are kept of an article at most. */
export const MOST_STARTERS = 6;
/** So many are tried, for trying one takes as long as answering it. */
const MOST_TRIED = 24;

/** What is known of an article's starter questions: those found so far, and all once they are. */
interface Search {
  readonly found: string[];
  readonly all: Promise<readonly string[]>;
}

const searches = new WeakMap<Article, Search>();

function overlaps(one: readonly [number, number], other: readonly [number, number]): boolean {
  return one[0] < other[1] && other[0] < one[1];
}

/** Whether an article alone answers a proposal with the very sentence and words that it was made of. */
function isAnswered(library: Library, { question, sentence, answer }: Placed): boolean {
  const wanted = library.index.sentences[sentence]?.sentence;
  try {
    const { status, citations, corrected, carried } = answerQuestion(library, question);
    const [first] = citations;
    if (status !== 'answered' || first === undefined || first.start !== wanted?.start) return false;
    if (Object.keys(corrected).length > 0 || carried.length > 0) return false;
    return first.highlight === null || overlaps(first.highlight, answer);
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/** Fills `found`, letting other work go first between its steps. */
async function search(article: Article, found: string[]): Promise<readonly string[]> {
  const library = await createLibraryInSteps([article]);
  const proposals = chosenOf(library.index);
  let kept = false;
  let tried = 0;
  while (tried < MOST_TRIED && found.length < MOST_STARTERS) {
    await setImmediate();
    const { value: proposal } = proposals.next(kept);
    if (proposal === undefined) break;
    if (proposal === null) continue;
    await setImmediate();
    kept = isAnswered(library, proposal);
    if (kept) found.push(proposal.question);
    tried += 1;
  }
  return found;
}

function searchOf(article: Article): Search {
  const known = searches.get(article);
  if (known !== undefined) return known;
  const found: string[] = [];
  const begun = { found, all: search(article, found) };
  searches.set(article, begun);
  return begun;
}

/**
 * Questions that an article answers when it alone is asked, best first and varied, made of question
 * words of ours and the article's own words: at most `MOST_STARTERS`, each of at most 100 characters;
 * few or none for texts without plain statements, and in other languages than English only who
 * somebody is. Found once an article, in steps that let other work go first.
 */
export function starterQuestions(article: Article): Promise<readonly string[]> {
  return searchOf(article).all;
}

/** Those of them that are found by now, without waiting; asking for any starts to look for all. */
export function starterQuestionsSoFar(article: Article): readonly string[] {
  return [...searchOf(article).found];
}
