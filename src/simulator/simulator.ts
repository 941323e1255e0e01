import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ChannelType } from 'discord.js';
import { CDN_PATH, serveFile } from './cdn.ts';
import { type Clock, createClock } from './clock.ts';
import { createGateway, type Gateway, gatewayUrl } from './gateway.ts';
import type { Presence } from './handshake.ts';
import { HEARTBEAT_MS } from './heartbeats.ts';
import { createMember, type Member } from './member.ts';
import type { Entity } from './people/given.ts';
import type { PermissionName } from './permissions.ts';
import type { Permits } from './places.ts';
import * as places from './places.ts';
import { createRateLimits, type Limit } from './rate-limits.ts';
import { type ApiRequest, readRequest } from './request.ts';
import { type ApiResponse, createRest, type Failure, type Violation } from './rest.ts';
import { type ShownMessage, showMessage } from './shown-message.ts';
import { createStartLimit, type StartOptions } from './start-limit.ts';
import * as threads from './threads.ts';
import { postByWebhook, unfurl } from './untypical-messages.ts';
import { loadSchemas } from './validation/schemas.ts';
import {
  type Channel,
  changed,
  createWorld,
  type Guild,
  type Role,
  type Typing,
  type World,
  waitFor,
} from './world.ts';

export interface SimulatorOptions {
  /** Whether requests are checked against Discord's own description; true when absent. */
  readonly validate?: boolean;
  /**
   * Whether deadlines count the time that passes, or that alone which a test moves on: then a slow
   * machine misses none. True when absent.
   */
  readonly clockRuns?: boolean;
  /** How many shards Discord recommends, and how sessions begin. */
  readonly start?: StartOptions;
  /** How long a client may take to answer whether it is alive, in milliseconds; 5 000 when absent. */
  readonly answerWithinMs?: number;
  /** 0, the default, takes any free port. */
  readonly port?: number;
}

export interface GuildOptions {
  readonly name: string;
  readonly withBot?: boolean;
  /** The guild's preferred locale. */
  readonly locale?: string;
  /** What everybody may there; what Discord lets them by default, when absent. */
  readonly everyone?: readonly PermissionName[];
  /** What the bot's own role may; what the README asks for, when absent. */
  readonly botMay?: readonly PermissionName[];
}

export interface MemberOptions {
  readonly name: string;
  readonly locale?: string;
  readonly guild?: Guild;
  readonly nick?: string;
  readonly roles?: readonly Role[];
  /** Whether it is a bot, of another application. */
  readonly bot?: boolean;
  /** Whether they added the application to their own account. */
  readonly installed?: boolean;
}

export interface ThreadOptions {
  /** Whether only those in it see it. */
  readonly private?: boolean;
  /** Those in it. The bot is in it when it is not private. */
  readonly members?: readonly Entity[];
}

