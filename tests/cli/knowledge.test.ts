import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';
import { knowledge } from '../../src/cli/knowledge/command.ts';
import { inspect } from '../../src/cli/knowledge/inspect.ts';
import { likenesses } from '../../src/cli/knowledge/likeness.ts';
import { describeFailure } from '../../src/cli/run.ts';
import { idFor } from '../../src/library/article-id.ts';
import { loadKnowledge } from '../../src/library/load-knowledge.ts';
import { type FakeWeb, startFakeWeb } from '../article/fetch/fake-web.ts';
import { articleOf } from '../articles.ts';
import type { Run } from './run-in-turn.ts';

const root = mkdtempSync(join(tmpdir(), 'footnote-cli-knowledge-'));
afterAll(() => rmSync(root, { recursive: true }));
const HARBOUR = 'A harbour for Skarvik\n\nPer Dahl opened the harbour on Friday.\n';

let web: FakeWeb;
beforeAll(async () => {
  web = await startFakeWeb();
});
afterAll(() => web.stop());

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'knowledge-'));
  web.pages.clear();
});

/** Runs the command as the process does, with the fake web for the internet. */
async function run(...args: string[]): Promise<Run> {
  const output = { out: '', err: '' };
  const print = (line: string) => {
    output.out += `${line}\n`;
  };
  const warn = (line: string) => {
    output.err += `${line}\n`;
  };
  try {
    const code = await knowledge([...args, '--knowledge', folder], web.fetcher(), { print, warn });
    return { code, ...output };
  } catch (error) {
    const { line, code } = describeFailure(error);
    return { code, out: output.out, err: `${output.err}${line}\n` };
  }
}

const write = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
/** A file that is not in the folder. */
const elsewhere = (name: string, content: string | Uint8Array) => {
  const path = join(mkdtempSync(join(root, 'elsewhere-')), name);
  writeFileSync(path, content);
  return path;
};
const page = (title: string, price: string) =>
  `<html lang="en"><head><title>${title}</title><meta name="author" content="Ada"></head><body><article><h1>${title}</h1><p># 1 of the north, it cost ${price} to build in three years.</p><h2>Prices</h2><p>Adults pay 10 euros for the ferry.</p></article></body></html>`;

