import { config as readEnvFile } from 'dotenv';
import { SHIPPED_FOLDER } from './cli/knowledge-folder.ts';
import { runPlayground } from './cli/playground.ts';
import { describeFailure } from './cli/run.ts';
import { readConfig } from './config.ts';
import { startBot } from './discord/bot.ts';
import { createLibrary } from './library/library.ts';
import { loadKnowledge } from './library/load-knowledge.ts';
import { createLog } from './log.ts';
import { warmUp } from './warm-up.ts';

/** Resolves at the first request to stop; a second one ends the process at once. */
function stopRequested(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const onSignal = () => {
      if (asked) process.exit(1);
      asked = true;
      resolve();
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
  });
}

async function main(): Promise<void> {
  readEnvFile({ quiet: true });
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const folder = config.knowledgeDir ?? SHIPPED_FOLDER;
  const { articles, broken } = await loadKnowledge(folder);
  for (const { file, reason } of broken) log.warn({ file }, `left out: ${reason}`);
  if (articles.length === 0) log.warn({ folder }, 'there is no article to ask');
  const library = createLibrary(articles);
  warmUp(library);
  const context = { libraryFor: async () => library, log };

  if (config.discordToken === null) return runPlayground(context);
  // discord.js rejects a promise of its own on a malformed event; that is no reason to stop.
  process.on('unhandledRejection', (err) => log.error({ err }, 'an event could not be read'));
  const stopping = stopRequested();
  const bot = await startBot({
    ...context,
    token: config.discordToken,
    apiUrl: config.discordApiUrl,
  });
  const refused = await Promise.race([stopping, bot.refused]);
  log.info('stopping');
  await bot.stop();
  if (refused !== undefined) throw refused;
}

try {
  await main();
} catch (error) {
  const { line, code } = describeFailure(error);
  process.stderr.write(`footnote: ${line}\n`);
  process.exitCode = code;
}