/** A local Discord on the loopback address. */
export interface Simulator {
  /** For `DISCORD_API_URL`. */
  readonly apiUrl: string;
  /** Where files can be fetched: what their addresses begin with. */
  readonly cdnUrl: string;
  /** The token that it takes. */
  readonly token: string;
  readonly botId: string;
  readonly clock: Clock;
  /** Requests that Discord would have refused, or that could ping. */
  readonly violations: readonly Violation[];
  /** Every request so far, in order. */
  readonly requests: readonly ApiRequest[];
  readonly gateway: Gateway;
  readonly world: World;
  /** When the bot was shown to be typing, in order. */
  readonly typing: readonly Typing[];
  /** What the bot said last of its presence; null before that. */
  readonly presence: Presence | null;
  addGuild(options: GuildOptions): Guild;
  /** Lets the bot into a guild, or throws it out, as its owner can at any time. */
  addBot(guild: Guild, botMay?: readonly PermissionName[]): void;
  removeBot(guild: Guild): void;
  addChannel(
    guild: Guild,
    name: string,
    type?: ChannelType.GuildText | ChannelType.GuildAnnouncement,
  ): Channel;
  addThread(parent: Channel, name: string, options?: ThreadOptions): Channel;
  /** The direct messages between two people, or those of a group. The bot is in neither. */
  addPrivateChannel(...people: readonly Member[]): Channel;
  addToThread(thread: Channel, who: Entity): void;
  archive(thread: Channel, archived?: boolean): void;
  removeChannel(channel: Channel): void;
  addMember(options: MemberOptions): Member;
  addRole(guild: Guild, name: string, permissions?: readonly PermissionName[]): Role;
  /** Gives a role to a member, or to the bot. */
  giveRole(guild: Guild, who: Entity, role: Role): void;
  takeRole(guild: Guild, who: Entity, role: Role): void;
  /** Lets somebody into a guild too. */
  join(member: Member, guild: Guild): void;
  /** Says what a role, a member, the bot or everyone may in a channel, whatever they may elsewhere. */
  permit(channel: Channel, who: Entity | 'bot' | 'everyone', permits: Permits): void;
  /** Writes by a webhook, under any name, and waits for nothing. */
  postByWebhook(channel: Channel, name: string, content: string): ShownMessage;
  /** Adds a preview to a message with a link: Discord tells of it as of an edit, though it is none. */
  unfurl(message: ShownMessage): void;
  /** Resolves when a bot has connected. @throws {Error} when none does in half a minute */
  botReady(): Promise<void>;
  /** Makes the next call of a route, matched as `METHOD /path`, fail or wait. */
  failNext(failure: Failure): void;
  /** Limits each bucket of the routes that match `METHOD /path`. */
  limit(route: RegExp, limit: Limit): void;
  /** Limits all requests with the bot's token together, as Discord does with fifty a second. */
  limitAll(limit: Limit): void;
  /** Requests of the last ten minutes that count towards Discord's ban of ten thousand. */
  invalidRequests(): number;
  /** Takes the token no more, as when it was reset, and closes the connections that used it. */
  revokeToken(): void;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 30_000;

/** Starts a Discord of its own on a loopback port; `stop` ends it. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { validate = true, clockRuns = true, port = 0 } = options;
  const clock = createClock(clockRuns, () => {
    changed(world);
    gateway.checkHeartbeats();
  });
  const world: World = createWorld(clock);
  const violations: Violation[] = [];
  const requests: ApiRequest[] = [];
  const token = `${Buffer.from(world.applicationId).toString('base64url')}.local.simulator`;
  let revoked = false;
  let connected = false;
  const isToken = (given: string) => !revoked && given === token;

  const server = createServer();
  const startLimit = createStartLimit(clock, options.start ?? {});
  const gateway = createGateway(server, world, {
    isToken,
    startLimit,
    answerWithinMs: options.answerWithinMs,
    onReady() {
      connected = true;
      changed(world);
    },
  });
  const stage = { world, gateway };
  const limits = createRateLimits();
  const rest = createRest({ world, gateway, isToken, validate, limits, violations });
  server.on('request', (message, response) => {
    if (message.url?.startsWith(CDN_PATH) === true) return serveFile(world, message, response);
    readRequest(message)
      .then(async (request) => {
        requests.push(request);
        const found = gatewayRoutes(request);
        const { status, body, headers, cut } = found ?? (await rest.answer(request));
        if (cut === true) return response.destroy();
        const type = body === undefined ? {} : { 'content-type': 'application/json' };
        response.writeHead(status, { ...type, ...headers });
        return response.end(body === undefined ? undefined : JSON.stringify(body));
      })
      // A client that went away in the middle of its request gets no answer.
      .catch(() => response.destroy());
    return undefined;
  });
  const gatewayRoutes = ({ method, path, token: given }: ApiRequest): ApiResponse | null => {
    if (method !== 'GET') return null;
    const url = gatewayUrl(server);
    if (path === '/gateway') return { status: 200, body: { url }, headers: {} };
    if (path !== '/gateway/bot') return null;
    if (!isToken(given ?? '')) {
      return { status: 401, body: { code: 0, message: '401: Unauthorized' }, headers: {} };
    }
    return { status: 200, body: { url, ...startLimit.describe() }, headers: {} };
  };
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  if (validate) await loadSchemas();
  const watch = clockRuns ? setInterval(() => gateway.checkHeartbeats(), HEARTBEAT_MS) : undefined;
  watch?.unref();

  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  world.cdnUrl = `${origin}${CDN_PATH}`;

  const simulator: Simulator = {
    apiUrl: `${origin}/api`,
    cdnUrl: world.cdnUrl,
    token,
    botId: world.bot.id,
    clock,
    violations,
    requests,
    gateway,
    world,

    typing: world.typing,
    get presence() {
      return world.presences.at(-1) ?? null;
    },

    addGuild({ name, withBot = true, locale = 'en-US', everyone, botMay }) {
      const guild = places.createGuild(stage, name, locale, everyone);
      places.addChannel(stage, guild, 'general', ChannelType.GuildText);
      if (withBot) places.addBot(stage, guild, botMay);
      return guild;
    },
    addBot: (guild, botMay) => places.addBot(stage, guild, botMay),
    removeBot: (guild) => places.removeBot(stage, guild),
    addChannel: (guild, name, type = ChannelType.GuildText) =>
      places.addChannel(stage, guild, name, type),

    addThread(parent, name, { private: closed = false, members = [] } = {}) {
      const people = members.map(({ id }) => id);
      return closed
        ? threads.addThread(stage, parent, name, ChannelType.PrivateThread, people)
        : threads.addThread(stage, parent, name, threads.openTypeIn(parent), [
            ...people,
            world.bot.id,
          ]);
    },

    addPrivateChannel: (...people) =>
      places.createChannel(stage, people.map(({ user }) => user.name).join(', '), {
        type: people.length > 2 ? ChannelType.GroupDM : ChannelType.DM,
        recipients: people.map(({ user }) => user),
      }),
    archive: (thread, archived = true) => threads.archive(stage, thread, archived),
    addToThread: (thread, { id }) => threads.joinThread(stage, thread, id),
    removeChannel: (channel) => places.removeChannel(stage, channel),

    addMember({ name, locale = 'en-US', guild, nick, roles = [], bot = false, installed = false }) {
      const user = { id: world.nextId(), name, locale, bot };
      world.users.set(user.id, user);
      if (installed) world.installers.add(user.id);
      if (guild !== undefined) {
        const member = places.join(guild, user);
        member.nick = nick ?? null;
        for (const { id } of roles) member.roles.add(id);
      }
      const type = ChannelType.DM;
      const direct = places.createChannel(stage, name, { type, recipients: [user] });
      return createMember(world, gateway, user, direct);
    },

    addRole: (guild, name, permissions = []) => places.addRole(stage, guild, name, permissions),
    giveRole(guild, { id }, role) {
      guild.members.get(id)?.roles.add(role.id);
      if (id === world.bot.id) places.updateBot(stage, guild);
    },
    takeRole(guild, { id }, role) {
      guild.members.get(id)?.roles.delete(role.id);
      if (id === world.bot.id) places.updateBot(stage, guild);
    },
    join(member, guild) {
      places.join(guild, member.user);
    },
    permit(channel, who, permits) {
      const ids = { bot: world.bot.id, everyone: channel.guild?.id ?? '' };
      places.permit(stage, channel, typeof who === 'string' ? ids[who] : who.id, permits);
    },

    postByWebhook: (channel, name, content) =>
      showMessage(postByWebhook(stage, channel, name, content), null),
    unfurl({ id }) {
      const message = world.messages.get(id);
      if (message !== undefined) unfurl(stage, message);
    },

    async botReady() {
      const ready = await waitFor(world, () => (connected ? true : null), READY_WITHIN_MS);
      if (ready === null) throw new Error('No bot has connected');
    },

    failNext: rest.failNext,
    invalidRequests: rest.invalidRequests,
    limit: limits.limit,
    limitAll: limits.limitAll,

    revokeToken() {
      revoked = true;
      gateway.disconnect(4004);
    },

    async stop() {
      clearInterval(watch);
      gateway.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return simulator;
}
