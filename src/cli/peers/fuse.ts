import Fuse, { type IFuseOptions } from 'fuse.js';
import { type Article, textOf } from '../../article/article.ts';
import { stemOf } from '../../search/words/stemmer.ts';
import { tokenize } from '../../search/words/tokens.ts';
import type { Peer } from './peer.ts';

// Fuse.js stands here to be measured, beside its one use in `src/search/spelling/fuzzy.ts`.

function sentencesOf(articles: readonly Article[]): string[] {
  return articles.flatMap((article) => article.sentences.map((s) => textOf(article, s)));
}

function peer(
  name: string,
  options: IFuseOptions<string>,
  prepare: (text: string) => string,
): Peer {
  return {
    name,
    build(articles) {
      const fuse = new Fuse(sentencesOf(articles).map(prepare), { includeScore: true, ...options });
      return (question) =>
        fuse
          .search(prepare(question))
          .map(({ refIndex, score = 1 }) => ({ sentence: refIndex, score: 1 - score }));
    },
  };
}

/** Content words of a text by their stems. */
function stems(text: string): string {
  return tokenize(text, 'en')
    .filter((token) => !token.stop)
    .map((token) => stemOf(token.word, 'en'))
    .join(' ');
}

export const fuseDefault: Peer = peer('Fuse.js, default', {}, (text) => text);
export const fuseTokens: Peer = peer(
  'Fuse.js, token search, stems',
  { useTokenSearch: true, threshold: 0.2, ignoreLocation: true },
  stems,
);
