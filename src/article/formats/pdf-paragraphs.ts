import { looksLikeHeading } from '../blocks.ts';
import type { ReadParagraph } from './document.ts';
import type { Line } from './pdf-lines.ts';

/** In units of the size of the type: how far a paragraph's first line may be moved in. */
const INDENT = 0.8;
/** In units of the usual distance of lines: more than this between two parts them. */
const PARTED = 1.3;
/** A line that ends this share of its column before the margin does not fill it. */
const SHORT = 0.12;
/** Sizes of type that differ by more are two. */
const SAME_SIZE = 0.1;
/** What is set this much larger than the text is a title. */
const HEADING_SIZE = 1.12;

const POINT = /^\s*(?:[•▪‣◦●–—*-]\s|\p{N}{1,3}[.)]\s|\(?\p{L}\)\s)/u;
const ENDS_SENTENCE = /[\p{Sentence_Terminal}…:][\p{Pe}\p{Pf}"'’]*\s*$/u;
/** The first part of a word that the end of a line parts, with its hyphen. */
const PARTED_WORD = /([\p{L}\p{M}]+)[-\u2010\u00ad]$/u;
/** No word is longer; a hostile line may well be. */
const LONGEST_WORD = 60;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROLS = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200b\u2060\ufeff]/g;

/** The usual distance from one line to the next, of lines in the size of the text. */
function usualPitch(lines: readonly Line[], common: number): number {
  const distances: number[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before === undefined || before.page !== line.page) continue;
    const distance = before.y - line.y;
    if (distance > common * 0.5 && distance < common * 3) distances.push(distance);
  }
  return distances.sort((a, b) => a - b)[distances.length >> 1] ?? common * 1.2;
}

function isShort(line: Line): boolean {
  return line.end < line.right - (line.right - line.left) * SHORT;
}

/** Whether a paragraph goes on from the end of a column or page to the next. */
function goesOver(before: Line, line: Line): boolean {
  if (POINT.test(line.text)) return false;
  if (PARTED_WORD.test(before.text.trimEnd().slice(-LONGEST_WORD)) || /^\s*\p{Ll}/u.test(line.text))
    return true;
  return !ENDS_SENTENCE.test(before.text) && !isShort(before);
}

function begins(before: Line, line: Line, pitch: number): boolean {
  if (Math.abs(before.size - line.size) > Math.max(before.size, line.size) * SAME_SIZE) return true;
  const distance = before.y - line.y;
  if (before.page !== line.page || distance < -pitch) return !goesOver(before, line);
  const scaled = pitch * Math.max(1, line.size / before.size);
  if (distance > Math.max(scaled, line.size * 1.1) * PARTED) return true;
  if (POINT.test(line.text)) return true;
  const indented = line.x - before.x > line.size * INDENT;
  if (indented) return ENDS_SENTENCE.test(before.text) && !POINT.test(before.text);
  return isShort(before) && ENDS_SENTENCE.test(before.text);
}

/** All words as they stand inside lines, in lower case; what tells a parted word from a compound. */
function wordsInside(lines: readonly Line[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    const inside = text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? [];
    for (const word of inside) words.add(word);
  }
  return words;
}

/**
 * A line as it stands before the next one of its paragraph. A hyphen at its end goes when what follows
 * is in small letters, unless the compound with the hyphen stands elsewhere and the word without it
 * does not.
 */
function beforeNext(line: string, next: string, words: ReadonlySet<string>): string {
  const start = line.trimEnd();
  const first = PARTED_WORD.exec(start.slice(-LONGEST_WORD))?.[1];
  const second = /^\s*(\p{Ll}[\p{L}\p{M}]*)/u.exec(next)?.[1];
  if (first === undefined) return `${start} `;
  if (second === undefined) return start;
  const compound = `${first}-${second}`.toLowerCase();
  const kept = words.has(compound) && !words.has(`${first}${second}`.toLowerCase());
  return kept && !start.endsWith('\u00ad') ? start : start.slice(0, -1);
}

interface Open {
  readonly lines: string[];
  readonly size: number;
  readonly page: number;
}

/** The paragraphs and titles that the lines of pages make, with the page on which each begins. */
export function paragraphsOfPages(
  pages: readonly (readonly Line[])[],
  common: number,
): ReadParagraph[] {
  const lines = pages.flat();
  const pitch = usualPitch(lines, common);
  const words = wordsInside(lines);
  const found: Open[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const open = found.at(-1);
    if (before === undefined || open === undefined || begins(before, line, pitch)) {
      found.push({ lines: [line.text], size: line.size, page: line.page });
    } else {
      const last = open.lines.pop() ?? '';
      open.lines.push(beforeNext(last, line.text, words), line.text.trimStart());
    }
    before = line;
  }
  return found.map(({ lines: parts, size, page }) => {
    const clean = parts.join('').replace(CONTROLS, '').replace(/ +/g, ' ').trim();
    const large = size > common * HEADING_SIZE && clean.length < 300;
    const heading = large || (parts.length === 1 && looksLikeHeading(clean));
    return { kind: heading ? 'heading' : 'body', text: clean, page };
  });
}
