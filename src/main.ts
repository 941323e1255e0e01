import { config as readEnvFile } from 'dotenv';
import { createPageFetcher } from './article/fetch/fetch-page.ts';
import { SHIPPED_FOLDER } from './cli/knowledge-folder.ts';
import { runPlayground } from './cli/playground.ts';
import { describeFailure } from './cli/run.ts';
import { type Config, readConfig } from './config.ts';
import { startBot } from './discord/bot.ts';
import type { BotContext } from './discord/context.ts';
import { createPace } from './discord/pace.ts';
import { createGuildLibraries } from './library/guild-libraries.ts';
import { startRefreshing } from './library/refresh-schedule.ts';
import { watchKnowledge } from './library/watch-knowledge.ts';
import { createLog, type Logger } from './log.ts';
import { followGuilds } from './store/follow-guilds.ts';
import { IN_MEMORY } from './store/location.ts';
import { openStore } from './store/store.ts';
import { keepTidy } from './store/tidy.ts';
import { warmUp } from './warm-up.ts';
import { loadReaderKey } from './web/reader/key.ts';
import { startWeb } from './web/web.ts';

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
  const stops: (() => Promise<void>)[] = [];
  try {
    // What is tried out in the playground is not kept.
    const location = config.discordToken === null ? IN_MEMORY : config.database;
    const store = await openStore(location, { log, limits: config.limits });
    stops.push(store.close);
    const folder = config.knowledgeDir ?? SHIPPED_FOLDER;
    const knowledge = await watchKnowledge(folder, log);
    stops.push(knowledge.stop);
    warmUp(knowledge.library());
    const { libraryFor, figures } = createGuildLibraries({ shipped: knowledge.library, store });
    stops.push(refreshing(folder, config, log));
    let isServing = () => false;
    const web = await startWeb(config, {
      articlesOf: async (guildId) => (await libraryFor(guildId)).articles,
      figures,
      isServing: () => isServing(),
      readerKey: () => loadReaderKey(config.readerKey, log),
      log,
    });
    stops.push(async () => web?.stop());
    stops.push(keepTidy(store, config, log));
    await serve(
      config,
      { libraryFor, log, store, guilds: followGuilds(store, log), ...web?.forBot },
      (serving) => {
        isServing = serving;
      },
    );
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

/** Refreshes what was fetched from links, if that is wanted, until what it returns is called. */
function refreshing(folder: string, { refreshEveryMs }: Config, log: Logger): () => Promise<void> {
  if (refreshEveryMs === null) return async () => undefined;
  const fetchPage = createPageFetcher();
  return startRefreshing(folder, { everyMs: refreshEveryMs, fetchPage, log });
}

/**
 * Answers in Discord, or in the playground, until it is to stop.
 *
 * @param started is given what tells whether questions are answered at the moment
 */
async function serve(
  config: Config,
  context: BotContext,
  started: (isServing: () => boolean) => void,
): Promise<void> {
  const { log } = context;
  if (config.discordToken === null) {
    started(() => true);
    return runPlayground(context);
  }
  // discord.js rejects a promise of its own on a malformed event; that is no reason to stop.
  process.on('unhandledRejection', (err) => log.error({ err }, 'an event could not be read'));
  const stopping = stopRequested();
  const bot = await startBot({
    ...context,
    pace: createPace(config.pace),
    token: config.discordToken,
    apiUrl: config.discordApiUrl,
  });
  started(bot.isConnected);
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
