import type { Block } from './blocks.ts';

/** Lines that are no prose: thematic breaks, table rules, link definitions, comments. */
const NO_PROSE =
  /^\s{0,3}(?:(?:[-*_][ \t]*){3,}|\|?[ \t:|-]*-{3,}[ \t:|-]*|\[[^\]]+\]:\s+\S.*|<!--.*-->)\s*$/;
const FENCE = /^\s{0,3}(`{3,}|~{3,})/;
const HEADING = /^(\s{0,3}#{1,6}[ \t]+)(.*?)(?:[ \t]+#+)?[ \t]*$/;
const UNDERLINE = /^\s{0,3}(?:=+|-{2,})\s*$/;
/** What stands before the prose of a list item or a quoted line. */
const MARKER = /^\s*(?:>\s?)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?/;

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
    const heading = HEADING.exec(line);
    const paragraph = open;
    if (mark !== undefined) {
      close();
      fence = mark;
    } else if (heading !== null) {
      close();
      const from = start + (heading[1]?.length ?? 0);
      const words = heading[2] ?? '';
      if (words.trim() !== '')
        blocks.push({ start: from, end: from + words.length, kind: 'heading' });
    } else if (paragraph !== null && UNDERLINE.test(line)) {
      blocks.push({ ...paragraph, kind: 'heading' });
      open = null;
    } else if (line.trim() === '' || NO_PROSE.test(line)) {
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
  return blocks.filter((block) => text.slice(block.start, block.end).trim() !== '');
}
