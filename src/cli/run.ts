import { UserError } from '../user-error.ts';

/** 0: done; 1: what was asked for failed; 2: bad usage or configuration. */
export type ExitCode = 0 | 1 | 2;

const BAD_USAGE = new Set([
  'usage',
  'configuration',
  'knowledge-missing',
  'article-unknown',
  'question-empty',
]);

/** The line that a person reads about a failure, and the exit code that goes with it. */
export function describeFailure(error: unknown): { line: string; code: ExitCode } {
  if (error instanceof UserError) {
    return { line: error.message, code: BAD_USAGE.has(error.code) ? 2 : 1 };
  }
  // Thrown by `parseArgs` of node:util, whose messages are made for people.
  const parsing =
    error instanceof TypeError && 'code' in error && `${error.code}`.startsWith('ERR_PARSE_ARGS');
  const message = error instanceof Error ? error.message : String(error);
  return { line: message.split('\n', 1)[0] ?? message, code: parsing ? 2 : 1 };
}

/**
 * Runs a command to its exit code. A failure becomes one line on standard error; a reader that goes
 * away (`| head`) ends the command quietly.
 */
export async function runCommand(name: string, command: () => Promise<ExitCode>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  try {
    process.exitCode = await command();
  } catch (error) {
    const { line, code } = describeFailure(error);
    process.stderr.write(`${name}: ${line}\n`);
    process.exitCode = code;
  }
}
