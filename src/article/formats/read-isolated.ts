import { type ExecFileException, execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { atMostAtOnce } from '../../in-turn.ts';
import { UserError } from '../../user-error.ts';
import type { DocumentFormat, Outcome } from './read-process.ts';

/** What reading one file may cost. */
export interface ReadingLimits {
  /** Milliseconds from start to end of the process. */
  readonly withinMs: number;
  /** Megabytes of resident memory. */
  readonly memoryMb: number;
}

export const READING_LIMITS: ReadingLimits = { withinMs: 15_000, memoryMb: 512 };

const HEAP_MB = 256;
/** The longest text, each of its characters escaped in JSON, and what stands around it. */
const MOST_OUTPUT_BYTES = 40 * 1024 * 1024;

const PROCESS = fileURLToPath(new URL('./read-process.ts', import.meta.url));
const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
/** All that the process is told of ours: where temporary files go. It must know no secret. */
const PASSED_ON = ['TMPDIR', 'TEMP', 'TMP', 'SYSTEMROOT', 'SystemRoot'];

const inTurn = atMostAtOnce(Math.max(1, Math.min(4, availableParallelism())));

function refusal(error: ExecFileException, limits: ReadingLimits): UserError {
  const outOfHeap = error.signal === 'SIGABRT' || error.code === 134;
  const reason =
    error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER'
      ? 'its text is longer than 5 million characters'
      : error.killed === true
        ? `it takes longer than ${limits.withinMs / 1_000} seconds to read`
        : outOfHeap || error.signal === 'SIGKILL'
          ? `it takes more than ${limits.memoryMb} MB of memory to read`
          : 'it is damaged: it could not be read';
  return new UserError('article-unreadable', reason, { cause: error });
}

function run(
  format: DocumentFormat,
  bytes: Uint8Array,
  limits: ReadingLimits,
  signal: AbortSignal | undefined,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [
        `--max-old-space-size=${HEAP_MB}`,
        '--import',
        LOADER,
        PROCESS,
        format,
        `${limits.memoryMb * 1024 * 1024}`,
      ],
      {
        env: Object.fromEntries(PASSED_ON.map((name) => [name, process.env[name]])),
        encoding: 'utf8',
        maxBuffer: MOST_OUTPUT_BYTES,
        timeout: limits.withinMs,
        killSignal: 'SIGKILL',
        windowsHide: true,
        signal,
      },
      (error, stdout) => {
        if (signal?.aborted === true) reject(signal.reason);
        else if (error === null) resolve(stdout);
        else reject(refusal(error, limits));
      },
    );
    // It may end before it has taken everything in; how it ended is what tells.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(bytes);
  });
}

function outcomeIn(output: string): Outcome {
  const outcome: unknown = JSON.parse(output);
  if (typeof outcome !== 'object' || outcome === null) throw new TypeError('no object');
  if ('refused' in outcome && typeof outcome.refused === 'string') {
    return { refused: outcome.refused };
  }
  return outcome as Outcome;
}

/**
 * Reads a document in a process of its own, which is killed when it takes too long or too much memory.
 * At most four run at once, whoever asks; the others wait.
 *
 * @returns what the document holds, of a shape yet to be checked
 * @throws {UserError} `article-unreadable`, whose `cause`, if any, is how the process ended
 */
export async function readIsolated(
  format: DocumentFormat,
  bytes: Uint8Array,
  options: { readonly limits?: ReadingLimits; readonly signal?: AbortSignal | undefined } = {},
): Promise<unknown> {
  const { limits = READING_LIMITS, signal } = options;
  const output = await inTurn(() => {
    signal?.throwIfAborted();
    return run(format, bytes, limits, signal);
  });
  const outcome = outcomeIn(output);
  if ('refused' in outcome) throw new UserError('article-unreadable', outcome.refused);
  return outcome.document;
}
