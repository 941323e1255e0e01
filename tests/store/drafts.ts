import type { Article } from '../../src/article/article.ts';
import type { Origin } from '../../src/article/origin.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import type { Provenance } from '../../src/store/article-records.ts';
import type { Draft } from '../../src/store/articles.ts';
import { newArticleId } from '../../src/store/ids.ts';

export const PASTED: Provenance = {
  arrival: 'text',
  sourceId: null,
  fileName: null,
  origin: null,
};

/** Some instant: Wednesday, 1 May 2024. */
export const NOON = Date.UTC(2024, 4, 1, 12);
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** Ids as Discord gives them. */
export const GUILD = '1100000000000000001';
export const OTHER_GUILD = '1100000000000000002';
export const ADA = '2200000000000000001';
export const BO = '2200000000000000002';
export const CHANNEL = '3300000000000000001';

/** That something was fetched from a link. */
export function fetchedFrom(source: string, at: number): Origin {
  return {
    source,
    etag: '"7"',
    lastModified: null,
    fetched: new Date(at).toISOString(),
    digest: 'd',
  };
}

export function draftOf(text: string, provenance: Partial<Provenance> = {}): Draft {
  const article = parseArticle({ id: newArticleId(), text, format: 'text' });
  return { article, provenance: { ...PASTED, ...provenance }, addedBy: ADA };
}

export function draftWith(article: Article): Draft {
  return { article: { ...article, id: newArticleId() }, provenance: PASTED, addedBy: ADA };
}

export const TOWER = 'The tower\n\nAnna Berg built the tower in 1874. It stands 42 metres high.';
export const HARBOUR = 'The harbour\n\nPer Dahl opened the harbour on Friday.';
