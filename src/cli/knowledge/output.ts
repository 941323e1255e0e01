import type { Article } from '../../article/article.ts';
import { UserError } from '../../user-error.ts';
import { describeFailure } from '../run.ts';
import { printable } from '../terminal.ts';

/** Where a command writes, line by line. */
export interface Output {
  print(line: string): void;
  /** What went wrong. */
  warn(line: string): void;
}

export const STANDARD_OUTPUT: Output = {
  print: (line) => void process.stdout.write(`${line}\n`),
  warn: (line) => void process.stderr.write(`knowledge: ${line}\n`),
};

/** An article in some words, such as `harbour: “New harbour opens”, 12 sentences, en`. */
export function described({ id, title, language, sentences }: Article): string {
  const count = `${sentences.length} ${sentences.length === 1 ? 'sentence' : 'sentences'}`;
  return `${printable(id)}: “${printable(title)}”, ${count}, ${language}`;
}

/** Why something failed, in a line that may be printed. */
export function failureLine(what: string, error: unknown): string {
  const reason = error instanceof UserError ? error.message : describeFailure(error).line;
  return `${printable(what)}: ${printable(reason)}`;
}
