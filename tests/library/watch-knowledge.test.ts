import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer-question.ts';
import { ArticleFolder } from '../../src/library/article-folder.ts';
import { createLibrary, createLibraryInSteps } from '../../src/library/library.ts';
import { type WatchedKnowledge, watchKnowledge } from '../../src/library/watch-knowledge.ts';
import { createLog } from '../../src/log.ts';
import { sampleArticle } from '../articles.ts';
import { column, pdfOf } from '../documents/pdf.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'footnote-watch-'));
  folder = join(root, 'knowledge');
  mkdirSync(folder);
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (name: string, content: string | Buffer) =>
  writeFileSync(join(folder, name), content);

// How long it takes is up to the machine; that it comes about is what is tested.
describe('a folder that is watched', { timeout: 60_000 }, () => {
  let served: WatchedKnowledge;
  let lines: string[];

  beforeEach(async () => {
    write('tower.txt', 'The tower\n\nThe tower is 42 metres tall.\n');
    write('bridge.txt', 'The bridge\n\nThe bridge is 90 metres long.\n');
    lines = [];
    const log = createLog('silent');
    const note = (...args: unknown[]) =>
      void lines.push(args.map((arg) => JSON.stringify(arg)).join(' '));
    log.warn = note;
    log.error = note;
    served = await watchKnowledge(folder, log);
  });
  afterEach(() => served.stop());

  const ids = () => served.library().articles.map(({ id }) => id);
  const textOf = (id: string) =>
    served.library().articles.find((article) => article.id === id)?.text ?? '';
  const soon = (value: () => unknown) => expect.poll(value, { timeout: 30_000, interval: 50 });

  test('serves a file that is added, in any format, and asks it', async () => {
    write('ferry.pdf', pdfOf([column(['The ferry', '', 'The ferry to Bergen costs 12 euros.'])]));
    await soon(ids).toEqual(['bridge', 'ferry', 'tower']);
    const { answer } = answerQuestion(served.library(), 'How much does the ferry to Bergen cost?');
    expect(answer).toContain('12 euros');
  });

  test('serves what a file says now, also where another is put in its place', async () => {
    write('tower.txt', 'The tower\n\nThe tower is 43 metres tall.\n');
    await soon(() => textOf('tower')).toContain('43 metres');
    writeFileSync(join(root, 'new'), 'The tower\n\nThe tower is 44 metres tall.\n');
    renameSync(join(root, 'new'), join(folder, 'tower.txt'));
    await soon(() => textOf('tower')).toContain('44 metres');
  });

  test('forgets a file that is removed', async () => {
    unlinkSync(join(folder, 'tower.txt'));
    await soon(ids).toEqual(['bridge']);
  });

  test('keeps the last good version of a file that is broken, and says what is wrong once', async () => {
    write('tower.txt', '---\ntitle: [\n---\nThe tower.\n');
    await soon(() => lines.length).toBe(1);
    expect(lines[0]).toMatch(/tower\.txt.*last good version is served: front matter/);
    expect(textOf('tower')).toContain('42 metres');
    expect(served.broken()).toEqual([
      { file: 'tower.txt', reason: expect.stringContaining('front matter'), served: true },
    ]);
    write('tower.txt', 'The tower\n\nThe tower is 45 metres tall.\n');
    await soon(() => textOf('tower')).toContain('45 metres');
    await soon(() => served.broken()).toEqual([]);
    expect(lines).toHaveLength(1);
  });

  test('keeps what the folder held while it is away, and goes on when it is back', async () => {
    rmSync(folder, { recursive: true });
    await soon(() => lines.join()).toContain('There is no folder');
    expect(ids()).toEqual(['bridge', 'tower']);
    mkdirSync(folder);
    write('mill.txt', 'The mill\n\nThe mill is old.\n');
    await soon(ids).toEqual(['mill']);
  });

  test('sees that what a link leads to has changed', async () => {
    writeFileSync(join(root, 'elsewhere.txt'), 'The mill\n\nThe mill is old.\n');
    symlinkSync(join(root, 'elsewhere.txt'), join(folder, 'mill.txt'));
    await soon(() => textOf('mill')).toContain('old');
    writeFileSync(join(root, 'elsewhere.txt'), 'The mill\n\nThe mill is brand new.\n');
    await soon(() => textOf('mill')).toContain('brand new');
  });

  test('looks no more once it is stopped', async () => {
    await served.stop();
    unlinkSync(join(folder, 'tower.txt'));
    expect(ids()).toEqual(['bridge', 'tower']);
  });
});

test('a folder that is read again gives the same articles for files that have not changed', async () => {
  write('tower.txt', 'The tower\n\nIt is tall.\n');
  write('mill.txt', 'The mill\n\nIt is old.\n');
  const reader = new ArticleFolder(folder);
  const [mill, tower] = (await reader.read()).articles;
  write('tower.txt', 'The tower\n\nIt is very tall.\n');
  const again = (await reader.read()).articles;
  expect(again[0]).toBe(mill);
  expect(again[1]).not.toBe(tower);
});

test('files that vanish while the folder is read are not there, and nothing is broken', async () => {
  for (let i = 0; i < 40; i++) write(`${i}.txt`, `The tower ${i}\n\nIt is tall.\n`);
  const reading = new ArticleFolder(folder).read();
  for (let i = 0; i < 40; i += 2) unlinkSync(join(folder, `${i}.txt`));
  const { articles, broken } = await reading;
  expect(broken).toEqual([]);
  expect(articles.length).toBeGreaterThanOrEqual(20);
});

test('what takes longer than there is time is served the next time, and the rest at once', async () => {
  write('tower.txt', 'The tower\n\nIt is tall.\n');
  write('ferry.pdf', pdfOf([column(['The ferry', '', 'It costs 12 euros.'])]));
  const reader = new ArticleFolder(folder);
  // Text is there within this; to start a process takes far longer.
  const first = await reader.read(25);
  expect(first.articles.map(({ id }) => id)).not.toContain('ferry');
  const { articles } = await reader.read();
  expect(articles.map(({ id }) => id)).toEqual(['ferry', 'tower']);
});

test('a library that is made in steps is the same as one that is made at once', async () => {
  const articles = [sampleArticle()];
  const inSteps = await createLibraryInSteps(articles);
  expect(inSteps.index).toEqual(createLibrary(articles).index);
});
