import type { Article } from '../../article/article.ts';
import { parseArticle } from '../../article/parse-article.ts';
import { oneLine, titleOf } from '../../article/title.ts';
import { readArticles } from '../../store/article-records.ts';
import { addArticle } from '../../store/articles.ts';
import { newArticleId } from '../../store/ids.ts';
import type { Store } from '../../store/store.ts';

/** A message as somebody wants it to be an article. */
export interface GivenMessage {
  readonly title: string;
  readonly text: string;
  readonly author: string;
  /** A link, or what else its source is called. */
  readonly source: string;
  /** When it was written, in milliseconds since 1970. */
  readonly writtenAt: number;
}

/** What became of it. */
export interface TakenMessage {
  /** `known`: the library has an article with the same text. */
  readonly became: 'added' | 'known';
  /** As it is in the library now. */
  readonly article: Article;
}

/** A link as it may be a source; null for any other words. */
function linkIn(source: string): string | null {
  const link = source.trim();
  if (!/^https?:\/\/\S+$/i.test(link)) return null;
  return URL.canParse(link) ? new URL(link).href : null;
}

/** Whether a text opens with a line that is a title: no sentence, and with more below it. */
function opensWithTitle(text: string): boolean {
  const [first = '', ...others] = text.trim().split('\n');
  return others.length > 0 && !/[.!?…:,;]["'”’»)]*\s*$/.test(first);
}

function articleOf({ title, text, author, source, writtenAt }: GivenMessage): Article {
  const stated = titleOf(title);
  // A first line that says what the title does is the headline, which answers less readily than a sentence.
  const headline = opensWithTitle(text) && stated !== '' ? stated : 'Message';
  // Any JSON text is YAML.
  const front = `---\ntitle: ${JSON.stringify(headline)}\n---\n`;
  const article = parseArticle({ id: newArticleId(), text: front + text, format: 'text' });
  const url = linkIn(source);
  const site = url === null ? oneLine(source) : '';
  return {
    ...article,
    title: stated || titleOf(text.trim().split('\n', 1)[0] ?? ''),
    url,
    author: oneLine(author) || null,
    date: new Date(writtenAt).toISOString().slice(0, 10),
    ...(site === '' ? {} : { site }),
  };
}

/**
 * Takes a message into a server's library.
 *
 * @param addedBy the person's Discord id
 * @param at milliseconds since 1970
 * @throws {UserError} `article-unreadable` for a text without words, `library-full`
 */
export async function takeMessage(
  store: Store,
  guildId: string,
  given: GivenMessage,
  addedBy: string,
  at: number,
): Promise<TakenMessage> {
  const article = articleOf(given);
  const provenance = { arrival: 'message', sourceId: null, fileName: null, origin: null } as const;
  const { outcome, id } = await addArticle(store, guildId, { article, provenance, addedBy }, at);
  if (outcome === 'added') return { became: 'added', article };
  const [known] = await readArticles(store, guildId, [id]);
  return { became: 'known', article: known ?? article };
}
