import type { Block } from './blocks.ts';

const FENCE = /^\s{0,3}(`{3,}|~{3,})/;
const HEADING_MARK = /^\s{0,3}#{1,6}[ \t]+/;
const LINK_DEFINITION = /^\s{0,3}\[[^\]]{1,500}\]:\s/;
const UNDERLINE = /^\s{0,3}(?:=+|-{2,})\s*$/;
/** What stands before the prose of a list item or a quoted line. */
const MARKER = /^\s*(?:>\s?)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?/;

/** Lines that are no prose: thematic breaks, table rules, link definitions, comments. */
function isNoProse(line: string): boolean {
  const marks = line.replace(/[ \t]/g, '');
  const rule = /^(?:-{3,}|\*{3,}|_{3,})$/.test(marks);
  const tableRule = /^[|:-]+$/.test(marks) && marks.includes('---');
  const comment = marks.startsWith('<!--') && marks.endsWith('-->');
  return rule || tableRule || comment || LINK_DEFINITION.test(line);
}

/** The words of a heading's line: where they begin, and they, without a closing run of `#`. */
function headingIn(line: string): { from: number; words: string } | null {
  const mark = HEADING_MARK.exec(line)?.[0];
  if (mark === undefined) return null;
  const words = line.slice(mark.length).trimEnd();
  let end = words.length;
  while (words[end - 1] === '#') end -= 1;
  const closes = end < words.length && (end === 0 || /[ \t]/.test(words[end - 1] ?? ''));
  return { from: mark.length, words: closes ? words.slice(0, end).trimEnd() : words };
}

interface Line {
  readonly start: number;
  readonly text: string;
}

function linesIn(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|[\n\r]|$/g)) {
    lines.push({ start, text: text.slice(start, match.index) });
    start = match.index + match[0].length;
  }
  return lines;
}

/**
 * The paragraphs and headings of a Markdown text, in order, without the marks that stand before
 * them. Each list item is a paragraph of its own. Fenced code, thematic breaks, table rules and link
 * definitions are left out; markup inside a paragraph stays as it is written.
 */
export function markdownBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let open = null as Block | null;
  let fence: string | null = null;
  const close = () => {
    if (open !== null) blocks.push(open);
    open = null;
  };
  for (const { start, text: line } of linesIn(text)) {
    const mark = FENCE.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence) === true && line.trim() === mark) fence = null;
      continue;
    }
    const heading = headingIn(line);
    const paragraph = open;
    if (mark !== undefined) {
      close();
      fence = mark;
    } else if (heading !== null) {
      close();
      const from = start + heading.from;
      const { words } = heading;
      if (words.trim() !== '')
        blocks.push({ start: from, end: from + words.length, kind: 'heading' });
    } else if (paragraph !== null && UNDERLINE.test(line)) {
      blocks.push({ ...paragraph, kind: 'heading' });
      open = null;
    } else if (line.trim() === '' || isNoProse(line)) {
      close();
    } else {
      const marker = MARKER.exec(line)?.[0] ?? '';
      if (marker.trim() !== '' || paragraph === null) {
        close();
        open = { start: start + marker.length, end: start + line.length, kind: 'body' };
      } else {
        open = { ...paragraph, end: start + line.length };
      }
    }
  }
  close();
  return blocks.flatMap((block) => {
    const words = text.slice(block.start, block.end).trimEnd();
    const start = block.start + words.length - words.trimStart().length;
    return words.trim() === '' ? [] : { ...block, start, end: block.start + words.length };
  });
}
