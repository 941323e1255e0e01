import type { Article, Sentence, SentenceKind } from '../article/article.ts';

/** What an article keeps beside its text and what it states: where its sentences and pages are. */
export type Layout = Pick<Article, 'sentences' | 'pages'>;

const KINDS: readonly SentenceKind[] = ['headline', 'heading', 'body'];

/**
 * `paragraphs` has for each paragraph its number, its kind and then, for each sentence, how far it
 * begins after the end of the one before, and its length: half the size of anything readable.
 */
interface Packed {
  readonly paragraphs: readonly (readonly number[])[];
  readonly pages?: readonly number[];
}

/** Packs a layout into JSON. */
export function packLayout({ sentences, pages }: Layout): string {
  const paragraphs: number[][] = [];
  let open: number[] = [];
  let end = 0;
  for (const sentence of sentences) {
    const kind = KINDS.indexOf(sentence.kind);
    if (paragraphs.length === 0 || open[0] !== sentence.paragraph || open[1] !== kind) {
      open = [sentence.paragraph, kind];
      paragraphs.push(open);
    }
    open.push(sentence.start - end, sentence.end - sentence.start);
    end = sentence.end;
  }
  const packed: Packed = pages === undefined ? { paragraphs } : { paragraphs, pages };
  return JSON.stringify(packed);
}

/** The layout that `packLayout` packed. */
export function unpackLayout(json: string): Layout {
  const { paragraphs, pages } = JSON.parse(json) as Packed;
  const sentences: Sentence[] = [];
  let end = 0;
  let last = -1;
  let position = 0;
  for (const [paragraph = 0, kind = 0, ...places] of paragraphs) {
    if (paragraph !== last) position = 0;
    last = paragraph;
    for (let i = 0; i < places.length; i += 2) {
      const start = end + (places[i] as number);
      end = start + (places[i + 1] as number);
      position += 1;
      sentences.push({ start, end, paragraph, position, kind: KINDS[kind] ?? 'body' });
    }
  }
  return pages === undefined ? { sentences } : { sentences, pages };
}
