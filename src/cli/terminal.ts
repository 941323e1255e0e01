import type { Answer, Citation } from '../answer/answer.ts';
import { answerTexts } from '../texts/answer.ts';

const phrases = answerTexts.en;

/** How words are made to stand out, and nothing else about the terminal. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
}

export const PLAIN: Style = { bold: (text) => text, dim: (text) => text };
export const COLOURED: Style = {
  bold: (text) => `\u001b[1m${text}\u001b[22m`,
  dim: (text) => `\u001b[2m${text}\u001b[22m`,
};

/** Control characters and marks of direction. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Makes text of an article safe to print: control characters could move a terminal's cursor. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '');
}

function quoteLine(citation: Citation, style: Style): string {
  const { quote, highlight } = citation;
  const [from, to] = highlight ?? [0, 0];
  const words =
    highlight === null
      ? printable(quote)
      : `${printable(quote.slice(0, from))}${style.bold(printable(quote.slice(from, to)))}${printable(quote.slice(to))}`;
  return `“${words.replace(/\s*\n\s*/g, ' ')}”`;
}

function sourceLine(citation: Citation): string {
  const parts = [printable(citation.title), phrases.place(citation)];
  if (citation.url !== null) parts.push(printable(citation.url));
  return `— ${parts.join(', ')}`;
}

function moreBelow(count: number): string {
  return count === 1
    ? 'One more passage is close (--json shows it).'
    : `${count} more passages are close (--json shows them).`;
}

/** An answer as a person wants to read it in a terminal, without a line break at the end. */
export function answerAsText(answer: Answer, style: Style): string {
  const { citations, disagreement, status } = answer;
  const lines: string[] = [];
  for (const [from, to] of Object.entries(answer.corrected)) {
    lines.push(style.dim(phrases.corrected(printable(from), printable(to))));
  }
  if (status === 'uncertain') lines.push(phrases.uncertain);
  if (status === 'unanswered') {
    lines.push(citations.length > 0 ? phrases.unansweredWithClosest : phrases.unanswered);
  }
  const [best, ...others] = citations;
  if (best !== undefined) lines.push(quoteLine(best, style), style.dim(sourceLine(best)));
  if (disagreement !== null) {
    lines.push(phrases.disagreement);
    for (const { value, citation } of disagreement.values) {
      const cited = citations[citation];
      if (cited === undefined) continue;
      lines.push(`  ${style.bold(printable(value))}: ${quoteLine(cited, PLAIN)}`);
      lines.push(style.dim(`    ${sourceLine(cited)}`));
    }
  }
  if (status === 'answered' && others.length > 0) {
    lines.push(style.dim(moreBelow(others.length)));
  }
  return lines.join('\n');
}
