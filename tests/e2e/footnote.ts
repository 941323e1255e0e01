import { expect } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';
import { startBot } from '../../src/discord/bot.ts';
import type { BotContext } from '../../src/discord/context.ts';
import type { Pace } from '../../src/discord/pace.ts';
import { createLibrary, type Library } from '../../src/library/library.ts';
import { createLog, type Logger } from '../../src/log.ts';
import type { Member } from '../../src/simulator/member.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import type { Channel, Guild } from '../../src/simulator/world.ts';
import type { GuildFollower } from '../../src/store/follow-guilds.ts';
import type { Store } from '../../src/store/store.ts';

/** A text that the tests ask: a headline, two people, dates, numbers. */
export const LIGHTHOUSE = `Skarvik lighthouse turns 150

The lighthouse at Skarvik was built in 1874 by Ingrid Halvorsen. It stands 42 metres above the sea. Storms have damaged its lantern room three times.

Dr. Moe, who runs the museum beside it, said “the lamp was last lit in 1986.” Visitors come from May to September. The museum sold 12,000 tickets last year.`;

export const HARBOUR = `---
title: New harbour opens in Skarvik
url: https://example.org/harbour
---
The harbour cost 12 million euros. The mayor, Per Dahl, opened it on Friday. Ferries to Bergen leave twice a day.`;

export function articleFrom(id: string, text: string) {
  return parseArticle({ id, text, format: 'text' });
}

export function sampleLibrary(): Library {
  return createLibrary([articleFrom('harbour', HARBOUR), articleFrom('lighthouse', LIGHTHOUSE)]);
}

/** The bot connected to a Discord of its own, with a server, a channel and somebody in it. */
export interface Footnote {
  readonly discord: Simulator;
  readonly guild: Guild;
  readonly channel: Channel;
  readonly ada: Member;
  /** Stops the bot and starts it anew, as after a crash or an update. */
  restart(library?: Library): Promise<void>;
  /** Ends everything; fails the test when a request broke Discord's rules. */
  stop(): Promise<void>;
}

export interface FootnoteOptions {
  readonly library?: Library;
  readonly libraryFor?: (guildId: string | null) => Promise<Library>;
  /** Links to reader pages, and who counts. */
  readonly web?: Pick<BotContext, 'readerLink' | 'observer'>;
  /** Is told which servers the bot is in. */
  readonly guilds?: GuildFollower;
  /** What survives a restart; the test closes it. */
  readonly store?: Store;
  /** Tells who asks too fast. */
  readonly pace?: Pace;
  /** Takes what the bot logs. */
  readonly log?: Logger;
}

export async function startFootnote(options: FootnoteOptions = {}): Promise<Footnote> {
  const discord = await startSimulator({ clockRuns: false });
  const guild = discord.addGuild({ name: 'Readers' });
  const [channel] = [...discord.world.channels.values()];
  if (channel === undefined) throw new Error('a guild has a channel');
  let library = options.library ?? sampleLibrary();
  const start = () =>
    startBot({
      token: discord.token,
      apiUrl: discord.apiUrl,
      libraryFor: options.libraryFor ?? (async () => library),
      log: options.log ?? createLog('silent'),
      now: discord.clock.now,
      ...options.web,
      ...(options.guilds === undefined ? {} : { guilds: options.guilds }),
      ...(options.store === undefined ? {} : { store: options.store }),
      ...(options.pace === undefined ? {} : { pace: options.pace }),
    });
  let bot = await start();
  return {
    discord,
    guild,
    channel,
    ada: discord.addMember({ name: 'ada', guild }),
    async restart(changed) {
      await bot.stop();
      library = changed ?? library;
      bot = await start();
    },
    async stop() {
      await bot.stop();
      await discord.stop();
      expect(discord.violations).toEqual([]);
    },
  };
}
