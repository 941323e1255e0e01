import type { Line } from './pdf-lines.ts';

/** A page's share of its height, at the top and at the bottom, where running lines stand. */
const MARGIN = 0.12;
/** What stands there on so many pages is no part of the text. */
const LEAST_PAGES = 3;
/** What is set this much larger than the text is a title, even where the running line repeats it. */
const TITLE_SIZE = 1.15;
/** A number of a page: “12”, “– xii –”, “Page 3 of 10”. */
const PAGE_NUMBER =
  /^[^\p{L}\p{N}]*(?:\p{L}{1,6}\.?\s+)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|\p{L}{1,4})\s*\d{1,4})?[^\p{L}\p{N}]*$/iu;

interface Page {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** The same for the running lines of all pages, whatever numbers they hold. */
function keyOf(text: string): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * The lines of each page without the running ones: what stands at the top or the bottom of at least
 * three pages (of both, where there are two), and the numbers of the pages.
 */
export function withoutRunningLines(pages: readonly Page[], common: number): Line[][] {
  const inMargin = ({ height }: Page, { y, size }: Line) =>
    (y < height * MARGIN || y > height * (1 - MARGIN)) && size < common * TITLE_SIZE;
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = page.lines.filter((line) => inMargin(page, line)).map(({ text }) => keyOf(text));
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = pages.length === 2 ? 2 : LEAST_PAGES;
  return pages.map((page) => {
    const top = Math.max(...page.lines.map(({ y }) => y));
    const bottom = Math.min(...page.lines.map(({ y }) => y));
    return page.lines.filter((line) => {
      if (!inMargin(page, line)) return true;
      const outermost = line.y === top || line.y === bottom;
      const number = outermost && PAGE_NUMBER.test(line.text);
      return !number && (counts.get(keyOf(line.text)) ?? 0) < least;
    });
  });
}
