import type { Library } from '../library/library.ts';
import { type LibraryStarter, libraryStartersSoFar } from '../starter-questions.ts';
import { helpTexts } from '../texts/help.ts';
import type { Locale } from '../texts/locale.ts';
import { starterButton } from './articles/starter-buttons.ts';
import { foundSoon } from './found-soon.ts';
import { type Message, messageOf, text } from './render-answer.ts';

const MOST_EXAMPLES = 4;
/** So many are enough to choose from, and so long they are waited for. */
const ENOUGH = 8;
const WAIT_MS = 1_500;

/** Some of the questions, of as many articles as there are. */
function varied(starters: readonly LibraryStarter[]): LibraryStarter[] {
  const turns = new Map<string, number>();
  return starters
    .map((starter) => {
      const turn = turns.get(starter.article.id) ?? 0;
      turns.set(starter.article.id, turn + 1);
      return { starter, turn };
    })
    .sort((one, other) => one.turn - other.turn)
    .slice(0, MOST_EXAMPLES)
    .map(({ starter }) => starter);
}

/**
 * How to ask, with questions that this place's articles answer and that a button asks.
 *
 * @param manages whether it is shown to somebody who may add articles here
 */
export async function renderHelp(
  library: Library,
  locale: Locale,
  manages: boolean,
): Promise<Message> {
  const texts = helpTexts[locale];
  const empty = library.articles.length === 0;
  const starters = await foundSoon(() => libraryStartersSoFar(library), ENOUGH, WAIT_MS);
  const examples = varied(starters);
  const ways = texts.howToAsk.map((way) => `- ${way}`);
  const more = [...(empty ? [] : [texts.look]), texts.privacy];
  return messageOf([
    text(`### ${texts.heading}\n${texts.what}`),
    ...(empty ? [text(texts.noArticles)] : []),
    ...(examples.length > 0 ? [text(texts.tryThese)] : []),
    ...examples.flatMap(({ article, question }) => starterButton(article, question)),
    ...(empty ? [] : [text(ways.join('\n'))]),
    text(more.join('\n')),
    ...(manages ? [text(texts.addArticles)] : []),
  ]);
}
