import { type Article, textOf } from '../../article/article.ts';

/** Two articles that say much of the same. */
export interface Likeness {
  readonly a: string;
  readonly b: string;
  /** Of the shorter one's sentences, the share that the other has too, from 0.5 to 1. */
  readonly share: number;
}

const LEAST_SHARE = 0.5;
/** Shorter ones, in letters and digits, are alike by chance. */
const SHORTEST_SENTENCE = 20;
/** What stands in more articles than this is no mark of any, but the site's. */
const MOST_ARTICLES = 50;

/** An article's sentences, each once, without case, spaces and marks. */
function sayingsOf(article: Article): Set<string> {
  const sayings = article.sentences
    .map((sentence) =>
      textOf(article, sentence)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ''),
    )
    .filter((saying) => saying.length >= SHORTEST_SENTENCE);
  return new Set(sayings);
}

interface Sayings {
  readonly id: string;
  readonly all: ReadonlySet<string>;
}

/** Pairs of an article and the first one that has the very same sentences, and the articles that are first. */
function alike(articles: readonly Article[]): { same: Likeness[]; different: Sayings[] } {
  const first = new Map<string, Sayings>();
  const same: Likeness[] = [];
  for (const article of articles) {
    const all = sayingsOf(article);
    const key = [...all].join('\n');
    const twin = all.size === 0 ? undefined : first.get(key);
    if (twin !== undefined) same.push({ a: twin.id, b: article.id, share: 1 });
    else if (all.size > 0) first.set(key, { id: article.id, all });
  }
  return { same, different: [...first.values()] };
}

/** Articles that are the same or nearly so, by the sentences that they share, the likest first. */
export function likenesses(articles: readonly Article[]): Likeness[] {
  const { same, different } = alike(articles);
  const holders = new Map<string, number[]>();
  for (const [i, { all }] of different.entries()) {
    for (const saying of all) {
      const known = holders.get(saying);
      if (known === undefined) holders.set(saying, [i]);
      else known.push(i);
    }
  }
  const shared = new Map<number, number>();
  for (const places of holders.values()) {
    if (places.length > MOST_ARTICLES) continue;
    for (const [at, a] of places.entries()) {
      for (const b of places.slice(at + 1)) {
        const pair = a * different.length + b;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    }
  }
  const near = [...shared].flatMap(([pair, count]): Likeness[] => {
    const a = different[Math.floor(pair / different.length)];
    const b = different[pair % different.length];
    if (a === undefined || b === undefined) return [];
    const share = count / Math.min(a.all.size, b.all.size);
    return share < LEAST_SHARE ? [] : [{ a: a.id, b: b.id, share }];
  });
  return [...same, ...near.sort((one, other) => other.share - one.share)];
}
