import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

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

/** Runs a command by its own door. */
async function run(command: string, args: readonly string[], input = '') {
  const child = spawn(process.execPath, ['--import', 'tsx', `src/cli/${command}.ts`, ...args], {
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

  test.each([
    ['no question', []],
    ['an unknown option', ['--nonsense', 'Who?']],
    ['a question without a word', ['???']],
    ['a folder that is not there', ['--knowledge', join(folder, 'nowhere'), 'Who?']],
    ['a file for a folder', ['--knowledge', questions, 'Who?']],
    ['an article that is not there', ['--article', 'nowhere', 'Who?']],
    ['a question beside --jsonl', ['--jsonl', 'Who?']],
  ])('refuses %s in one line with 2', async (_, args) => {
    const { code, out, err } = await run('ask', args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(ONE_LINE);
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

  test('holds gates that are reached, and fails one on what was not measured', async () => {
    const args = [questions, '--knowledge', folder];
    const reached = await run('eval', [...args, '--min-hit1', '1', '--max-meanMs', '10000']);
    expect(reached).toMatchObject({ code: 0, err: '' });
    expect(await run('eval', [...args, '--min-spanF1', '0'])).toMatchObject({ code: 1 });
  });

  test.each([
    ['no file', []],
    ['a file that is not there', [join(folder, 'nowhere.jsonl')]],
    ['a file that is no question set', [join(folder, 'tower.txt')]],
    ['an unknown measure', [questions, '--min-beauty', '1']],
    ['a bound that is no number', [questions, '--min-hit1', 'high']],
  ])('refuses %s in one line with 2', async (_, args) => {
    const { code, out, err } = await run('eval', args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(ONE_LINE);
  });
});

test.each(['ask', 'eval', 'bench'])('%s --help says how it is called', async (command) => {
  const { code, out, err } = await run(command, ['--help']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain(`npm run -s ${command}`);
});
