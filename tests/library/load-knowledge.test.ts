import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Knowledge } from '../../src/library/article-folder.ts';
import { loadKnowledge } from '../../src/library/load-knowledge.ts';

const root = mkdtempSync(join(tmpdir(), 'footnote-knowledge-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('a folder of odd files', () => {
  let knowledge: Knowledge;

  beforeAll(async () => {
    const folder = join(root, 'odd');
    mkdirSync(join(folder, 'folder.md'), { recursive: true });
    const write = (name: string, content: string | Buffer) =>
      writeFileSync(join(folder, name), content);
    write('good.txt', 'A good one\n\nIt says something.\n');
    write('LOUD.MD', '# Loud\n\nIt shouts.\n');
    write('twin.md', '# Twin\n\nThe first.\n');
    write('twin.txt', 'Twin\n\nThe second.\n');
    write('empty.txt', '');
    write('blank.md', ' \n\n');
    write('binary.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    write('broken.md', '---\ntitle: [unclosed\n---\nText.\n');
    write('script.md', '---\nurl: javascript:alert(1)\n---\nText.\n');
    write('large.txt', Buffer.alloc(5 * 1024 * 1024 + 1, 'word '));
    write('README.md', '# About this folder\n');
    write('.hidden.md', '# Hidden\n');
    write('paper.pdf', '%PDF-1.7');
    write('picture.png', 'x');
    write(`${'n'.repeat(101)}.txt`, 'A long name\n\nText.\n');
    symlinkSync(join(folder, 'nowhere.md'), join(folder, 'dangling.md'));
    symlinkSync(join(folder, 'good.txt'), join(folder, 'linked.txt'));
    knowledge = await loadKnowledge(folder);
  });

  test('serves what can be read, in the order of names', () => {
    expect(knowledge.articles.map(({ id }) => id)).toEqual(['LOUD', 'good', 'linked', 'twin']);
  });

  test('keeps the first of two files with one name', () => {
    const twin = knowledge.articles.find(({ id }) => id === 'twin');
    expect(twin?.text).toContain('The first.');
  });

  test('names each file that it left out, with the reason in one line', () => {
    const reasons = Object.fromEntries(knowledge.broken.map(({ file, reason }) => [file, reason]));
    expect(reasons).toEqual({
      'twin.txt': expect.stringContaining('twin'),
      'empty.txt': expect.stringContaining('no words'),
      'blank.md': expect.stringContaining('no words'),
      'binary.txt': expect.stringContaining('no text'),
      'broken.md': expect.stringContaining('front matter'),
      'script.md': expect.stringContaining('url'),
      'large.txt': expect.stringContaining('5 MB'),
      'paper.pdf': expect.stringContaining('damaged PDF'),
      [`${'n'.repeat(101)}.txt`]: expect.stringContaining('100'),
      'dangling.md': expect.stringContaining('leads nowhere'),
    });
    for (const reason of Object.values(reasons)) expect(reason).not.toContain('\n');
  });
});

test('an empty folder holds no article and nothing is broken', async () => {
  const folder = join(root, 'empty');
  mkdirSync(folder);
  expect(await loadKnowledge(folder)).toEqual({ articles: [], broken: [] });
});

test('a folder that is not there, or is a file, is said to be so', async () => {
  const file = join(root, 'file.txt');
  writeFileSync(file, 'x');
  await expect(loadKnowledge(join(root, 'nowhere'))).rejects.toMatchObject({
    code: 'knowledge-missing',
    message: expect.stringContaining('no folder'),
  });
  await expect(loadKnowledge(file)).rejects.toMatchObject({ code: 'knowledge-missing' });
});
