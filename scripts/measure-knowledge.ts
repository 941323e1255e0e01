/**
 * Measures how fast articles come into a server's library in Discord, and prints the figures that
 * `docs/storage.md` states:
 *
 *   npx tsx scripts/measure-knowledge.ts
 *
 * Somebody adds 300 texts of some 4 000 characters with `/knowledge add`, each once the one before is
 * acknowledged, then 20 HTML pages and a feed of 50; the bot runs against the simulator, with a store in
 * a file. Then all are taken away with `/knowledge export`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createPageFetcher } from '../src/article/fetch/fetch-page.ts';
import { generateArticles } from '../src/cli/bench/generated-text.ts';
import { percentile } from '../src/cli/eval/measures.ts';
import { startBot } from '../src/discord/bot.ts';
import { createGuildLibraries } from '../src/library/guild-libraries.ts';
import { createLibrary } from '../src/library/library.ts';
import { createLog } from '../src/log.ts';
import type { Member, OptionValues } from '../src/simulator/member.ts';
import { startSimulator } from '../src/simulator/simulator.ts';
import { openStore } from '../src/store/store.ts';

const TEXTS = 300;
const PAGES = 20;
const FEED = 50;
const PARAGRAPHS_EACH = 7;
const SENTENCES_A_PARAGRAPH = 4;
const HERE = '127.0.0.1';

/** Texts of a headline and seven paragraphs, none of which has the text of another. */
function textsOf(count: number): string[] {
  const sentences = count * PARAGRAPHS_EACH * SENTENCES_A_PARAGRAPH;
  const paragraphs = generateArticles(sentences, 1).flatMap(({ text }) => text.split('\n\n'));
  return Array.from({ length: count }, (_, i) => {
    const body = paragraphs.slice(i * PARAGRAPHS_EACH, (i + 1) * PARAGRAPHS_EACH);
    return `Article number ${i}\n\n${body.join('\n\n')}\n`;
  });
}

function print(name: string, values: readonly number[]): void {
  const at = (share: number) => `${(percentile(values, share) ?? 0).toFixed(0)} ms`;
  const minutes = values.reduce((sum, ms) => sum + ms, 0) / 60_000;
  const rate = `${Math.round(values.length / minutes)} a minute`;
  console.log(`${name.padEnd(34)} ${rate.padStart(14)}   median ${at(0.5)}, p99 ${at(0.99)}`);
}

/** Adds something, and waits until it is said to be added. */
async function add(member: Member, options: OptionValues, done: RegExp): Promise<number> {
  const began = performance.now();
  const shown = await member.slash('/knowledge add', options);
  const isDone = () => member.sees().some(({ id, text }) => id === shown.id && done.test(text));
  while (!isDone()) await setTimeout(10);
  return performance.now() - began;
}

const texts = textsOf(TEXTS + PAGES + FEED);
const pages = texts.slice(TEXTS);
const server = createServer(({ url = '' }, response) => {
  const place = Number(url.slice(1));
  if (url === '/feed') {
    const items = pages.slice(PAGES).map((_, i) => `<item><link>/${PAGES + i}</link></item>`);
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    response.end(`<rss version="2.0"><channel>${items.join('')}</channel></rss>`);
  } else {
    const [title, ...paragraphs] = (pages[place] ?? '').split('\n\n');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><title>${title}</title><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}`,
    );
  }
});
await new Promise<void>((resolve) => server.listen(0, HERE, resolve));
const { port } = server.address() as AddressInfo;
const folder = mkdtempSync(join(tmpdir(), 'footnote-measure-'));
const log = createLog('warn');
const store = await openStore({ kind: 'sqlite', file: join(folder, 'store.db') }, { log });
const fetchPage = createPageFetcher(
  {
    addressesOf: async () => [HERE],
    mayConnectTo: (address) => address === HERE,
    portFor: () => `${port}`,
  },
  { pauseMs: 0 },
);
const shipped = createLibrary([]);
const { libraryFor } = createGuildLibraries({ shipped: () => shipped, store });
const discord = await startSimulator();
const guild = discord.addGuild({ name: 'Readers' });
const mara = discord.addMember({ name: 'mara', guild });
discord.giveRole(guild, mara, discord.addRole(guild, 'Librarians', ['ManageGuild']));
const bot = await startBot({
  ...{ token: discord.token, apiUrl: discord.apiUrl, libraryFor, log, store },
  keeping: { store, fetchPage, now: Date.now },
});

const byFile: number[] = [];
for (const [i, content] of texts.slice(0, TEXTS).entries()) {
  byFile.push(await add(mara, { file: { name: `${i}.txt`, content } }, /^Added/));
}
print(`${TEXTS} files of text`, byFile);
const byLink: number[] = [];
for (let i = 0; i < PAGES; i++) {
  byLink.push(await add(mara, { url: `http://news.example/${i}` }, /^Added/));
}
print(`${PAGES} pages by link`, byLink);
const feed = await add(mara, { url: 'http://news.example/feed' }, /^Followed/);
print(`${FEED} pages of a feed`, Array<number>(FEED).fill(feed / FEED));
const exporting = performance.now();
const exported = await mara.slash('/knowledge export');
if (exported.files.length === 0) await mara.waitFor(({ files }) => files.length > 0);
console.log(
  `${TEXTS + PAGES + FEED} articles taken away: ${(performance.now() - exporting).toFixed(0)} ms`,
);
console.log(`requests that broke a rule: ${discord.violations.length}`);
await bot.stop();
await discord.stop();
server.closeAllConnections();
server.close();
await store.close();
rmSync(folder, { recursive: true });
