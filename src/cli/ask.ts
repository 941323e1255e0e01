import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Answer } from '../answer/answer.ts';
import { type AskOptions, answerQuestion } from '../answer-question.ts';
import { indexOf, type Library } from '../library/library.ts';
import { UserError } from '../user-error.ts';
import { libraryFrom } from './knowledge-folder.ts';
import { describeFailure, type ExitCode, runCommand } from './run.ts';
import { answerAsText, COLOURED, PLAIN } from './terminal.ts';

const HELP = `Asks the articles a question and prints the sentence that answers, word for word.

  npm run -s ask -- "what did Rutte pledge"

  --json            print the answer as one JSON object
  --jsonl           read one question a line from standard input, as plain text or as
                    {"question": "…", "article": "…"}, and print one JSON object a line
  --knowledge DIR   ask the articles of another folder than knowledge/
  --article ID      ask one article only: the name of its file without the ending
  --help            print this

Ends with 0 when done, 1 when something failed, 2 when it was called wrongly.
`;

function printLine(text: string): Promise<void> | void {
  if (!process.stdout.write(`${text}\n`))
    return once(process.stdout, 'drain').then(() => undefined);
}

/** A line of `--jsonl`: a plain question, or an object with one. */
function readLine(line: string): { question: string; article?: string } {
  if (!line.trimStart().startsWith('{')) return { question: line };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new UserError('usage', 'this line is no valid JSON');
  }
  if (typeof value !== 'object' || value === null || !('question' in value)) {
    throw new UserError('usage', 'this line has no "question"');
  }
  const { question } = value;
  const article = 'article' in value ? value.article : undefined;
  if (typeof question !== 'string') throw new UserError('usage', '"question" must be a text');
  if (article === undefined || article === null) return { question };
  if (typeof article !== 'string') throw new UserError('usage', '"article" must be an id');
  return { question, article };
}

/** What a line gets that cannot be answered: the lines keep their order, and the reason is said. */
function failedAnswer(question: string, error: string): Answer & { error: string } {
  return {
    question,
    status: 'unanswered',
    answer: null,
    confidence: 0,
    citations: [],
    disagreement: null,
    corrected: {},
    carried: [],
    tookMs: 0,
    error,
  };
}

async function answerLines(library: Library, options: AskOptions): Promise<ExitCode> {
  let code: ExitCode = 0;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      const { question, ...narrowed } = readLine(line);
      await printLine(
        JSON.stringify(answerQuestion(library, question, { ...options, ...narrowed })),
      );
    } catch (error) {
      const { line: reason } = describeFailure(error);
      process.stderr.write(`ask: line ${number}: ${reason}\n`);
      await printLine(JSON.stringify(failedAnswer(line, reason)));
      code = 1;
    }
  }
  return code;
}

async function ask(): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      knowledge: { type: 'string' },
      article: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const question = positionals.join(' ').trim();
  if (values.jsonl === true && question !== '') {
    throw new UserError('usage', 'with --jsonl the questions come from standard input');
  }
  if (values.jsonl !== true && question === '') {
    throw new UserError(
      'usage',
      'ask what? For example: npm run -s ask -- "what did Rutte pledge"',
    );
  }
  const library = await libraryFrom(values.knowledge);
  const options = values.article === undefined ? {} : { article: values.article };
  if (values.article !== undefined) indexOf(library, values.article);
  if (values.jsonl === true) return answerLines(library, options);
  const answer = answerQuestion(library, question, options);
  const style = process.stdout.isTTY ? COLOURED : PLAIN;
  await printLine(
    values.json === true ? JSON.stringify(answer, null, 2) : answerAsText(answer, style),
  );
  return 0;
}

await runCommand('ask', ask);