describe('knowledge add', () => {
  test('copies files as they are, and goes on after one that is no article', async () => {
    const good = elsewhere('harbour.txt', HARBOUR);
    const picture = elsewhere('picture.txt', Buffer.from('89504e470d0a1a0a0000000d', 'hex'));
    const { code, out, err } = await run('add', picture, good);
    expect({ code, out }).toEqual({
      code: 1,
      out: 'added harbour: “A harbour for Skarvik”, 2 sentences, en\n',
    });
    expect(err).toBe(`${picture}: it is no text: save it as UTF-8\n`);
    expect(readFileSync(join(folder, 'harbour.txt'), 'utf8')).toBe(HARBOUR);
    expect(readdirSync(folder)).toEqual(['harbour.txt']);
  });

  test.each([
    [
      'a name that an article has',
      'harbour.md',
      /^there is an article “harbour” already \(harbour.txt\): /,
    ],
    ['the same name in another case', 'HARBOUR.txt', /^there is an article “harbour” already/],
    ['an ending that is not read', 'harbour.csv', /^its name must end in .txt, .md/],
    ['a README', 'README.md', /^its name must end in/],
    ['a name that is too long', `${'n'.repeat(101)}.txt`, /longer than 100/],
  ])('refuses %s, in a helpful line', async (_, name, reason) => {
    write('harbour.txt', 'Old\n\nOld words.\n');
    const path = elsewhere(name, HARBOUR);
    const { code, err } = await run('add', path);
    expect(code).toBe(1);
    expect(err.replace(`${path}: `, '')).toMatch(reason);
    expect(readFileSync(join(folder, 'harbour.txt'), 'utf8')).toContain('Old words');
    expect(readdirSync(folder)).toEqual(['harbour.txt']);
  });

  test('says what is no file', async () => {
    mkdirSync(join(root, 'a-folder'), { recursive: true });
    const { code, err } = await run('add', join(root, 'nowhere.txt'), join(root, 'a-folder'));
    expect(code).toBe(1);
    expect(err).toMatch(/nowhere.txt: there is no such file\n.*a-folder: it is no file: name/);
  });

  test('fetches a page and keeps it as Markdown that reads as the page did', async () => {
    web.pages.set('news.example/new', {
      headers: { 'content-type': 'text/html', etag: '"1"' },
      body: page('The harbour’s cost', '12 million euros'),
    });
    const { code, out, err } = await run('add', 'http://news.example/new#top');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe('added the-harbour-s-cost: “The harbour’s cost”, 4 sentences, en\n');
    const file = readFileSync(join(folder, 'the-harbour-s-cost.md'), 'utf8');
    expect(file).toMatch(
      /^---\ntitle: The harbour’s cost\nurl: http:\/\/news.example\/new\nauthor: Ada\n/,
    );
    expect(file).toContain(`etag: '"1"'`);
    expect(file).toMatch(/fetched: \d{4}-\d\d-\d\dT/);
    const [article] = (await loadKnowledge(folder)).articles;
    expect(article?.sentences.map(({ kind }) => kind)).toEqual([
      'headline',
      'body',
      'heading',
      'body',
    ]);
    expect(article?.text).toContain('\n\n# 1 of the north, it cost 12 million euros');
  });

  test('refuses a link that is there, or leads to where nobody may go', async () => {
    web.pages.set('news.example/a', { headers: { 'content-type': 'text/plain' }, body: HARBOUR });
    await run('add', 'http://news.example/a');
    const { code, err } = await run(
      'add',
      'http://news.example/a',
      'http://127.0.0.1/',
      'file:///etc/passwd',
    );
    expect(code).toBe(1);
    expect(err.split('\n')).toEqual([
      'http://news.example/a: it is there as “a-harbour-for-skarvik”: refresh reads it again',
      'http://127.0.0.1/: it leads to an address that is not on the public internet',
      'file:///etc/passwd: only http and https links are followed, not file:',
      '',
    ]);
  });

  test('takes in a feed, and refresh what is new in it', async () => {
    const feed = (...paths: string[]) => ({
      headers: { 'content-type': 'application/rss+xml' },
      body: `<rss><channel>${paths.map((path) => `<item><link>${path}</link></item>`).join('')}</channel></rss>`,
    });
    const plain = (title: string) => ({
      headers: { 'content-type': 'text/plain' },
      body: `${title}\n\nThey wrote about the ${title} of the town.\n`,
    });
    web.pages.set('news.example/feed', feed('/one', '/gone'));
    web.pages.set('news.example/one', plain('One'));
    web.pages.set('news.example/two', plain('Two'));
    const added = await run('add', 'http://news.example/feed');
    expect(added).toEqual({
      code: 1,
      out: 'added one: “One”, 2 sentences, en\nnew articles of http://news.example/feed are taken in by refresh from now on\n',
      err: 'http://news.example/gone: there is no page (404)\n',
    });
    expect((await run('add', 'http://news.example/feed')).err).toContain('taken in already');
    web.pages.set('news.example/feed', feed('/two', '/one'));
    web.pages.set('news.example/one', plain('One and a half'));
    expect(await run('refresh')).toEqual({
      code: 0,
      out: 'changed one\nadded two: “Two”, 2 sentences, en\n1 changed, 0 unchanged, 1 added, 0 failed\n',
      err: '',
    });
    expect((await run('list')).out).toContain('\ntakes in http://news.example/feed\n');
    expect(await run('remove', 'http://news.example/feed')).toMatchObject({ code: 0, err: '' });
    expect((await run('list')).out).not.toContain('takes in');
    expect(readdirSync(folder)).toEqual(['one.md', 'two.md']);
  });
});

