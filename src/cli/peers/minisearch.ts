import MiniSearch from 'minisearch';
import { textOf } from '../../article/article.ts';
import { tokenize } from '../../search/words/tokens.ts';
import type { Peer } from './peer.ts';

/** MiniSearch with our stems and stop words and its own fuzzy and prefix search. */
export const miniSearch: Peer = {
  name: 'MiniSearch, stems, fuzzy',
  build(articles) {
    const index = new MiniSearch<{ id: number; text: string }>({
      fields: ['text'],
      tokenize: (text) =>
        tokenize(text, 'en')
          .filter((token) => !token.stop)
          .map((token) => token.term),
      processTerm: (term) => term,
      searchOptions: { fuzzy: 0.2, prefix: true },
    });
    const texts = articles.flatMap((article) => article.sentences.map((s) => textOf(article, s)));
    index.addAll(texts.map((text, id) => ({ id, text })));
    return (question) =>
      index.search(question).map(({ id, score }) => ({ sentence: Number(id), score }));
  },
};
