/** A paragraph or title of a document, as it is read. */
export interface ReadParagraph {
  readonly kind: 'heading' | 'body';
  /** One line, or several where the document breaks them; not blank. */
  readonly text: string;
  /** On which page it begins, from 1, where there are pages. */
  readonly page?: number | undefined;
}

/** What a document holds, as it is read: what it states about itself, and its text in order. */
export interface ReadDocument {
  readonly title: string | null;
  readonly url: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly site: string | null;
  readonly language: string | null;
  readonly paragraphs: readonly ReadParagraph[];
}

export const NOTHING_STATED: Omit<ReadDocument, 'paragraphs'> = {
  title: null,
  url: null,
  author: null,
  date: null,
  site: null,
  language: null,
};
