import {
  type APIApplicationCommand,
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  type Message,
  Partials,
  Routes,
} from 'discord.js';
import type { Simulator } from '../../src/simulator/simulator.ts';

/** What a bot of a test does. */
export interface BareBotOptions {
  /** Declarations of commands, as JSON. */
  readonly commands?: readonly object[];
  /** How many connections it makes; one when absent. */
  readonly shards?: 'auto';
  readonly onInteraction?: (interaction: Interaction) => Promise<unknown>;
  readonly onMessage?: (message: Message) => Promise<unknown>;
  readonly onEdit?: (message: Message) => Promise<unknown>;
}

/** A bot of discord.js and nothing else. */
export interface BareBot {
  readonly client: Client<true>;
  /** What its handlers threw. */
  readonly errors: readonly unknown[];
  stop(): Promise<void>;
}

/** Connects a client of discord.js to a simulator, and registers its commands. */
export async function startBareBot(
  discord: Simulator,
  { commands = [], shards, onInteraction, onMessage, onEdit }: BareBotOptions,
): Promise<BareBot> {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    ...(shards === undefined ? {} : { shards }),
    rest: { api: discord.apiUrl },
  });
  const errors: unknown[] = [];
  const watch = (work: Promise<unknown> | undefined) => {
    work?.catch((error: unknown) => errors.push(error));
  };
  client.on(Events.InteractionCreate, (interaction) => watch(onInteraction?.(interaction)));
  client.on(Events.MessageCreate, (message) => {
    if (message.author.id !== discord.botId) watch(onMessage?.(message));
  });
  client.on(Events.MessageUpdate, (_before, message) => {
    if (message.author?.id !== discord.botId) watch(onEdit?.(message as Message));
  });
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  await client.login(discord.token);
  const connected = await ready;
  if (commands.length > 0) {
    const route = Routes.applicationCommands(discord.botId);
    const written = (await client.rest.put(route, { body: commands })) as APIApplicationCommand[];
    if (written.length !== commands.length) throw new Error('not all commands were registered');
  }
  return {
    client: connected,
    errors,
    stop: () => client.destroy(),
  };
}
