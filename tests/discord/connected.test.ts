import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startBot } from '../../src/discord/bot.ts';
import { createLibrary } from '../../src/library/library.ts';
import { createLog } from '../../src/log.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';

test('a bot is connected while Discord’s events reach it: not when cut off, and not when it stops', async () => {
  const discord = await startSimulator({ validate: false });
  const library = createLibrary([]);
  const bot = await startBot({
    token: discord.token,
    apiUrl: discord.apiUrl,
    libraryFor: async () => library,
    log: createLog('silent'),
  });
  expect(bot.isConnected()).toBe(true);
  discord.gateway.disconnect(4000);
  while (bot.isConnected()) await setImmediate();
  // It comes back by itself.
  while (!bot.isConnected()) await setImmediate();
  const stopped = bot.stop();
  expect(bot.isConnected()).toBe(false);
  await stopped;
  expect(bot.isConnected()).toBe(false);
  await discord.stop();
});
