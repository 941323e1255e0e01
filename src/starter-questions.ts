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

/** What is found by now of something that is sought. */
export interface SoFar<T> {
  readonly found: readonly T[];
  /** Whether that is all. */
  readonly complete: boolean;
}

/** A search that goes on in steps. */
interface Search<T> {
  readonly found: T[];
  complete: boolean;
  /** Resolves to all that is found in the end. */
  readonly all: Promise<readonly T[]>;
}

/** @param fill adds what it finds, letting other work go first between its steps */
function beginSearch<T>(fill: (found: T[]) => Promise<void>): Search<T> {
  const found: T[] = [];
  const filled = fill(found);
  const search: Search<T> = { found, complete: false, all: filled.then(() => found) };
  const end = () => {
    search.complete = true;
  };
  // Who waits for all is told of a failure; who takes what there is has what there is.
  search.all.then(end, end);
  return search;
}

const searches = new WeakMap<Article, Search<string>>();

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

async function fillOf(article: Article, found: string[]): Promise<void> {
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
}

function searchOf(article: Article): Search<string> {
  let search = searches.get(article);
  if (search === undefined) {
    search = beginSearch((found) => fillOf(article, found));
    searches.set(article, search);
  }
  return search;
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
export function starterQuestionsSoFar(article: Article): SoFar<string> {
  const { complete, found } = searchOf(article);
  return { complete, found: [...found] };
}

/** A question that a library can be asked, and the article that it was made from. */
export interface LibraryStarter {
  readonly question: string;
  readonly article: Article;
}

/** Of so many articles of a library, in its order, and so many of each where there are several. */
const MOST_ARTICLES = 40;
const MOST_OF_EACH = 3;

const offers = new WeakMap<Library, Search<LibraryStarter>>();

async function fillFrom(library: Library, found: LibraryStarter[]): Promise<void> {
  const most = library.articles.length === 1 ? MOST_STARTERS : MOST_OF_EACH;
  for (const article of library.articles.slice(0, MOST_ARTICLES)) {
    for (const question of (await starterQuestions(article)).slice(0, most)) {
      await setImmediate();
      // Another article may bear on it too, so that none is sure.
      if (answerQuestion(library, question).status === 'answered')
        found.push({ question, article });
    }
  }
}

/**
 * Questions that all articles of a library answer together, some of each of the first of them: those
 * found by now, without waiting; asking for any starts to look for all.
 */
export function libraryStartersSoFar(library: Library): SoFar<LibraryStarter> {
  let search = offers.get(library);
  if (search === undefined) {
    search = beginSearch((found) => fillFrom(library, found));
    offers.set(library, search);
  }
  return { complete: search.complete, found: [...search.found] };
}

/** All of them, once they are found. */
export async function libraryStarters(library: Library): Promise<readonly LibraryStarter[]> {
  libraryStartersSoFar(library);
  return offers.get(library)?.all ?? [];
}
