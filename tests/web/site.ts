import { createSecretKey } from 'node:crypto';
import type { Citation } from '../../src/answer/answer.ts';
import { citeSentence } from '../../src/answer/citation.ts';
import type { Article } from '../../src/article/article.ts';
import { createLog } from '../../src/log.ts';
import { startWeb, type Web, type WebOptions } from '../../src/web/web.ts';

export const KEY = createSecretKey(Buffer.from('a key that only these tests know'));

/** A web server with articles, on a free loopback port. */
export interface Site {
  readonly web: Web;
  readonly url: string;
  /** The address of a sentence, by its place among the article's, from 0. */
  linkTo(guildId: string | null, article: Article, sentence?: number): string;
  stop(): Promise<void>;
}

export async function startSite(
  articlesOf: WebOptions['articlesOf'],
  options: Partial<WebOptions> = {},
): Promise<Site> {
  const web = await startWeb(
    { port: 0, listenHost: '127.0.0.1', publicUrl: 'https://articles.example.org' },
    {
      articlesOf,
      figures: () => ({ libraries: 1, articles: 2 }),
      isServing: () => true,
      readerKey: async () => KEY,
      log: createLog('silent'),
      ...options,
    },
  );
  if (web === null) throw new Error('a port was given');
  return {
    web,
    url: web.url,
    linkTo(guildId, article, sentence = 0) {
      const cited = article.sentences[sentence];
      if (cited === undefined) throw new Error(`there is no sentence ${sentence}`);
      const citation: Citation = citeSentence(article, cited, 0);
      const link = web.forBot.readerLink?.(guildId, citation) ?? '';
      return link.replace('https://articles.example.org', web.url);
    },
    stop: () => web.stop(),
  };
}
