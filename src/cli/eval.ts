import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '../user-error.ts';
import { footnote } from './eval/footnote.ts';
import { type Failure, measureCandidates, measureOwn, measureSquad } from './eval/measure-set.ts';
import { readQuestionSet } from './eval/question-sets.ts';
import { MEASURES, type Measure, type Report, tableOf } from './eval/report.ts';
import { libraryFrom } from './knowledge-folder.ts';
import type { Peer } from './peers/peer.ts';
import { type ExitCode, runCommand } from './run.ts';

const HELP = `Measures how well questions are answered, and prints one table.

  npm run -s eval -- FILE…

  FILE              a question set: our own JSONL, a line a question
                    ({"question": "…", "cites": ["…"] or [], "span"?: ["…"]}), SQuAD JSON,
                    WikiQA TSV or SelQA JSON, told apart by their content
  --knowledge DIR   the articles that our own JSONL asks; knowledge/ when absent
  --json            print one JSON object
  --baselines       measure Fuse.js, MiniSearch and plain BM25 too (not for our own JSONL)
  --failures        list the questions of our own JSONL that went wrong
  --min-MEASURE N   end with 1 when a measure is below N, such as --min-hit1 0.9
  --max-MEASURE N   end with 1 when it is above N, such as --max-offTopicFalseAnswers 0.1
  --help            print this
`;

interface Gate {
  readonly measure: Measure;
  readonly bound: 'min' | 'max';
  readonly value: number;
}

const OPTIONS = {
  knowledge: { type: 'string' },
  json: { type: 'boolean' },
  baselines: { type: 'boolean' },
  failures: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `--min-hit1` and the like, as options that `parseArgs` knows. */
const GATE_OPTIONS = Object.fromEntries(
  MEASURES.flatMap((measure) => [
    [`min-${measure}`, { type: 'string' as const }],
    [`max-${measure}`, { type: 'string' as const }],
  ]),
);

function gatesFrom(values: Readonly<Record<string, unknown>>): Gate[] {
  return MEASURES.flatMap((measure) =>
    (['min', 'max'] as const).flatMap((bound): Gate[] => {
      const given = values[`${bound}-${measure}`];
      if (typeof given !== 'string') return [];
      const value = Number(given);
      if (given.trim() === '' || !Number.isFinite(value)) {
        throw new UserError('usage', `--${bound}-${measure} needs a number, not “${given}”`);
      }
      return [{ measure, bound, value }];
    }),
  );
}

function missed(report: Report, { measure, bound, value }: Gate): boolean {
  const reached = report[measure];
  if (reached === null) return true;
  return bound === 'min' ? reached < value : reached > value;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new UserError('usage', `cannot read ${file}`, { cause });
  }
}

async function peers(baselines: boolean): Promise<Peer[]> {
  if (!baselines) return [footnote];
  const [{ fuseDefault, fuseTokens }, { miniSearch }, { plainBm25 }] = await Promise.all([
    import('./peers/fuse.ts'),
    import('./peers/minisearch.ts'),
    import('./peers/bm25.ts'),
  ]);
  return [footnote, plainBm25, miniSearch, fuseTokens, fuseDefault];
}

async function measureFile(
  file: string,
  knowledge: string | undefined,
  systems: readonly Peer[],
): Promise<{ reports: Report[]; failures: Failure[] }> {
  const text = await readText(file);
  let set: ReturnType<typeof readQuestionSet>;
  try {
    set = readQuestionSet(text);
  } catch (error) {
    if (error instanceof UserError) throw new UserError(error.code, `${file}: ${error.message}`);
    throw error;
  }
  const name = basename(file);
  if (set.format === 'footnote') {
    const { report, failures } = measureOwn(name, set, await libraryFrom(knowledge));
    return { reports: [report], failures };
  }
  const measured =
    set.format === 'squad'
      ? systems.map((peer) => measureSquad(name, set, peer))
      : systems.map((peer) => measureCandidates(name, set, peer));
  return { reports: measured, failures: [] };
}

async function evaluate(): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { ...OPTIONS, ...GATE_OPTIONS },
  });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  if (positionals.length === 0) throw new UserError('usage', 'which question set? See --help');
  const gates = gatesFrom(values);
  const systems = await peers(values.baselines === true);
  const reports: Report[] = [];
  const failures: Failure[] = [];
  const folder = typeof values.knowledge === 'string' ? values.knowledge : undefined;
  for (const file of positionals) {
    const measured = await measureFile(file, folder, systems);
    reports.push(...measured.reports);
    failures.push(...measured.failures);
  }
  const output =
    values.json === true ? JSON.stringify({ files: reports }, null, 2) : tableOf(reports);
  process.stdout.write(`${output}\n`);
  if (values.failures === true) {
    for (const { question, wanted, got } of failures) {
      process.stdout.write(`\n${question}\n  wanted: ${wanted}\n  got:    ${got}\n`);
    }
  }
  let code: ExitCode = 0;
  for (const report of reports.filter(({ system }) => system === footnote.name)) {
    for (const gate of gates.filter((one) => missed(report, one))) {
      const { measure, bound, value } = gate;
      const reached = report[measure] ?? 'not measured';
      process.stderr.write(`eval: ${report.file}: ${measure} is ${reached}, ${bound} ${value}\n`);
      code = 1;
    }
  }
  return code;
}

await runCommand('eval', evaluate);
