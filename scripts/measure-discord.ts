/**
 * Measures the bot against the simulator, and prints the figures of `docs/discord.md`:
 *
 *   npx tsx scripts/measure-discord.ts
 *
 * From the start of the process to its connection to Discord being ready (five starts), and from an
 * interaction's arrival to its acknowledgement (500 questions, one after the other).
 */
import { spawn } from 'node:child_process';
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

const STARTS = 5;
const QUESTIONS = 500;
const ASKED = [
  'what did Rutte pledge',
  'who did Rutte meet in Kyiv',
  'how many defense leaders will attend the meeting',
  'who won the world cup',
  'ruttte ukrane suport',
];

function row(name: string, values: readonly number[]): string {
  const figure = (share: number) => `${(percentile(values, share) ?? 0).toFixed(1)} ms`;
  return `${name.padEnd(44)} median ${figure(0.5).padStart(9)}   p99 ${figure(0.99).padStart(9)}`;
}

const folder = mkdtempSync(join(tmpdir(), 'footnote-measure-'));
const starts: number[] = [];
for (let i = 0; i < STARTS; i++) {
  const discord = await startSimulator({ validate: false });
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: {
      ...process.env,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DATABASE_URL: `file:${join(folder, 'store.db')}`,
    },
    stdio: 'ignore',
  });
  await discord.botReady();
  starts.push(performance.now() - began);
  child.kill('SIGTERM');
  await once(child, 'close');
  await discord.stop();
}
console.log(row(`from process start to ready, ${STARTS} starts`, starts));

const discord = await startSimulator();
const guild = discord.addGuild({ name: 'Readers' });
const [channel] = [...discord.world.channels.values()];
if (channel === undefined) throw new Error('a guild has a channel');
const { articles } = await loadKnowledge('knowledge');
const library = createLibrary(articles);
const bot = await startBot({
  token: discord.token,
  apiUrl: discord.apiUrl,
  libraryFor: async () => library,
  log: createLog('warn'),
});
const ada = discord.addMember({ name: 'ada', guild });
const acknowledged: number[] = [];
for (let i = 0; i < QUESTIONS; i++) {
  const question = ASKED[i % ASKED.length] ?? '';
  const { acknowledgedAfterMs } = await ada.slash('ask', { question }, { channel });
  acknowledged.push(acknowledgedAfterMs ?? Number.POSITIVE_INFINITY);
}
console.log(row(`from an interaction to its answer, ${QUESTIONS} asked`, acknowledged));
console.log(`requests that broke a rule: ${discord.violations.length}`);
await bot.stop();
await discord.stop();
rmSync(folder, { recursive: true });
