/** The parts of a date that a text states. */
export interface DateParts {
  readonly year: string | null;
  readonly month: string | null;
  readonly day: string | null;
  readonly weekday: string | null;
}

/** What a date in English words or as year-month-day states; null when it states nothing we read. */
export function datePartsOf(text: string): DateParts | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text);
  if (iso !== null) {
    const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
    const [, year = null, month = '', day = ''] = iso;
    return { year, month: months[Number(month) - 1] ?? null, day: `${Number(day)}`, weekday: null };
  }
  const lower = text.toLowerCase();
  const year = /\b(?:1\d|20)\d\d\b/.exec(lower)?.[0] ?? null;
  const month =
    /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/.exec(lower)?.[1] ?? null;
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b(?!\s*(?:a\.?m|p\.?m))/.exec(lower)?.[1] ?? null;
  const weekday = /\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*day\b/.exec(lower)?.[1] ?? null;
  const parts = { year, month, day: month === null ? null : day, weekday };
  return Object.values(parts).every((part) => part === null) ? null : parts;
}

const PARTS = ['year', 'month', 'day', 'weekday'] as const;

/** Whether two dates contradict each other in a part that both state; null when they share none. */
export function datesContradict(a: DateParts, b: DateParts): boolean | null {
  const shared = PARTS.filter((part) => a[part] !== null && b[part] !== null);
  return shared.length === 0 ? null : shared.some((part) => a[part] !== b[part]);
}
