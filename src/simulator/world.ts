import type {
  APIApplicationCommand,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  ChannelType,
  InteractionResponseType,
  InteractionType,
  OverwriteType,
} from 'discord.js';
import type { Clock } from './clock.ts';
import type { Presence } from './handshake.ts';
import { type NextId, snowflakesBy } from './snowflakes.ts';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly bot: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
  readonly position: number;
  /** Made by Discord for a bot; nobody can be given it. */
  readonly managed: boolean;
}

/** A person, or a bot, in one guild. */
export interface GuildMember {
  readonly user: User;
  readonly roles: Set<string>;
  nick: string | null;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  /** The guild's preferred locale. */
  readonly locale: string;
  /** By the ids of their users. */
  readonly members: Map<string, GuildMember>;
  /** Threads included. */
  readonly channels: Set<Channel>;
  /** By id; that of `@everyone` is the guild's. */
  readonly roles: Map<string, Role>;
  /** Whether the bot is a member; where it is not, people can use it by their own install. */
  readonly hasBot: boolean;
}

/** What a channel allows and denies a role or a member, whatever they may elsewhere. */
export interface Overwrite {
  readonly type: OverwriteType;
  readonly allow: bigint;
  readonly deny: bigint;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly type: ChannelType;
  /** Null: direct messages, or a group's. */
  readonly guild: Guild | null;
  /** The people of a channel that is no guild's, the bot left out. */
  readonly recipients: readonly User[];
  /** The channel that a thread hangs on; null: no thread. */
  readonly parent: Channel | null;
  /** By the id of the role or the user. */
  readonly overwrites: Map<string, Overwrite>;
  /** The ids of those who are in a thread. */
  readonly threadMembers: Set<string>;
  archived: boolean;
  /** Oldest first, private and deleted ones included. */
  readonly messages: StoredMessage[];
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
  /** Grows with each change of any message: what has a higher one changed later. */
  touched: number;
}

/** A file behind a link of the CDN. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  /** Null: Discord does not know. */
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
  /** Without it a link leads nowhere. */
  readonly signature: string;
  /** By the simulator's clock, in milliseconds. */
  readonly expiresAt: number;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly user: User;
  readonly channel: Channel;
  /** For each kind of install, whose it is: a guild's id (`0` in direct messages), a user's. */
  readonly owners: Readonly<Record<string, string>>;
  /** The command with its subcommands, as people write it; null for other interactions. */
  readonly command: string | null;
  /** By the simulator's clock, in milliseconds. */
  readonly createdAt: number;
  /** By the machine's own timer, in milliseconds. */
  readonly sentAt: number;
  acknowledgedAfterMs: number | null;
  /** How it was acknowledged; null until then. */
  response: InteractionResponseType | null;
  deferred: boolean;
  choices: readonly { name: string; value: string | number }[] | null;
  /** The form that opened in response, or null. */
  modal: APIModalInteractionResponseCallbackData | null;
  original: StoredMessage | null;
  readonly followUps: StoredMessage[];
  /** Why responses were refused, in order. */
  readonly refusals: string[];
  /** The message whose component was used, or null. */
  readonly source: StoredMessage | null;
}

/** Somebody was shown to be typing. */
export interface Typing {
  readonly channel: Channel;
  /** By the simulator's clock, in milliseconds. */
  readonly at: number;
}

/** Everything that this Discord remembers. */
export interface World {
  readonly clock: Clock;
  readonly nextId: NextId;
  /** Where files can be fetched, without a slash at the end; empty until it is known. */
  cdnUrl: string;
  readonly bot: User;
  readonly applicationId: string;
  readonly users: Map<string, User>;
  /** The ids of those who added the application to their own account. */
  readonly installers: Set<string>;
  /** The ids of those who take no direct messages from the bot. */
  readonly closed: Set<string>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly messages: Map<string, StoredMessage>;
  readonly files: Map<string, StoredFile>;
  readonly interactions: Map<string, Interaction>;
  /** The same by their tokens. */
  readonly tokens: Map<string, Interaction>;
  readonly commands: Map<string, APIApplicationCommand>;
  /** When the bot was shown to be typing, in order. */
  readonly typing: Typing[];
  /** What the bot said of its presence, in order. */
  readonly presences: Presence[];
  /** How often messages have changed so far. */
  changes: number;
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
    cdnUrl: '',
    bot,
    applicationId: id,
    users: new Map([[id, bot]]),
    installers: new Set(),
    closed: new Set(),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    files: new Map(),
    interactions: new Map(),
    tokens: new Map(),
    commands: new Map(),
    typing: [],
    presences: [],
    changes: 0,
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

/** Forgets what was written and done; places and people stay. */
export function forgetPast(world: World): void {
  for (const past of [world.messages, world.files, world.interactions, world.tokens]) past.clear();
  for (const channel of world.channels.values()) channel.messages.length = 0;
  world.typing.length = 0;
}
