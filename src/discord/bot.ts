import { type Client, Events, ShardClientUtil, Status } from 'discord.js';
import { commands } from '../../commands/commands.ts';
import type { UserError } from '../user-error.ts';
import { createClient } from './client.ts';
import type { BotContext } from './context.ts';
import { createDispatch } from './dispatch.ts';
import { describeCallFailure, describeClose, describeConnectFailure } from './failures.ts';
import { registerCommands } from './register-commands.ts';

export interface BotOptions extends BotContext {
  readonly token: string;
  /** Another address of Discord's API; null for Discord. */
  readonly apiUrl: string | null;
}

/** A bot that is connected and serves. */
export interface Bot {
  /** Whether Discord's events reach it at the moment. */
  isConnected(): boolean;
  /** Takes no further events, waits for the answers under way, and disconnects. */
  stop(): Promise<void>;
  /** Settles when Discord will not have the bot any longer, with the reason. */
  readonly refused: Promise<UserError>;
}

/** How long answers under way may still take once the bot is told to stop. */
const STOP_WITHIN_MS = 5_000;

/** Whether a server is one of those that the client's shards serve. */
function isOfShards(client: Client): (guildId: string) => boolean {
  const shards = client.options.shardCount ?? 1;
  return (guildId) => client.ws.shards.has(ShardClientUtil.shardIdForGuildId(guildId, shards));
}

/**
 * Connects to Discord, registers the commands if they changed, and serves.
 *
 * @throws {UserError} `discord` when there is no connection to be had, saying what to do about it
 */
export async function startBot({ token, apiUrl, ...context }: BotOptions): Promise<Bot> {
  const { log } = context;
  const client = createClient(apiUrl);
  const dispatch = createDispatch(commands, context);
  const underWay = new Set<Promise<void>>();
  let stopping = false;

  const track = (work: () => Promise<void>) => {
    if (stopping) return;
    const running = work()
      .catch((error: unknown) => log.error({ err: error }, 'an event failed'))
      .finally(() => underWay.delete(running));
    underWay.add(running);
  };
  client.on(Events.InteractionCreate, (interaction) =>
    track(() => dispatch.interaction(interaction)),
  );
  client.on(Events.MessageCreate, (message) => track(() => dispatch.message(message)));
  client.on(Events.MessageUpdate, (_, message) => track(() => dispatch.edited(message)));
  client.on(Events.GuildCreate, ({ id }) => track(async () => context.guilds?.joined(id)));
  client.on(Events.GuildDelete, ({ id }) => track(async () => context.guilds?.left(id)));
  client.on(Events.Error, (error) => log.error({ err: error }, 'the connection failed'));
  client.on(Events.Warn, (warning) => log.warn(warning));
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'reconnecting'));

  const refused = new Promise<UserError>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      const reason = describeClose(code);
      if (reason !== null) resolve(reason);
    });
  });
  const stop = async () => {
    stopping = true;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, STOP_WITHIN_MS);
    });
    await Promise.race([Promise.allSettled(underWay), late]);
    clearTimeout(timer);
    await client.destroy();
  };

  try {
    const ready = new Promise<void>((resolve) => {
      client.once(Events.ClientReady, () => resolve());
    });
    await Promise.race([
      client.login(token).then(() => ready),
      refused.then((reason) => Promise.reject(reason)),
    ]);
  } catch (error) {
    await client.destroy();
    throw describeConnectFailure(error);
  }
  track(async () =>
    context.guilds?.present(new Set(client.guilds.cache.keys()), isOfShards(client)),
  );
  const { user } = client;
  try {
    const declarations = commands.map((command) => command.declaration);
    const id = client.application?.id ?? user?.id ?? '';
    const { create, edit, remove } = await registerCommands(client.rest, id, declarations);
    const written = create.length + edit.length + remove.length;
    log.info({ commands: declarations.length, written, guilds: client.guilds.cache.size }, 'ready');
  } catch (error) {
    // What is registered already goes on working; the next start tries again.
    log.error(`The commands could not be registered: ${describeCallFailure(error)}`);
  }
  const isConnected = () =>
    !stopping &&
    client.isReady() &&
    client.ws.shards.every(({ status }) => status === Status.Ready);
  return { isConnected, stop, refused };
}
