/** A stretch of text as a PDF draws it; in points, from the bottom left corner of the page. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** Of the line on which the letters stand. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order in which they are drawn. */
  readonly runs: readonly Run[];
}

/** A line of a column. */
export interface Line {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  /** Where the lines of its column begin and end. */
  readonly left: number;
  readonly right: number;
}

type Part = Omit<Line, 'left' | 'right'>;

/** In units of the size of the type: from when on a gap is a space, and when another column. */
const SPACE = 0.2;
const COLUMN_GAP = 1.5;
/** How far from its line a raised or lowered letter may stand. */
const RAISED = 0.6;
/** A column has at least so many lines, which take this share of the width that both take. */
const LEAST_LINES = 3;
const LEAST_WIDTH = 0.25;
/** On a page of more parts, which is none that people read, columns are not looked for. */
const MOST_PARTS = 2_000;
/** At most this share of the lines, such as titles, goes across columns. */
const MOST_ACROSS = 0.25;

function goesOn(part: Part, { x, y, size }: Run): boolean {
  const scale = Math.max(part.size, size);
  const gap = x - part.end;
  return (
    Math.abs(y - part.y) < scale * RAISED && gap < scale * COLUMN_GAP && gap > -scale * COLUMN_GAP
  );
}

/** The runs that stand side by side on a line, joined. */
function partsOf({ runs, number }: PdfPage): Part[] {
  const parts: Part[] = [];
  let spaced = false;
  for (const run of runs) {
    // A space may be as wide as the gap between two columns, so it is only kept in mind.
    if (run.text.trim() === '') {
      spaced = true;
      continue;
    }
    const part = parts.at(-1);
    const parted = spaced;
    spaced = false;
    if (part === undefined || !goesOn(part, run)) {
      parts.push({
        text: run.text,
        page: number,
        x: run.x,
        end: run.x + run.width,
        y: run.y,
        size: run.size,
      });
      continue;
    }
    const apart = parted || run.x - part.end > run.size * SPACE;
    const space = apart && !/\s$/.test(part.text) && !/^\s/.test(run.text) ? ' ' : '';
    // The larger type is that of the line.
    const main = run.size > part.size ? run : part;
    parts[parts.length - 1] = {
      ...part,
      text: part.text + space + run.text,
      end: Math.max(part.end, run.x + run.width),
      y: main.y,
      size: main.size,
    };
  }
  return parts;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Where a gap between two columns ends, if there is one that few lines cross. */
function gutterIn(parts: readonly Part[]): number | null {
  const from = Math.min(...parts.map(({ x }) => x));
  const to = Math.max(...parts.map(({ end }) => end));
  let best: { at: number; across: number } | null = null;
  for (const at of new Set(parts.map(({ x }) => Math.floor(x)))) {
    const left = parts.filter(({ end }) => end <= at);
    const right = parts.filter(({ x }) => x >= at);
    const across = parts.length - left.length - right.length;
    const wide = (side: readonly Part[]) =>
      side.length >= LEAST_LINES &&
      median(side.map(({ x, end }) => end - x)) >= (to - from) * LEAST_WIDTH;
    if (!wide(left) || !wide(right) || across > parts.length * MOST_ACROSS) continue;
    if (best === null || across < best.across) best = { at, across };
  }
  return best?.at ?? null;
}

/** The parts of one column, line by line from the top; those on one line joined. */
function linesOf(parts: readonly Part[]): Line[] {
  const left = Math.min(...parts.map(({ x }) => x));
  const right = Math.max(...parts.map(({ end }) => end));
  const lines: Line[] = [];
  for (const part of [...parts].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line !== undefined && Math.abs(line.y - part.y) < part.size / 4 && part.x >= line.end) {
      lines[lines.length - 1] = { ...line, text: `${line.text}\t${part.text}`, end: part.end };
    } else {
      lines.push({ ...part, left, right });
    }
  }
  return lines;
}

function ordered(parts: readonly Part[]): Line[] {
  const gutter = parts.length > MOST_PARTS ? null : gutterIn(parts);
  if (gutter === null) return linesOf(parts);
  const lines: Line[] = [];
  let band: Part[] = [];
  const flush = () => {
    const left = band.filter(({ end }) => end <= gutter);
    const right = band.filter(({ x }) => x >= gutter);
    for (const column of [left, right]) if (column.length > 0) lines.push(...ordered(column));
    band = [];
  };
  for (const part of [...parts].sort((a, b) => b.y - a.y || a.x - b.x)) {
    if (part.end <= gutter || part.x >= gutter) {
      band.push(part);
      continue;
    }
    flush();
    lines.push(...linesOf([part]));
  }
  flush();
  return lines;
}

/**
 * The lines of a page in the order of reading: from the top, where it has columns the left one before
 * the right one, and what goes across columns between what stands above and below it.
 */
export function readingOrder(page: PdfPage): Line[] {
  const parts = partsOf(page);
  return parts.length === 0 ? [] : ordered(parts);
}
