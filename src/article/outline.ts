import type { Article, SentenceKind } from './article.ts';
import type { Block } from './blocks.ts';

/** The parts of an article's text, as `sentencesIn` takes them. */
export interface Outline {
  readonly headline: Block | null;
  readonly blocks: readonly Block[];
}

/** What stands before the offsets of a part. */
const MARKS: Readonly<Record<SentenceKind, string>> = {
  headline: 'title ',
  heading: 'heading ',
  body: '',
};
const PART = /^(title |heading )?(\d{1,8})-(\d{1,8})$/;

/**
 * Where the headline and the paragraphs of an article stand in its text, in a line such as
 * `title 0-12, 14-80, heading 82-90, 92-300` of UTF-16 offsets: what tells a program that reads the
 * text alone how it was understood.
 */
export function outlineOf({ sentences }: Article): string {
  const parts: { kind: SentenceKind; paragraph: number; start: number; end: number }[] = [];
  for (const { kind, paragraph, start, end } of sentences) {
    const last = parts.at(-1);
    if (last?.paragraph === paragraph) last.end = end;
    else parts.push({ kind, paragraph, start, end });
  }
  return parts.map(({ kind, start, end }) => `${MARKS[kind]}${start}-${end}`).join(', ');
}

/**
 * Reads what `outlineOf` writes.
 *
 * @returns null for a line that is no outline of this text
 */
export function readOutline(line: string, text: string): Outline | null {
  let headline: Block | null = null;
  const blocks: Block[] = [];
  let before = 0;
  for (const part of line.split(', ')) {
    const match = PART.exec(part);
    const [start, end] = [Number(match?.[2]), Number(match?.[3])];
    if (match === null || start < before || start >= end || end > text.length) return null;
    before = end;
    if (match[1] !== 'title ') {
      blocks.push({ start, end, kind: match[1] === undefined ? 'body' : 'heading' });
    } else if (headline === null && blocks.length === 0) {
      headline = { start, end, kind: 'heading' };
    } else {
      return null;
    }
  }
  return { headline, blocks };
}
