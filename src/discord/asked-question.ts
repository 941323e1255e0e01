import { type APIMessageComponent, type APITextDisplayComponent, ComponentType } from 'discord.js';
import { oneLine } from '../article/title.ts';
import { answerTexts } from '../texts/answer.ts';
import { LOCALES, type Locale } from '../texts/locale.ts';
import { escapeMarkdown, unescapeMarkdown } from './escape.ts';
import { shorten } from './shorten.ts';

/** What an answer was given to, as its message shows it. */
export interface AskedQuestion {
  readonly question: string;
  /** What it was read with of the question before. */
  readonly carried: readonly string[];
}

/** A longer question, escaped, is not repeated in its answer, which then has no buttons that need it. */
const LONGEST_REPEATED = 500;
const LONGEST_CARRIED = 50;
const MOST_CARRIED = 5;
/** Numbers of our own for the parts that are read again; Discord keeps them and counts others from 1. */
const QUESTION_PART = 1_001;
const CARRIED_PART = 1_002;
const SMALL = '-# ';

function part(id: number, content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, id, content: SMALL + content };
}

/**
 * The small print that repeats a question above its answer, and what it was read with: whoever reads
 * along sees what was asked, and the buttons read it there, so that nothing need be kept for them.
 */
export function askedParts(
  { question, carried }: AskedQuestion,
  locale: Locale,
): APITextDisplayComponent[] {
  const repeated = escapeMarkdown(oneLine(question));
  const words = carried
    .slice(0, MOST_CARRIED)
    .map((one) => escapeMarkdown(shorten(oneLine(one), LONGEST_CARRIED)));
  const isRepeated = repeated !== '' && repeated.length <= LONGEST_REPEATED;
  return [
    ...(isRepeated ? [part(QUESTION_PART, repeated)] : []),
    ...(words.length > 0 ? [part(CARRIED_PART, answerTexts[locale].carried(words))] : []),
  ];
}

/** What stands after our own words, in whichever language they are. */
function carriedIn(line: string): string[] {
  const before = LOCALES.map((locale) => answerTexts[locale].carried([]));
  const start = before.find((one) => line.startsWith(one));
  return start === undefined ? [] : [line.slice(start.length)];
}

/** The question that parts of a message of ours repeat; null where they repeat none. */
export function askedQuestionIn(parts: readonly APIMessageComponent[]): AskedQuestion | null {
  const lineOf = (number: number) => {
    const found = parts.find(({ id, type }) => id === number && type === ComponentType.TextDisplay);
    const content = found !== undefined && 'content' in found ? found.content : '';
    return content.startsWith(SMALL) ? unescapeMarkdown(content.slice(SMALL.length)) : null;
  };
  const question = lineOf(QUESTION_PART);
  return question === null ? null : { question, carried: carriedIn(lineOf(CARRIED_PART) ?? '') };
}
