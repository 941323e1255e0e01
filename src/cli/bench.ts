import { parseArgs } from 'node:util';
import { UserError } from '../user-error.ts';
import { measureApart } from './bench/measure-apart.ts';
import type { Measurement } from './bench/measurement.ts';
import { SYSTEM_NAMES } from './bench/systems.ts';
import { tableOf } from './bench/table.ts';
import { type ExitCode, runCommand } from './run.ts';

const HELP = `Measures speed and memory of Footnote's ranking beside other ways to search, and prints one table.

  npm run -s bench

  --quick   200 sentences only
  --large   200, 10 000 and 100 000 sentences (takes minutes)
  --json    print one JSON object
  --help    print this

The text is generated, the same each time. Each system runs in a process of its own. “mean ms” and
“p99 ms” are of a question; “memory MB” is what loading, indexing and asking added; “first %” how often the
sentence came first that a question was made from; a slow system is asked fewer questions, as many
as the last column says.
`;

function sizesFrom({ quick = false, large = false }): number[] {
  if (quick && large) throw new UserError('usage', '--quick and --large exclude each other');
  if (quick) return [200];
  return large ? [200, 10_000, 100_000] : [200, 10_000];
}

async function bench(): Promise<ExitCode> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean' },
      large: { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const sizes = sizesFrom(values);
  const measurements: Measurement[] = [];
  for (const sentences of sizes) {
    // One at a time: two at once would measure each other.
    for (const system of SYSTEM_NAMES) measurements.push(await measureApart(system, sentences));
  }
  const output =
    values.json === true ? JSON.stringify({ measurements }, null, 2) : tableOf(measurements);
  process.stdout.write(`${output}\n`);
  return 0;
}

await runCommand('bench', bench);
