import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Building, createBuilding } from './building.ts';
import { CDN_PATH } from './cdn.ts';
import { type Clock, createClock } from './clock.ts';
import { createGateway, type Gateway, gatewayUrl } from './gateway.ts';
import type { Presence } from './handshake.ts';
import { HEARTBEAT_MS } from './heartbeats.ts';
import { createRateLimits, type Limit } from './rate-limits.ts';
import type { ApiRequest } from './request.ts';
import { type ApiResponse, createRest, type Failure, type Violation } from './rest.ts';
import { serveRequests } from './serve.ts';
import { createStartLimit, type StartOptions } from './start-limit.ts';
import { loadSchemas } from './validation/schemas.ts';
import { changed, createWorld, forgetPast, type Typing, type World, waitFor } from './world.ts';

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

/** A local Discord on the loopback address. */
export interface Simulator extends Building {
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
  /** Forgets messages, files, interactions and requests: for tests that measure what a bot keeps. */
  forgetPast(): void;
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
  serveRequests(server, world, async (request) => {
    requests.push(request);
    return gatewayRoutes(request) ?? (await rest.answer(request));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  if (validate) await loadSchemas();
  const watch = clockRuns ? setInterval(() => gateway.checkHeartbeats(), HEARTBEAT_MS) : undefined;
  watch?.unref();

  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  world.cdnUrl = `${origin}${CDN_PATH}`;

  return {
    ...createBuilding(stage),
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

    async botReady() {
      const ready = await waitFor(world, () => (connected ? true : null), READY_WITHIN_MS);
      if (ready === null) throw new Error('No bot has connected');
    },

    failNext: rest.failNext,
    invalidRequests: rest.invalidRequests,
    limit: limits.limit,
    limitAll: limits.limitAll,

    forgetPast() {
      requests.length = 0;
      forgetPast(world);
    },
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
}