describe('knowledge refresh', () => {
  test('ends with 1 when something failed, and names it', async () => {
    web.pages.set('news.example/a', { headers: { 'content-type': 'text/plain' }, body: HARBOUR });
    await run('add', 'http://news.example/a');
    web.pages.clear();
    expect(await run('refresh', 'a-harbour-for-skarvik')).toEqual({
      code: 1,
      out: '0 changed, 0 unchanged, 0 added, 1 failed\n',
      err: 'a-harbour-for-skarvik: there is no page (404)\n',
    });
    expect((await run('list')).out).toContain('A harbour for Skarvik');
  });
});

describe('knowledge list', () => {
  beforeEach(() => {
    write('harbour.txt', `---\nurl: https://news.example/h\ndate: 2024-05-01\n---\n${HARBOUR}`);
    write('turned.txt', 'Turned \u001b[31mred\u001b[0m\n\nIt moves the cursor.\n');
    write('broken.md', '---\ntitle: [unclosed\n---\nText.\n');
  });

  test('prints a table that moves no cursor, and names what is broken', async () => {
    const { code, out, err } = await run('list');
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => line.split(/ {2,}/))).toMatchObject([
      ['id', 'language', 'sentences', 'characters', 'date', 'title', 'source'],
      ['harbour', 'en', '2', '62', '2024-05-01', 'A harbour for Skarvik', 'https://news.example/h'],
      ['turned', 'en', '2', expect.any(String), '–', 'Turned [31mred[0m', '–'],
      [''],
    ]);
    expect(err).toMatch(/^left out broken.md: front matter: /);
  });

  test('prints one JSON object', async () => {
    expect(JSON.parse((await run('list', '--json')).out)).toMatchObject({
      articles: [
        {
          id: 'harbour',
          sentences: 2,
          characters: 62,
          url: 'https://news.example/h',
          source: null,
        },
        { id: 'turned' },
      ],
      broken: [{ file: 'broken.md', served: false }],
      sources: [],
    });
  });
});

describe('knowledge check', () => {
  test('says what is odd, and ends with 1 for a file that cannot be read', async () => {
    write('harbour.txt', HARBOUR);
    write('harbour-again.txt', `A port for Skarvik\n\n${HARBOUR.split('\n\n')[1]}It is new.\n`);
    write(
      'odd.txt',
      `Odd\n\nYes. It cost\u202e 12 million\u202c euros and a bit. ${'It went on and on, '.repeat(60)}to the end.\ufffd\n`,
    );
    write('empty.txt', '');
    const { code, out, err } = await run('check');
    expect(code).toBe(1);
    expect(err).toBe('empty.txt: it holds no words\n');
    expect(out).toMatch(/^harbour: “A harbour for Skarvik”, en, 2 sentences, 62 characters$/m);
    expect(out).toMatch(
      /^ {2}like harbour: all sentences of the shorter one are in both$|^ {2}like harbour-again: /m,
    );
    expect(out).toMatch(/^ {2}1 very short sentence: “Yes.”$/m);
    expect(out).toMatch(/^ {2}1 very long sentence: “It went on and on, /m);
    expect(out).toMatch(/^ {2}2 invisible or control characters$/m);
    expect(out).toMatch(/^ {2}1 lost character/m);
    expect(out).toMatch(/^3 articles, 1 file that cannot be read\n$/m);
  });

  test('ends with 0 for articles in order, as JSON too', async () => {
    write('harbour.txt', HARBOUR);
    const { code, out } = await run('check', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      articles: [
        {
          id: 'harbour',
          title: 'A harbour for Skarvik',
          language: 'en',
          sentences: 2,
          characters: 62,
          short: [],
          long: [],
          invisible: 0,
          lost: 0,
        },
      ],
      alike: [],
      broken: [],
    });
  });

  test('finds the same and nearly the same, not what two articles have by chance', () => {
    const story = Array.from({ length: 10 }, (_, i) => `Ship number ${i} came into the harbour.`);
    const named = (id: string, sentences: readonly string[]) =>
      articleOf(`Title ${id}\n\n${sentences.join(' ')}`, id);
    const articles = [
      named('a', story),
      named(
        'shouted',
        story.map((one) => one.toUpperCase()),
      ),
      named('b', [
        ...story.slice(0, 7),
        'This one is all of its own making.',
        'And so is this last one here.',
      ]),
      named('c', [...story.slice(0, 2), ...story.map((one) => `${one.slice(0, -1)} too.`)]),
      named('d', ['It has nothing to do with any of the others.']),
    ];
    expect(likenesses(articles).map(({ a, b, share }) => [a, b, Math.round(share * 100)])).toEqual([
      ['a', 'shouted', 100],
      ['a', 'b', 78],
    ]);
  });

  test('does not take a list for sentences that are split', () => {
    const list = parseArticle({
      id: 'a',
      text: '# List\n\n- Yes\n- No\n- Perhaps',
      format: 'markdown',
    });
    expect(inspect(list).short).toEqual([]);
  });
});

