import { type Article, type Sentence, textOf } from '../article/article.ts';

/** A sentence among those around it: a slice of the article's text. */
export interface Surroundings {
  readonly quote: string;
  /** UTF-16 offsets of the sentence into the quote. */
  readonly highlight: readonly [start: number, end: number];
  /** Whether this is less than the paragraph. */
  readonly partly: boolean;
}

/** First and last of the sentences that are to be shown with one. */
function boundsOf({ sentences }: Article, place: number): [first: number, last: number] {
  const { paragraph } = sentences[place] ?? {};
  let first = place;
  let last = place;
  while (sentences[first - 1]?.paragraph === paragraph) first -= 1;
  while (sentences[last + 1]?.paragraph === paragraph) last += 1;
  if (first < last) return [first, last];
  return [Math.max(0, place - 1), Math.min(sentences.length - 1, place + 1)];
}

/**
 * A sentence in its paragraph, or in as much of it as fits: sentences after and before are added in
 * turn. A sentence that is a paragraph by itself is shown with its neighbours.
 *
 * @param fits whether so much can be shown
 * @returns null when not even the sentence fits
 */
export function surroundingsOf(
  article: Article,
  sentence: Sentence,
  fits: (surroundings: Surroundings) => boolean,
): Surroundings | null {
  const { sentences } = article;
  const place = sentences.indexOf(sentence);
  const [first, last] = boundsOf(article, place);
  const from = (start: number, end: number): Surroundings => {
    const { start: opens = sentence.start } = sentences[start] ?? {};
    const { end: closes = sentence.end } = sentences[end] ?? {};
    return {
      quote: textOf(article, { ...sentence, start: opens, end: closes }),
      highlight: [sentence.start - opens, sentence.end - opens],
      partly: start > first || end < last,
    };
  };
  const whole = from(first, last);
  if (fits(whole)) return whole;

  let shown = from(place, place);
  if (!fits(shown)) return null;
  let start = place;
  let end = place;
  let grows = true;
  while (grows) {
    grows = false;
    for (const step of ['after', 'before'] as const) {
      const wider: [number, number] = step === 'after' ? [start, end + 1] : [start - 1, end];
      if (wider[0] < first || wider[1] > last) continue;
      const next = from(...wider);
      if (!fits(next)) continue;
      [start, end] = wider;
      shown = next;
      grows = true;
    }
  }
  return shown;
}
