/**
 * Measures the store and servers' libraries, and prints the figures that `docs/storage.md` states:
 *
 *   node --expose-gc --import tsx scripts/measure-store.ts
 *
 * 1 000 servers get 10 articles of some 500 words each, one after the other, in a file of SQLite; then
 * the bot is started on it, and on an empty one, against the simulator, and each server's library is
 * made.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArticle } from '../src/article/read-article.ts';
import { generateArticles } from '../src/cli/bench/generated-text.ts';
import { percentile } from '../src/cli/eval/measures.ts';
import { createGuildLibraries } from '../src/library/guild-libraries.ts';
import { createLibrary } from '../src/library/library.ts';
import { loadKnowledge } from '../src/library/load-knowledge.ts';
import { createLog } from '../src/log.ts';
import { type Simulator, startSimulator } from '../src/simulator/simulator.ts';
import { addArticle } from '../src/store/articles.ts';
import { newArticleId } from '../src/store/ids.ts';
import { openStore } from '../src/store/store.ts';

const SERVERS = 1_000;
const ARTICLES_EACH = 10;
const PARAGRAPHS_EACH = 7;
const SENTENCES_A_PARAGRAPH = 4;
const STARTS = 5;
const MB = 1024 * 1024;

const log = createLog('warn');
const folder = mkdtempSync(join(tmpdir(), 'footnote-measure-'));
const full = join(folder, 'full.db');

function print(name: string, value: string): void {
  console.log(`${name.padEnd(62)} ${value}`);
}

function spread(values: readonly number[]): string {
  const at = (share: number) => `${(percentile(values, share) ?? 0).toFixed(1)} ms`;
  return `median ${at(0.5)}, p99 ${at(0.99)}`;
}

/** Texts of a headline and seven paragraphs. */
function texts(count: number): string[] {
  const sentences = count * PARAGRAPHS_EACH * SENTENCES_A_PARAGRAPH;
  const paragraphs = generateArticles(sentences, 1).flatMap(({ text }) => text.split('\n\n'));
  return Array.from({ length: count }, (_, i) => {
    const body = paragraphs.slice(i * PARAGRAPHS_EACH, (i + 1) * PARAGRAPHS_EACH);
    return `Article number ${i}\n\n${body.join('\n\n')}\n`;
  });
}

/** Adds every article as somebody would who waits for each. */
async function fill(guildIds: readonly string[]): Promise<void> {
  const store = await openStore({ kind: 'sqlite', file: full }, { log });
  const sources = texts(SERVERS * ARTICLES_EACH).map((text) => Buffer.from(text));
  const took: number[] = [];
  const began = performance.now();
  for (const [i, bytes] of sources.entries()) {
    const before = performance.now();
    const article = await readArticle({ id: newArticleId(), name: 'a.txt', bytes });
    const provenance = {
      arrival: 'file',
      sourceId: null,
      fileName: 'a.txt',
      origin: null,
    } as const;
    const guildId = guildIds[i % SERVERS] ?? '';
    await addArticle(store, guildId, { article, provenance, addedBy: null }, Date.now());
    took.push(performance.now() - before);
  }
  const minutes = (performance.now() - began) / 60_000;
  await store.close();
  const characters = sources.reduce((sum, { length }) => sum + length, 0);
  print('read and added, articles a minute', (sources.length / minutes).toFixed(0));
  print('from an article’s bytes to its acknowledgement', spread(took));
  print(
    'their texts, the file',
    `${(characters / MB).toFixed(1)}, ${(statSync(full).size / MB).toFixed(1)} MB`,
  );
}

/** Milliseconds from the start of the process to its connection to Discord being ready. */
async function start(discord: Simulator, file: string): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: {
      ...process.env,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DATABASE_URL: `file:${file}`,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await discord.botReady();
  const took = performance.now() - began;
  child.kill('SIGTERM');
  await once(child, 'close');
  return took;
}

/** Bytes that are in use once what is not is collected. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Makes every server's library once. */
async function makeLibraries(guildIds: readonly string[]): Promise<void> {
  const store = await openStore({ kind: 'sqlite', file: full }, { log });
  const shipped = createLibrary((await loadKnowledge('knowledge')).articles);
  const { libraryFor, figures } = createGuildLibraries({
    shipped: () => shipped,
    store,
    mostCharacters: Number.MAX_SAFE_INTEGER,
  });
  const before = memory();
  const made: number[] = [];
  let characters = 0;
  for (const guildId of guildIds) {
    const began = performance.now();
    const { articles } = await libraryFor(guildId);
    made.push(performance.now() - began);
    characters += articles.reduce((sum, { text }) => sum + text.length, 0);
  }
  const bytes = (memory() - before) / characters;
  print(
    `each of ${figures().libraries - 1} servers’ libraries, made when first asked`,
    spread(made),
  );
  print('memory for each character of libraries kept ready', `${bytes.toFixed(1)} bytes`);
  await store.close();
}

// The simulator has ids of its own: those that it does not have count as left, after the start.
const guildIds = Array.from({ length: SERVERS }, (_, i) => `${10n ** 17n + BigInt(i)}`);
await fill(guildIds);
await makeLibraries(guildIds);
const starts: { empty: number[]; full: number[] } = { empty: [], full: [] };
for (let i = 0; i < STARTS; i++) {
  for (const which of ['empty', 'full'] as const) {
    const discord = await startSimulator({ validate: false });
    for (const id of guildIds) discord.addGuild({ name: `Server ${id}` });
    starts[which].push(await start(discord, which === 'full' ? full : join(folder, `${i}.db`)));
    await discord.stop();
  }
}
print(
  `start to ready with ${SERVERS} servers, nothing kept, ${STARTS} starts`,
  spread(starts.empty),
);
print(
  `start to ready with their ${SERVERS * ARTICLES_EACH} articles, ${STARTS} starts`,
  spread(starts.full),
);
rmSync(folder, { recursive: true });