describe('knowledge remove', () => {
  test('names what goes and removes it, or nothing if one is not there', async () => {
    write('harbour.txt', HARBOUR);
    write('mill.txt', HARBOUR);
    const refused = await run('remove', 'harbour', 'Harbour', 'nowhere');
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toMatch(/^There is no article “Harbour” in /);
    expect(existsSync(join(folder, 'harbour.txt'))).toBe(true);
    expect(await run('remove', 'harbour')).toEqual({
      code: 0,
      out: 'removing harbour (harbour.txt)\n',
      err: '',
    });
    expect(readdirSync(folder)).toEqual(['mill.txt']);
  });
});

test('an id is made of a title, of any script, and is no other’s', () => {
  const taken = new Set(['new-harbour', 'new-harbour-2']);
  const id = (title: string) => idFor(title, (one) => taken.has(one));
  expect(id('New Harbour!')).toBe('new-harbour-3');
  expect(id('Нова гавань: 12 млн')).toBe('нова-гавань-12-млн');
  expect(id('../../etc/passwd')).toBe('etc-passwd');
  expect(id('…')).toBe('article');
  expect(id('README')).toBe('article');
  expect(id('x'.repeat(300))).toHaveLength(50);
  expect(id(`${'word '.repeat(100)}`)).toHaveLength(49);
});

describe('the command, by its own door', () => {
  async function start(...args: string[]): Promise<Run> {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/knowledge.ts', ...args], {
      env: { PATH: process.env.PATH ?? '', HOME: root, KNOWLEDGE_DIR: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { out: '', err: '' };
    child.stdout.on('data', (chunk) => {
      output.out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output.err += chunk;
    });
    const [code] = await once(child, 'close');
    return { code: code as number | null, ...output };
  }

  test('works on the folder that the settings name, and reaches no private address', async () => {
    const path = elsewhere('harbour.txt', HARBOUR);
    const { code, out, err } = await start('add', path, 'http://localhost/');
    expect({ code, err }).toEqual({
      code: 1,
      err: 'knowledge: http://localhost/: it leads to an address that is not on the public internet\n',
    });
    expect(out).toBe('added harbour: “A harbour for Skarvik”, 2 sentences, en\n');
    expect(readdirSync(folder)).toEqual(['harbour.txt']);
  });
});

test.each([
  ['nothing to do', []],
  ['an unknown thing to do', ['destroy']],
  ['a name of JavaScript’s', ['constructor']],
  ['nothing to add', ['add']],
  ['nothing to remove', ['remove']],
  ['a name to list', ['list', 'x']],
  ['JSON of what has none', ['remove', 'x', '--json']],
  ['an unknown option', ['list', '--nonsense']],
])('refuses %s in one line with 2', async (_, args) => {
  const { code, out, err } = await run(...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^[^\n]+\n$/);
});

test('says with --help how it is called, and of a folder that is not there that it is not', async () => {
  expect(await run('--help')).toMatchObject({
    code: 0,
    out: expect.stringContaining('npm run -s knowledge -- add'),
  });
  folder = join(root, 'nowhere');
  for (const action of ['list', 'check', 'refresh']) {
    expect(await run(action)).toMatchObject({ code: 2, err: `There is no folder ${folder}\n` });
  }
});
