import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Clock, createClock } from './clock.ts';
import { createGateway, type Gateway, gatewayUrl } from './gateway.ts';
import { createMember, type Member } from './member.ts';
import { channelPayload, guildPayload } from './payloads.ts';
import { type ApiRequest, readRequest } from './request.ts';
import { createRest, type Failure, type Violation } from './rest.ts';
import { loadSchemas } from './validation/schemas.ts';
import { type Channel, changed, createWorld, type Guild, type World, waitFor } from './world.ts';

export interface SimulatorOptions {
  /** Whether requests are checked against Discord's own description; true when absent. */
  readonly validate?: boolean;
  /**
   * Whether deadlines count the time that passes, or that alone which a test moves on: then a slow
   * machine misses none. True when absent.
   */
  readonly clockRuns?: boolean;
  /** 0, the default, takes any free port. */
  readonly port?: number;
}

/** A local Discord on the loopback address. */
export interface Simulator {
  /** For `DISCORD_API_URL`. */
  readonly apiUrl: string;
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
  addGuild(options: { name: string; withBot?: boolean }): Guild;
  addChannel(guild: Guild, name: string): Channel;
  /** A public thread of a channel in a guild. */
  addThread(parent: Channel, name: string): Channel;
  addMember(options: { name: string; locale?: string; guild?: Guild }): Member;
  /** Resolves when a bot has connected. @throws {Error} when none does in half a minute */
  botReady(): Promise<void>;
  /** Makes the next call of a route fail or wait. */
  failNext(failure: Failure): void;
  /** Takes the token no more, as when it was reset, and closes the connections that used it. */
  revokeToken(): void;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 30_000;

/** Starts a Discord of its own on a loopback port; `stop` ends it. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { validate = true, clockRuns = true, port = 0 } = options;
  const clock = createClock(clockRuns, () => changed(world));
  const world: World = createWorld(clock);
  const violations: Violation[] = [];
  const requests: ApiRequest[] = [];
  const failures: Failure[] = [];
  const token = `${Buffer.from(world.applicationId).toString('base64url')}.local.simulator`;
  let revoked = false;
  let connected = false;
  const isToken = (given: string) => !revoked && given === token;

  const server = createServer();
  const gateway = createGateway(server, world, isToken, () => {
    connected = true;
    changed(world);
  });
  const rest = createRest({ world, gateway, isToken, validate, violations, failures });
  server.on('request', (message, response) => {
    readRequest(message)
      .then(async (request) => {
        requests.push(request);
        const found = gatewayRoutes(request);
        const { status, body, headers } = found ?? (await rest(request));
        const type = body === undefined ? {} : { 'content-type': 'application/json' };
        response.writeHead(status, { ...type, ...headers });
        response.end(body === undefined ? undefined : JSON.stringify(body));
      })
      // A client that went away in the middle of its request gets no answer.
      .catch(() => response.destroy());
  });
  const gatewayRoutes = ({ method, path, token: given }: ApiRequest) => {
    if (method !== 'GET') return null;
    const url = gatewayUrl(server);
    if (path === '/gateway') return { status: 200, body: { url }, headers: {} };
    if (path !== '/gateway/bot') return null;
    if (!isToken(given ?? '')) {
      return { status: 401, body: { code: 0, message: '401: Unauthorized' }, headers: {} };
    }
    const limit = { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 };
    return { status: 200, body: { url, shards: 1, session_start_limit: limit }, headers: {} };
  };
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  if (validate) await loadSchemas();

  const simulator: Simulator = {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    token,
    botId: world.bot.id,
    clock,
    violations,
    requests,
    gateway,
    world,

    addGuild({ name, withBot = true }) {
      const guild: Guild = {
        id: world.nextId(),
        name,
        ownerId: world.nextId(),
        members: new Set(),
        hasBot: withBot,
      };
      world.guilds.set(guild.id, guild);
      simulator.addChannel(guild, 'general');
      if (withBot) gateway.dispatch('GUILD_CREATE', guildPayload(world, guild), 1);
      return guild;
    },

    addChannel(guild, name) {
      const channel: Channel = { id: world.nextId(), name, guild, recipient: null, parent: null };
      world.channels.set(channel.id, channel);
      return channel;
    },

    addThread(parent, name) {
      const { guild } = parent;
      const thread: Channel = { id: world.nextId(), name, guild, recipient: null, parent };
      world.channels.set(thread.id, thread);
      if (guild?.hasBot === true) gateway.dispatch('THREAD_CREATE', channelPayload(thread), 1);
      return thread;
    },

    addMember({ name, locale = 'en-US', guild }) {
      const user = { id: world.nextId(), name, locale, bot: false };
      world.users.set(user.id, user);
      guild?.members.add(user.id);
      const direct: Channel = {
        id: world.nextId(),
        name,
        guild: null,
        recipient: user,
        parent: null,
      };
      world.channels.set(direct.id, direct);
      return createMember(world, gateway, user, direct);
    },

    async botReady() {
      const ready = await waitFor(world, () => (connected ? true : null), READY_WITHIN_MS);
      if (ready === null) throw new Error('No bot has connected');
    },

    failNext: (failure) => {
      failures.push(failure);
    },

    revokeToken() {
      revoked = true;
      gateway.disconnect(4004);
    },

    async stop() {
      gateway.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return simulator;
}
