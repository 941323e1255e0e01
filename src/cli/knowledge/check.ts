import { loadKnowledge } from '../../library/load-knowledge.ts';
import type { ExitCode } from '../run.ts';
import { printable } from '../terminal.ts';
import { type Inspection, inspect } from './inspect.ts';
import { type Likeness, likenesses } from './likeness.ts';
import { failureLine, type Output } from './output.ts';

/** In characters, of a sentence that is shown as an example. */
const EXAMPLE = 60;

function example(sentence: string | undefined): string {
  const words = printable(sentence ?? '').replace(/\s+/g, ' ');
  return `“${words.length > EXAMPLE ? `${words.slice(0, EXAMPLE).trimEnd()}…` : words}”`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What is odd about an article, a line each. */
function remarksOn(found: Inspection, alike: readonly Likeness[]): string[] {
  const { id, language, sentences, short, long, invisible, lost } = found;
  const remarks: string[] = [];
  if (language === 'und') remarks.push('its language is not known: state it in its front matter');
  if (sentences < 2) remarks.push('it has no sentence beside its title');
  if (short.length > 0) {
    remarks.push(
      `${counted(short.length, 'very short sentence', 'very short sentences')}: ${example(short[0])}`,
    );
  }
  if (long.length > 0) {
    remarks.push(
      `${counted(long.length, 'very long sentence', 'very long sentences')}: ${example(long[0])}`,
    );
  }
  if (invisible > 0) {
    remarks.push(
      counted(invisible, 'invisible or control character', 'invisible or control characters'),
    );
  }
  if (lost > 0) remarks.push(counted(lost, 'lost character (�)', 'lost characters (�)'));
  for (const { a, b, share } of alike) {
    if (b !== id) continue;
    const much =
      share === 1
        ? 'all sentences of the shorter one are'
        : `${Math.round(share * 100)} % of the shorter one’s sentences are`;
    remarks.push(`like ${a}: ${much} in both`);
  }
  return remarks;
}

/**
 * Prints what a reader would want to know of the articles of a folder.
 *
 * @returns 1 when a file cannot be read
 * @throws {UserError} `knowledge-missing`
 */
export async function checkArticles(
  folder: string,
  json: boolean,
  output: Output,
): Promise<ExitCode> {
  const { articles, broken } = await loadKnowledge(folder);
  const inspections = articles.map(inspect);
  const alike = likenesses(articles);
  if (json) {
    output.print(JSON.stringify({ articles: inspections, alike, broken }, null, 2));
    return broken.length === 0 ? 0 : 1;
  }
  for (const found of inspections) {
    const { id, title, language, sentences, characters } = found;
    const length = `${counted(sentences, 'sentence', 'sentences')}, ${characters} characters`;
    output.print(`${printable(id)}: “${printable(title)}”, ${language}, ${length}`);
    for (const remark of remarksOn(found, alike)) output.print(`  ${printable(remark)}`);
  }
  for (const { file, reason } of broken) output.warn(failureLine(file, reason));
  const unread = counted(broken.length, 'file that cannot be read', 'files that cannot be read');
  output.print(`${counted(articles.length, 'article', 'articles')}, ${unread}`);
  return broken.length === 0 ? 0 : 1;
}
