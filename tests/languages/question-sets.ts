import { readdirSync, readFileSync } from 'node:fs';
import { type Article, textOf } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import type { Peer } from '../../src/cli/peers/peer.ts';

/** A short article in one language with questions to it, each with words of the sentence that answers. */
export interface LanguageSet {
  /** Tag of the language, which the file does not state. */
  readonly language: string;
  readonly article: Article;
  readonly questions: readonly { readonly question: string; readonly cites: readonly string[] }[];
}

const FOLDER = new URL('./', import.meta.url);

/** The sets beside this file: one folder a language, the form of its questions is that of `eval`. */
export const LANGUAGE_SETS: readonly LanguageSet[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()
  .map((language) => {
    const read = (file: string) => readFileSync(new URL(`${language}/${file}`, FOLDER), 'utf8');
    return {
      language,
      article: parseArticle({ id: language, text: read('article.txt'), format: 'text' }),
      questions: read('questions.jsonl')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    };
  });

/**
 * Questions of a set that a system answers with the right sentence first.
 *
 * @param articles what is asked: the set's article, alone or among others
 */
export function firstHits(set: LanguageSet, system: Peer, articles: readonly Article[]): number {
  const ask = system.build(articles);
  const sentences = articles.flatMap((article) =>
    article.sentences.map((sentence) => ({ article, text: textOf(article, sentence) })),
  );
  return set.questions.filter(({ question, cites }) => {
    const first = sentences[ask(question)[0]?.sentence ?? -1];
    return first?.article === set.article && cites.some((words) => first.text.includes(words));
  }).length;
}
