import type { AutocompleteInteraction } from 'discord.js';
import { articleById, type Library } from '../library/library.ts';
import { fuzzyList } from '../search/spelling/fuzzy.ts';
import { foldWord } from '../search/words/fold.ts';
import { libraryStartersSoFar, type SoFar, starterQuestionsSoFar } from '../starter-questions.ts';
import { askedBefore } from '../store/questions.ts';
import type { LocalContext } from './context.ts';
import { foundSoon } from './found-soon.ts';
import { readableChannels } from './readable-channels.ts';

/** Discord's limits for choices. */
const MOST = 25;
const LONGEST = 100;
/** Of the questions asked before, those asked most often are searched like titles. */
const MOST_ASKED = 100;
/** A question may differ from what was typed by about this share of its letters. */
const THRESHOLD = 0.4;
/** The first time that a place is asked, its starter questions are worth waiting for so long. */
const WAIT_MS = 1_000;
const ENOUGH = 3;

/** What was asked and answered openly here before, where whoever types may read it. */
async function askedHere(
  interaction: AutocompleteInteraction,
  { log, store }: LocalContext,
  typed: string,
): Promise<string[]> {
  const { guildId } = interaction;
  const channels = readableChannels(interaction);
  if (store === undefined || guildId === null || channels.length === 0) return [];
  try {
    const holding = await askedBefore(store, guildId, channels, typed, MOST);
    if (typed === '') return holding;
    const often = await askedBefore(store, guildId, channels, '', MOST_ASKED);
    return [...holding, ...often];
  } catch (error) {
    log.error({ err: error }, 'the questions asked before could not be read');
    return [];
  }
}

function startersOf(library: Library, articleId: string | null): SoFar<string> {
  if (articleId === null) {
    const { complete, found } = libraryStartersSoFar(library);
    return { complete, found: found.map(({ question }) => question) };
  }
  const article = articleById(library, articleId);
  return article === undefined ? { complete: true, found: [] } : starterQuestionsSoFar(article);
}

/** The questions nearest to what somebody typed, best first; all for nothing. Each once. */
function nearest(questions: readonly string[], typed: string): string[] {
  const byFolded = new Map<string, string>();
  for (const question of questions) {
    const key = foldWord(question)
      .replace(/[\s?？¿!.]+/g, ' ')
      .trim();
    if (question.length <= LONGEST && key !== '' && !byFolded.has(key)) byFolded.set(key, question);
  }
  const distinct = [...byFolded.values()];
  if (typed === '') return distinct.slice(0, MOST);
  return fuzzyList(distinct, THRESHOLD)
    .search(typed, MOST)
    .flatMap((place) => distinct[place] ?? []);
}

/**
 * Choices for a question: what was asked and answered openly in this server before, then what its
 * articles can be asked, both as near as they are to what is typed.
 *
 * @param articleId the one article that is to be asked, whose own questions are offered; null for all
 */
export async function questionChoices(
  interaction: AutocompleteInteraction,
  context: LocalContext,
  articleId: string | null,
): Promise<{ name: string; value: string }[]> {
  const typed = interaction.options.getFocused().trim();
  const library = await context.libraryFor(interaction.guildId);
  const asked = articleId === null ? await askedHere(interaction, context, typed) : [];
  // When there is nothing else to offer, the first of them are worth waiting for.
  const waitMs = asked.length === 0 && typed === '' ? WAIT_MS : 0;
  const starters = await foundSoon(() => startersOf(library, articleId), ENOUGH, waitMs);
  return nearest([...asked, ...starters], typed).map((question) => ({
    name: question,
    value: question,
  }));
}
