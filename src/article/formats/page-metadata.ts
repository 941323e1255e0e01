import type { ReadDocument } from './document.ts';
import type { DomDocument } from './dom.ts';

/** What a page states about its article. */
export type PageMetadata = Omit<ReadDocument, 'paragraphs'>;

const LONGEST_JSON = 500_000;
const ARTICLE_TYPE = /(?:Article|Posting|Report)$/;

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function* objectsIn(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const one of value) yield* objectsIn(one);
  if (!isObject(value)) return;
  yield value;
  if (Array.isArray(value['@graph'])) yield* value['@graph'].filter(isObject);
}

/** The page's description of its article as linked data (schema.org), or an empty one. */
function linkedData(document: DomDocument): Json {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > LONGEST_JSON) continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      continue;
    }
    for (const object of objectsIn(value)) {
      const types = [object['@type']].flat();
      if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return object;
    }
  }
  return {};
}

/** The words of a value: a text, the name of a thing, or those of several, with commas. */
function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (isObject(value)) return wordsOf(value.name ?? value['@id']);
  if (!Array.isArray(value)) return null;
  return (
    value
      .map((one) => wordsOf(one))
      .filter((one) => one !== null)
      .join(', ') || null
  );
}

/** The first of the page's `meta` elements with one of these names, in their order. */
function metaOf(document: DomDocument, ...names: readonly string[]): string | null {
  const found = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').toLowerCase();
    const content = meta.getAttribute('content')?.trim() ?? '';
    if (content !== '' && !found.has(name)) found.set(name, content);
  }
  for (const name of names) {
    const content = found.get(name);
    if (content !== undefined) return content;
  }
  return null;
}

/** A name of somebody; some pages give the address of a page about them instead. */
function nameOf(value: string | null): string | null {
  return value === null || /^https?:/i.test(value) ? null : value;
}

/** A title without the name of the site, which many pages put after or before it. */
function withoutSite(title: string | null, site: string | null): string | null {
  if (title === null || site === null) return title;
  const parts = title.split(/\s+[|–—·»-]\s+/);
  const [first, last] = [parts[0], parts.at(-1)];
  if (parts.length < 2 || first === undefined || last === undefined) return title;
  const same = (part: string) => part.toLowerCase() === site.toLowerCase();
  if (same(last)) return title.slice(0, title.lastIndexOf(last)).replace(/\s+\S\s+$/, '');
  return same(first) ? title.slice(first.length).replace(/^\s+\S\s+/, '') : title;
}

/**
 * What a page states about its article: as linked data, by Open Graph, in `meta` elements of other
 * customs, by its only heading of the first order, its `title` element, and its canonical link.
 */
export function pageMetadata(document: DomDocument): PageMetadata {
  const data = linkedData(document);
  const site = wordsOf(data.publisher) ?? metaOf(document, 'og:site_name', 'application-name');
  const headings = [...document.querySelectorAll('h1')];
  const onlyHeading = headings.length === 1 ? headings[0]?.textContent?.trim() || null : null;
  const title =
    wordsOf(data.headline) ??
    onlyHeading ??
    metaOf(document, 'og:title', 'twitter:title', 'citation_title', 'dc.title') ??
    (document.querySelector('title')?.textContent?.trim() || null);
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null;
  return {
    title: withoutSite(title, site),
    url: canonical ?? metaOf(document, 'og:url') ?? wordsOf(data.url ?? data.mainEntityOfPage),
    author: nameOf(
      wordsOf(data.author) ??
        metaOf(document, 'author', 'article:author', 'citation_author', 'dc.creator'),
    ),
    date:
      wordsOf(data.datePublished) ??
      metaOf(document, 'article:published_time', 'citation_publication_date', 'dc.date', 'date') ??
      document.querySelector('article time[datetime]')?.getAttribute('datetime') ??
      null,
    site,
    language:
      document.documentElement?.getAttribute('lang')?.trim() ||
      wordsOf(data.inLanguage) ||
      metaOf(document, 'og:locale')?.replace('_', '-') ||
      null,
  };
}
