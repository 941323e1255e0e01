import { KnowledgeFiles } from '../../library/knowledge-files.ts';
import { loadKnowledge } from '../../library/load-knowledge.ts';
import { readSources } from '../../library/source-file.ts';
import { columnsOf } from '../columns.ts';
import { printable } from '../terminal.ts';
import { failureLine, type Output } from './output.ts';

const HEADER = ['id', 'language', 'sentences', 'characters', 'date', 'title', 'source'];
/** Of a title, in characters, where it stands beside others. */
const LONGEST_TITLE = 50;

const shortened = (title: string) =>
  title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : title;

/** Prints the articles of a folder, its sources, and the files that cannot be read. */
export async function listArticles(folder: string, json: boolean, output: Output): Promise<0> {
  const { articles, broken } = await loadKnowledge(folder);
  const files = new Map((await KnowledgeFiles.open(folder)).all().map((file) => [file.id, file]));
  const sources = await readSources(folder);
  const listed = articles.map(({ id, title, language, sentences, text, author, date, url }) => {
    const file = files.get(id);
    const { source = null, fetched = null } = file?.origin ?? {};
    const counts = { sentences: sentences.length, characters: text.length };
    return { id, title, language, ...counts, author, date, url, source, fetched, file: file?.name };
  });
  if (json) {
    const urls = sources.map(({ url }) => url);
    output.print(JSON.stringify({ articles: listed, broken, sources: urls }, null, 2));
    return 0;
  }
  const rows = listed.map((one) => [
    one.id,
    one.language,
    `${one.sentences}`,
    `${one.characters}`,
    one.date ?? '–',
    shortened(one.title),
    one.source ?? one.url ?? '–',
  ]);
  const cells = [HEADER, ...rows].map((row) => row.map(printable));
  output.print(columnsOf(cells, new Set([0, 1, 4, 5, 6])));
  for (const { url } of sources) output.print(`takes in ${printable(url)}`);
  for (const { file, reason } of broken) output.warn(`left out ${failureLine(file, reason)}`);
  return 0;
}
