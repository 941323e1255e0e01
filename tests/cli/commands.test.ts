import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Run } from './run-in-turn.ts';

const folder = mkdtempSync(join(tmpdir(), 'footnote-cli-'));
const questions = join(folder, 'questions.jsonl');
writeFileSync(
  join(folder, 'tower.txt'),
  'The tower of Skarvik\n\nAnna Berg built the tower in 1874. It stands 42 metres high.\n',
);
writeFileSync(
  join(folder, 'harbour.txt'),
  'A harbour for Skarvik\n\nPer Dahl opened the harbour on Friday. It cost 12 million euros.\n',
);
writeFileSync(questions, '{"question":"Who built the tower?","cites":["Anna Berg built"]}\n');
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a program in a process of its own. */
async function start(program: string, args: readonly string[], input = ''): Promise<Run> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    env: { PATH: process.env.PATH ?? '', HOME: folder },
  });
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    output.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.err += chunk;
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  return { code: code as number | null, ...output };
}

/** Runs a command by its own door. */
function run(command: string, args: readonly string[], input = ''): Promise<Run> {
  return start(`src/cli/${command}.ts`, args, input);
}

/** Runs a command in turn with each of several arguments, in one process; by what each is called. */
async function runInTurn(
  command: string,
  calls: readonly (readonly [string, string[]])[],
): Promise<ReadonlyMap<string, Run>> {
  const args = JSON.stringify(calls.map(([, one]) => one));
  const { out, err } = await start('tests/cli/run-in-turn.ts', [command, args]);
  expect(err).toBe('');
  const runs = JSON.parse(out) as Run[];
  return new Map(runs.flatMap((one, i) => (calls[i] === undefined ? [] : [[calls[i][0], one]])));
}

const ONE_LINE = /^\w+: [^\n]+\n$/;

describe('ask', () => {
  test.each([
    ['de', 'Was kostete die Seilban?', 'Read “seilban” as “seilbahn”.', '31,5 Mio. Euro'],
    ['uk', 'Скільки коштує квитк?', 'Read “квитк” as “квиток”.', '80 гривень'],
  ])('in %s corrects %j and quotes the sentence', async (language, question, read, quote) => {
    const { code, out } = await run('ask', [
      '--knowledge',
      `tests/languages/${language}`,
      question,
    ]);
    expect(code).toBe(0);
    expect(out).toContain(read);
    expect(out).toContain(quote);
  });

  test('prints one JSON object whose quote is a sentence of the article', async () => {
    const { code, out, err } = await run('ask', [
      '--knowledge',
      folder,
      '--json',
      'Who built the tower?',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [best] = JSON.parse(out).citations;
    expect(best).toMatchObject({ article: 'tower', quote: 'Anna Berg built the tower in 1874.' });
  });

  test('answers lines in their order and goes on after one that is wrong', async () => {
    const input = [
      'Who built the tower?',
      '{"question":',
      '',
      '???',
      '{"question":"Who opened the harbour?","article":"harbour"}',
      '{"question":"Who opened the harbour?","article":"nowhere"}',
      '{"question":5}',
      'What did the harbour cost?',
    ].join('\n');
    const { code, out, err } = await run('ask', ['--knowledge', folder, '--jsonl'], input);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map((answer) => answer.error ?? answer.citations[0]?.article)).toEqual([
      'tower',
      expect.stringContaining('JSON'),
      expect.stringContaining('words'),
      'harbour',
      expect.stringContaining('nowhere'),
      expect.stringContaining('text'),
      'harbour',
    ]);
    expect(code).toBe(1);
    expect(err.trimEnd().split('\n')).toEqual(
      [2, 4, 6, 7].map((n) => expect.stringMatching(`^ask: line ${n}: `)),
    );
  });

  test('refuses a call without a question with 2', async () => {
    const { code, out, err } = await run('ask', []);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(ONE_LINE);
  });

  const refused: [string, string[]][] = [
    ['an unknown option', ['--nonsense', 'Who?']],
    ['a question without a word', ['???']],
    ['a folder that is not there', ['--knowledge', join(folder, 'nowhere'), 'Who?']],
    ['a file for a folder', ['--knowledge', questions, 'Who?']],
    ['an article that is not there', ['--article', 'nowhere', 'Who?']],
    ['a question beside --jsonl', ['--jsonl', 'Who?']],
  ];
  describe('in turn', () => {
    let runs: ReadonlyMap<string, Run>;
    beforeAll(async () => {
      runs = await runInTurn('ask', [...refused, ['--help', ['--help']]]);
    }, 20_000);

    test.each(refused)('refuses %s in one line with 2', (name) => {
      expect(runs.get(name)).toEqual({ code: 2, out: '', err: expect.stringMatching(ONE_LINE) });
    });

    test('says with --help how it is called', () => {
      const out = expect.stringContaining('npm run -s ask');
      expect(runs.get('--help')).toEqual({ code: 0, out, err: '' });
    });
  });

  test('ends quietly when its reader goes away', async () => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'src/cli/ask.ts', '--knowledge', folder, '--jsonl'],
      { env: { PATH: process.env.PATH ?? '', HOME: folder } },
    );
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdin.on('error', () => undefined);
    child.stdin.write('Who built the tower?\n');
    child.stdout.once('data', () => {
      child.stdout.destroy();
      child.stdin.end('Who built the tower?\n'.repeat(200));
    });
    const [code] = await once(child, 'close');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('eval', () => {
  test('measures a set, and a gate that is missed ends it with 1', async () => {
    const args = [questions, '--knowledge', folder, '--json'];
    const { code, out, err } = await run('eval', [...args, '--min-hit1', '1.01']);
    expect(JSON.parse(out).files).toMatchObject([
      { file: 'questions.jsonl', format: 'footnote', questions: 1, hit1: 1, mrr: 1, spanF1: null },
    ]);
    expect({ code, err }).toEqual({
      code: 1,
      err: 'eval: questions.jsonl: hit1 is 1, min 1.01\n',
    });
  });

  const own = [questions, '--knowledge', folder];
  const refused: [string, string[]][] = [
    ['no file', []],
    ['a file that is not there', [join(folder, 'nowhere.jsonl')]],
    ['a file that is no question set', [join(folder, 'tower.txt')]],
    ['an unknown measure', [questions, '--min-beauty', '1']],
    ['a bound that is no number', [questions, '--min-hit1', 'high']],
  ];
  describe('in turn', () => {
    let runs: ReadonlyMap<string, Run>;
    beforeAll(async () => {
      runs = await runInTurn('eval', [
        ...refused,
        ['reached', [...own, '--min-hit1', '1', '--max-meanMs', '10000']],
        ['not measured', [...own, '--min-spanF1', '0']],
        ['--help', ['--help']],
      ]);
    }, 20_000);

    test.each(refused)('refuses %s in one line with 2', (name) => {
      expect(runs.get(name)).toEqual({ code: 2, out: '', err: expect.stringMatching(ONE_LINE) });
    });

    test('holds gates that are reached, and fails one on what was not measured', () => {
      expect(runs.get('reached')).toMatchObject({ code: 0, err: '' });
      expect(runs.get('not measured')).toMatchObject({ code: 1 });
    });

    test('says with --help how it is called', () => {
      const out = expect.stringContaining('npm run -s eval');
      expect(runs.get('--help')).toEqual({ code: 0, out, err: '' });
    });
  });
});

test('bench --help says how it is called', async () => {
  const { code, out, err } = await run('bench', ['--help']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('npm run -s bench');
});
