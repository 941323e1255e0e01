import type {
  APIApplicationCommand,
  APIMessage,
  ApplicationIntegrationType,
  InteractionResponseType,
  InteractionType,
} from 'discord.js';
import type { Clock } from './clock.ts';
import { snowflakesBy } from './snowflakes.ts';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly bot: boolean;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly members: Set<string>;
  /** Whether the bot is a member; where it is not, people can use it by their own install. */
  readonly hasBot: boolean;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  /** Null: a direct message with the bot. */
  readonly guild: Guild | null;
  /** The person at the other end of a direct message. */
  readonly recipient: User | null;
  /** The channel that a thread hangs on; null: no thread. */
  readonly parent: Channel | null;
}

/** A message with what the API does not show of it. */
export interface StoredMessage {
  data: APIMessage;
  readonly channel: Channel;
  /** The only one who sees it, or null. */
  readonly onlyFor: string | null;
  /** The interaction that it came from, or null. */
  readonly interaction: Interaction | null;
  edits: number;
  deleted: boolean;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly user: User;
  readonly channel: Channel;
  readonly install: ApplicationIntegrationType;
  /** By the simulator's clock, in milliseconds. */
  readonly createdAt: number;
  /** By the machine's own timer, in milliseconds. */
  readonly sentAt: number;
  acknowledgedAfterMs: number | null;
  /** How it was acknowledged; null until then. */
  response: InteractionResponseType | null;
  deferred: boolean;
  private: boolean;
  choices: readonly { name: string; value: string | number }[] | null;
  original: StoredMessage | null;
  readonly followUps: StoredMessage[];
  /** The message whose component was used, or null. */
  readonly source: StoredMessage | null;
}

/** Everything that this Discord remembers. */
export interface World {
  readonly clock: Clock;
  readonly nextId: () => string;
  readonly bot: User;
  readonly applicationId: string;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly messages: Map<string, StoredMessage>;
  readonly interactions: Map<string, Interaction>;
  readonly commands: Map<string, APIApplicationCommand>;
  /** Called after every change, so that whoever waits can look again. */
  readonly watchers: Set<() => void>;
}

export function createWorld(clock: Clock): World {
  const nextId = snowflakesBy(clock);
  const id = nextId();
  const bot: User = { id, name: 'Footnote', locale: 'en-US', bot: true };
  return {
    clock,
    nextId,
    bot,
    applicationId: id,
    users: new Map([[id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    interactions: new Map(),
    commands: new Map(),
    watchers: new Set(),
  };
}

/** Tells whoever waits that something has changed. */
export function changed(world: World): void {
  for (const watcher of [...world.watchers]) watcher();
}

/**
 * Waits until a look at the world finds something.
 *
 * @returns what was found, or null when nothing was within the time
 */
export function waitFor<T>(
  world: World,
  look: () => T | null,
  withinMs: number,
): Promise<T | null> {
  return new Promise((resolve) => {
    const done = (found: T | null) => {
      clearTimeout(timer);
      world.watchers.delete(watcher);
      resolve(found);
    };
    const watcher = () => {
      const found = look();
      if (found !== null) done(found);
    };
    const timer = setTimeout(() => done(null), withinMs);
    world.watchers.add(watcher);
    watcher();
  });
}
