/**
 * Measures what a storm of requests for reader pages does to the questions that are asked meanwhile,
 * and prints the figures that `docs/reader.md` states:
 *
 *   npx tsx scripts/measure-reader.ts
 *
 * The bot, a local Discord and the web server are one process; a process of its own asks for pages,
 * a thousand at a time, each on a connection of its own. From an interaction's arrival to its answer,
 * asked one after the other.
 */
import { spawn } from 'node:child_process';
import { createSecretKey, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { citeSentence } from '../src/answer/citation.ts';
import type { Article } from '../src/article/article.ts';
import { parseArticle } from '../src/article/parse-article.ts';
import { percentile } from '../src/cli/eval/measures.ts';
import { startBot } from '../src/discord/bot.ts';
import { createLibrary } from '../src/library/library.ts';
import { createLog } from '../src/log.ts';
import { startSimulator } from '../src/simulator/simulator.ts';
import { startWeb } from '../src/web/web.ts';

const PARALLEL = 1_000;
const MEASURED_MS = 15_000;
const SENTENCES =
  'The harbour was built in 1874 by Ingrid Halvorsen. It stands 42 metres above the sea. ';
const STORM = '--storm';

/** Asks for a page over and over, so many at a time; prints how many it got, and how many not. */
async function storm(url: string): Promise<void> {
  const figures = { pages: 0, failed: 0, bytes: 0 };
  const agent = new Agent({ keepAlive: false, maxSockets: PARALLEL });
  const ends = performance.now() + MEASURED_MS;
  const one = () =>
    new Promise<void>((resolve) => {
      get(url, { agent }, (response) => {
        response.on('data', (chunk: Buffer) => {
          figures.bytes += chunk.length;
        });
        response.on('end', () => {
          figures[response.statusCode === 200 ? 'pages' : 'failed'] += 1;
          resolve();
        });
        response.on('error', () => resolve());
      }).on('error', () => {
        figures.failed += 1;
        resolve();
      });
    });
  const worker = async () => {
    while (performance.now() < ends) await one();
  };
  const working = Promise.all(Array.from({ length: PARALLEL }, worker));
  await Promise.race([working, new Promise((resolve) => setTimeout(resolve, MEASURED_MS))]);
  console.log(JSON.stringify(figures));
  process.exit(0);
}

function articleOf(id: string, length: number): Article {
  const paragraph = SENTENCES.repeat(6);
  const text = `The ${id} harbour\n\n${`${paragraph}\n\n`.repeat(Math.ceil(length / (paragraph.length + 2)))}`;
  return parseArticle({ id, text: text.slice(0, length), format: 'text' });
}

async function measure(): Promise<void> {
  const discord = await startSimulator({ validate: false });
  const guild = discord.addGuild({ name: 'Readers' });
  const [channel] = [...discord.world.channels.values()];
  if (channel === undefined) throw new Error('a guild has a channel');
  const [small, medium, large] = [
    articleOf('small', 5_000),
    articleOf('medium', 200_000),
    articleOf('large', 5_000_000),
  ] as const;
  // The question is asked of the small one: what is measured is the web server.
  const asked = createLibrary([small]);
  const web = await startWeb(
    { port: 0, listenHost: '127.0.0.1', publicUrl: 'http://127.0.0.1' },
    {
      articlesOf: async () => [small, medium, large],
      figures: () => ({ libraries: 1, articles: 3 }),
      isServing: () => true,
      readerKey: async () => createSecretKey(randomBytes(32)),
      log: createLog('warn'),
    },
  );
  if (web === null) throw new Error('a port was given');
  const bot = await startBot({
    token: discord.token,
    apiUrl: discord.apiUrl,
    libraryFor: async () => asked,
    log: createLog('warn'),
    ...web.forBot,
  });
  const ada = discord.addMember({ name: 'ada', guild });

  const ask = async (name: string, url: string | null) => {
    const child =
      url === null
        ? null
        : spawn(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), STORM, url], {
            stdio: ['ignore', 'pipe', 'inherit'],
          });
    let printed = '';
    child?.stdout.on('data', (chunk: Buffer) => {
      printed += chunk;
    });
    const ended = child === null ? null : once(child, 'close');
    const times: number[] = [];
    let memory = 0;
    const ends = performance.now() + (child === null ? MEASURED_MS / 5 : MEASURED_MS);
    while (performance.now() < ends) {
      const question = 'Who built the harbour?';
      const { acknowledgedAfterMs } = await ada.slash('ask', { question }, { channel });
      times.push(acknowledgedAfterMs ?? Number.POSITIVE_INFINITY);
      memory = Math.max(memory, process.memoryUsage().rss);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await ended;
    const figure = (share: number) => `${(percentile(times, share) ?? 0).toFixed(1)} ms`;
    console.log(
      `${name.padEnd(42)} ${String(times.length).padStart(4)} asked   median ${figure(0.5).padStart(7)}   p99 ${figure(0.99).padStart(7)}   most ${figure(1).padStart(7)}   ${(memory / 2 ** 20).toFixed(0)} MB   ${printed.trim()}`,
    );
  };

  const address = ({ sentences, ...article }: Article) => {
    const [first] = sentences;
    if (first === undefined) throw new Error('an article has sentences');
    const link = web.forBot.readerLink?.(
      guild.id,
      citeSentence({ ...article, sentences }, first, 0),
    );
    return (link ?? '').replace('http://127.0.0.1', web.url);
  };
  await ask('warming up', null);
  await ask('alone', null);
  for (const [name, article] of Object.entries({ small, medium, large })) {
    await ask(
      `${PARALLEL} at a time: ${name}, ${article.text.length} characters`,
      address(article),
    );
  }
  await ask('alone again', null);
  await bot.stop();
  await web.stop();
  await discord.stop();
}

const [flag, url] = process.argv.slice(2);
await (flag === STORM && url !== undefined ? storm(url) : measure());
