/** Our own words on the pages of articles, in English as the pages' frame is. */
export const phrases = {
  source: (host: string) => `Source: ${host}`,
  cited: (place: string) => `Cited: ${place}`,
  citedChanged: 'The sentence that was cited stands here no longer: the article has changed since.',
  onPage: (number: number, place: string) => `page ${number}, ${place}`,
  page: (number: number) => `Page ${number}`,
  reader: 'The article as Footnote keeps it and quotes from it, word for word.',
} as const;
