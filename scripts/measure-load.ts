/**
 * Measures the bot under load against the simulator, which runs in a process of its own, and prints the
 * figures that `docs/discord.md` states:
 *
 *   node --expose-gc --import tsx scripts/measure-load.ts
 *
 * 100 people who ask at once, ten times over: from an interaction's arrival to its acknowledgement. Then
 * 10 000 questions, all kept in a store on disk, and what the heap holds after the first 1 000 of them
 * and after all.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentile } from '../src/cli/eval/measures.ts';
import { startBot } from '../src/discord/bot.ts';
import { createLibrary } from '../src/library/library.ts';
import { loadKnowledge } from '../src/library/load-knowledge.ts';
import { createLog } from '../src/log.ts';
import { startSimulator } from '../src/simulator/simulator.ts';
import { openStore } from '../src/store/store.ts';

const PEOPLE = 100;
const ROUNDS = 10;
const FIRST = 1_000;
const QUESTIONS = 10_000;
const AT_ONCE = 4;
const ASKED = [
  'what did Rutte pledge',
  'who did Rutte meet in Kyiv',
  'how many defense leaders will attend the meeting',
  'who won the world cup',
  'ruttte ukrane suport',
];

/** What the asking process is told to do: so many people ask at once until so many questions are asked. */
interface Order {
  readonly atOnce: number;
  readonly questions: number;
}

/** Runs Discord and asks as it is told, in the process that was forked for it. */
async function askAsTold(): Promise<void> {
  const discord = await startSimulator();
  const guild = discord.addGuild({ name: 'Readers' });
  const [channel] = [...discord.world.channels.values()];
  if (channel === undefined) throw new Error('a guild has a channel');
  const people = Array.from({ length: PEOPLE }, (_, i) =>
    discord.addMember({ name: `reader ${i}`, guild }),
  );
  let asked = 0;
  process.on('message', async ({ atOnce, questions }: Order) => {
    const took: number[] = [];
    for (let i = 0; i < questions; i += atOnce) {
      const answers = people.slice(0, atOnce).map((person) => {
        asked += 1;
        // No two alike, as no two people ask alike.
        const question = `${ASKED[asked % ASKED.length]} ${asked}`;
        return person.slash('ask', { question }, { channel });
      });
      for (const { acknowledgedAfterMs } of await Promise.all(answers)) {
        took.push(acknowledgedAfterMs ?? Number.POSITIVE_INFINITY);
      }
    }
    process.send?.({ took, violations: discord.violations.length });
  });
  process.send?.({ token: discord.token, apiUrl: discord.apiUrl });
}

async function heard<T>(child: ChildProcess): Promise<T> {
  const [message] = await once(child, 'message');
  return message as T;
}

/** Megabytes that the heap holds when all that can be freed is. */
function heapUsed(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

async function measure(): Promise<void> {
  if (globalThis.gc === undefined) throw new Error('run it with node --expose-gc');
  const folder = mkdtempSync(join(tmpdir(), 'footnote-load-'));
  const child = fork(import.meta.filename, ['ask'], { execArgv: ['--import', 'tsx'] });
  const { token, apiUrl } = await heard<{ token: string; apiUrl: string }>(child);
  const log = createLog('error');
  const store = await openStore({ kind: 'sqlite', file: join(folder, 'store.db') }, { log });
  const { articles } = await loadKnowledge('knowledge');
  const library = createLibrary(articles);
  const bot = await startBot({ token, apiUrl, libraryFor: async () => library, log, store });
  const ask = async (order: Order) => {
    child.send(order);
    return heard<{ took: number[]; violations: number }>(child);
  };
  await ask({ atOnce: 1, questions: 20 });
  const { took } = await ask({ atOnce: PEOPLE, questions: PEOPLE * ROUNDS });
  const figure = (share: number) => `${(percentile(took, share) ?? 0).toFixed(0)} ms`;
  console.log(`${PEOPLE} people at once: median ${figure(0.5)}, p99 ${figure(0.99)}`);
  await ask({ atOnce: AT_ONCE, questions: FIRST });
  const before = heapUsed();
  const { violations } = await ask({ atOnce: AT_ONCE, questions: QUESTIONS - FIRST });
  const after = heapUsed();
  console.log(
    `heap after ${FIRST} questions ${before.toFixed(1)} MB, after ${QUESTIONS} ${after.toFixed(1)} MB`,
  );
  console.log(`requests that broke a rule: ${violations}`);
  await bot.stop();
  await store.close();
  child.kill();
  rmSync(folder, { recursive: true });
}

await (process.argv[2] === 'ask' ? askAsTold() : measure());
