import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readArticle } from '../src/article/read-article.ts';
import { docxOf, wordParagraph } from '../tests/documents/archives.ts';
import { column, pdfOf } from '../tests/documents/pdf.ts';

/**
 * Measures what it takes to read a page of 1 MB, a PDF of 300 pages and a DOCX of 1 MB (packed; of
 * text that hardly packs): `npx tsx scripts/measure-reading.ts`. Memory is what the process that reads
 * the file takes at most, as GNU time's `/usr/bin/time` has it, or unknown where there is none.
 */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
let seed = 1;

/** Mulberry32, so that the files are the same each time. */
function random(below: number): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % below;
}

const word = () => Array.from({ length: 2 + random(8) }, () => LETTERS[random(26)] ?? 'e').join('');
const words = (count: number) => Array.from({ length: count }, word).join(' ');
const sentence = () => `The ${words(12)}.`;
const paragraphs = (count: number) =>
  Array.from({ length: count }, () => Array.from({ length: 4 }, sentence).join(' '));

function htmlOf(bytes: number): Uint8Array {
  const body = paragraphs(Math.ceil(bytes / 300)).map((text) => `<p>${text}</p>`);
  while (body.join('').length > bytes) body.pop();
  return strToU8(
    `<!doctype html><html lang="en"><head><title>A page</title></head><body><article>${body.join('\n')}</article></body></html>`,
  );
}

function pdfOfPages(count: number): Uint8Array {
  const page = (number: number) => [
    { text: 'A report of many pages', y: 760 },
    ...column(
      Array.from({ length: 45 }, () => words(12)),
      72,
      720,
      14,
    ),
    { text: `${number}`, x: 300, y: 30 },
  ];
  return pdfOf(Array.from({ length: count }, (_, i) => page(i + 1)));
}

function docxOfBytes(bytes: number): Uint8Array {
  const body = paragraphs(Math.ceil(bytes / 145)).map((text) => wordParagraph(text));
  const files = unzipSync(docxOf(wordParagraph('A report') + body.join('')));
  return zipSync(files, { level: 6 });
}

/** Most resident memory of the process that reads a document, in MB. */
function memoryOf(format: string, bytes: Uint8Array): string {
  const time = '/usr/bin/time';
  if (!existsSync(time)) return 'unknown';
  const output = `/tmp/footnote-memory-${process.pid}`;
  const reader = ['--import', 'tsx', 'src/article/formats/read-process.ts', format, `${2 ** 31}`];
  const args = ['-f', '%M', '-o', output, process.execPath, '--max-old-space-size=256', ...reader];
  execFileSync(time, args, { input: bytes, maxBuffer: 2 ** 28, stdio: ['pipe', 'pipe', 'ignore'] });
  return `${Math.round(Number(readFileSync(output, 'utf8')) / 1024)} MB`;
}

const FILES = [
  ['a page of 1 MB', 'a.html', 'html', htmlOf(1024 * 1024)],
  ['a PDF of 300 pages', 'a.pdf', 'pdf', pdfOfPages(300)],
  ['a DOCX of 1 MB', 'a.docx', 'zip', docxOfBytes(1024 * 1024)],
] as const;

for (const [what, name, format, bytes] of FILES) {
  const took: number[] = [];
  let characters = 0;
  for (let i = 0; i < 3; i++) {
    const began = performance.now();
    characters = (await readArticle({ id: 'a', name, bytes })).text.length;
    took.push(performance.now() - began);
  }
  const seconds = (took.sort((a, b) => a - b)[1] ?? 0) / 1_000;
  console.log(
    `${what} (${(bytes.length / 1024 / 1024).toFixed(1)} MB, ${characters} characters of text): ${seconds.toFixed(1)} s, ${memoryOf(format, bytes)}`,
  );
}
