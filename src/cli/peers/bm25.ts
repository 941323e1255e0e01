import { readingOf, scopeOf } from '../../search/features/scope.ts';
import { buildIndex } from '../../search/inverted-index.ts';
import { parseQuestion } from '../../search/question/question.ts';
import type { Found, Peer } from './peer.ts';

/** Plain BM25 over stems without stop words; misspelt words are not corrected. */
export const plainBm25: Peer = {
  name: 'plain BM25, stems',
  build(articles) {
    const index = buildIndex(articles);
    return (text) => {
      const scope = scopeOf(index, parseQuestion(index, text, { correct: false }));
      const holding = new Set<number>();
      for (const { term } of scope.question.terms) {
        if (term < 0) continue;
        const end = index.postingStarts[term + 1] ?? 0;
        for (let i = index.postingStarts[term] ?? 0; i < end; i++) {
          holding.add(index.postingSentences[i] as number);
        }
      }
      const found: Found[] = [...holding].map((sentence) => ({
        sentence,
        score: readingOf(scope, sentence).bm25,
      }));
      return found.sort((a, b) => b.score - a.score || a.sentence - b.sentence);
    };
  },
};
