/**
 * Runs a command several times in one process, each time from its first line on, and prints what each
 * run did as one JSON array: to start a process takes ten times as long as to refuse a call.
 *
 *   node --import tsx tests/cli/run-in-turn.ts COMMAND '[["--help"], ["--nonsense"], …]'
 */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const [runtime = '', , command = '', calls = '[]'] = process.argv;
const print = process.stdout.write.bind(process.stdout);
const runs: Run[] = [];
// Each run listens for a reader that goes away.
process.stdout.setMaxListeners(0);

for (const [i, args] of (JSON.parse(calls) as string[][]).entries()) {
  const output = { out: '', err: '' };
  process.stdout.write = (chunk: string | Uint8Array) => {
    output.out += chunk;
    return true;
  };
  process.stderr.write = (chunk: string | Uint8Array) => {
    output.err += chunk;
    return true;
  };
  process.argv = [runtime, command, ...args];
  process.exitCode = undefined;
  // Under another address the command is loaded, and so run, anew; what it imports is not.
  await import(`../../src/cli/${command}.ts?run=${i}`);
  runs.push({ code: Number(process.exitCode ?? 0), ...output });
}
process.exitCode = 0;
print(JSON.stringify(runs));
